CREATE TABLE `editions` (
	`id` text PRIMARY KEY NOT NULL,
	`programme` text NOT NULL,
	`name` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`deadline_at` text,
	`opens_on` text,
	`central_organisers` text NOT NULL,
	`partners` text NOT NULL,
	`theme_sv` text,
	`theme_en` text,
	`themes` text NOT NULL,
	`types` text NOT NULL,
	`contacts_retained_until` text,
	`rules_version` integer NOT NULL,
	`origin` text NOT NULL,
	FOREIGN KEY (`programme`) REFERENCES `programmes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "editions_days" CHECK("editions"."starts_on" <= "editions"."ends_on"),
	CONSTRAINT "editions_origin" CHECK("editions"."origin" in ('shipped', 'added'))
);
--> statement-breakpoint
CREATE TABLE `programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `published_figures` (
	`id` integer PRIMARY KEY NOT NULL,
	`edition` text NOT NULL,
	`measure` text NOT NULL,
	`qualifier` text NOT NULL,
	`value` integer NOT NULL,
	`words_sv` text NOT NULL,
	`words_en` text NOT NULL,
	`stated_on` text,
	`source` text NOT NULL,
	FOREIGN KEY (`edition`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "published_figures_measure" CHECK("published_figures"."measure" in ('activities')),
	CONSTRAINT "published_figures_qualifier" CHECK("published_figures"."qualifier" in ('over', 'at-least', 'exactly', 'about'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `published_figures_once` ON `published_figures` (`edition`,`measure`,`source`,`value`);--> statement-breakpoint
CREATE TABLE `rule_sets` (
	`edition` text NOT NULL,
	`version` integer NOT NULL,
	`rules` text NOT NULL,
	`made_at` text NOT NULL,
	`made_by` text,
	PRIMARY KEY(`edition`, `version`),
	FOREIGN KEY (`edition`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `import_profiles` (
	`name` text PRIMARY KEY NOT NULL,
	`rows_are` text NOT NULL,
	`headings` text NOT NULL,
	`changed_at` text NOT NULL,
	CONSTRAINT "import_profiles_rows_are" CHECK("import_profiles"."rows_are" in ('submissions', 'programme'))
);
--> statement-breakpoint
CREATE TABLE `import_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`file_name` text NOT NULL,
	`file_hash` text NOT NULL,
	`edition` text,
	`rows_are` text NOT NULL,
	`at` text NOT NULL,
	`created` integer NOT NULL,
	`updated` integer NOT NULL,
	`unchanged` integer NOT NULL,
	`quarantined` integer NOT NULL,
	FOREIGN KEY (`edition`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `import_runs_by_file` ON `import_runs` (`file_hash`);--> statement-breakpoint
CREATE TABLE `platforms` (
	`url` text PRIMARY KEY NOT NULL,
	`identity` text NOT NULL,
	`name` text NOT NULL,
	`is_demo` integer NOT NULL,
	`cursor` text,
	`etag` text,
	`connected_at` text NOT NULL,
	`pulled_at` text,
	`pushed_at` text
);
--> statement-breakpoint
CREATE TABLE `quarantine` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`source_row` text NOT NULL,
	`edition` text,
	`raw` text,
	`reason` text NOT NULL,
	`received_at` text NOT NULL,
	`retained_until` text NOT NULL,
	`resolved_at` text
);
--> statement-breakpoint
CREATE INDEX `quarantine_open` ON `quarantine` (`resolved_at`,`source`,`source_row`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `conflicts` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`submission_id` text NOT NULL,
	`decision_id` text NOT NULL,
	`platform_revision` integer,
	`platform_state` text,
	`found_at` text NOT NULL,
	`settled_at` text,
	`settled_by` text,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "conflicts_kind" CHECK("conflicts"."kind" in ('stale', 'disagreement'))
);
--> statement-breakpoint
CREATE INDEX `conflicts_open` ON `conflicts` (`settled_at`,`submission_id`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`revision` integer NOT NULL,
	`outcome` text NOT NULL,
	`criteria` text NOT NULL,
	`reason` text,
	`message` text,
	`language` text NOT NULL,
	`reviewer` text NOT NULL,
	`organisation` text NOT NULL,
	`at` text NOT NULL,
	`state_before` text NOT NULL,
	`state_after` text NOT NULL,
	`status` text NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decisions_outcome" CHECK("decisions"."outcome" in ('publish', 'return', 'reject', 'cancel', 'take-down', 'reopen')),
	CONSTRAINT "decisions_status" CHECK("decisions"."status" in ('standing', 'undone', 'conflicting', 'superseded', 'dropped'))
);
--> statement-breakpoint
CREATE INDEX `decisions_by_submission` ON `decisions` (`submission_id`,`at`);--> statement-breakpoint
CREATE TABLE `log_bodies` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `log_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`desk` text NOT NULL,
	`seq` integer NOT NULL,
	`prev_hash` text NOT NULL,
	`hash` text NOT NULL,
	`lamport` integer NOT NULL,
	`at` text NOT NULL,
	`actor` text NOT NULL,
	`kind` text NOT NULL,
	`schema_version` integer NOT NULL,
	`body_hash` text NOT NULL,
	`signature` text,
	CONSTRAINT "log_entries_seq" CHECK("log_entries"."seq" >= 1)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `log_entries_chain` ON `log_entries` (`desk`,`seq`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`decision_id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`position` integer NOT NULL,
	`door` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`last_attempt_at` text,
	`last_error` text,
	`acknowledged_at` text,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outbox_status" CHECK("outbox"."status" in ('waiting', 'acknowledged', 'conflict', 'withdrawn')),
	CONSTRAINT "outbox_door" CHECK("outbox"."door" in ('interface', 'manual'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_position` ON `outbox` (`position`);--> statement-breakpoint
CREATE INDEX `outbox_by_status` ON `outbox` (`status`,`position`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`submission_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`name` text,
	`email` text,
	`phone` text,
	PRIMARY KEY(`submission_id`, `ordinal`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `findings` (
	`submission_id` text NOT NULL,
	`revision` integer NOT NULL,
	`rules_version` integer NOT NULL,
	`criterion` text NOT NULL,
	`severity` text NOT NULL,
	`kind` text NOT NULL,
	`outcome` text NOT NULL,
	`evidence` text NOT NULL,
	`sources` text NOT NULL,
	PRIMARY KEY(`submission_id`, `revision`, `rules_version`, `criterion`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "findings_criterion" CHECK("findings"."criterion" in ('party', 'benefit', 'inside-week', 'deadline', 'locked-text', 'registration', 'place', 'contact', 'text', 'times', 'personal-data', 'theme-type', 'links', 'placeholder', 'advertising', 'duplicate', 'series', 'nested', 'own-organisation')),
	CONSTRAINT "findings_severity" CHECK("findings"."severity" in ('must', 'should', 'note')),
	CONSTRAINT "findings_kind" CHECK("findings"."kind" in ('own', 'set', 'viewer', 'person')),
	CONSTRAINT "findings_outcome" CHECK("findings"."outcome" in ('not-met', 'unclear', 'to-judge', 'met', 'not-applicable')),
	CONSTRAINT "findings_never_viewer" CHECK("findings"."kind" <> 'viewer')
);
--> statement-breakpoint
CREATE INDEX `findings_by_criterion` ON `findings` (`criterion`,`outcome`,`submission_id`);--> statement-breakpoint
CREATE TABLE `occurrences` (
	`submission_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`starts_at` text,
	`ends_at` text,
	PRIMARY KEY(`submission_id`, `ordinal`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `occurrences_by_day` ON `occurrences` (`starts_on`);--> statement-breakpoint
CREATE TABLE `parties` (
	`submission_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`sector` text NOT NULL,
	`public_party` text NOT NULL,
	`register_name` text,
	`county_code` text,
	`evidence` text NOT NULL,
	PRIMARY KEY(`submission_id`, `ordinal`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "parties_role" CHECK("parties"."role" in ('organiser', 'co-organiser', 'participant')),
	CONSTRAINT "parties_sector" CHECK("parties"."sector" in ('state', 'region', 'municipality', 'municipal-federation', 'public-company', 'university', 'civil-society', 'private', 'international', 'unknown')),
	CONSTRAINT "parties_public_party" CHECK("parties"."public_party" in ('yes', 'no', 'unclear'))
);
--> statement-breakpoint
CREATE INDEX `parties_by_name` ON `parties` (`name`);--> statement-breakpoint
CREATE TABLE `revisions` (
	`submission_id` text NOT NULL,
	`number` integer NOT NULL,
	`content` text NOT NULL,
	`content_hash` text NOT NULL,
	`received_at` text NOT NULL,
	`changed_at` text NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`submission_id`, `number`),
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "revisions_number" CHECK("revisions"."number" >= 1)
);
--> statement-breakpoint
CREATE TABLE `state_changes` (
	`id` integer PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`from_state` text,
	`to_state` text NOT NULL,
	`cause` text NOT NULL,
	`revision` integer NOT NULL,
	`entry_id` text,
	`at` text NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "state_changes_to" CHECK("state_changes"."to_state" in ('new', 'published', 'returned', 'rejected', 'cancelled', 'withdrawn')),
	CONSTRAINT "state_changes_cause" CHECK("state_changes"."cause" in ('arrival', 'decision', 'undo', 'conflict'))
);
--> statement-breakpoint
CREATE INDEX `state_changes_by_submission` ON `state_changes` (`submission_id`,`id`);--> statement-breakpoint
CREATE TABLE `state_transitions` (
	`from_state` text NOT NULL,
	`to_state` text NOT NULL,
	`cause` text NOT NULL,
	PRIMARY KEY(`from_state`, `to_state`, `cause`)
);
--> statement-breakpoint
CREATE TABLE `submissions` (
	`number` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`edition` text NOT NULL,
	`platform` text,
	`platform_id` text,
	`row_key` text,
	`origin` text NOT NULL,
	`revision` integer NOT NULL,
	`state` text NOT NULL,
	`state_cause` text NOT NULL,
	`platform_state` text,
	`submitted_at` text,
	`received_at` text NOT NULL,
	`changed_at` text NOT NULL,
	`is_demo` integer NOT NULL,
	`title` text NOT NULL,
	`title_sort` text NOT NULL,
	`organiser` text NOT NULL,
	`organiser_sort` text NOT NULL,
	`format` text NOT NULL,
	`type` text,
	`type_sort` text NOT NULL,
	`county_code` text,
	`municipality_code` text,
	`place_name` text NOT NULL,
	`place_sort` text NOT NULL,
	`counted_county` text NOT NULL,
	`counted_organiser_county` text NOT NULL,
	`sector` text NOT NULL,
	`starts_on` text,
	`starts_at` text,
	`ends_on` text,
	`outcome` text NOT NULL,
	`outcome_rank` integer NOT NULL,
	`attention` text,
	`pending_decision` text,
	`has_conflict` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`edition`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "submissions_origin" CHECK("submissions"."origin" in ('platform', 'file', 'imported')),
	CONSTRAINT "submissions_state" CHECK("submissions"."state" in ('new', 'published', 'returned', 'rejected', 'cancelled', 'withdrawn')),
	CONSTRAINT "submissions_state_cause" CHECK("submissions"."state_cause" in ('arrival', 'decision', 'undo', 'conflict')),
	CONSTRAINT "submissions_platform_state" CHECK("submissions"."platform_state" in ('new', 'published', 'returned', 'rejected', 'cancelled', 'withdrawn')),
	CONSTRAINT "submissions_format" CHECK("submissions"."format" in ('on-site', 'digital', 'hybrid', 'unknown')),
	CONSTRAINT "submissions_outcome" CHECK("submissions"."outcome" in ('not-met', 'unclear', 'to-judge', 'met', 'not-applicable')),
	CONSTRAINT "submissions_sector" CHECK("submissions"."sector" in ('state', 'region', 'municipality', 'municipal-federation', 'public-company', 'university', 'civil-society', 'private', 'international', 'unknown')),
	CONSTRAINT "submissions_identity" CHECK("submissions"."platform_id" is not null or "submissions"."row_key" is not null),
	CONSTRAINT "submissions_platform" CHECK(("submissions"."platform" is null) = ("submissions"."platform_id" is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_id_unique` ON `submissions` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_platform_id` ON `submissions` (`platform_id`,`platform`);--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_row_key` ON `submissions` (`edition`,`row_key`);--> statement-breakpoint
CREATE INDEX `submissions_figures` ON `submissions` (`state`,`edition`,`counted_county`,`format`,`type`,`sector`);--> statement-breakpoint
CREATE INDEX `submissions_figures_organiser` ON `submissions` (`state`,`edition`,`counted_organiser_county`,`format`);--> statement-breakpoint
CREATE INDEX `submissions_by_title` ON `submissions` (`edition`,`title_sort`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_by_organiser` ON `submissions` (`edition`,`organiser_sort`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_by_start` ON `submissions` (`edition`,`starts_on`,`starts_at`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_by_place` ON `submissions` (`edition`,`place_sort`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_by_change` ON `submissions` (`edition`,`changed_at`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_by_outcome` ON `submissions` (`edition`,`outcome_rank`,`id`);--> statement-breakpoint
CREATE INDEX `submissions_by_state` ON `submissions` (`edition`,`state`,`outcome`);