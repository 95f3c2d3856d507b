CREATE TABLE `ledger_version` (
	`id` integer PRIMARY KEY NOT NULL,
	`act_id` integer NOT NULL,
	`kind` text NOT NULL,
	`headings` text NOT NULL,
	`scope` text NOT NULL,
	`stated_at` text,
	`record_ids` text NOT NULL,
	FOREIGN KEY (`act_id`) REFERENCES `batch`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `ledger_version_ledger` ON `ledger_version` (`kind`,`scope`);