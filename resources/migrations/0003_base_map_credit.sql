CREATE TABLE `word` (
	`id` integer PRIMARY KEY NOT NULL,
	`list` text NOT NULL,
	`meaning` text NOT NULL,
	`said` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `word_said` ON `word` (`list`,`said`);--> statement-breakpoint
ALTER TABLE `office` ADD `base_map_credit` text;