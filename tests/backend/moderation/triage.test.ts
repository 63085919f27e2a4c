// Claims, snoozes, notes and case numbers: what each does, what refuses it, when it ends, and that the log tells the same.
import { describe, expect, test } from 'vitest'
import { setCaseNumber } from '../../../backend/moderation/case-number.ts'
import { claim, release } from '../../../backend/moderation/claim-submission.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { addNote, withdrawNote } from '../../../backend/moderation/notes.ts'
import { showSubmission } from '../../../backend/moderation/show.ts'
import { snooze, wake } from '../../../backend/moderation/snooze.ts'
import { undoDecision } from '../../../backend/moderation/undo.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import type { DecisionInput } from '../../../contract/calls/queue.ts'
import { verifyDatabase } from '../../../db/read/verify.ts'
import { arrivalOf, contentOf, openDesk, REVIEWER, rowsOf, takeIn } from '../desk.ts'
import { eraseBodies } from '../erase-bodies.ts'

const ANNA = { name: 'Anna Ek', organisation: 'Vinnova' }
const publish: Omit<DecisionInput, 'submissionId'> = {
  revision: 1,
  outcome: 'publish',
  criteria: [],
  reason: null,
  message: null,
  language: 'sv',
}
const put = { submissionId: 'a1', untilDay: '2024-09-24', reason: 'Väntar på programmet.' }

/** A desk with one submission, of the Friday before the week. */
function deskOfOne() {
  const desk = openDesk()
  takeIn(desk.workspace, arrivalOf('a1'))
  return desk
}

const shown = (workspace: Workspace) => showSubmission(workspace, 'a1')
const kinds = (workspace: Workspace) =>
  rowsOf(workspace, 'select kind from log_entries order by lamport').map(({ kind }) => kind)
const brokenIn = ({ database }: Workspace) => verifyDatabase(database).filter(({ ok }) => !ok)

describe('a claim', () => {
  test('holds four hours by the clock and then claims nothing', () => {
    const { workspace, clock } = deskOfOne()
    claim(workspace, { submissionId: 'a1' })
    expect(shown(workspace).claim).toEqual({
      reviewer: REVIEWER.name,
      organisation: REVIEWER.organisation,
      at: '2024-09-20T08:00:00.000Z',
      until: '2024-09-20T12:00:00.000Z',
    })
    clock.at = '2024-09-20T11:59:59.999Z'
    expect(() => claim(workspace, { submissionId: 'a1' }, ANNA)).toThrow('CLAIMED')
    clock.at = '2024-09-20T12:00:00.000Z'
    expect(shown(workspace).claim).toBeNull()
    claim(workspace, { submissionId: 'a1' }, ANNA)
    expect(shown(workspace).claim?.reviewer).toBe('Anna Ek')
  })

  test('by a colleague refuses deciding, putting off and releasing, until it is taken over', () => {
    const { workspace } = deskOfOne()
    claim(workspace, { submissionId: 'a1' }, ANNA)
    const until = '2024-09-20T12:00:00.000Z'
    const held = { code: 'CLAIMED', data: { reviewer: 'Anna Ek', organisation: 'Vinnova', until } }
    expect(() => claim(workspace, { submissionId: 'a1' })).toThrow(expect.objectContaining(held))
    expect(() => release(workspace, 'a1')).toThrow(expect.objectContaining(held))
    expect(() => snooze(workspace, put)).toThrow(expect.objectContaining(held))
    expect(() => decide(workspace, { ...publish, submissionId: 'a1' })).toThrow('claimed')
    expect(kinds(workspace)).toEqual(['claim'])

    claim(workspace, { submissionId: 'a1', takesOver: true })
    decide(workspace, { ...publish, submissionId: 'a1' })
    expect(shown(workspace)).toMatchObject({ state: 'published', claim: null })
    expect(brokenIn(workspace)).toEqual([])
  })

  test('is prolonged by taking it again, released by its holder, and releasing nothing is not logged', () => {
    const { workspace, clock } = deskOfOne()
    claim(workspace, { submissionId: 'a1' })
    clock.at = '2024-09-20T10:00:00.000Z'
    claim(workspace, { submissionId: 'a1' })
    expect(shown(workspace).claim?.until).toBe('2024-09-20T14:00:00.000Z')
    release(workspace, 'a1')
    release(workspace, 'a1')
    expect(shown(workspace).claim).toBeNull()
    expect(kinds(workspace)).toEqual(['claim', 'claim', 'claim'])
    expect(brokenIn(workspace)).toEqual([])
  })
})

