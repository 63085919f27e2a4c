CREATE TABLE `case_consents` (
	`case_id` text NOT NULL,
	`subject` text NOT NULL,
	`key` text NOT NULL,
	`state` text NOT NULL,
	`note` text NOT NULL,
	`reviewer` text NOT NULL,
	`organisation` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`case_id`, `subject`, `key`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_consents_subject" CHECK("case_consents"."subject" in ('quote', 'picture')),
	CONSTRAINT "case_consents_state" CHECK("case_consents"."state" in ('drafted', 'sent', 'approved', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE `case_readings` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`facts` text NOT NULL,
	`form` text NOT NULL,
	`source` text,
	`read_at` text NOT NULL,
	`source_hash` text NOT NULL,
	`reviewer` text NOT NULL,
	`organisation` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "case_readings_form" CHECK("case_readings"."form" in ('project-text', 'project-html', 'vinnova-json', 'gdp-json', 'swecris-json', 'project-table', 'interview-text'))
);
--> statement-breakpoint
CREATE INDEX `case_readings_of` ON `case_readings` (`case_id`,`at`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`diarienummer` text,
	`title` text NOT NULL,
	`title_sort` text NOT NULL,
	`organisation` text NOT NULL,
	`newest_reading` text NOT NULL,
	`readings` integer NOT NULL,
	FOREIGN KEY (`newest_reading`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cases_kind" CHECK("cases"."kind" in ('project', 'interview'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_diarienummer` ON `cases` (`diarienummer`);--> statement-breakpoint
CREATE INDEX `cases_in_order` ON `cases` (`title_sort`,`id`);--> statement-breakpoint
CREATE TRIGGER case_readings_stay BEFORE UPDATE ON case_readings
BEGIN SELECT raise(ABORT, 'readings of a case are never changed: read the source again'); END;
