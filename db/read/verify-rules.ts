/** Promises that one question to the database answers: a name, what it looks at, and which ids break it. */
import type { ReadableDatabase } from '../database.ts'
import type { Projected } from './verify-projections.ts'
import { LOG_AND_STORE_RULES, type Rule } from './verify-rules-stores.ts'

const SUBMISSION_RULES: readonly Rule[] = [
  {
    name: 'current-revision-exists',
    counts: 'select count(*) from submissions',
    breaks: `select id from submissions s where not exists
      (select 1 from revisions r where r.submission_id = s.id and r.number = s.revision)`,
  },
  {
    name: 'newest-revision-is-current',
    counts: 'select count(*) from revisions',
    breaks: `select s.id from submissions s
      where exists (select 1 from revisions r where r.submission_id = s.id and r.number > s.revision)`,
  },
  {
    name: 'state-causes',
    counts: 'select count(*) from submissions',
    breaks: `select s.id from submissions s where s.state_cause <>
      (select c.cause from state_changes c where c.submission_id = s.id order by c.id desc limit 1)`,
  },
  {
    name: 'search-is-complete',
    counts: 'select count(*) from submissions',
    breaks: `select id from submissions where number not in (select id from submission_search_docsize)`,
  },
  {
    name: 'search-finds-only-submissions',
    counts: 'select count(*) from submission_search_docsize',
    breaks: 'select id from submission_search_docsize where id not in (select number from submissions)',
  },
  {
    name: 'parties-in-order',
    counts: 'select count(*) from parties',
    breaks: `select submission_id from parties group by submission_id
      having min(ordinal) not in (0, 1) or max(ordinal) - min(ordinal) + 1 <> count(*)`,
  },
  {
    name: 'findings-never-viewer',
    counts: 'select count(*) from findings',
    breaks: `select submission_id from findings where kind = 'viewer' or criterion = 'own-organisation'`,
  },
  {
    name: 'findings-are-current',
    counts: 'select count(*) from submissions',
    breaks: `select s.id from submissions s where not exists
      (select 1 from findings f where f.submission_id = s.id and f.revision = s.revision and f.rules_version = s.assessed_rules)`,
  },
  {
    name: 'findings-of-known-revisions',
    counts: 'select count(*) from findings',
    breaks: `select distinct f.submission_id from findings f where not exists
      (select 1 from revisions r where r.submission_id = f.submission_id and r.number = f.revision)`,
  },
  {
    name: 'findings-of-known-rules',
    counts: 'select count(*) from submissions',
    // Those of an earlier revision may be by the rules of the edition that it then had.
    breaks: `select distinct s.id from submissions s
      join findings f on f.submission_id = s.id and f.revision = s.revision and f.rules_version = s.assessed_rules
      where not exists (select 1 from rule_sets r where r.edition = s.edition and r.version = f.rules_version)`,
  },
  {
    name: 'editions-have-rules',
    counts: 'select count(*) from editions',
    breaks: `select e.id from editions e where e.rules_version is not
      (select max(r.version) from rule_sets r where r.edition = e.id)`,
  },
]

