/** Decisions about many: the preview tells the truth and changes nothing, and a unit is applied and undone whole. */
import { describe, expect, test } from 'vitest'
import { verify } from '../../../backend/maintenance/verify.ts'
import { applyBulk, previewBulk } from '../../../backend/moderation/bulk.ts'
import { showLetter } from '../../../backend/moderation/bulk-letter.ts'
import { claim } from '../../../backend/moderation/claim-submission.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { judge } from '../../../backend/moderation/judge.ts'
import { queueBlock } from '../../../backend/moderation/queue.ts'
import { showSubmission } from '../../../backend/moderation/show.ts'
import { undoDecision } from '../../../backend/moderation/undo.ts'
import { listBulks, undoBulk } from '../../../backend/moderation/undo-bulk.ts'
import { correct } from '../../../backend/parties/corrections.ts'
import { sessionStatus } from '../../../backend/team/session.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import type { BulkApplyInput, BulkPreview, BulkPreviewInput } from '../../../contract/calls/bulk.ts'
import type { DecisionInput } from '../../../contract/calls/queue.ts'
import { BULK_OUTCOMES } from '../../../domain/bulk.ts'
import { STATES } from '../../../domain/state.ts'
import {
  arrivalOf,
  connectedDesk,
  contentOf,
  correctionOf,
  idOf,
  occurrenceOn,
  openDesk,
  privateContent,
  REVIEWER,
  rowsOf,
  submissionOf,
  syncOnce,
  takeIn,
} from '../desk.ts'

const COLLEAGUE = { name: 'Kollega Kvist', organisation: 'Vinnova' }
const search = (query: string, except: string[] = []) => ({ kind: 'search' as const, query, except })
const asked = (change: Partial<BulkPreviewInput> = {}): BulkPreviewInput => ({
  marks: search('edition:2024'),
  outcome: 'publish',
  criteria: [],
  language: 'sv',
  offset: 0,
  limit: 1000,
  ...change,
})
const applied = (preview: BulkPreview, change: Partial<BulkApplyInput> = {}): BulkApplyInput => ({
  items: preview.items,
  token: preview.token,
  outcome: 'publish',
  criteria: [],
  reason: null,
  message: null,
  language: 'sv',
  ...change,
})
const about = (submissionId: string, change: Partial<DecisionInput> = {}): DecisionInput => ({
  submissionId,
  revision: 1,
  outcome: 'publish',
  criteria: [],
  reason: null,
  message: null,
  language: 'sv',
  ...change,
})
const failure = (code: string, data?: unknown) =>
  expect.objectContaining(data === undefined ? { code } : { code, data })
const codes = (preview: BulkPreview) =>
  Object.fromEntries(
    preview.left.map(({ id, row, reasons }) => [row?.platformId ?? id, reasons.map(({ code }) => code)]),
  )
const willIds = (preview: BulkPreview) => preview.will.map(({ platformId }) => platformId)

/** What an undo has to bring back: not the log and the history, which only grow. */
function standing(workspace: Workspace) {
  return {
    submissions: rowsOf(workspace, 'select * from submissions order by id').map(
      ({ state_cause, ...row }) => row,
    ),
    findings: rowsOf(
      workspace,
      'select * from findings order by submission_id, revision, rules_version, criterion',
    ),
    parties: rowsOf(workspace, 'select * from parties order by submission_id, ordinal'),
    decisions: rowsOf(workspace, "select * from decisions where status = 'standing' order by id"),
    outbox: rowsOf(workspace, "select * from outbox where status = 'waiting' order by position"),
    conflicts: rowsOf(workspace, 'select * from conflicts order by id'),
    judgements: rowsOf(workspace, 'select * from judgements order by id'),
    claims: rowsOf(workspace, 'select * from claims order by submission_id'),
    snoozes: rowsOf(workspace, 'select * from snoozes order by submission_id'),
    notes: rowsOf(workspace, 'select * from notes order by id'),
    caseNumbers: rowsOf(workspace, 'select * from case_numbers order by submission_id'),
    messages: rowsOf(workspace, 'select * from messages where withdrawn_at is null order by id'),
  }
}

const logOf = (workspace: Workspace) =>
  rowsOf(workspace, 'select * from log_entries join log_bodies on entry_id = id order by seq')

const everything = (workspace: Workspace) =>
  [
    'submissions',
    'findings',
    'state_changes',
    'log_entries',
    'log_bodies',
    'decisions',
    'outbox',
    'conflicts',
  ].map((table) => rowsOf(workspace, `select * from ${table}`))

