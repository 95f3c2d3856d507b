CREATE TABLE `search_key` (
	`kind` text NOT NULL,
	`is_inside` integer NOT NULL,
	`key` text NOT NULL,
	`record_id` integer NOT NULL,
	PRIMARY KEY(`kind`, `is_inside`, `key`, `record_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `search_key_record` ON `search_key` (`kind`,`record_id`);--> statement-breakpoint
CREATE TABLE `search_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`change_id` integer NOT NULL,
	`rules` integer NOT NULL
);
