CREATE TABLE `superior_form` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`file_name` text NOT NULL,
	`file` text NOT NULL,
	`ties` text NOT NULL,
	`dismissed` text NOT NULL,
	`lost` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `superior_form_name` ON `superior_form` (`name`);