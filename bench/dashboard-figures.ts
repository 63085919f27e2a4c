/** The figures of the dashboards as questions to the desk, and as what one would type by hand for each. */
import type { Dimension } from '../domain/figures/dimensions.ts'
import type { Measure } from '../domain/figures/measures.ts'

export type Figure = {
  name: string
  measure?: Measure
  by: Dimension[]
  /** The state, edition and format that it is narrowed to; without, a question for all editions. */
  edition?: string
  format?: string
  /** What one would type by hand. */
  sql: string
  /** The same in DuckDB's words, where they are others. */
  duckdb?: string
}

const PUBLISHED = "from submissions where state = 'published'"
const IN_2024 = `${PUBLISHED} and edition = '2024'`
const ORGANISING =
  "from organising_parties o join submissions s on s.number = o.number where s.state = 'published'"

const plain = (dimension: Dimension, column: string): Figure => ({
  name: `2024 by ${dimension}`,
  by: [dimension],
  edition: '2024',
  sql: `select ${column}, count(*) ${IN_2024} group by 1 order by 1`,
})

export const FIGURES: readonly Figure[] = [
  { name: 'by edition', by: ['edition'], sql: `select edition, count(*) ${PUBLISHED} group by 1 order by 1` },
  {
    name: 'submissions by edition and state',
    measure: 'submissions',
    by: ['edition', 'state'],
    sql: 'select edition, state, count(*) from submissions group by 1, 2 order by 1, 2',
  },
  {
    name: 'by edition and format',
    by: ['edition', 'format'],
    sql: `select edition, format, count(*) ${PUBLISHED} group by 1, 2 order by 1, 2`,
  },
  {
    name: 'by edition and county',
    by: ['edition', 'county'],
    sql: `select edition, counted_county, count(*) ${PUBLISHED} group by 1, 2 order by 1, 2`,
  },
  plain('county', 'counted_county'),
  plain('municipality', "coalesce(municipality_code, 'unknown')"),
  plain('format', 'format'),
  plain('type', "coalesce(type, 'unknown')"),
  plain('sector', 'sector'),
  {
    name: '2024 by theme',
    by: ['theme'],
    edition: '2024',
    sql: `select v.key, count(*) from submission_values v join submissions s on s.number = v.number
      where v.dimension = 'theme' and s.state = 'published' and s.edition = '2024' group by 1 order by 1`,
  },
  {
    name: '2024 by weekday and hour',
    by: ['weekday', 'hour'],
    edition: '2024',
    sql: `select coalesce(strftime('%u', starts_on), 'unknown'),
      case when starts_hour is null then 'unknown' else printf('%02d', starts_hour) end, count(*)
      ${IN_2024} group by 1, 2 order by 1, 2`,
    duckdb: `select coalesce(strftime(cast(starts_on as date), '%u'), 'unknown'),
      coalesce(lpad(cast(starts_hour as varchar), 2, '0'), 'unknown'), count(*) ${IN_2024} group by 1, 2 order by 1, 2`,
  },
  {
    name: 'organisers by edition',
    measure: 'organisers',
    by: ['edition'],
    sql: `select s.edition, count(distinct o.key) ${ORGANISING} group by 1 order by 1`,
  },
  {
    name: 'new organisers by edition',
    measure: 'new-organisers',
    by: ['edition'],
    sql: `with firsts as (select e.programme, o.key, min(e.starts_on) as first_on ${ORGANISING.replace(
      'where',
      'join editions e on e.id = s.edition where',
    )} group by 1, 2)
      select s.edition, count(distinct case when f.first_on = e.starts_on then o.key end)
      from organising_parties o join submissions s on s.number = o.number join editions e on e.id = s.edition
      join firsts f on f.programme = e.programme and f.key = o.key where s.state = 'published' group by 1 order by 1`,
  },
  {
    name: '2024 by organiser',
    by: ['organiser'],
    edition: '2024',
    sql: `select coalesce(o.key, 'unknown'), count(*) from submissions s
      left join organising_parties o on o.number = s.number
      where s.state = 'published' and s.edition = '2024' group by 1 order by 1`,
  },
  {
    name: 'municipalities by edition',
    measure: 'municipalities',
    by: ['edition'],
    sql: `select edition, count(distinct municipality_code) ${PUBLISHED} group by 1 order by 1`,
  },
  {
    name: 'hours by edition',
    measure: 'hours',
    by: ['edition'],
    sql: `select edition, total(held_minutes) / 60 ${PUBLISHED} group by 1 order by 1`,
    duckdb: `select edition, coalesce(sum(held_minutes), 0) / 60 ${PUBLISHED} group by 1 order by 1`,
  },
  {
    name: 'across sectors by edition',
    measure: 'cross-sector',
    by: ['edition'],
    sql: `select edition, total(sectors_known >= 2) ${PUBLISHED} group by 1 order by 1`,
    duckdb: `select edition, count(*) filter (sectors_known >= 2) ${PUBLISHED} group by 1 order by 1`,
  },
  {
    name: 'submissions by days before the deadline, by edition',
    measure: 'submissions',
    by: ['edition', 'days-before-deadline'],
    sql: `select s.edition, cast(julianday(date(e.deadline_at, '-1 second', '+2 hours')) - 2440587.5 as integer) - arrived_day,
      count(*) from submissions s join editions e on e.id = s.edition group by 1, 2 order by 1, 2`,
    duckdb: `select s.edition, epoch(date_trunc('day', cast(e.deadline_at as timestamp) - interval 1 second + interval 2 hour))
      // 86400 - arrived_day as days, count(*) from submissions s join editions e on e.id = s.edition
      group by 1, 2 order by 1, 2`,
  },
  {
    name: 'digital ones by edition and type (a filter)',
    by: ['edition', 'type'],
    format: 'digital',
    sql: `select edition, coalesce(type, 'unknown'), count(*) ${PUBLISHED} and format = 'digital' group by 1, 2 order by 1, 2`,
  },
  {
    name: '2024 by criterion not met',
    by: ['criterion'],
    edition: '2024',
    sql: `select coalesce(f.criterion, 'none'), count(*) from submissions s left join findings f on f.submission_id = s.id
      and f.revision = s.revision and f.rules_version = s.assessed_rules and f.outcome = 'not-met'
      where s.state = 'published' and s.edition = '2024' group by 1 order by 1`,
  },
]
