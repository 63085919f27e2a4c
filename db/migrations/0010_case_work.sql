CREATE TABLE `case_links` (
	`case_id` text NOT NULL,
	`target` text NOT NULL,
	`key` text NOT NULL,
	`state` text NOT NULL,
	`grounds` text NOT NULL,
	`reviewer` text NOT NULL,
	`organisation` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`case_id`, `target`, `key`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_links_target" CHECK("case_links"."target" in ('submission', 'organiser', 'theme', 'edition', 'municipality')),
	CONSTRAINT "case_links_state" CHECK("case_links"."state" in ('confirmed', 'dismissed', 'removed'))
);
--> statement-breakpoint
CREATE INDEX `case_links_to` ON `case_links` (`target`,`key`);--> statement-breakpoint
CREATE TABLE `case_pictures` (
	`case_id` text NOT NULL,
	`hash` text NOT NULL,
	`type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`orientation` integer NOT NULL,
	`name` text NOT NULL,
	`bytes` blob NOT NULL,
	`entry_id` text NOT NULL,
	PRIMARY KEY(`case_id`, `hash`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_pictures_type" CHECK("case_pictures"."type" in ('image/jpeg', 'image/png'))
);
--> statement-breakpoint
CREATE TABLE `case_sheet_drafts` (
	`sheet_id` text PRIMARY KEY NOT NULL,
	`based_on` text NOT NULL,
	`content` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`sheet_id`) REFERENCES `case_sheets`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`based_on`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `case_sheet_versions` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`sheet_id` text NOT NULL,
	`content` text,
	`reviewer` text NOT NULL,
	`organisation` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sheet_id`) REFERENCES `case_sheets`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_sheet_versions_of` ON `case_sheet_versions` (`sheet_id`,`at`);--> statement-breakpoint
CREATE TABLE `case_sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`template` text NOT NULL,
	`language` text NOT NULL,
	`title` text NOT NULL,
	`title_sort` text NOT NULL,
	`newest_version` text NOT NULL,
	`versions` integer NOT NULL,
	`removed_at` text,
	FOREIGN KEY (`newest_version`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_sheets_template" CHECK("case_sheets"."template" in ('project', 'interview', 'theme', 'edition'))
);
--> statement-breakpoint
CREATE INDEX `case_sheets_in_order` ON `case_sheets` (`title_sort`,`id`);--> statement-breakpoint
ALTER TABLE `outcomes` ADD `recordings` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `satisfaction` real;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `satisfaction_scale` integer;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `satisfaction_answers` integer;--> statement-breakpoint
ALTER TABLE `outcomes` ADD `lessons` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE TRIGGER case_sheet_versions_stay BEFORE UPDATE ON case_sheet_versions
BEGIN SELECT raise(ABORT, 'versions of a case sheet are never changed: save another'); END;
--> statement-breakpoint
CREATE TRIGGER case_pictures_stay BEFORE UPDATE ON case_pictures
BEGIN SELECT raise(ABORT, 'pictures of a case are never changed: take in another'); END;
