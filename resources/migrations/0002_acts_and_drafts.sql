CREATE TABLE `draft` (
	`key` text PRIMARY KEY NOT NULL,
	`at` text NOT NULL,
	`values` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `batch` ADD `title` text;--> statement-breakpoint
ALTER TABLE `batch` ADD `reason` text;--> statement-breakpoint
ALTER TABLE `batch` ADD `undone_by` integer REFERENCES batch(id);--> statement-breakpoint
ALTER TABLE `office` ADD `fever_celsius` real DEFAULT 37.3 NOT NULL;