describe('a snooze', () => {
  test('stands until its Swedish day comes', () => {
    const { workspace, clock } = deskOfOne()
    snooze(workspace, put)
    expect(shown(workspace).snooze).toMatchObject({ untilDay: '2024-09-24', reason: 'Väntar på programmet.' })
    // 23:59 in Sweden, and then midnight.
    clock.at = '2024-09-23T21:59:00.000Z'
    expect(shown(workspace).snooze).not.toBeNull()
    clock.at = '2024-09-23T22:00:00.000Z'
    expect(shown(workspace).snooze).toBeNull()
    expect(brokenIn(workspace)).toEqual([])
  })

  test('until an answer ends when a revision arrives, and not when the same comes again', () => {
    const { workspace, clock } = deskOfOne()
    snooze(workspace, { ...put, untilDay: null })
    clock.at = '2025-09-20T08:00:00.000Z'
    takeIn(workspace, arrivalOf('a1'))
    expect(shown(workspace).snooze).toMatchObject({ untilDay: null })
    takeIn(workspace, arrivalOf('a1', { revision: 2, content: contentOf('Med länk') }))
    expect(shown(workspace).snooze).toBeNull()
    expect(brokenIn(workspace)).toEqual([])
  })

  test('ends by waking and by deciding, and stands again with the claim when the decision is undone', () => {
    const { workspace } = deskOfOne()
    snooze(workspace, put)
    wake(workspace, 'a1')
    wake(workspace, 'a1')
    expect(shown(workspace).snooze).toBeNull()
    expect(kinds(workspace)).toEqual(['snooze', 'snooze'])

    snooze(workspace, put)
    claim(workspace, { submissionId: 'a1' })
    const { claim: held, snooze: waiting } = shown(workspace)
    const decision = decide(workspace, { ...publish, submissionId: 'a1' })
    expect(shown(workspace)).toMatchObject({ state: 'published', claim: null, snooze: null })
    undoDecision(workspace, decision)
    expect(shown(workspace)).toMatchObject({ state: 'new', claim: held, snooze: waiting })
    expect(held && waiting).not.toBeNull()
    expect(brokenIn(workspace)).toEqual([])
  })

  test('answered while it was decided about stays over when the decision is undone', () => {
    const { workspace, clock } = deskOfOne()
    snooze(workspace, put)
    const decision = decide(workspace, { ...publish, submissionId: 'a1' })
    clock.at = '2024-09-20T09:00:00.000Z'
    takeIn(workspace, arrivalOf('a1', { revision: 2, content: contentOf('Med länk') }))
    undoDecision(workspace, decision)
    expect(shown(workspace).snooze).toBeNull()
    expect(brokenIn(workspace)).toEqual([])
  })

  test.each([
    ['a day that has come', { untilDay: '2024-09-20' }, 'day-has-come'],
    ['no reason', { reason: '  ' }, 'reason-needed'],
  ])('is refused for %s', (_, change, reason) => {
    const { workspace } = deskOfOne()
    expect(() => snooze(workspace, { ...put, ...change })).toThrow(
      expect.objectContaining({ code: 'TRIAGE_REFUSED', data: { reason } }),
    )
    expect(kinds(workspace)).toEqual([])
  })

  test('is refused once it is decided', () => {
    const { workspace } = deskOfOne()
    decide(workspace, { ...publish, submissionId: 'a1' })
    expect(() => snooze(workspace, put)).toThrow('not-open')
  })
})