/** Of every kind that a step meets. */
function mixedDesk() {
  const desk = openDesk()
  const { workspace } = desk
  takeIn(
    workspace,
    arrivalOf('ok1'),
    arrivalOf('ok2', {
      content: contentOf('Andra', { parties: [{ text: 'Region Skåne', role: 'organiser' }] }),
    }),
    arrivalOf('privat', { content: privateContent('Privat') }),
    arrivalOf('utanfor', { content: contentOf('Utanför', { occurrences: [occurrenceOn('2024-11-20')] }) }),
    arrivalOf('egen', { content: contentOf('Egen', { parties: [{ text: 'SKR', role: 'organiser' }] }) }),
    arrivalOf('ute', { state: 'published' }),
    arrivalOf('tagen'),
    arrivalOf('vantar'),
  )
  claim(workspace, { submissionId: 'tagen' }, COLLEAGUE)
  decide(workspace, about('vantar', { outcome: 'return', reason: 'Skriv mer.' }), COLLEAGUE)
  return desk
}

describe('the preview', () => {
  test('takes along what may be published, names the rest with reasons, and changes nothing', async () => {
    const { workspace } = mixedDesk()
    await previewBulk(workspace, asked())
    const before = everything(workspace)
    const preview = await previewBulk(workspace, asked())
    expect(everything(workspace)).toEqual(before)
    expect(preview).toMatchObject({ total: 8, willCount: 2, leftCount: 6, needsReason: false })
    expect(willIds(preview).sort()).toEqual(['ok1', 'ok2'])
    expect(preview.will.map(({ confirms }) => confirms)).toEqual([
      ['benefit', 'advertising'],
      ['benefit', 'advertising'],
    ])
    expect(preview.confirms).toEqual([
      { criterion: 'benefit', count: 2 },
      { criterion: 'advertising', count: 2 },
    ])
    expect(codes(preview)).toEqual({
      privat: ['must-open'],
      utanfor: ['must-open'],
      egen: ['own-organisation'],
      ute: ['wrong-state'],
      tagen: ['claimed'],
      vantar: ['waiting'],
    })
    const egen = preview.left.find(({ row }) => row?.platformId === 'egen')
    expect(egen?.reasons).toEqual([{ code: 'own-organisation', parties: ['SKR'], areAllCentral: false }])
  })

  test('a claim that has expired, and one of one’s own, hold nothing back', async () => {
    const { workspace, clock } = mixedDesk()
    const marks = search('id:tagen')
    expect(await previewBulk(workspace, asked({ marks }), COLLEAGUE)).toMatchObject({ willCount: 1 })
    clock.at = '2024-09-20T12:00:00.000Z'
    expect(await previewBulk(workspace, asked({ marks }))).toMatchObject({ willCount: 1 })
  })

  test('marks: rows with the revisions seen, an unknown one, and a search but some', async () => {
    const { workspace } = mixedDesk()
    const [ok1, ok2] = [idOf(workspace, 'ok1'), idOf(workspace, 'ok2')]
    takeIn(workspace, arrivalOf('ok2', { revision: 2, content: contentOf('Ändrad') }))
    const marks = { kind: 'rows' as const, ids: [ok1, ok2, 'x', ok1], seen: { [ok1]: 1, [ok2]: 1 } }
    const preview = await previewBulk(workspace, asked({ marks }))
    expect(preview).toMatchObject({ total: 3, willCount: 1, leftCount: 2 })
    expect(preview.left).toMatchObject([
      { id: ok2, reasons: [{ code: 'stale', seen: 1, current: 2 }] },
      { id: 'x', row: null, reasons: [{ code: 'unknown' }] },
    ])
    const but = await previewBulk(workspace, asked({ marks: search('edition:2024', [ok1]) }))
    expect(but).toMatchObject({ total: 7, willCount: 1 })
  })

  test('pages give every row once, and all items come with the first', async () => {
    const { workspace } = openDesk()
    takeIn(workspace, ...Array.from({ length: 7 }, (_, at) => arrivalOf(`a${at}`)))
    const first = await previewBulk(workspace, asked({ limit: 3 }))
    const rest = await Promise.all(
      [3, 6].map((offset) => previewBulk(workspace, asked({ limit: 3, offset }))),
    )
    expect(first.items).toHaveLength(7)
    expect(rest.map(({ items }) => items)).toEqual([[], []])
    const pages = [first, ...rest].flatMap(({ will }) => will.map(({ id }) => id))
    expect(pages).toEqual(first.items.map(({ id }) => id))
  })

  test('stale findings are made again first', async () => {
    const { workspace } = openDesk()
    takeIn(workspace, arrivalOf('a1'))
    workspace.database.sqlite.exec("update submissions set assessed_by = '0.0.0', outcome = 'unclear'")
    workspace.database.sqlite.exec("update findings set outcome = 'unclear' where criterion = 'party'")
    expect(await previewBulk(workspace, asked())).toMatchObject({ willCount: 1, leftCount: 0 })
  })

  test('a bad query and nobody named are refused', async () => {
    const { workspace } = openDesk()
    await expect(previewBulk(workspace, asked({ marks: search('läge:borta') }))).rejects.toThrow(
      failure('BAD_QUERY'),
    )
    workspace.database.sqlite.exec("delete from settings where key = 'reviewer'")
    await expect(previewBulk(workspace, asked())).rejects.toThrow(failure('NO_REVIEWER'))
  })
})

