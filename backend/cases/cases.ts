/** Cases as people look at them: their facts with where from, what changed between readings, and consents. */
import type { CaseListed, CaseShown, ConsentShown } from '../../contract/calls/cases.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { findPicture, picturesOfCase } from '../../db/read/case-pictures.ts'
import {
  type CaseRow,
  consentsOf,
  findConsent,
  listCases,
  type ReadingRow,
  readingsOf,
} from '../../db/read/cases.ts'
import { storeConsent } from '../../db/write/cases.ts'
import { appendEntry } from '../../db/write/log.ts'
import type { CaseFacts, CaseKind, MaterialForm } from '../../domain/case/case.ts'
import { type ConsentState, type ConsentStep, nextConsentStates } from '../../domain/case/consent.ts'
import { differenceOf } from '../../domain/case/difference.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { knownCase, toCaseListed } from './known-case.ts'
import { partiesOfCase } from './party-of-case.ts'

/** In Swedish order of titles. */
export function listedCases(
  workspace: Workspace,
  asked: { words?: string; kind?: CaseKind | undefined } = {},
): CaseListed[] {
  const { words = '', kind } = asked
  return listCases(workspace.database, { words, ...(kind && { kind }) }).map((row) =>
    toCaseListed(workspace, row),
  )
}

/** `named` is the case's id, the end or beginning of it, or a project's number. Throws UNKNOWN_CASE. */
export function showCase(workspace: Workspace, named: string): CaseShown {
  const { database } = workspace
  const row = knownCase(workspace, named)
  const [newest, ...earlier] = readingsOf(database, row.id)
  if (!newest) throw new Error(`The case ${row.id} has no reading`)
  return {
    ...toCaseListed(workspace, row, newest),
    facts: newest.facts,
    party: partyOf(workspace, newest.facts),
    history: [newest, ...earlier].map((reading, place, all) => ({
      id: reading.entryId,
      provenance: {
        form: reading.form as MaterialForm,
        from: reading.source,
        at: reading.readAt,
        hash: reading.sourceHash,
      },
      reviewer: reading.reviewer,
      organisation: reading.organisation,
      at: reading.at,
      differences: differencesFrom(all[place + 1], reading),
    })),
    consents: consentsShown(
      workspace,
      row,
      [newest, ...earlier].map(({ facts }) => facts),
    ),
  }
}

/** Throws UNKNOWN_CASE, UNKNOWN_PICTURE, CONSENT_REFUSED, NO_REVIEWER. */
export function setConsent(workspace: Workspace, step: ConsentStep, as?: Reviewer): CaseShown {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  return database.inTransaction(() => {
    const { id: caseId } = knownCase(workspace, step.caseId)
    const body = { ...step, caseId }
    const standing = findConsent(database, body)
    // A step may be taken about a picture that is gone, if one was before: it may have to be withdrawn.
    if (step.subject === 'picture' && !standing && !findPicture(database, caseId, step.key))
      throw new Failure('UNKNOWN_PICTURE', { hash: step.key })
    const from = (standing?.state ?? 'drafted') as ConsentState
    if (!nextConsentStates(from).includes(step.state)) throw new Failure('CONSENT_REFUSED', { from })
    const at = now()
    appendEntry(database, { id: newId(), at, actor, kind: 'case-consent', body })
    storeConsent(database, { ...body, reviewer: actor.name, organisation: actor.organisation, at })
    return showCase(workspace, caseId)
  })
}

function differencesFrom(before: ReadingRow | undefined, reading: ReadingRow) {
  return before ? differenceOf(before.facts, reading.facts) : []
}

/** Null where nothing is made of the name. */
function partyOf(workspace: Workspace, facts: CaseFacts): CaseShown['party'] {
  const [party] = partiesOfCase(workspace, facts)
  if (!party || party.sector === 'unknown') return null
  const { name, sector, certainty, registerName } = party
  return { name, sector, certainty, registerName }
}

/** The quotes that the newest facts have, the case's pictures, and what else somebody has taken a step about. */
function consentsShown(
  { database }: Workspace,
  { id }: CaseRow,
  readings: readonly CaseFacts[],
): ConsentShown[] {
  const rows = consentsOf(database, id)
  const pictures = picturesOfCase(database, id)
  const told = (subject: ConsentShown['subject'], key: string) => ({
    subject,
    key,
    name: (subject === 'picture' && pictures.find(({ hash }) => hash === key)?.name) || null,
    saidBy: subject === 'quote' ? whoSaid(key, readings) : [],
  })
  const quotes = readings.slice(0, 1).flatMap(quotesOf)
  const asked = [
    ...[...new Set(quotes.map(({ text }) => text))].map((text) => ['quote', text] as const),
    ...pictures.map(({ hash }) => ['picture', hash] as const),
  ]
  const unasked = asked.filter(
    ([subject, key]) => !rows.some((row) => row.subject === subject && row.key === key),
  )
  return [
    ...unasked.map(([subject, key]) => ({
      ...told(subject, key),
      state: 'drafted' as const,
      next: [...nextConsentStates('drafted')],
      note: '',
      at: null,
      reviewer: null,
    })),
    ...rows.map(({ subject, key, state, note, at, reviewer }) => ({
      ...told(subject as ConsentShown['subject'], key),
      state: state as ConsentState,
      next: [...nextConsentStates(state as ConsentState)],
      note,
      at,
      reviewer,
    })),
  ]
}

/** As the newest reading that has the quote tells; an earlier one where it is no longer there. */
function whoSaid(quote: string, readings: readonly CaseFacts[]): string[] {
  const said = readings.map((facts) => quotesOf(facts).filter(({ text }) => text === quote))
  const newest = said.find((quotes) => quotes.length > 0) ?? []
  return [...new Set(newest.flatMap(({ attributedTo }) => attributedTo ?? []))]
}

function quotesOf(facts: CaseFacts) {
  return facts.kind === 'interview' ? facts.quotes : []
}
