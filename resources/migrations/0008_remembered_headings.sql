CREATE TABLE `heading_mapping` (
	`id` integer PRIMARY KEY NOT NULL,
	`headings` text NOT NULL,
	`kind` text NOT NULL,
	`columns` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `heading_mapping_headings_unique` ON `heading_mapping` (`headings`);