const DECISION_RULES: readonly Rule[] = [
  {
    name: 'decisions-are-logged',
    counts: 'select count(*) from decisions',
    breaks: `select d.id from decisions d left join log_entries e on e.id = d.id and e.kind = 'decision' where e.id is null`,
  },
  {
    name: 'logged-decisions-are-kept',
    counts: `select count(*) from log_entries where kind = 'decision'`,
    breaks: `select e.id from log_entries e left join decisions d on d.id = e.id where e.kind = 'decision' and d.id is null`,
  },
  {
    name: 'decisions-of-known-revisions',
    counts: 'select count(*) from decisions',
    breaks: `select d.id from decisions d where not exists
      (select 1 from revisions r where r.submission_id = d.submission_id and r.number = d.revision)`,
  },
  {
    // The history is one chain, so two decisions that each took their own step of it cannot contradict each other.
    name: 'decisions-took-their-step',
    counts: 'select count(*) from decisions',
    breaks: `select d.id from decisions d where (select count(*) from state_changes c
      where c.entry_id = d.id and c.cause = 'decision' and c.submission_id = d.submission_id
      and c.from_state = d.state_before and c.to_state = d.state_after) <> 1`,
  },
  {
    name: 'steps-have-their-act',
    counts: `select count(*) from state_changes where cause in ('decision', 'undo')`,
    breaks: `select c.submission_id from state_changes c left join log_entries e on e.id = c.entry_id
      where c.cause in ('decision', 'undo') and (e.kind is null or e.kind <> c.cause)`,
  },
  {
    name: 'decisions-are-in-outbox',
    counts: 'select count(*) from decisions',
    // Rows of a finished programme have nowhere to go.
    breaks: `select d.id from decisions d join submissions s on s.id = d.submission_id
      left join outbox o on o.decision_id = d.id and o.submission_id = d.submission_id
      where (o.decision_id is not null) <> (s.origin <> 'imported')`,
  },
  {
    name: 'pending-is-in-outbox',
    counts: 'select count(*) from submissions where pending_decision is not null',
    breaks: `select id from submissions s where (pending_decision is not null) <> exists
      (select 1 from outbox o where o.submission_id = s.id and o.status = 'waiting')`,
  },
  {
    name: 'acknowledged-have-times',
    counts: `select count(*) from outbox where status = 'acknowledged'`,
    breaks: `select decision_id from outbox where (status = 'acknowledged') <> (acknowledged_at is not null)`,
  },
  {
    name: 'undone-are-not-sent',
    counts: `select count(*) from decisions where status = 'undone'`,
    breaks: `select d.id from decisions d join outbox o on o.decision_id = d.id
      where d.status = 'undone' and o.status = 'waiting'`,
  },
  {
    name: 'outbox-in-order',
    counts: 'select count(*) from outbox',
    breaks: `select decision_id from (
      select o.decision_id, e.lamport, lag(e.lamport) over (order by o.position) as before
      from outbox o join log_entries e on e.id = o.decision_id) where lamport <= before`,
  },
  {
    name: 'conflicts-are-shown',
    counts: 'select count(*) from conflicts where settled_at is null',
    breaks: `select id from submissions s where has_conflict <> exists
      (select 1 from conflicts c where c.submission_id = s.id and c.settled_at is null)`,
  },
  {
    name: 'conflicts-name-decisions',
    counts: 'select count(*) from conflicts',
    breaks: `select c.id from conflicts c left join decisions d on d.id = c.decision_id and d.submission_id = c.submission_id
      where d.id is null or (c.settled_at is null) <> (c.settled_by is null)`,
  },
  {
    name: 'bulk-decisions-agree',
    counts: 'select count(distinct bulk_id) from decisions where bulk_id is not null',
    breaks: `select bulk_id from decisions where bulk_id is not null group by bulk_id
      having min(outcome) <> max(outcome) or min(reviewer) <> max(reviewer)`,
  },
  {
    name: 'judged-revisions-exist',
    counts: 'select (select count(*) from judgements) + (select count(*) from notes)',
    breaks: `select j.id from (select id, submission_id, revision from judgements
      union all select id, submission_id, revision from notes) j where not exists
      (select 1 from revisions r where r.submission_id = j.submission_id and r.number = j.revision)`,
  },
  {
    name: 'claims-end-after-start',
    counts: 'select count(*) from claims',
    breaks: 'select submission_id from claims where until <= at',
  },
]

const RULES: readonly Rule[] = [...SUBMISSION_RULES, ...DECISION_RULES, ...LOG_AND_STORE_RULES]

/** The problems are ids, read one by one. */
export function checkRules({ sqlite }: ReadableDatabase): (Projected & { name: string })[] {
  return RULES.map(({ name, counts, breaks }) => ({
    name,
    checked: Number(sqlite.prepare(counts).pluck().get()),
    problems: sqlite.prepare(breaks).pluck().all().map(String),
  }))
}
