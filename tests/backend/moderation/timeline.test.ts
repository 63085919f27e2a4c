/** A submission's story: all that happened, newest first, with who and when, also where bodies were erased or spoilt. */
import { describe, expect, test } from 'vitest'
import { showEdition } from '../../../backend/editions/editions.ts'
import { saveRules } from '../../../backend/editions/rules.ts'
import { setCaseNumber } from '../../../backend/moderation/case-number.ts'
import { claim, release } from '../../../backend/moderation/claim-submission.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { judge } from '../../../backend/moderation/judge.ts'
import { addNote, withdrawNote } from '../../../backend/moderation/notes.ts'
import { settleConflict } from '../../../backend/moderation/settle.ts'
import { listConflicts, showSubmission } from '../../../backend/moderation/show.ts'
import { snooze, wake } from '../../../backend/moderation/snooze.ts'
import { showTimeline } from '../../../backend/moderation/timeline.ts'
import { undoDecision } from '../../../backend/moderation/undo.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import { ENTRIES_ABOUT } from '../../../db/read/timeline.ts'
import {
  arrivalOf,
  connectedDesk,
  contentOf,
  openDesk,
  privateContent,
  REVIEWER,
  submissionOf,
  syncOnce,
  takeIn,
} from '../desk.ts'
import { eraseBodies } from '../erase-bodies.ts'

const WHO = { reviewer: REVIEWER.name, organisation: REVIEWER.organisation }
const about = { submissionId: 'a1', revision: 1, criteria: [], message: null, language: 'sv' as const }
const giveBack = { ...about, outcome: 'return' as const, reason: 'Ange lokal.' }
const publish = { ...about, outcome: 'publish' as const, reason: null }

const story = (workspace: Workspace) => showTimeline(workspace, 'a1')
const steps = (workspace: Workspace) => story(workspace).map(({ what }) => what)

/** A desk with one submission, and a clock that goes a minute between acts. */
function deskOfOne() {
  const desk = openDesk()
  takeIn(desk.workspace, arrivalOf('a1'))
  let minutes = 0
  const act = <Result>(done: () => Result): Result => {
    minutes += 1
    desk.clock.at = new Date(Date.parse('2024-09-20T08:00:00Z') + minutes * 60_000).toISOString()
    return done()
  }
  return { ...desk, act }
}