describe('apply', () => {
  test('publishes all as one unit, in which the open person criteria are confirmed', async () => {
    const { workspace } = mixedDesk()
    const preview = await previewBulk(workspace, asked())
    const { bulkId, done } = await applyBulk(workspace, applied(preview, { message: 'Välkomna.' }))
    expect(done).toBe(2)
    for (const id of ['ok1', 'ok2']) {
      const shown = showSubmission(workspace, id)
      expect(shown).toMatchObject({ state: 'published', pendingDecision: 'publish', outcome: 'met' })
      expect(shown.decisions[0]).toMatchObject({
        bulkId,
        message: 'Välkomna.',
        criteria: [],
        reviewer: REVIEWER.name,
      })
    }
    expect(showSubmission(workspace, 'egen').state).toBe('new')
    expect(listBulks(workspace, 20)).toMatchObject([
      { bulkId, outcome: 'publish', total: 2, undone: 0, isUndoable: true, reviewer: REVIEWER.name },
    ])
    expect(sessionStatus(workspace).undoable).toMatchObject({ unit: { bulkId, count: 2 } })
    expect(verify(workspace).ok).toBe(true)
  })

  test('refuses those whose own must is unmet, with a reason that holds for each', async () => {
    const { workspace } = mixedDesk()
    const step = { outcome: 'reject' as const, criteria: ['party' as const] }
    const nothingChosen = await previewBulk(workspace, asked({ outcome: 'reject' }))
    expect(nothingChosen).toMatchObject({ willCount: 0, needsReason: true })
    expect(nothingChosen.citable).toEqual([
      { criterion: 'party', count: 1 },
      { criterion: 'inside-week', count: 1 },
    ])
    const preview = await previewBulk(workspace, asked(step))
    expect(willIds(preview)).toEqual(['privat'])
    await expect(applyBulk(workspace, applied(preview, step))).rejects.toThrow(
      failure('REFUSED', { code: 'reason-needed', outcome: 'reject' }),
    )
    await applyBulk(workspace, applied(preview, { ...step, reason: 'Ingen offentlig part.' }))
    expect(showSubmission(workspace, 'privat').decisions[0]).toMatchObject({
      outcome: 'reject',
      criteria: ['party'],
      reason: 'Ingen offentlig part.',
    })
  })

  test('an own text is filled with the facts of each, and refused where a word in braces is none', async () => {
    const { workspace } = mixedDesk()
    const preview = await previewBulk(workspace, asked())
    const before = everything(workspace)
    await expect(applyBulk(workspace, applied(preview, { message: 'Hej {namn}!' }))).rejects.toThrow(
      failure('BAD_TEXT', { unknown: ['namn'] }),
    )
    expect(everything(workspace)).toEqual(before)
    await applyBulk(workspace, applied(preview, { message: 'Hej! ”{rubrik}” är med.' }))
    expect(showSubmission(workspace, 'ok1').decisions[0]?.message).toBe('Hej! ”Aktivitet ok1” är med.')
    expect(showSubmission(workspace, 'ok2').decisions[0]?.message).toBe('Hej! ”Andra” är med.')
  })

  test.each([
    [
      'a revision that has come since',
      (workspace: Workspace) =>
        takeIn(workspace, arrivalOf('ok2', { revision: 2, content: contentOf('Ändrad') })),
      { title: 'Ändrad', reasons: [{ code: 'stale', seen: 1, current: 2 }] },
    ],
    [
      'a colleague’s judgement since',
      (workspace: Workspace) =>
        judge(
          workspace,
          {
            submissionId: 'ok2',
            revision: 1,
            criterion: 'benefit',
            outcome: 'not-met',
            note: 'Ingen nytta.',
          },
          COLLEAGUE,
        ),
      {
        title: 'Andra',
        reasons: [{ code: 'must-open', musts: [{ criterion: 'benefit', outcome: 'not-met' }] }],
      },
    ],
    [
      'a decision since',
      (workspace: Workspace) => decide(workspace, about('ok2', { outcome: 'return', reason: 'Mer.' })),
      { title: 'Andra', reasons: [{ code: 'moved', seen: 'new', current: 'returned' }] },
    ],
  ])('%s fails all, and is named', async (_what, change, failing) => {
    const { workspace } = mixedDesk()
    const preview = await previewBulk(workspace, asked())
    change(workspace)
    await previewBulk(workspace, asked())
    const before = everything(workspace)
    await expect(applyBulk(workspace, applied(preview))).rejects.toThrow(
      failure('BULK_REFUSED', { failing: [expect.objectContaining(failing)], total: 1 }),
    )
    expect(everything(workspace)).toEqual(before)
  })

  test('an own text is shown as one of them gets it, with what it lacks, and changes nothing', () => {
    const { workspace } = mixedDesk()
    const before = everything(workspace)
    const asked = { submissionId: 'ok1', criteria: [], language: 'sv' as const }
    const shown = (message: string, reason: string | null) =>
      showLetter(workspace, { ...asked, outcome: 'return', message, reason })
    expect(shown('Hej! ”{rubrik}” är inte klar. {skäl}', 'Skriv mer.')).toEqual({
      text: 'Hej! ”Aktivitet ok1” är inte klar. Skriv mer.',
      missing: [],
    })
    expect(shown('Hej! Se {länk}.', null)).toMatchObject({ text: 'Hej!', missing: ['link'] })
    expect(() => shown('Hej {namn}!', null)).toThrow(failure('BAD_TEXT', { unknown: ['namn'] }))
    expect(() =>
      showLetter(workspace, {
        ...asked,
        submissionId: 'x',
        outcome: 'publish',
        message: 'Hej',
        reason: null,
      }),
    ).toThrow(failure('UNKNOWN_SUBMISSION', { id: 'x' }))
    expect(everything(workspace)).toEqual(before)
  })

  test('another step, another reviewer or other rules than those of the preview', async () => {
    const { workspace } = mixedDesk()
    const preview = await previewBulk(workspace, asked({ outcome: 'return' }))
    const step = { outcome: 'return' as const, reason: 'Skriv mer.' }
    const changed = failure('BULK_CHANGED')
    await expect(applyBulk(workspace, applied(preview))).rejects.toThrow(changed)
    await expect(applyBulk(workspace, applied(preview, { ...step, criteria: ['benefit'] }))).rejects.toThrow(
      changed,
    )
    await expect(applyBulk(workspace, applied(preview, step), COLLEAGUE)).rejects.toThrow(changed)
    correct(workspace, correctionOf('Okända föreningen'))
    await expect(applyBulk(workspace, applied(preview, step))).rejects.toThrow(changed)
    expect(listBulks(workspace, 20)).toEqual([])
  })

  test('where the last of them cannot be stored, none is', async () => {
    const { workspace } = mixedDesk()
    const preview = await previewBulk(workspace, asked())
    workspace.database.sqlite.exec(
      `create trigger full before insert on outbox when new.submission_id = '${preview.items.at(-1)?.id}' begin select raise(abort, 'disk'); end`,
    )
    const before = everything(workspace)
    await expect(applyBulk(workspace, applied(preview))).rejects.toThrow('disk')
    expect(everything(workspace)).toEqual(before)
  })
})

