/** Promises about the log's own order and about what lies beside submissions: settings, staged pages, runs, quarantine. */

/** `counts` asks for how many there are to look at, `breaks` for the ids of those that break it. */
export type Rule = { name: string; counts: string; breaks: string }

/** As `db/write/sync-runs.ts` keeps them. */
const SYNC_RUNS_KEPT = 200

const INSTANT = '____-__-__T__:__:__%Z'
const DAY = '____-__-__%'

export const LOG_AND_STORE_RULES: readonly Rule[] = [
  {
    name: 'log-clock-rises',
    counts: 'select count(*) from log_entries',
    breaks: `select id from (select id, seq, lamport,
      lag(lamport) over (partition by desk order by seq) as before from log_entries) where lamport <= before`,
  },
  {
    name: 'log-times-are-instants',
    counts: 'select count(*) from log_entries',
    // A clock that was put right may go backwards: that breaks nothing, the order is by seq and lamport.
    breaks: `select id from log_entries where at not like '${INSTANT}' or julianday(at) is null`,
  },
  {
    name: 'settings-are-readable',
    counts: 'select count(*) from settings',
    breaks: 'select key from settings where not json_valid(value)',
  },
  {
    name: 'quarantine-has-its-day',
    counts: 'select count(*) from quarantine',
    breaks: `select id from quarantine where retained_until not like '${DAY}' or julianday(retained_until) is null
      or not json_valid(reason)`,
  },
  {
    name: 'staged-pages-follow',
    counts: 'select count(*) from staged_pages',
    breaks: `select source || ' ' || ordinal from (select *,
      lag(ordinal) over pages as before, lag(cursor) over pages as cursor_before from staged_pages
      window pages as (partition by source order by ordinal))
      where before is not null and (ordinal <> before + 1 or after_cursor is not cursor_before)`,
  },
  {
    name: 'staged-pages-are-whole',
    counts: 'select count(*) from staged_pages',
    breaks: `select source || ' ' || ordinal from staged_pages
      where case when json_valid(items) then json_array_length(items) <> item_count else 1 end`,
  },
  {
    name: 'sync-runs-are-few',
    counts: 'select count(*) from sync_runs',
    breaks: `select count(*) from sync_runs group by true having count(*) > ${SYNC_RUNS_KEPT}`,
  },
  {
    name: 'sync-runs-end-once',
    counts: 'select count(*) from sync_runs',
    breaks: `select id from sync_runs where (ended_at is null) <> ("end" is null) or ended_at < started_at`,
  },
]
