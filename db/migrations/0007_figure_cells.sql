CREATE VIEW `figure_keys` AS
SELECT number, edition, state, 'all' AS dimension, '' AS key, organisers_known, sectors_known, held_minutes FROM submissions
UNION ALL SELECT number, edition, state, 'county', counted_county, organisers_known, sectors_known, held_minutes FROM submissions
UNION ALL SELECT number, edition, state, 'organiser-county', counted_organiser_county, organisers_known, sectors_known, held_minutes FROM submissions
UNION ALL SELECT number, edition, state, 'municipality', coalesce(municipality_code, 'unknown'), organisers_known, sectors_known, held_minutes FROM submissions
UNION ALL SELECT number, edition, state, 'format', format, organisers_known, sectors_known, held_minutes FROM submissions
UNION ALL SELECT number, edition, state, 'type', coalesce(type, 'unknown'), organisers_known, sectors_known, held_minutes FROM submissions
UNION ALL SELECT number, edition, state, 'sector', sector, organisers_known, sectors_known, held_minutes FROM submissions
UNION ALL SELECT number, edition, state, 'audience', audience, organisers_known, sectors_known, held_minutes FROM submissions
UNION ALL SELECT number, edition, state, 'weekday', coalesce(strftime('%u', starts_on), 'unknown'), organisers_known, sectors_known, held_minutes FROM submissions
UNION ALL SELECT number, edition, state, 'hour', CASE WHEN starts_hour IS NULL THEN 'unknown' ELSE printf('%02d', starts_hour) END, organisers_known, sectors_known, held_minutes FROM submissions
UNION ALL SELECT number, edition, state, 'weekday hour', coalesce(strftime('%u', starts_on), 'unknown') || ' ' || CASE WHEN starts_hour IS NULL THEN 'unknown' ELSE printf('%02d', starts_hour) END, organisers_known, sectors_known, held_minutes FROM submissions
UNION ALL SELECT number, edition, state, 'day', coalesce(starts_on, 'unknown'), organisers_known, sectors_known, held_minutes FROM submissions
UNION ALL SELECT number, edition, state, 'arrived', CAST(arrived_day AS TEXT), organisers_known, sectors_known, held_minutes FROM submissions
UNION ALL SELECT v.number, s.edition, s.state, v.dimension, v.key, s.organisers_known, s.sectors_known, s.held_minutes
  FROM submission_values v JOIN submissions s ON s.number = v.number
UNION ALL SELECT o.number, s.edition, s.state, 'organiser', o.sector || ' ' || o.key, s.organisers_known, s.sectors_known, s.held_minutes
  FROM organising_parties o JOIN submissions s ON s.number = o.number
UNION ALL SELECT number, edition, state, 'organiser', 'unknown', organisers_known, sectors_known, held_minutes
  FROM submissions WHERE organisers_known = 0;
--> statement-breakpoint
CREATE TRIGGER figure_cells_submission_in AFTER INSERT ON submissions
BEGIN
INSERT INTO figure_cells (dimension, edition, key, state, submissions, collaborations, cross_sector, timed, minutes)
SELECT dimension, edition, key, state, 1, (organisers_known >= 2), (sectors_known >= 2), (held_minutes IS NOT NULL), coalesce(held_minutes, 0)
FROM figure_keys WHERE number = NEW.number
ON CONFLICT DO UPDATE SET submissions = submissions + excluded.submissions, collaborations = collaborations + excluded.collaborations,
  cross_sector = cross_sector + excluded.cross_sector, timed = timed + excluded.timed, minutes = minutes + excluded.minutes;
END;
--> statement-breakpoint
CREATE TRIGGER figure_cells_submission_before BEFORE UPDATE OF edition, state, counted_county, counted_organiser_county, municipality_code, format, type, sector, audience, starts_on, starts_hour, arrived_day, held_minutes, organisers_known, sectors_known ON submissions
BEGIN
INSERT INTO figure_cells (dimension, edition, key, state, submissions, collaborations, cross_sector, timed, minutes)
SELECT dimension, edition, key, state, -1, -(organisers_known >= 2), -(sectors_known >= 2), -(held_minutes IS NOT NULL), -coalesce(held_minutes, 0)
FROM figure_keys WHERE number = OLD.number
ON CONFLICT DO UPDATE SET submissions = submissions + excluded.submissions, collaborations = collaborations + excluded.collaborations,
  cross_sector = cross_sector + excluded.cross_sector, timed = timed + excluded.timed, minutes = minutes + excluded.minutes;
DELETE FROM figure_cells WHERE submissions = 0;
END;
--> statement-breakpoint
CREATE TRIGGER figure_cells_submission_after AFTER UPDATE OF edition, state, counted_county, counted_organiser_county, municipality_code, format, type, sector, audience, starts_on, starts_hour, arrived_day, held_minutes, organisers_known, sectors_known ON submissions
BEGIN
INSERT INTO figure_cells (dimension, edition, key, state, submissions, collaborations, cross_sector, timed, minutes)
SELECT dimension, edition, key, state, 1, (organisers_known >= 2), (sectors_known >= 2), (held_minutes IS NOT NULL), coalesce(held_minutes, 0)
FROM figure_keys WHERE number = NEW.number
ON CONFLICT DO UPDATE SET submissions = submissions + excluded.submissions, collaborations = collaborations + excluded.collaborations,
  cross_sector = cross_sector + excluded.cross_sector, timed = timed + excluded.timed, minutes = minutes + excluded.minutes;
