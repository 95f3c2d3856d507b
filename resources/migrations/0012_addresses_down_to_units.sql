ALTER TABLE `household` ADD `compound_id` integer REFERENCES area(id);--> statement-breakpoint
ALTER TABLE `household` ADD `building_id` integer REFERENCES area(id);--> statement-breakpoint
ALTER TABLE `household` ADD `unit_id` integer REFERENCES area(id);--> statement-breakpoint
CREATE INDEX `household_area` ON `household` (`compound_id`,`building_id`,`unit_id`);--> statement-breakpoint
ALTER TABLE `identity_tie` ADD `building_name` text;--> statement-breakpoint
ALTER TABLE `identity_tie` ADD `building_id` integer REFERENCES area(id);--> statement-breakpoint
ALTER TABLE `identity_tie` ADD `unit_number` text;--> statement-breakpoint
ALTER TABLE `isolation_case` ADD `unit_id` integer REFERENCES area(id);--> statement-breakpoint
ALTER TABLE `premises` ADD `compound_name` text;--> statement-breakpoint
ALTER TABLE `premises` ADD `building_number` integer;--> statement-breakpoint
ALTER TABLE `premises` ADD `unit_number` text;--> statement-breakpoint
ALTER TABLE `premises` ADD `compound_id` integer REFERENCES area(id);--> statement-breakpoint
ALTER TABLE `premises` ADD `building_id` integer REFERENCES area(id);--> statement-breakpoint
ALTER TABLE `premises` ADD `unit_id` integer REFERENCES area(id);--> statement-breakpoint
ALTER TABLE `reopening_application` ADD `compound_name` text;--> statement-breakpoint
ALTER TABLE `reopening_application` ADD `building_number` integer;--> statement-breakpoint
ALTER TABLE `reopening_application` ADD `unit_number` text;--> statement-breakpoint
ALTER TABLE `reopening_application` ADD `compound_id` integer REFERENCES area(id);--> statement-breakpoint
ALTER TABLE `reopening_application` ADD `building_id` integer REFERENCES area(id);--> statement-breakpoint
ALTER TABLE `reopening_application` ADD `unit_id` integer REFERENCES area(id);