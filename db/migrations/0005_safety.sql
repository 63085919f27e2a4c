CREATE TABLE `disposals` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`due_by` text NOT NULL,
	`reviewer` text NOT NULL,
	`organisation` text NOT NULL,
	`at` text NOT NULL,
	`counts` text NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `disposed_editions` (
	`edition` text PRIMARY KEY NOT NULL,
	`disposal_id` text NOT NULL,
	FOREIGN KEY (`edition`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`disposal_id`) REFERENCES `disposals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `erased_bodies` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`disposal_id` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`disposal_id`) REFERENCES `disposals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `source_profiles` (
	`id` text PRIMARY KEY NOT NULL,
	`entry_id` text NOT NULL,
	`name` text NOT NULL,
	`profile` text NOT NULL,
	`reviewer` text NOT NULL,
	`organisation` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `staged_pages` (
	`source` text NOT NULL,
	`ordinal` integer NOT NULL,
	`after_cursor` text,
	`cursor` text NOT NULL,
	`etag` text,
	`has_more` integer NOT NULL,
	`items` text NOT NULL,
	`item_count` integer NOT NULL,
	`fetched_at` text NOT NULL,
	PRIMARY KEY(`source`, `ordinal`)
);
--> statement-breakpoint
CREATE TABLE `sync_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`trigger` text NOT NULL,
	`kind` text NOT NULL,
	`started_at` text NOT NULL,
	`ended_at` text,
	`end` text,
	`totals` text,
	`problem` text,
	`differences` text,
	`remarks` text NOT NULL,
	`ask` text,
	CONSTRAINT "sync_runs_trigger" CHECK("sync_runs"."trigger" in ('person', 'interval', 'network', 'command')),
	CONSTRAINT "sync_runs_kind" CHECK("sync_runs"."kind" in ('sync', 'preview', 'reread', 'apply')),
	CONSTRAINT "sync_runs_end" CHECK("sync_runs"."end" in ('done', 'stopped', 'asked', 'problem'))
);
--> statement-breakpoint
CREATE INDEX `sync_runs_by_start` ON `sync_runs` (`started_at`);
--> statement-breakpoint
CREATE TRIGGER disposals_kept BEFORE DELETE ON disposals
BEGIN SELECT RAISE(ABORT, 'disposals are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER erased_bodies_kept BEFORE DELETE ON erased_bodies
BEGIN SELECT RAISE(ABORT, 'what a disposal erased stays told'); END;
--> statement-breakpoint
CREATE TRIGGER log_bodies_kept BEFORE DELETE ON log_bodies
WHEN NOT EXISTS (SELECT 1 FROM erased_bodies WHERE entry_id = OLD.entry_id)
BEGIN SELECT RAISE(ABORT, 'a body is erased under a disposal only'); END;
