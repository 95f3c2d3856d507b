CREATE TABLE `attendance` (
	`id` integer PRIMARY KEY NOT NULL,
	`shift_id` integer NOT NULL,
	`name` text NOT NULL,
	`person_id` integer,
	`state` text NOT NULL,
	`check_in_at` text,
	`check_out_at` text,
	`replaced_by_id` integer,
	`reason` text,
	FOREIGN KEY (`shift_id`) REFERENCES `shift`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`replaced_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attendance_shift` ON `attendance` (`shift_id`);--> statement-breakpoint
CREATE INDEX `attendance_person` ON `attendance` (`person_id`);--> statement-breakpoint
CREATE TABLE `duty_pair` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`other_id` integer NOT NULL,
	`sort` text NOT NULL,
	`reason` text,
	`effective_from` text,
	`effective_to` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `duty_restriction` (
	`id` integer PRIMARY KEY NOT NULL,
	`person_id` integer NOT NULL,
	`kind` text NOT NULL,
	`value` real,
	`checkpoint_id` integer,
	`reason` text,
	`effective_from` text,
	`effective_to` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checkpoint_id`) REFERENCES `checkpoint`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `duty_restriction_person` ON `duty_restriction` (`person_id`);--> statement-breakpoint
CREATE TABLE `duty_rule` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`category` text,
	`is_on` integer NOT NULL,
	`is_hard` integer NOT NULL,
	`value` real,
	`weight` real
);
--> statement-breakpoint
CREATE UNIQUE INDEX `duty_rule_code` ON `duty_rule` (`code`,`category`);--> statement-breakpoint
CREATE TABLE `handover` (
	`id` integer PRIMARY KEY NOT NULL,
	`shift_id` integer NOT NULL,
	`at` text NOT NULL,
	`persons_in` integer,
	`persons_out` integer,
	`vehicles` integer,
	`abnormal_temperatures` integer,
	`incidents` text,
	`equipment` text,
	`supplies` text,
	`handed_over_by` text,
	`taken_over_by` text,
	FOREIGN KEY (`shift_id`) REFERENCES `shift`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `handover_shift` ON `handover` (`shift_id`);--> statement-breakpoint
CREATE TABLE `holiday` (
	`id` integer PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`name` text NOT NULL,
	`is_rest_day` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `holiday_day` ON `holiday` (`day`);--> statement-breakpoint
CREATE TABLE `pattern_use` (
	`id` integer PRIMARY KEY NOT NULL,
	`pattern_id` integer NOT NULL,
	`checkpoint_id` integer,
	`checkpoint_kind` text,
	`compound_type` text,
	`day_kind` text,
	`effective_from` text,
	`effective_to` text,
	FOREIGN KEY (`pattern_id`) REFERENCES `shift_pattern`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checkpoint_id`) REFERENCES `checkpoint`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `roster_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` integer NOT NULL,
	`first_day` text NOT NULL,
	`last_day` text NOT NULL,
	`published_at` text NOT NULL,
	`published_by` text NOT NULL,
	`prepared_by` text,
	`reviewed_by` text,
	`note` text,
	`content` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `roster_version_days` ON `roster_version` (`first_day`,`last_day`);--> statement-breakpoint
CREATE TABLE `shift_pattern` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`bands` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staffing_rule` (
	`id` integer PRIMARY KEY NOT NULL,
	`checkpoint_id` integer,
	`checkpoint_kind` text,
	`compound_type` text,
	`band_start` text,
	`band_end` text,
	`seat` text,
	`role` text,
	`skill` text,
	`required` integer NOT NULL,
	`effective_from` text,
	`effective_to` text,
	FOREIGN KEY (`checkpoint_id`) REFERENCES `checkpoint`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `swap_request` (
	`id` integer PRIMARY KEY NOT NULL,
	`shift_id` integer NOT NULL,
	`person_id` integer NOT NULL,
	`other_shift_id` integer,
	`other_person_id` integer NOT NULL,
	`state` text NOT NULL,
	`reason` text,
	`asked_at` text NOT NULL,
	`asked_by` text NOT NULL,
	`decided_at` text,
	`decided_by` text,
	`decision` text,
	FOREIGN KEY (`shift_id`) REFERENCES `shift`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_shift_id`) REFERENCES `shift`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `assignment` ADD `role` text;--> statement-breakpoint
ALTER TABLE `assignment` ADD `is_locked` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `person` ADD `skills` text;--> statement-breakpoint
ALTER TABLE `person` ADD `lives_in` text;