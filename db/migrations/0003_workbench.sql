CREATE TABLE `case_numbers` (
	`submission_id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`case_number` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_numbers_by_number` ON `case_numbers` (`case_number`);--> statement-breakpoint
CREATE TABLE `claims` (
	`submission_id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`reviewer` text NOT NULL,
	`organisation` text NOT NULL,
	`at` text NOT NULL,
	`until` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `claims_by_reviewer` ON `claims` (`reviewer`,`until`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`language` text NOT NULL,
	`made_at` text NOT NULL,
	`sent_at` text,
	`sent_entry_id` text,
	`withdrawn_at` text,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sent_entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "messages_kind" CHECK("messages"."kind" in ('decision', 'reminder')),
	CONSTRAINT "messages_channel" CHECK("messages"."channel" in ('email', 'file')),
	CONSTRAINT "messages_language" CHECK("messages"."language" in ('sv', 'en')),
	CONSTRAINT "messages_end_once" CHECK("messages"."sent_at" is null or "messages"."withdrawn_at" is null)
);
--> statement-breakpoint
CREATE INDEX `messages_waiting` ON `messages` (`sent_at`,`withdrawn_at`);--> statement-breakpoint
CREATE INDEX `messages_by_submission` ON `messages` (`submission_id`,`made_at`);--> statement-breakpoint
CREATE TABLE `notes` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`revision` integer NOT NULL,
	`text` text NOT NULL,
	`reviewer` text NOT NULL,
	`organisation` text NOT NULL,
	`at` text NOT NULL,
	`is_standing` integer NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notes_by_submission` ON `notes` (`submission_id`,`is_standing`);--> statement-breakpoint
CREATE TABLE `ready_texts` (
	`purpose` text NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`reviewer` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`purpose`, `language`),
	CONSTRAINT "ready_texts_language" CHECK("ready_texts"."language" in ('sv', 'en'))
);
--> statement-breakpoint
CREATE TABLE `saved_views` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_sort` text NOT NULL,
	`query` text NOT NULL,
	`reviewer` text NOT NULL,
	`at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `saved_views_name` ON `saved_views` (`name_sort`);--> statement-breakpoint
CREATE TABLE `snoozes` (
	`submission_id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`until_day` text,
	`reason` text NOT NULL,
	`reviewer` text NOT NULL,
	`organisation` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `snoozes_by_day` ON `snoozes` (`until_day`);--> statement-breakpoint
ALTER TABLE `conflicts` ADD `other` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `own_organisation_reason` text;--> statement-breakpoint
ALTER TABLE `decisions` ADD `bulk_id` text;--> statement-breakpoint
CREATE INDEX `decisions_by_bulk` ON `decisions` (`bulk_id`) WHERE bulk_id is not null;--> statement-breakpoint
CREATE INDEX `decisions_by_reviewer` ON `decisions` (`reviewer`,`submission_id`);--> statement-breakpoint
CREATE TRIGGER notes_kept BEFORE DELETE ON notes
BEGIN SELECT raise(abort, 'a note is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER messages_kept BEFORE DELETE ON messages
BEGIN SELECT raise(abort, 'a message is never deleted'); END;
