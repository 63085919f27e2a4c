/** Whether readings, cases, consents and links are what the log tells of them. */
import { canonicalJson } from '../../domain/canonical-json.ts'
import { caseReadingBody } from '../../domain/case/case.ts'
import { consentStep } from '../../domain/case/consent.ts'
import { caseLinkBody } from '../../domain/case/link.ts'
import type { ReadableDatabase } from '../database.ts'
import { caseConsents, caseLinks, caseReadings, cases } from '../schema/cases.ts'
import { caseSummary } from './case-summary.ts'
import { checkNewestRows } from './verify-newest.ts'
import { checkOwnRows } from './verify-own-rows.ts'
import type { Projected } from './verify-projections.ts'

/** Each reading is an entry's, and each entry has its reading. Problems are ids of entries. */
export function checkReadings(database: ReadableDatabase): Projected {
  return checkOwnRows(
    database,
    'case-reading',
    database.orm.select().from(caseReadings).all(),
    (body) => caseReadingBody.safeParse(body).data ?? null,
    ({ caseId, facts, form, source, readAt, sourceHash }) => ({
      caseId,
      facts,
      provenance: { form, from: source, at: readAt, hash: sourceHash },
    }),
  )
}

/** A case is what its newest reading says, with the last number that any has said. Problems are ids of cases. */
export function checkCases(database: ReadableDatabase): Projected {
  const rows = database.orm.select().from(cases).all()
  const readings = Map.groupBy(database.orm.select().from(caseReadings).all(), ({ caseId }) => caseId)
  const problems = rows.filter(({ id, kind, readings: told, newestReading, ...summary }) => {
    const own = (readings.get(id) ?? []).toSorted((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1))
    const [newest] = own
    if (!newest || newest.entryId !== newestReading || own.length !== told || newest.facts.kind !== kind)
      return true
    const diarienummer = own.map(({ facts }) => caseSummary(facts).diarienummer).find((one) => one !== null)
    const expected = { ...caseSummary(newest.facts), diarienummer: diarienummer ?? null }
    return canonicalJson(expected) !== canonicalJson(summary)
  })
  return { checked: rows.length, problems: problems.map(({ id }) => id) }
}

/** Problems are cases with the subject's beginning. */
export function checkConsents(database: ReadableDatabase): Projected {
  return checkNewestRows(
    database,
    'case-consent',
    database.orm.select().from(caseConsents).all(),
    ({ caseId, subject, key }) => [caseId, subject, key].join(' '),
    ({ body, name: reviewer, organisation, at }) => {
      const { data } = consentStep.safeParse(body)
      if (!data) return null
      return {
        about: [data.caseId, data.subject, data.key].join(' '),
        row: { ...data, reviewer, organisation, at },
      }
    },
  )
}

/** Problems are cases with what they are linked to. */
export function checkLinks(database: ReadableDatabase): Projected {
  return checkNewestRows(
    database,
    'case-link',
    database.orm.select().from(caseLinks).all(),
    ({ caseId, target, key }) => [caseId, target, key].join(' '),
    ({ body, name: reviewer, organisation, at }) => {
      const { data } = caseLinkBody.safeParse(body)
      if (!data) return null
      return {
        about: [data.caseId, data.target, data.key].join(' '),
        row: { ...data, reviewer, organisation, at },
      }
    },
  )
}

function orderOf({ at, entryId }: { at: string; entryId: string }): string {
  return `${at} ${entryId}`
}