describe('a note', () => {
  test('is about the revision read, and is taken back by its writer only', () => {
    const { workspace } = deskOfOne()
    takeIn(workspace, arrivalOf('a1', { revision: 2, content: contentOf('Med länk') }))
    addNote(workspace, { submissionId: 'a1', revision: 1, text: ' Ringde. ' })
    addNote(workspace, { submissionId: 'a1', revision: 2, text: 'Lokalen är bokad.' }, ANNA)
    const [own, hers] = shown(workspace).notes
    expect(own).toMatchObject({ revision: 1, text: 'Ringde.', reviewer: REVIEWER.name })
    expect(() => withdrawNote(workspace, hers?.id ?? '')).toThrow('not-own-note')
    withdrawNote(workspace, own?.id ?? '')
    expect(() => withdrawNote(workspace, own?.id ?? '')).toThrow('unknown-note')
    expect(shown(workspace).notes.map(({ text }) => text)).toEqual(['Lokalen är bokad.'])
    expect(brokenIn(workspace)).toEqual([])
  })

  test('is refused without a text, and about a revision that has not come', () => {
    const { workspace } = deskOfOne()
    expect(() => addNote(workspace, { submissionId: 'a1', revision: 1, text: ' ' })).toThrow('text-needed')
    expect(() => addNote(workspace, { submissionId: 'a1', revision: 2, text: 'Ja.' })).toThrow('STALE')
    expect(() => addNote(workspace, { submissionId: 'z9', revision: 1, text: 'Ja.' })).toThrow(
      'UNKNOWN_SUBMISSION',
    )
  })
})

test('a case number is given, changed, taken away, and not logged when it is the same', () => {
  const { workspace } = deskOfOne()
  const give = (caseNumber: string | null) => setCaseNumber(workspace, { submissionId: 'a1', caseNumber })
  give('2024/0412')
  give(' 2024/0412 ')
  expect(shown(workspace).caseNumber).toBe('2024/0412')
  give('2024/0413')
  expect(shown(workspace).caseNumber).toBe('2024/0413')
  expect(() => give(' ')).toThrow('number-needed')
  expect(brokenIn(workspace)).toEqual([])
  give(null)
  expect(shown(workspace).caseNumber).toBeNull()
  expect(kinds(workspace)).toEqual(['case-number', 'case-number', 'case-number'])
  expect(brokenIn(workspace)).toEqual([])
})

describe('verify names what was changed behind the log', () => {
  test.each([
    ['claims-as-logged', "update claims set reviewer = 'Annan'"],
    ['claims-as-logged', 'delete from claims'],
    ['snoozes-as-logged', "update snoozes set until_day = '2030-01-01'"],
    ['snoozes-as-logged', 'delete from snoozes'],
    ['notes-as-logged', "update notes set text = 'Annat'"],
    ['notes-as-logged', 'update notes set is_standing = 0'],
    ['case-numbers-as-logged', "update case_numbers set case_number = '1'"],
    ['case-numbers-as-logged', 'delete from case_numbers'],
  ])('%s: %s', (name, sql) => {
    const { workspace } = deskOfOne()
    claim(workspace, { submissionId: 'a1' })
    snooze(workspace, put)
    addNote(workspace, { submissionId: 'a1', revision: 1, text: 'Ringde.' })
    setCaseNumber(workspace, { submissionId: 'a1', caseNumber: '2024/0412' })
    expect(brokenIn(workspace)).toEqual([])
    workspace.database.sqlite.exec(sql)
    expect(brokenIn(workspace).map((check) => check.name)).toEqual([name])
  })

  test('and lets erased bodies be', () => {
    const { workspace } = deskOfOne()
    claim(workspace, { submissionId: 'a1' })
    addNote(workspace, { submissionId: 'a1', revision: 1, text: 'Ringde.' })
    eraseBodies({ workspace })
    expect(brokenIn(workspace)).toEqual([])
    expect(shown(workspace).notes).toMatchObject([{ text: '', erasedUnder: 'Gallringsbeslut 1' }])
  })
})
