CREATE TABLE `household` (
	`id` integer PRIMARY KEY NOT NULL,
	`community_id` integer,
	`compound_name` text,
	`building_number` integer,
	`building_name` text,
	`unit_number` text,
	`door` text,
	`address` text,
	`householder` text,
	`phone` text,
	`residents` integer,
	`has_commitment` integer NOT NULL,
	`screened_on` text,
	`note` text,
	`stated_at` text,
	FOREIGN KEY (`community_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `household_place` ON `household` (`community_id`,`compound_name`,`building_number`,`unit_number`,`door`);--> statement-breakpoint
CREATE INDEX `household_householder` ON `household` (`householder`);--> statement-breakpoint
CREATE TABLE `reopening_application` (
	`id` integer PRIMARY KEY NOT NULL,
	`premises_id` integer,
	`number` integer,
	`name` text NOT NULL,
	`trade` text,
	`address` text,
	`community_id` integer,
	`operator` text,
	`phone` text,
	`staff_count` integer,
	`applied_on` text NOT NULL,
	`verified_on` text,
	`verified_by` text,
	`result` text NOT NULL,
	`opinion` text,
	`note` text,
	`stated_at` text,
	FOREIGN KEY (`premises_id`) REFERENCES `premises`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`community_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `reopening_application_name` ON `reopening_application` (`name`,`applied_on`);--> statement-breakpoint
CREATE TABLE `supply_record` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`specification` text,
	`unit` text,
	`community_id` integer,
	`place` text,
	`day` text NOT NULL,
	`received` real,
	`issued` real,
	`stock` real,
	`keeper` text,
	`note` text,
	`stated_at` text,
	FOREIGN KEY (`community_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `supply_record_name` ON `supply_record` (`name`,`day`);--> statement-breakpoint
CREATE TABLE `temperature_reading` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer,
	`name` text NOT NULL,
	`id_number` text,
	`phone` text,
	`day` text NOT NULL,
	`slot` text NOT NULL,
	`celsius` real NOT NULL,
	`symptoms` text,
	`note` text,
	`stated_at` text,
	FOREIGN KEY (`case_id`) REFERENCES `isolation_case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `temperature_reading_case` ON `temperature_reading` (`case_id`,`day`);--> statement-breakpoint
CREATE INDEX `temperature_reading_name` ON `temperature_reading` (`name`,`day`);