describe('a submission’s story', () => {
  test('is its arrival alone at first', () => {
    const { workspace } = deskOfOne()
    expect(story(workspace)).toEqual([
      {
        id: 'revision 1',
        at: '2024-09-10T09:00:00Z',
        who: null,
        what: { kind: 'revision', revision: 1, source: 'https://plattform.test' },
      },
    ])
  })

  test('tells every act newest first, with who and when', () => {
    const { workspace, act } = deskOfOne()
    act(() => claim(workspace, { submissionId: 'a1' }))
    act(() => release(workspace, 'a1'))
    act(() => snooze(workspace, { submissionId: 'a1', untilDay: '2024-09-24', reason: 'Programmet dröjer.' }))
    act(() => wake(workspace, 'a1'))
    act(() => addNote(workspace, { submissionId: 'a1', revision: 1, text: 'Ringde.' }))
    act(() => setCaseNumber(workspace, { submissionId: 'a1', caseNumber: '2024/0412' }))
    const decisionId = act(() => decide(workspace, giveBack))
    act(() => undoDecision(workspace, decisionId))
    act(() => decide(workspace, publish))
    expect(steps(workspace)).toMatchObject([
      { kind: 'decision', decision: { outcome: 'publish', status: 'standing', sending: 'waiting' } },
      { kind: 'undo', outcome: 'return', revision: 1 },
      { kind: 'decision', decision: { outcome: 'return', status: 'undone', reason: 'Ange lokal.' } },
      { kind: 'case-number', caseNumber: '2024/0412' },
      { kind: 'note', text: 'Ringde.', revision: 1, isStanding: true },
      { kind: 'snooze', isOver: true },
      { kind: 'snooze', isOver: false, untilDay: '2024-09-24', reason: 'Programmet dröjer.' },
      { kind: 'claim', until: null },
      { kind: 'claim', until: '2024-09-20T12:01:00.000Z' },
      { kind: 'revision' },
    ])
    const [newest] = story(workspace)
    expect(newest).toMatchObject({ at: '2024-09-20T08:09:00.000Z', who: WHO })
    expect(new Set(story(workspace).map(({ id }) => id)).size).toBe(10)
  })

  test('keeps a note that was taken back, as taken back', () => {
    const { workspace, act } = deskOfOne()
    act(() => addNote(workspace, { submissionId: 'a1', revision: 1, text: 'Ringde.' }))
    const [note] = showSubmission(workspace, 'a1').notes
    act(() => withdrawNote(workspace, note?.id ?? ''))
    expect(steps(workspace)).toMatchObject([
      { kind: 'note-withdrawn' },
      { kind: 'note', text: 'Ringde.', isStanding: false },
      { kind: 'revision' },
    ])
    expect(story(workspace)[1]?.id).toBe(note?.id)
  })

  test('tells which checks a revision changed, which rules did, and judgements with their why', () => {
    const { workspace, act } = deskOfOne()
    takeIn(
      workspace,
      arrivalOf('a1', { revision: 2, changedAt: '2024-09-21T09:00:00Z', content: privateContent('Privat') }),
    )
    expect(steps(workspace)).toMatchObject([
      { kind: 'revision', revision: 2 },
      {
        kind: 'findings',
        revision: 2,
        isByRules: false,
        changes: expect.arrayContaining([{ criterion: 'party', before: 'met', after: 'not-met' }]),
      },
      { kind: 'revision', revision: 1 },
    ])
    const judgement = {
      submissionId: 'a1',
      revision: 2,
      criterion: 'party' as const,
      note: 'Ägs av kommunen.',
    }
    act(() => judge(workspace, { ...judgement, outcome: 'met' }))
    expect(steps(workspace)).toContainEqual({
      kind: 'judgement',
      criterion: 'party',
      outcome: 'met',
      note: 'Ägs av kommunen.',
      revision: 2,
    })
  })

  test('tells which checks other rules changed, at the time they were made', () => {
    const { workspace, act } = deskOfOne()
    showSubmission(workspace, 'a1')
    const { rules } = showEdition(workspace, '2024')
    const later = { ...rules, parameters: { ...rules.parameters, startsOn: '2024-10-02' } }
    act(() => saveRules(workspace, { id: '2024', basedOn: 1, rules: later, note: 'Senare start.' }))
    showSubmission(workspace, 'a1')
    expect(story(workspace)[0]).toEqual({
      id: 'findings 1 2',
      at: '2024-09-20T08:01:00.000Z',
      who: null,
      what: {
        kind: 'findings',
        revision: 1,
        rulesVersion: 2,
        isByRules: true,
        changes: [{ criterion: 'inside-week', before: 'met', after: 'not-met' }],
      },
    })
  })

  test('tells a conflict beside the decision it is about, and how it was settled', async () => {
    const { desk, platform } = await connectedDesk({ submissions: [submissionOf('a1')] })
    const { workspace } = desk
    await syncOnce(workspace)
    decide(workspace, giveBack)
    platform.control.revise('a1', { title: 'Ny rubrik' })
    await syncOnce(workspace)
    const [conflict] = listConflicts(workspace)
    settleConflict(workspace, conflict?.id ?? '', { choice: 'drop', note: 'Läste om.' })
    const told = steps(workspace)
    expect(told).toContainEqual({ kind: 'settlement', choice: 'drop', outcome: 'return', note: 'Läste om.' })
    expect(told).toContainEqual(
      expect.objectContaining({
        kind: 'conflict',
        conflict: 'stale',
        outcome: 'return',
        platformRevision: 2,
      }),
    )
    expect(told).toContainEqual(
      expect.objectContaining({
        kind: 'decision',
        decision: expect.objectContaining({ status: 'dropped', sending: 'conflict' }),
      }),
    )
  })

  test('of sixty revisions and as many notes tells them all, in order', () => {
    const { workspace, act } = deskOfOne()
    for (let revision = 2; revision <= 60; revision += 1) {
      const changedAt = new Date(Date.parse('2024-09-11T09:00:00Z') + revision * 60_000).toISOString()
      takeIn(workspace, arrivalOf('a1', { revision, changedAt, content: contentOf(`Rubrik ${revision}`) }))
      act(() => addNote(workspace, { submissionId: 'a1', revision, text: `Läst ${revision}.` }))
    }
    const told = story(workspace)
    expect(told.filter(({ what }) => what.kind === 'revision')).toHaveLength(60)
    expect(told.filter(({ what }) => what.kind === 'note')).toHaveLength(59)
    const times = told.map(({ at }) => Date.parse(at))
    expect(times).toEqual([...times].sort((a, b) => b - a))
  })

  test('says of an erased body that it was erased; a decision is still told from its own row', () => {
    const { workspace, act } = deskOfOne()
    act(() => addNote(workspace, { submissionId: 'a1', revision: 1, text: 'Ringde.' }))
    act(() => claim(workspace, { submissionId: 'a1' }))
    const decisionId = act(() => decide(workspace, giveBack))
    act(() => undoDecision(workspace, decisionId))
    eraseBodies({ workspace })
    expect(steps(workspace)).toMatchObject([
      { kind: 'unread', entryKind: 'undo', isErased: true },
      { kind: 'decision', decision: { outcome: 'return', status: 'undone' } },
      { kind: 'unread', entryKind: 'claim', isErased: true },
      { kind: 'unread', entryKind: 'comment', isErased: true, erasedUnder: 'Gallringsbeslut 1' },
      { kind: 'revision' },
    ])
    expect(story(workspace)[0]).toMatchObject({ who: WHO })
    expect(JSON.stringify(story(workspace))).not.toContain('Ringde')
  })

  test('tells a body that somebody has spoilt, or that a later version wrote, as unread', () => {
    const { workspace, act } = deskOfOne()
    act(() => addNote(workspace, { submissionId: 'a1', revision: 1, text: 'Ringde.' }))
    act(() => setCaseNumber(workspace, { submissionId: 'a1', caseNumber: 'KS 1' }))
    workspace.database.sqlite.exec(`drop trigger log_bodies_stay;
      drop trigger if exists log_entries_stay;
      update log_bodies set body = '{trasig' where entry_id in (select id from log_entries where kind = 'comment');
      update log_entries set schema_version = 99 where kind = 'case-number'`)
    expect(steps(workspace)).toMatchObject([
      { kind: 'unread', entryKind: 'case-number', isErased: false },
      { kind: 'unread', entryKind: 'comment', isErased: false },
      { kind: 'revision' },
    ])
  })

  test('is found by the indexes: nothing reads the whole log', () => {
    const { workspace } = deskOfOne()
    const plan = workspace.database.sqlite.prepare(`explain query plan ${ENTRIES_ABOUT}`).all({ id: 'a1' })
    const told = (plan as { detail: string }[]).map(({ detail }) => detail)
    expect(told).toContain('SEARCH log_bodies USING INDEX log_bodies_about (<expr>=?)')
    // What is scanned is what was found of the submission, not a table.
    expect(told.filter((detail) => /^SCAN (?!subjects|found|CONSTANT ROW)/.test(detail))).toEqual([])
  })

  test('of what is not here is refused', () => {
    expect(() => showTimeline(openDesk().workspace, 'a1')).toThrow('UNKNOWN_SUBMISSION')
  })
})