describe('undo of a unit', () => {
  test('restores states, findings, what waits and the outbox exactly', async () => {
    const { workspace } = mixedDesk()
    const preview = await previewBulk(workspace, asked())
    const before = standing(workspace)
    const { bulkId } = await applyBulk(workspace, applied(preview))
    expect(standing(workspace)).not.toEqual(before)
    expect(undoBulk(workspace, bulkId)).toEqual({ undone: 2, outcome: 'publish' })
    expect(standing(workspace)).toEqual(before)
    expect(listBulks(workspace, 20)).toMatchObject([{ bulkId, total: 2, undone: 2, isUndoable: false }])
    expect(() => undoBulk(workspace, bulkId)).toThrow(failure('UNKNOWN_BULK'))
    expect(verify(workspace).ok).toBe(true)
  })

  test('is refused with what has left, and nothing is undone', async () => {
    const { desk, platform } = await connectedDesk({
      submissions: ['b1', 'b2', 'b3'].map((id) => submissionOf(id)),
    })
    const { workspace } = desk
    await syncOnce(workspace)
    const { bulkId } = await applyBulk(workspace, applied(await previewBulk(workspace, asked())))
    await syncOnce(workspace, (progress) => {
      if (progress.step === 'pushing' && progress.done === 1) workspace.sync.stop()
    })
    const [sent] = rowsOf(workspace, "select submission_id as id from outbox where status = 'acknowledged'")
    expect(sent).toBeDefined()
    const before = everything(workspace)
    const gone = [expect.objectContaining({ id: sent?.id, why: 'sent' })]
    expect(() => undoBulk(workspace, bulkId)).toThrow(
      failure('BULK_LEFT', { left: expect.arrayContaining(gone), total: expect.any(Number) }),
    )
    expect(everything(workspace)).toEqual(before)
    expect(listBulks(workspace, 20)).toMatchObject([{ held: expect.any(Number), isUndoable: false }])
    expect(listBulks(workspace, 20)[0]?.held).toBeGreaterThan(0)
    expect(sessionStatus(workspace).undoable).toBeNull()
    await platform.close()
  })

  test('a later decision about one of them overtakes it; one undone before is passed over', async () => {
    const { workspace } = mixedDesk()
    const { bulkId } = await applyBulk(workspace, applied(await previewBulk(workspace, asked())))
    const cancelled = decide(workspace, about('ok1', { outcome: 'cancel' }))
    expect(() => undoBulk(workspace, bulkId)).toThrow(
      failure('BULK_LEFT', {
        left: [{ id: idOf(workspace, 'ok1'), title: 'Aktivitet ok1', why: 'overtaken' }],
        total: 1,
      }),
    )
    undoDecision(workspace, cancelled)
    undoDecision(workspace, showSubmission(workspace, 'ok2').decisions[0]?.id ?? '')
    expect(undoBulk(workspace, bulkId)).toEqual({ undone: 1, outcome: 'publish' })
    expect(showSubmission(workspace, 'ok1').state).toBe('new')
  })

  test('an unknown unit', () => {
    expect(() => undoBulk(openDesk().workspace, 'x')).toThrow(failure('UNKNOWN_BULK'))
  })
})

