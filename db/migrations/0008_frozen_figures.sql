CREATE TRIGGER snapshots_stay BEFORE UPDATE ON snapshots
BEGIN SELECT raise(ABORT, 'snapshots are never changed: freeze the figures again'); END;
--> statement-breakpoint
CREATE TRIGGER snapshots_kept BEFORE DELETE ON snapshots
BEGIN SELECT raise(ABORT, 'snapshots are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER snapshot_rows_stay BEFORE UPDATE ON snapshot_rows
BEGIN SELECT raise(ABORT, 'the rows of a snapshot are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER snapshot_rows_kept BEFORE DELETE ON snapshot_rows
BEGIN SELECT raise(ABORT, 'the rows of a snapshot are never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER concordances_stay BEFORE UPDATE ON concordances
BEGIN SELECT raise(ABORT, 'versions of a concordance are never changed: make a new one'); END;
--> statement-breakpoint
CREATE TRIGGER concordances_kept BEFORE DELETE ON concordances
BEGIN SELECT raise(ABORT, 'versions of a concordance are never deleted'); END;
