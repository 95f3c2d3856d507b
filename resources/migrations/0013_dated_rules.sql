CREATE TABLE `office_rule` (
	`id` integer PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`effective_from` text,
	`value` real NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `office_rule_code` ON `office_rule` (`code`,`effective_from`);--> statement-breakpoint
INSERT INTO `office_rule` (`code`, `value`) SELECT 'isolation_days', `isolation_days` FROM `office`;--> statement-breakpoint
INSERT INTO `office_rule` (`code`, `value`) SELECT 'min_rest_hours', `min_rest_hours` FROM `office`;--> statement-breakpoint
INSERT INTO `office_rule` (`code`, `value`) SELECT 'fever_celsius', `fever_celsius` FROM `office`;--> statement-breakpoint
ALTER TABLE `office` DROP COLUMN `isolation_days`;--> statement-breakpoint
ALTER TABLE `office` DROP COLUMN `min_rest_hours`;--> statement-breakpoint
ALTER TABLE `office` DROP COLUMN `fever_celsius`;