test('random desks: will and left are the search, all of will is applied, and undo brings everything back', async () => {
  const random = seeded(20240930)
  const pick = <One>(choices: readonly One[]): One => choices[Math.floor(random() * choices.length)] as One
  const { workspace } = openDesk()
  takeIn(
    workspace,
    ...Array.from({ length: 60 }, (_, at) =>
      arrivalOf(`r${at}`, {
        state: pick(STATES.filter((state) => state !== 'withdrawn')),
        content: pick([contentOf, privateContent])(`Rad ${at}`, {
          occurrences: [occurrenceOn(pick(['2024-10-01', '2024-10-02', '2024-11-20']))],
          ...(random() < 0.2 ? { parties: [{ text: 'SKR', role: 'organiser' }] } : {}),
        }),
      }),
    ),
  )
  let decided = 0
  for (let round = 0; round < 12; round += 1) {
    const query = pick([
      'edition:2024',
      'state:new',
      'outcome:met,to-judge',
      'state:new,returned -outcome:unclear',
    ])
    const step = {
      outcome: pick(BULK_OUTCOMES),
      criteria: pick([[], ['party'], ['inside-week']] as const).slice(),
    }
    const preview = await previewBulk(workspace, asked({ marks: search(query), ...step }))
    const found = queueBlock(workspace, { query, language: 'sv', sort: [], offset: 0, limit: 1000 })
    const both = [...preview.will.map(({ id }) => id), ...preview.left.map(({ id }) => id)]
    expect([...both].sort()).toEqual(found.rows.map(({ id }) => id).sort())
    if (preview.willCount === 0) continue
    const before = standing(workspace)
    const log = logOf(workspace)
    const { bulkId, done } = await applyBulk(
      workspace,
      applied(preview, { ...step, reason: 'Skäl för alla.' }),
    )
    expect(done).toBe(preview.willCount)
    decided += done
    // Some units stay, so that the next round meets decisions that wait.
    if (random() < 0.3) continue
    undoBulk(workspace, bulkId)
    expect(standing(workspace)).toEqual(before)
    expect(logOf(workspace).slice(0, log.length)).toEqual(log)
    expect(logOf(workspace)).toHaveLength(log.length + 2 * done)
  }
  expect(decided).toBeGreaterThan(20)
  expect(verify(workspace).ok).toBe(true)
})

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
