/** Reads where consents stand for whoever wants to let something out. */

import type { CONSENT_SUBJECTS, ConsentState } from '../../domain/case/consent.ts'
import type { StandingConsent } from '../../domain/case/sheet-consent.ts'
import type { ReadableDatabase } from '../database.ts'
import { caseConsents } from '../schema/cases.ts'

/**
 * Of all cases. What was withdrawn stays so until it is approved anew: that somebody is asked again is no consent, and
 * must not let the words out through a text.
 */
export function standingConsents(database: ReadableDatabase): StandingConsent[] {
  const rows = database.orm.select().from(caseConsents).all()
  const isAsked = rows.some(({ state }) => state === 'drafted' || state === 'sent')
  const withdrawn = isAsked ? everWithdrawn(database) : new Set()
  return rows.map(({ caseId, key, ...row }) => {
    const subject = row.subject as (typeof CONSENT_SUBJECTS)[number]
    const state = row.state as ConsentState
    const isHeld = state !== 'approved' && withdrawn.has(nameOf({ caseId, subject, key }))
    return { caseId, subject, key, state: isHeld ? 'withdrawn' : state }
  })
}

function everWithdrawn({ sqlite }: ReadableDatabase): Set<string> {
  const rows = sqlite
    .prepare(
      `select body ->> '$.caseId' as caseId, body ->> '$.subject' as subject, body ->> '$.key' as key
      from log_entries e join log_bodies b on b.entry_id = e.id
      where e.kind = 'case-consent' and iif(json_valid(body), body ->> '$.state', null) = 'withdrawn'`,
    )
    .all() as { caseId: string; subject: string; key: string }[]
  return new Set(rows.map(nameOf))
}

function nameOf({ caseId, subject, key }: { caseId: string; subject: string; key: string }): string {
  return `${caseId} ${subject} ${key}`
}
