CREATE TABLE `figure_cells` (
	`edition` text NOT NULL,
	`dimension` text NOT NULL,
	`key` text NOT NULL,
	`state` text NOT NULL,
	`submissions` integer NOT NULL,
	`collaborations` integer NOT NULL,
	`cross_sector` integer NOT NULL,
	`timed` integer NOT NULL,
	`minutes` integer NOT NULL,
	PRIMARY KEY(`dimension`, `edition`, `key`, `state`),
	CONSTRAINT "figure_cells_state" CHECK("figure_cells"."state" in ('new', 'published', 'returned', 'rejected', 'cancelled', 'withdrawn'))
);
--> statement-breakpoint
CREATE INDEX `figure_cells_empty` ON `figure_cells` (`submissions`) WHERE submissions = 0;--> statement-breakpoint
CREATE TABLE `organising_parties` (
	`number` integer NOT NULL,
	`key` text NOT NULL,
	`sector` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`number`, `key`),
	FOREIGN KEY (`number`) REFERENCES `submissions`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "organising_parties_sector" CHECK("organising_parties"."sector" in ('state', 'region', 'municipality', 'municipal-federation', 'public-company', 'university', 'civil-society', 'private', 'international', 'unknown'))
);
--> statement-breakpoint
CREATE INDEX `organising_parties_by_key` ON `organising_parties` (`key`,`number`);--> statement-breakpoint
CREATE TABLE `outcomes` (
	`submission_id` text PRIMARY KEY NOT NULL,
	`participants` integer,
	`connections` integer,
	`reported_at` text NOT NULL,
	`source` text NOT NULL,
	`entry_id` text,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "outcomes_participants" CHECK("outcomes"."participants" >= 0),
	CONSTRAINT "outcomes_connections" CHECK("outcomes"."connections" >= 0)
);
--> statement-breakpoint
CREATE TABLE `submission_values` (
	`number` integer NOT NULL,
	`dimension` text NOT NULL,
	`key` text NOT NULL,
	PRIMARY KEY(`number`, `dimension`, `key`),
	FOREIGN KEY (`number`) REFERENCES `submissions`(`number`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "submission_values_dimension" CHECK("submission_values"."dimension" in ('theme', 'language'))
);
--> statement-breakpoint
CREATE TABLE `breaks` (
	`id` text PRIMARY KEY NOT NULL,
	`edition` text NOT NULL,
	`dimension` text,
	`words_sv` text NOT NULL,
	`words_en` text NOT NULL,
	`source` text NOT NULL,
	`is_removed` integer NOT NULL,
	`reviewer` text NOT NULL,
	`organisation` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`edition`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `concordance_keys` (
	`dimension` text NOT NULL,
	`edition` text NOT NULL,
	`from_key` text NOT NULL,
	`to_key` text NOT NULL,
	PRIMARY KEY(`dimension`, `edition`, `from_key`),
	FOREIGN KEY (`edition`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `concordances` (
	`dimension` text NOT NULL,
	`version` integer NOT NULL,
	`entry_id` text NOT NULL,
	`entries` text NOT NULL,
	`note` text NOT NULL,
	`reviewer` text NOT NULL,
	`organisation` text NOT NULL,
	`at` text NOT NULL,
	PRIMARY KEY(`dimension`, `version`),
	FOREIGN KEY (`entry_id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "concordances_dimension" CHECK("concordances"."dimension" in ('type', 'theme', 'format')),
	CONSTRAINT "concordances_version" CHECK("concordances"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE `snapshot_rows` (
	`snapshot_id` text NOT NULL,
	`submission_id` text NOT NULL,
	`revision` integer NOT NULL,
	`state` text NOT NULL,
	`parties` text NOT NULL,
	`facts` text NOT NULL,
	PRIMARY KEY(`snapshot_id`, `submission_id`),
	FOREIGN KEY (`snapshot_id`) REFERENCES `snapshots`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `snapshot_rows_by_submission` ON `snapshot_rows` (`submission_id`);--> statement-breakpoint
CREATE TABLE `snapshots` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`frame` text NOT NULL,
	`cells` text NOT NULL,
	`hash` text NOT NULL,
	`reviewer` text NOT NULL,
	`organisation` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `log_entries`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `team_published_figures` (
	`id` text PRIMARY KEY NOT NULL,
	`edition` text NOT NULL,
	`measure` text NOT NULL,
	`qualifier` text NOT NULL,
	`value` integer NOT NULL,
	`words_sv` text NOT NULL,
	`words_en` text NOT NULL,
	`stated_on` text,
	`source` text NOT NULL,
	`reviewer` text NOT NULL,
	`organisation` text NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`edition`) REFERENCES `editions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "team_published_figures_value" CHECK("team_published_figures"."value" >= 0),
	CONSTRAINT "team_published_figures_qualifier" CHECK("team_published_figures"."qualifier" in ('over', 'at-least', 'exactly', 'about'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `team_published_figures_once` ON `team_published_figures` (`edition`,`measure`,`source`);--> statement-breakpoint
ALTER TABLE `submissions` ADD `audience` text DEFAULT 'unknown' NOT NULL;--> statement-breakpoint
ALTER TABLE `submissions` ADD `starts_hour` integer;--> statement-breakpoint
ALTER TABLE `submissions` ADD `held_minutes` integer;--> statement-breakpoint
ALTER TABLE `submissions` ADD `organisers_known` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `submissions` ADD `sectors_known` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `submissions` ADD `arrived_day` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `submissions` ADD `decision_days` integer;--> statement-breakpoint
CREATE INDEX `submissions_by_organisers` ON `submissions` (`state`,`edition`,`organisers_known`,`sectors_known`,`held_minutes`);--> statement-breakpoint
CREATE INDEX `submissions_by_arrived_day` ON `submissions` (`edition`,`arrived_day`,`state`);--> statement-breakpoint
CREATE INDEX `findings_not_met` ON `findings` (`submission_id`,`revision`,`rules_version`,`criterion`) WHERE outcome = 'not-met';