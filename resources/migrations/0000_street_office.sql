CREATE TABLE `area` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`parent_id` integer,
	`number` integer,
	`compound_type` text,
	`road_class` text,
	`geometry` text,
	FOREIGN KEY (`parent_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `area_kind_name` ON `area` (`kind`,`name`);--> statement-breakpoint
CREATE INDEX `area_parent` ON `area` (`parent_id`);--> statement-breakpoint
CREATE TABLE `assignment` (
	`id` integer PRIMARY KEY NOT NULL,
	`shift_id` integer NOT NULL,
	`position` integer NOT NULL,
	`name_written` text NOT NULL,
	`phone_written` text,
	`person_id` integer,
	`match` text NOT NULL,
	FOREIGN KEY (`shift_id`) REFERENCES `shift`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assignment_shift` ON `assignment` (`shift_id`);--> statement-breakpoint
CREATE INDEX `assignment_person` ON `assignment` (`person_id`);--> statement-breakpoint
CREATE INDEX `assignment_name` ON `assignment` (`name_written`);--> statement-breakpoint
CREATE TABLE `batch` (
	`id` integer PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`kind` text NOT NULL,
	`detail` text
);
--> statement-breakpoint
CREATE TABLE `checkpoint` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` integer,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`community_id` integer,
	`compound_name` text,
	`compound_id` integer,
	`compound_type` text,
	`location` text,
	`lon` real,
	`lat` real,
	`position_state` text NOT NULL,
	`written_lon` real,
	`written_lat` real,
	`datum_source` text,
	`leader_name` text,
	`leader_phone` text,
	`gate_leader_name` text,
	`gate_leader_phone` text,
	`has_party_branch` integer NOT NULL,
	`party_branch_from` text,
	`is_24h` integer NOT NULL,
	`note` text,
	`stated_at` text,
	`effective_from` text,
	`effective_to` text,
	FOREIGN KEY (`community_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`compound_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `checkpoint_name` ON `checkpoint` (`name`);--> statement-breakpoint
CREATE TABLE `checkpoint_strength` (
	`id` integer PRIMARY KEY NOT NULL,
	`checkpoint_id` integer NOT NULL,
	`effective_from` text NOT NULL,
	`government` integer NOT NULL,
	`community` integer NOT NULL,
	`volunteer` integer NOT NULL,
	`property` integer NOT NULL,
	FOREIGN KEY (`checkpoint_id`) REFERENCES `checkpoint`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `checkpoint_strength_from` ON `checkpoint_strength` (`checkpoint_id`,`effective_from`);--> statement-breakpoint
CREATE TABLE `closure_order` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer NOT NULL,
	`closed_on` text,
	`joint_bodies` text,
	`has_notice` integer NOT NULL,
	`notice_on` text,
	`reopened_on` text,
	`note` text,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `closure_order_premises` ON `closure_order` (`premises_id`);--> statement-breakpoint
CREATE TABLE `inspection_bulletin` (
	`id` integer PRIMARY KEY NOT NULL,
	`issue` text NOT NULL,
	`issued_on` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inspection_bulletin_issue` ON `inspection_bulletin` (`issue`);--> statement-breakpoint
CREATE TABLE `inspection_finding` (
	`id` integer PRIMARY KEY NOT NULL,
	`round_id` integer NOT NULL,
	`number` integer,
	`community_id` integer,
	`place` text,
	`checkpoint_id` integer,
	`description` text NOT NULL,
	`due_at` text,
	`state` text NOT NULL,
	`corrected_on` text,
	`responsible_name` text,
	`stated_at` text,
	FOREIGN KEY (`round_id`) REFERENCES `inspection_round`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`checkpoint_id`) REFERENCES `checkpoint`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `inspection_finding_round` ON `inspection_finding` (`round_id`);--> statement-breakpoint
CREATE TABLE `inspection_round` (
	`id` integer PRIMARY KEY NOT NULL,
	`on_day` text,
	`bulletin_id` integer,
	FOREIGN KEY (`bulletin_id`) REFERENCES `inspection_bulletin`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `isolation_case` (
	`id` integer PRIMARY KEY NOT NULL,
	`key_person_id` integer NOT NULL,
	`number` integer,
	`community_id` integer,
	`address` text,
	`compound_name` text,
	`building_number` integer,
	`unit_number` text,
	`door` text,
	`compound_id` integer,
	`building_id` integer,
	`origin` text,
	`origin_class` text NOT NULL,
	`returned_on` text,
	`start_on` text,
	`end_on` text,
	`outcome` text NOT NULL,
	`responsible` text NOT NULL,
	`note` text,
	`stated_at` text,
	FOREIGN KEY (`key_person_id`) REFERENCES `key_person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`compound_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`building_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `isolation_case_person` ON `isolation_case` (`key_person_id`);--> statement-breakpoint
CREATE INDEX `isolation_case_start` ON `isolation_case` (`start_on`);--> statement-breakpoint
CREATE INDEX `isolation_case_building` ON `isolation_case` (`building_id`);--> statement-breakpoint
CREATE TABLE `key_person` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`id_number` text NOT NULL,
	`is_id_number_valid` integer NOT NULL,
	`phone` text
);
--> statement-breakpoint
CREATE INDEX `key_person_id_number` ON `key_person` (`id_number`);--> statement-breakpoint
CREATE TABLE `office` (
	`id` integer PRIMARY KEY NOT NULL,
	`street_name` text NOT NULL,
	`command_post_name` text NOT NULL,
	`duty_phone` text,
	`masthead_name` text NOT NULL,
	`editor` text,
	`send_to` text,
	`issue_to` text,
	`print_count` integer NOT NULL,
	`home_province` text NOT NULL,
	`isolation_days` integer NOT NULL,
	`min_rest_hours` real NOT NULL,
	`working_moment` text,
	`is_demo` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `person` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`gender` text,
	`id_number` text,
	`is_id_number_valid` integer NOT NULL,
	`phone` text,
	`category` text NOT NULL,
	`unit` text,
	`team` text,
	`is_party_member` integer,
	`stated_at` text,
	`effective_from` text,
	`effective_to` text
);
--> statement-breakpoint
CREATE INDEX `person_id_number` ON `person` (`id_number`);--> statement-breakpoint
CREATE INDEX `person_name` ON `person` (`name`);--> statement-breakpoint
CREATE TABLE `premises` (
	`id` integer PRIMARY KEY NOT NULL,
	`number` integer,
	`name` text NOT NULL,
	`trade` text,
	`address` text,
	`community_id` integer,
	`operator` text,
	`phone` text,
	`stated_at` text,
	FOREIGN KEY (`community_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `premises_name` ON `premises` (`name`,`address`);--> statement-breakpoint
CREATE TABLE `record_change` (
	`id` integer PRIMARY KEY NOT NULL,
	`batch_id` integer NOT NULL,
	`entity` text NOT NULL,
	`entity_id` integer NOT NULL,
	`before` text,
	`after` text,
	FOREIGN KEY (`batch_id`) REFERENCES `batch`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `record_change_entity` ON `record_change` (`entity`,`entity_id`);--> statement-breakpoint
CREATE INDEX `record_change_batch` ON `record_change` (`batch_id`);--> statement-breakpoint
CREATE TABLE `screening_summary` (
	`id` integer PRIMARY KEY NOT NULL,
	`community_id` integer NOT NULL,
	`effective_from` text NOT NULL,
	`households` integer NOT NULL,
	`residents` integer NOT NULL,
	`commitments` integer NOT NULL,
	`note` text,
	FOREIGN KEY (`community_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `screening_summary_cutoff` ON `screening_summary` (`community_id`,`effective_from`);--> statement-breakpoint
CREATE TABLE `shift` (
	`id` integer PRIMARY KEY NOT NULL,
	`checkpoint_name` text NOT NULL,
	`checkpoint_id` integer,
	`day` text NOT NULL,
	`name` text NOT NULL,
	`start_at` text NOT NULL,
	`end_at` text NOT NULL,
	`stated_at` text,
	FOREIGN KEY (`checkpoint_id`) REFERENCES `checkpoint`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `shift_post` ON `shift` (`checkpoint_name`,`start_at`);--> statement-breakpoint
CREATE INDEX `shift_time` ON `shift` (`start_at`,`end_at`);--> statement-breakpoint
CREATE INDEX `shift_day` ON `shift` (`day`);