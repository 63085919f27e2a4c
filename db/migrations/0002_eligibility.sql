CREATE TABLE `bodies` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`name_sort` text NOT NULL,
	`sector` text NOT NULL,
	`public_party` text NOT NULL,
	`orgnr` text,
	`county_code` text,
	`municipality_code` text,
	`aliases` text NOT NULL,
	`short_aliases` text NOT NULL,
	`bare_names` text NOT NULL,
	`search_text` text NOT NULL,
	`source` text NOT NULL,
	`origin` text NOT NULL,
	`note` text,
	`changed_at` text NOT NULL,
	CONSTRAINT "bodies_kind" CHECK("bodies"."kind" in ('municipality', 'region', 'county-board', 'organisation')),
	CONSTRAINT "bodies_sector" CHECK("bodies"."sector" in ('state', 'region', 'municipality', 'municipal-federation', 'public-company', 'university', 'civil-society', 'private', 'international', 'unknown')),
	CONSTRAINT "bodies_public_party" CHECK("bodies"."public_party" in ('yes', 'no', 'unclear', 'team')),
	CONSTRAINT "bodies_origin" CHECK("bodies"."origin" in ('shipped', 'imported', 'added'))
);
--> statement-breakpoint
CREATE INDEX `bodies_by_name` ON `bodies` (`name_sort`,`id`);--> statement-breakpoint
CREATE INDEX `bodies_by_number` ON `bodies` (`orgnr`);--> statement-breakpoint
CREATE TABLE `corrections` (
	`id` text PRIMARY KEY NOT NULL,
	`scope` text NOT NULL,
	`about` text NOT NULL,
	`name` text NOT NULL,
	`register_id` text,
	`sector` text NOT NULL,
	`public_party` text NOT NULL,
	`same_as` text,
	`note` text NOT NULL,
	`by` text NOT NULL,
	`organisation` text NOT NULL,
	`at` text NOT NULL,
	`is_standing` integer NOT NULL,
	CONSTRAINT "corrections_scope" CHECK("corrections"."scope" in ('name', 'body')),
	CONSTRAINT "corrections_sector" CHECK("corrections"."sector" in ('state', 'region', 'municipality', 'municipal-federation', 'public-company', 'university', 'civil-society', 'private', 'international', 'unknown')),
	CONSTRAINT "corrections_public_party" CHECK("corrections"."public_party" in ('yes', 'no', 'unclear'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `corrections_standing` ON `corrections` (`about`) WHERE is_standing = 1;--> statement-breakpoint
CREATE TABLE `judgements` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`revision` integer NOT NULL,
	`criterion` text NOT NULL,
	`outcome` text NOT NULL,
	`note` text NOT NULL,
	`by` text NOT NULL,
	`organisation` text NOT NULL,
	`at` text NOT NULL,
	`is_standing` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "judgements_criterion" CHECK("judgements"."criterion" in ('party', 'benefit', 'inside-week', 'deadline', 'locked-text', 'registration', 'place', 'contact', 'text', 'times', 'personal-data', 'theme-type', 'links', 'placeholder', 'advertising', 'duplicate', 'series', 'nested', 'own-organisation')),
	CONSTRAINT "judgements_outcome" CHECK("judgements"."outcome" in ('met', 'not-met'))
);
--> statement-breakpoint
CREATE INDEX `judgements_by_submission` ON `judgements` (`submission_id`,`is_standing`);--> statement-breakpoint
ALTER TABLE `rule_sets` ADD `note` text;--> statement-breakpoint
ALTER TABLE `rule_sets` ADD `taken_over_from` text;--> statement-breakpoint
ALTER TABLE `rule_sets` ADD `confirmed_at` text;--> statement-breakpoint
ALTER TABLE `rule_sets` ADD `confirmed_by` text;--> statement-breakpoint
ALTER TABLE `parties` ADD `register_id` text;--> statement-breakpoint
ALTER TABLE `parties` ADD `key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `parties` ADD `certainty` real DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `parties_by_key` ON `parties` (`key`,`submission_id`);--> statement-breakpoint
ALTER TABLE `submissions` ADD `assessed_rules` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `submissions` ADD `assessed_by` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `submissions` ADD `is_set_stale` integer DEFAULT true NOT NULL;--> statement-breakpoint
CREATE INDEX `submissions_by_assessment` ON `submissions` (`assessed_by`,`edition`);--> statement-breakpoint
CREATE INDEX `submissions_set_stale` ON `submissions` (`edition`,`id`) WHERE is_set_stale = 1;--> statement-breakpoint
CREATE INDEX `submissions_demo` ON `submissions` (`id`) WHERE is_demo = 1;--> statement-breakpoint
-- Days, deadline, themes and types are parameters of the rules from here on: earlier versions get those of their edition.
UPDATE rule_sets SET rules = (
  SELECT json_set(rule_sets.rules,
    '$.parameters.startsOn', e.starts_on,
    '$.parameters.endsOn', e.ends_on,
    '$.parameters.deadlineAt', e.deadline_at,
    '$.parameters.themes', json(e.themes),
    '$.parameters.types', json(e.types))
  FROM editions e WHERE e.id = rule_sets.edition);
--> statement-breakpoint
-- The findings that are there are by the current rules; the empty stamp has them assessed anew.
UPDATE submissions SET assessed_rules = (SELECT rules_version FROM editions e WHERE e.id = submissions.edition);
--> statement-breakpoint
CREATE TRIGGER rule_sets_stay BEFORE UPDATE OF edition, version, rules, made_at, made_by, note ON rule_sets
BEGIN SELECT RAISE(ABORT, 'a version of the rules is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER rule_sets_kept BEFORE DELETE ON rule_sets
BEGIN SELECT RAISE(ABORT, 'a version of the rules is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER judgements_kept BEFORE DELETE ON judgements
BEGIN SELECT RAISE(ABORT, 'judgements are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER corrections_kept BEFORE DELETE ON corrections
BEGIN SELECT RAISE(ABORT, 'corrections are append-only'); END;
--> statement-breakpoint
-- What is withdrawn or cancelled is nobody's neighbour: a change of that makes the checks of kind set stale.
CREATE TRIGGER submissions_set_stale_by_state AFTER UPDATE OF state ON submissions
WHEN (OLD.state IN ('withdrawn', 'cancelled')) <> (NEW.state IN ('withdrawn', 'cancelled'))
BEGIN UPDATE submissions SET is_set_stale = 1 WHERE number = NEW.number; END;