END;
--> statement-breakpoint
CREATE TRIGGER figure_cells_submission_out BEFORE DELETE ON submissions
BEGIN
INSERT INTO figure_cells (dimension, edition, key, state, submissions, collaborations, cross_sector, timed, minutes)
SELECT dimension, edition, key, state, -1, -(organisers_known >= 2), -(sectors_known >= 2), -(held_minutes IS NOT NULL), -coalesce(held_minutes, 0)
FROM figure_keys WHERE number = OLD.number
ON CONFLICT DO UPDATE SET submissions = submissions + excluded.submissions, collaborations = collaborations + excluded.collaborations,
  cross_sector = cross_sector + excluded.cross_sector, timed = timed + excluded.timed, minutes = minutes + excluded.minutes;
DELETE FROM figure_cells WHERE submissions = 0;
END;
--> statement-breakpoint
CREATE TRIGGER figure_cells_value_in AFTER INSERT ON submission_values
BEGIN
INSERT INTO figure_cells (dimension, edition, key, state, submissions, collaborations, cross_sector, timed, minutes)
SELECT dimension, edition, key, state, 1, (organisers_known >= 2), (sectors_known >= 2), (held_minutes IS NOT NULL), coalesce(held_minutes, 0)
FROM figure_keys WHERE number = NEW.number AND dimension = NEW.dimension AND key = NEW.key
ON CONFLICT DO UPDATE SET submissions = submissions + excluded.submissions, collaborations = collaborations + excluded.collaborations,
  cross_sector = cross_sector + excluded.cross_sector, timed = timed + excluded.timed, minutes = minutes + excluded.minutes;
END;
--> statement-breakpoint
CREATE TRIGGER figure_cells_value_out BEFORE DELETE ON submission_values
BEGIN
INSERT INTO figure_cells (dimension, edition, key, state, submissions, collaborations, cross_sector, timed, minutes)
SELECT dimension, edition, key, state, -1, -(organisers_known >= 2), -(sectors_known >= 2), -(held_minutes IS NOT NULL), -coalesce(held_minutes, 0)
FROM figure_keys WHERE number = OLD.number AND dimension = OLD.dimension AND key = OLD.key
ON CONFLICT DO UPDATE SET submissions = submissions + excluded.submissions, collaborations = collaborations + excluded.collaborations,
  cross_sector = cross_sector + excluded.cross_sector, timed = timed + excluded.timed, minutes = minutes + excluded.minutes;
DELETE FROM figure_cells WHERE submissions = 0;
END;
--> statement-breakpoint
CREATE TRIGGER figure_cells_organiser_in AFTER INSERT ON organising_parties
BEGIN
INSERT INTO figure_cells (dimension, edition, key, state, submissions, collaborations, cross_sector, timed, minutes)
SELECT dimension, edition, key, state, 1, (organisers_known >= 2), (sectors_known >= 2), (held_minutes IS NOT NULL), coalesce(held_minutes, 0)
FROM figure_keys WHERE number = NEW.number AND dimension = 'organiser' AND key = NEW.sector || ' ' || NEW.key
ON CONFLICT DO UPDATE SET submissions = submissions + excluded.submissions, collaborations = collaborations + excluded.collaborations,
  cross_sector = cross_sector + excluded.cross_sector, timed = timed + excluded.timed, minutes = minutes + excluded.minutes;
END;
--> statement-breakpoint
CREATE TRIGGER figure_cells_organiser_out BEFORE DELETE ON organising_parties
BEGIN
INSERT INTO figure_cells (dimension, edition, key, state, submissions, collaborations, cross_sector, timed, minutes)
SELECT dimension, edition, key, state, -1, -(organisers_known >= 2), -(sectors_known >= 2), -(held_minutes IS NOT NULL), -coalesce(held_minutes, 0)
FROM figure_keys WHERE number = OLD.number AND dimension = 'organiser' AND key = OLD.sector || ' ' || OLD.key
ON CONFLICT DO UPDATE SET submissions = submissions + excluded.submissions, collaborations = collaborations + excluded.collaborations,
  cross_sector = cross_sector + excluded.cross_sector, timed = timed + excluded.timed, minutes = minutes + excluded.minutes;
DELETE FROM figure_cells WHERE submissions = 0;
END;
--> statement-breakpoint
CREATE TRIGGER decision_days_in AFTER INSERT ON decisions WHEN NEW.outcome IN ('publish', 'return', 'reject')
BEGIN
UPDATE submissions SET decision_days = (SELECT CAST(julianday(date(at, '+1 hour', CASE WHEN at >= date(substr(at, 1, 4) || '-03-25', 'weekday 0') || 'T01'
    AND at < date(substr(at, 1, 4) || '-10-25', 'weekday 0') || 'T01' THEN '+1 hour' ELSE '+0 hour' END)) - 2440587.5 AS INTEGER)
  FROM decisions WHERE submission_id = NEW.submission_id AND status = 'standing' AND outcome IN ('publish', 'return', 'reject')
  ORDER BY at LIMIT 1) - arrived_day WHERE id = NEW.submission_id;
END;
--> statement-breakpoint
CREATE TRIGGER decision_days_status AFTER UPDATE OF status ON decisions WHEN NEW.outcome IN ('publish', 'return', 'reject')
BEGIN
UPDATE submissions SET decision_days = (SELECT CAST(julianday(date(at, '+1 hour', CASE WHEN at >= date(substr(at, 1, 4) || '-03-25', 'weekday 0') || 'T01'
    AND at < date(substr(at, 1, 4) || '-10-25', 'weekday 0') || 'T01' THEN '+1 hour' ELSE '+0 hour' END)) - 2440587.5 AS INTEGER)
  FROM decisions WHERE submission_id = NEW.submission_id AND status = 'standing' AND outcome IN ('publish', 'return', 'reject')
  ORDER BY at LIMIT 1) - arrived_day WHERE id = NEW.submission_id;
END;
