-- What the tables alone cannot promise: the ways between states, the append-only log, and the search index.

INSERT INTO state_transitions (from_state, to_state, cause)
WITH steps (a, b) AS (VALUES
  ('new', 'published'), ('new', 'returned'), ('new', 'rejected'), ('new', 'withdrawn'),
  ('returned', 'new'), ('returned', 'published'), ('returned', 'rejected'), ('returned', 'withdrawn'),
  ('rejected', 'new'),
  ('published', 'cancelled'), ('published', 'withdrawn'), ('published', 'returned'),
  ('cancelled', 'published'))
SELECT a, b, 'arrival' FROM steps
UNION ALL SELECT a, b, 'decision' FROM steps WHERE b <> 'withdrawn'
UNION ALL SELECT b, a, 'undo' FROM steps WHERE b <> 'withdrawn'
UNION ALL SELECT b, a, 'conflict' FROM steps WHERE b <> 'withdrawn';
--> statement-breakpoint
CREATE TRIGGER submissions_state_way BEFORE UPDATE OF state ON submissions
WHEN OLD.state <> NEW.state AND NOT EXISTS (
  SELECT 1 FROM state_transitions
  WHERE from_state = OLD.state AND to_state = NEW.state AND cause = NEW.state_cause)
BEGIN
  SELECT RAISE(ABORT, 'no way between these states');
END;
--> statement-breakpoint
CREATE TRIGGER state_changes_stay BEFORE UPDATE ON state_changes
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER state_changes_kept BEFORE DELETE ON state_changes
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER revisions_stay BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'revisions are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER log_entries_stay BEFORE UPDATE ON log_entries
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER log_entries_kept BEFORE DELETE ON log_entries
BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER log_bodies_stay BEFORE UPDATE ON log_bodies
BEGIN SELECT RAISE(ABORT, 'a body may be erased, never changed'); END;
--> statement-breakpoint
CREATE TRIGGER decisions_kept BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'decisions are never deleted'); END;
--> statement-breakpoint
-- `marked` holds the text as written; `plain` only those of its words that lose a mark when folded (Gävle → gavle),
-- so that å ä ö are kept apart for who types them and found by who does not, without indexing everything twice.
CREATE VIRTUAL TABLE submission_search USING fts5(
  marked, plain, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
