/** What each measure adds up, and the tables that it and its dimensions need beside `submissions`. */
import { type SQL, sql } from 'drizzle-orm'
import { assertNever } from '../../domain/assert-never.ts'
import { DIGITAL, UNKNOWN } from '../../domain/figures/counted-county.ts'
import { countsOrganisers } from '../../domain/figures/measures.ts'
import { concordanceSql } from './concordance.ts'
import { countyOf, type KeySettings } from './figures-keys.ts'
import type { FigureQuestion } from './figures-question.ts'

/** `value`, and where the measure has them `known` and `whole`. Hours are minutes here. */
export function valuesOf({ measure }: FigureQuestion, settings: KeySettings): SQL {
  switch (measure) {
    case 'activities':
    case 'submissions':
      return sql`count(*) as value`
    case 'organisers':
      return sql`count(distinct organising.key) as value`
    case 'new-organisers':
      return newOnes(sql`firsts.first_on = editions.starts_on`)
    case 'returning-organisers':
      return newOnes(sql`firsts.first_on < editions.starts_on`)
    case 'municipalities':
      return sql`count(distinct submissions.municipality_code) as value`
    case 'counties':
      return sql`count(distinct nullif(nullif(${countyOf(settings)}, ${DIGITAL}), ${UNKNOWN})) as value`
    case 'hours':
      return knownSum(sql`submissions.held_minutes`)
    case 'collaborations':
      return sql`total(submissions.organisers_known >= 2) as value, count(*) as whole`
    case 'cross-sector':
      return sql`total(submissions.sectors_known >= 2) as value, count(*) as whole`
    case 'participants':
      return knownSum(sql`outcomes.participants`)
    case 'connections':
      return knownSum(sql`outcomes.connections`)
    case 'decision-days':
      throw new Error('Days are ranked, not added up')
    default:
      return assertNever(measure)
  }
}

function newOnes(condition: SQL): SQL {
  return sql`count(distinct case when ${condition} then organising.key end) as value,
    count(distinct organising.key) as whole`
}

function knownSum(column: SQL): SQL {
  return sql`total(${column}) as value, count(${column}) as known, count(*) as whole`
}

/** The day on which each organiser's first edition with an activity here began, in its programme. */
export const FIRSTS = sql`(select ed.programme, substr(fc.key, instr(fc.key, ' ') + 1) as key, min(ed.starts_on) as first_on
  from figure_cells fc join editions ed on ed.id = fc.edition
  where fc.dimension = 'organiser' and fc.state = 'published' and fc.key <> 'unknown'
  group by 1, 2)`

export function joinsFor({ measure, by, names }: Pick<FigureQuestion, 'measure' | 'by' | 'names'>): SQL {
  const joins: SQL[] = []
  if (countsOrganisers(measure))
    joins.push(sql`join organising_parties organising on organising.number = submissions.number`)
  else if (by.includes('organiser'))
    joins.push(sql`left join organising_parties organising on organising.number = submissions.number`)
  if (measure === 'new-organisers' || measure === 'returning-organisers')
    joins.push(sql`join editions on editions.id = submissions.edition
      join ${FIRSTS} firsts on firsts.programme = editions.programme and firsts.key = organising.key`)
  if (measure === 'participants' || measure === 'connections')
    joins.push(sql`left join outcomes on outcomes.submission_id = submissions.id`)
  if (by.includes('theme')) joins.push(names === 'mapped' ? MAPPED_THEMES : valuesJoin('themed', 'theme'))
  if (by.includes('language')) joins.push(valuesJoin('spoken', 'language'))
  if (by.includes('criterion'))
    joins.push(sql`left join findings failed on failed.submission_id = submissions.id
      and failed.revision = submissions.revision and failed.rules_version = submissions.assessed_rules
      and failed.outcome = 'not-met'`)
  return sql.join(joins, sql` `)
}

/** Once each: two themes of a submission may have become one. */
const MAPPED_THEMES = sql`join (select distinct v.number, ${concordanceSql('theme', sql`s.edition`, sql`v.key`)} as key
  from submission_values v join submissions s on s.number = v.number where v.dimension = 'theme')
  themed on themed.number = submissions.number`

function valuesJoin(alias: string, dimension: 'theme' | 'language'): SQL {
  const name = sql.raw(alias)
  return sql`join submission_values ${name} on ${name}.number = submissions.number and ${name}.dimension = ${dimension}`
}
