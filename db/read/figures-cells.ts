/** Answers questions without a filter from the sums that are kept with every change. */
import { type SQL, sql } from 'drizzle-orm'
import { type Dimension, isMappable } from '../../domain/figures/dimensions.ts'
import { countsOrganisers, MEASURE_RULES, type Measure } from '../../domain/figures/measures.ts'
import type { ReadableDatabase } from '../database.ts'
import { daysBefore, named, readDeadlines } from './figures-keys.ts'
import { FIRSTS } from './figures-measures.ts'
import { asCounted, type CountedRow, type FigureQuestion, type RawRow } from './figures-question.ts'

type Plan = { dimension: string; keys: SQL[]; values: SQL }

const KEY = sql`c.key`
const ORGANISER = sql`case c.key when 'unknown' then c.key else substr(c.key, instr(c.key, ' ') + 1) end`
const FIRST_PART = sql`substr(c.key, 1, instr(c.key, ' ') - 1)`
const SECOND_PART = sql`substr(c.key, instr(c.key, ' ') + 1)`

/** Null where the sums do not hold the answer; hours are minutes. */
export function answerFromCells(database: ReadableDatabase, question: FigureQuestion): CountedRow[] | null {
  const editions = askedEditions(question)
  const plan = editions === null ? null : planOf(database, question)
  if (editions === null || plan === null) return null
  const { restsOn } = MEASURE_RULES[question.measure]
  const columns = plan.keys.map((key, at) => sql`${key} as ${sql.raw(`k${at}`)}`)
  const order = sql.raw(plan.keys.map((_, at) => at + 1).join(', '))
  const grouped = plan.keys.length === 0 ? sql`` : sql`group by ${order} order by ${order}`
  return database.orm
    .all<RawRow>(
      sql`select ${sql.join([...columns, plan.values], sql`, `)} from figure_cells c ${firstsOf(question.measure)}
        where c.dimension = ${plan.dimension}
        ${restsOn === 'activities' ? sql`and c.state = 'published'` : sql``}
        ${countsOrganisers(question.measure) ? sql`and c.key <> 'unknown'` : sql``}
        ${editions.length > 0 ? sql`and c.edition in ${editions}` : sql``} ${grouped}`,
    )
    .map((row) => asCounted(question, row))
}

/** The editions that the filter asks for, none for all; null where it asks for anything else. */
function askedEditions({ where, series, measure }: FigureQuestion): string[] | null {
  if (series === 'once' && MEASURE_RULES[measure].hasSeries) return null
  const [term, ...more] = where.terms
  if (term === undefined) return []
  const isEdition = term.kind === 'field' && term.field === 'edition' && !term.isNegated
  return isEdition && more.length === 0 ? term.values : null
}

const SUMS: Partial<Record<Measure, SQL>> = {
  activities: sql`total(c.submissions) as value`,
  submissions: sql`total(c.submissions) as value`,
  hours: sql`total(c.minutes) as value, total(c.timed) as known, total(c.submissions) as whole`,
  collaborations: sql`total(c.collaborations) as value, total(c.submissions) as whole`,
  'cross-sector': sql`total(c.cross_sector) as value, total(c.submissions) as whole`,
}

function planOf(database: ReadableDatabase, question: FigureQuestion): Plan | null {
  const { measure, by, digital } = question
  const sums = SUMS[measure]
  const others = by.filter((dimension) => dimension !== 'edition' && dimension !== 'state')
  if (sums === undefined) return distinctPlan(question, others)
  const held = heldAs(others, digital)
  // Two themes of a submission may become one, which sums do not see.
  if (held === null || (held === 'theme' && question.names === 'mapped')) return null
  const keys = by.map((dimension) => {
    if (dimension === 'edition') return sql`c.edition`
    if (dimension === 'state') return sql`c.state`
    if (dimension === 'organiser') return ORGANISER
    if (dimension === 'days-before-deadline')
      return daysBefore(readDeadlines(database), sql`c.edition`, sql`cast(c.key as integer)`)
    if (isMappable(dimension)) return named(dimension, KEY, question, sql`c.edition`)
    if (held !== 'weekday hour') return KEY
    return dimension === 'weekday' ? FIRST_PART : SECOND_PART
  })
  return { dimension: held, keys, values: sums }
}

/** The dimension of the sums that holds these together; null where none does. */
function heldAs(others: readonly Dimension[], digital: FigureQuestion['digital']): string | null {
  const [one, two, ...more] = others
  if (one === undefined) return 'all'
  if (two !== undefined)
    return more.length === 0 && others.includes('weekday') && others.includes('hour') ? 'weekday hour' : null
  if (one === 'criterion') return null
  if (one === 'county') return digital === 'apart' ? 'county' : 'organiser-county'
  return one === 'days-before-deadline' ? 'arrived' : one
}

/** Distinct keys of the sums themselves: organisers, municipalities and counties of an edition. */
function distinctPlan({ measure, by, digital }: FigureQuestion, others: readonly Dimension[]): Plan | null {
  const isBySector = others.length === 1 && others[0] === 'sector' && countsOrganisers(measure)
  if (others.length > 0 && !isBySector) return null
  const keys = by.map((dimension) => (dimension === 'edition' ? sql`c.edition` : FIRST_PART))
  switch (measure) {
    case 'organisers':
      return { dimension: 'organiser', keys, values: sql`count(distinct ${SECOND_PART}) as value` }
    case 'new-organisers':
      return { dimension: 'organiser', keys, values: since(sql`f.first_on = e.starts_on`) }
    case 'returning-organisers':
      return { dimension: 'organiser', keys, values: since(sql`f.first_on < e.starts_on`) }
    case 'municipalities':
      return { dimension: 'municipality', keys, values: distinctKeys('unknown') }
    case 'counties':
      return {
        dimension: digital === 'apart' ? 'county' : 'organiser-county',
        keys,
        values: distinctKeys('unknown', 'digital'),
      }
    default:
      return null
  }
}

function distinctKeys(...without: string[]): SQL {
  return sql`count(distinct case when c.key not in ${without} then c.key end) as value`
}

function since(condition: SQL): SQL {
  return sql`count(distinct case when ${condition} then f.key end) as value, count(distinct f.key) as whole`
}

function firstsOf(measure: Measure): SQL {
  if (measure !== 'new-organisers' && measure !== 'returning-organisers') return sql``
  return sql`join editions e on e.id = c.edition
    join ${FIRSTS} f on f.programme = e.programme and f.key = ${SECOND_PART}`
}
