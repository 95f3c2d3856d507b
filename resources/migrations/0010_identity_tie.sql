CREATE TABLE `identity_tie` (
	`id` integer PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`said` text NOT NULL,
	`phone` text,
	`context` text,
	`community_id` integer,
	`compound_id` integer,
	`building_number` integer,
	`answer` text NOT NULL,
	`person_id` integer,
	`area_id` integer,
	FOREIGN KEY (`community_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`compound_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`area_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `identity_tie_said` ON `identity_tie` (`subject`,`said`);