CREATE TABLE `resident` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`gender` text,
	`id_number` text,
	`is_id_number_valid` integer NOT NULL,
	`born_on` text,
	`ethnicity` text,
	`phone` text,
	`community_id` integer,
	`compound_name` text,
	`building_number` integer,
	`building_name` text,
	`unit_number` text,
	`door` text,
	`address` text,
	`area_id` integer,
	`householder` text,
	`relationship` text,
	`residence_type` text,
	`registered_at` text,
	`work_unit` text,
	`origin` text,
	`note` text,
	`stated_at` text,
	FOREIGN KEY (`community_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`area_id`) REFERENCES `area`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `resident_id_number` ON `resident` (`id_number`);--> statement-breakpoint
CREATE INDEX `resident_name` ON `resident` (`name`,`phone`,`door`);--> statement-breakpoint
CREATE INDEX `resident_place` ON `resident` (`community_id`,`compound_name`,`building_number`,`unit_number`,length("door"),`door`);--> statement-breakpoint
CREATE INDEX `resident_area` ON `resident` (`area_id`);