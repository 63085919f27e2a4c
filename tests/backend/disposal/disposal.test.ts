// Disposal: what is due, what a run erases and leaves, that no byte of it stays, and that it stays away.
import { existsSync, readFileSync } from 'node:fs'
import SQLite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { dueToday, previewDisposal } from '../../../backend/disposal/preview.ts'
import { listDisposals } from '../../../backend/disposal/records.ts'
import { setRetention } from '../../../backend/disposal/retention.ts'
import { runDisposal } from '../../../backend/disposal/run.ts'
import { sweepIfNeeded } from '../../../backend/disposal/sweep.ts'
import { addEdition } from '../../../backend/editions/editions.ts'
import { assessStale } from '../../../backend/eligibility/background-job.ts'
import { countFigures } from '../../../backend/figures/count.ts'
import { exportLog } from '../../../backend/log/export-log.ts'
import { makeBackup } from '../../../backend/maintenance/back-up.ts'
import { verify } from '../../../backend/maintenance/verify.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { addNote } from '../../../backend/moderation/notes.ts'
import { showSubmission } from '../../../backend/moderation/show.ts'
import { snooze } from '../../../backend/moderation/snooze.ts'
import { setOutcome, showOutcome } from '../../../backend/outcomes/outcomes.ts'
import { listQuarantine, setAsideRow } from '../../../backend/sync/quarantine.ts'
import { logFilters } from '../../../contract/calls/log.ts'
import { insertMessage } from '../../../db/write/messages.ts'
import { stagePage } from '../../../db/write/staging.ts'
import type { Outcome } from '../../../domain/outcome.ts'
import {
  arrivalOf,
  connectedDesk,
  contentOf,
  type Desk,
  idOf,
  openDesk,
  privateContent,
  restart,
  rowsOf,
  submissionOf,
  syncOnce,
  takeIn,
} from '../desk.ts'

/** After the retention day of 2024. */
const LATER = '2026-02-03T08:00:00.000Z'
const DUE_BY = '2026-02-02'
const REFERENCE = 'Gallringsbeslut 2026:14'

const EVERYTHING = logFilters.parse({})

/** Marks that must not be found anywhere once they are erased. */
const SECRETS = [
  'kontakt-xyzzy',
  'raatext-xyzzy',
  'notering-xyzzy',
  'uppskjuten-xyzzy',
  'sida-xyzzy',
  'brev-xyzzy',
  'lärdom-xyzzy',
]

const NUMBERS: Outcome = {
  participants: 40,
  connections: null,
  recordings: ['https://example.org/film'],
  satisfaction: null,
  lessons: '',
}

function contactOf(number: number) {
  return { name: `Kim kontakt-xyzzy ${number}`, email: `kim${number}@exempel.test`, phone: null }
}

/** A desk of 2024 with something of every kind, in the time when all of it is due. */
function furnishedDesk(submissions = 3): Desk {
  const desk = openDesk()
  const { workspace, clock } = desk
  const { database, newId } = workspace
  addEdition(workspace, {
    id: '2025',
    programme: 'innovationsveckan',
    startsOn: '2025-09-29',
    endsOn: '2025-10-03',
    deadlineAt: null,
  })
  takeIn(
    workspace,
    ...Array.from({ length: submissions }, (_, number) =>
      arrivalOf(`p${number}`, {
        contacts: [contactOf(number)],
        content: number === 0 ? privateContent('Avslås') : contentOf(`Aktivitet ${number}`),
      }),
    ),
    arrivalOf('kvar', { edition: '2025', contacts: [{ ...contactOf(0), name: 'Robin Kvar' }] }),
  )
  const [first, second] = [idOf(workspace, 'p0'), idOf(workspace, 'p1')]
  addNote(workspace, { submissionId: first, revision: 1, text: 'Ringde om notering-xyzzy.' })
  snooze(workspace, { submissionId: second, untilDay: '2024-09-30', reason: 'Väntar på uppskjuten-xyzzy.' })
  const decisionId = decide(workspace, {
    submissionId: first,
    revision: 1,
    outcome: 'reject',
    criteria: ['party'],
    reason: 'Ingen offentlig part.',
    message: null,
    language: 'sv',
  })
  insertMessage(database, {
    id: newId(),
    submissionId: first,
    decisionId,
    kind: 'decision',
    channel: 'email',
    subject: 'Beslut',
    body: 'Hej brev-xyzzy!',
    language: 'sv',
    madeAt: clock.at,
  })
  setAsideRow(workspace, {
    source: 'rader.csv',
    sourceRow: '7',
    edition: null,
    raw: 'namn;raatext-xyzzy',
    reason: { code: 'does-not-parse', values: { field: 'name', problem: '', value: 'raatext-xyzzy' } },
  })
  stagePage(database, {
    source: 'https://plattform.test',
    ordinal: 1,
    afterCursor: null,
    cursor: 'c1',
    etag: null,
    hasMore: true,
    items: JSON.stringify([submissionOf('s1', { contacts: [{ ...contactOf(0), name: 'sida-xyzzy' }] })]),
    itemCount: 1,
    fetchedAt: clock.at,
  })
  setOutcome(workspace, {
    submissionId: second,
    outcome: { ...NUMBERS, lessons: 'Fråga Kim om lärdom-xyzzy.' },
  })
  setOutcome(workspace, { submissionId: idOf(workspace, 'p2'), outcome: NUMBERS })
  clock.at = LATER
  return desk
}

function run(desk: Desk, changes: Partial<Parameters<typeof runDisposal>[1]> = {}) {
  const { token } = previewDisposal(desk.workspace, { dueBy: DUE_BY })
  return runDisposal(desk.workspace, { reference: REFERENCE, dueBy: DUE_BY, token, ...changes })
}

function failureOf(work: () => unknown): string | null {
  try {
    work()
    return null
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

function brokenChecks({ workspace }: Desk): string[] {
  return verify(workspace)
    .checks.filter(({ ok }) => !ok)
    .map(({ name, problems }) => `${name}: ${problems.join(', ')}`)
}

function figuresOf({ workspace }: Desk) {
  return countFigures(workspace, {
    by: ['edition', 'county', 'format'],
    where: '',
    language: 'sv',
  })
}

/** Which of the marks are found as bytes in a file; none in one that is not there. */
function foundIn(file: string): string[] {
  const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0)
  return SECRETS.filter((secret) => bytes.includes(secret))
}

describe('what is due', () => {
  test('is counted by edition and kind, with titles and nothing of what goes', () => {
    const { workspace } = furnishedDesk()
    const preview = previewDisposal(workspace, { dueBy: DUE_BY })
    expect(preview.counts).toEqual({ contacts: 3, quarantine: 1, bodies: 3, pages: 1, messages: 2 })
    expect(preview.total).toBe(10)
    expect(preview.groups).toEqual([
      {
        edition: { id: '2024', name: expect.any(String), retainedUntil: '2025-12-31' },
        counts: { contacts: 3, bodies: 3, messages: 2 },
        examples: ['Aktivitet 1', 'Aktivitet 2', 'Avslås'],
      },
      { edition: null, counts: { quarantine: 1, pages: 1 }, examples: [] },
    ])
    for (const secret of SECRETS) expect(JSON.stringify(preview)).not.toContain(secret)
    expect(dueToday(workspace)).toEqual({ total: 10, contacts: 3 })
  })

  test('is what is kept until a day, on the day after', () => {
    const { workspace, clock } = furnishedDesk()
    clock.at = '2025-12-31T12:00:00.000Z'
    expect(previewDisposal(workspace, {}).counts.contacts).toBeUndefined()
    expect(failureOf(() => previewDisposal(workspace, { dueBy: '2025-12-31' }))).toBe('DISPOSAL_TOO_EARLY')
    // Past midnight in Sweden.
    clock.at = '2025-12-31T23:30:00.000Z'
    expect(previewDisposal(workspace, {}).counts.contacts).toBe(3)
  })

  test('changes nothing', () => {
    const { workspace } = furnishedDesk()
    const count = () => rowsOf(workspace, 'select total_changes() as n')
    const before = count()
    previewDisposal(workspace, { dueBy: DUE_BY })
    expect(count()).toEqual(before)
  })
})

describe('a run', () => {
  test('is refused without a decision, when something else is due by now, and when nothing is', () => {
    const desk = furnishedDesk()
    const { workspace } = desk
    const { token } = previewDisposal(workspace, { dueBy: DUE_BY })
    expect(failureOf(() => run(desk, { reference: '  ' }))).toBe('REFERENCE_NEEDED')
    takeIn(workspace, arrivalOf('sen', { contacts: [contactOf(9)] }))
    expect(failureOf(() => run(desk, { token }))).toBe('DISPOSAL_CHANGED')
    expect(rowsOf(workspace, 'select count(*) as n from contacts')).toEqual([{ n: 5 }])
    run(desk)
    expect(failureOf(() => run(desk))).toBe('NOTHING_DUE')
    expect(rowsOf(workspace, "select count(*) as n from log_entries where kind = 'disposal'")).toEqual([
      { n: 1 },
    ])
  })

  test('is told in the log and keeps decisions, figures and chains', async () => {
    const desk = furnishedDesk()
    const { workspace } = desk
    await assessStale(workspace)
    expect(brokenChecks(desk)).toEqual([])
    const before = figuresOf(desk)
    const decisions = rowsOf(workspace, 'select * from decisions')
    const hashes = rowsOf(workspace, 'select content_hash from revisions')
    const outcomes = rowsOf(workspace, 'select id, outcome, attention from submissions order by id')
    const done = run(desk)
    expect(done).toMatchObject({
      reference: REFERENCE,
      dueBy: DUE_BY,
      isSwept: true,
      editions: ['2024', '2023', '2022', '2021', '2020', '2019'],
      counts: { contacts: 3, quarantine: 1, bodies: 3, pages: 1, messages: 2 },
    })
    expect(brokenChecks(desk)).toEqual([])
    expect(figuresOf(desk)).toEqual(before)
    expect(rowsOf(workspace, 'select * from decisions')).toEqual(decisions)
    expect(rowsOf(workspace, 'select content_hash from revisions')).toEqual(hashes)
    expect(rowsOf(workspace, 'select id, outcome, attention from submissions order by id')).toEqual(outcomes)
    const log = await exportLog(workspace, { filters: EVERYTHING, language: 'sv', format: 'csv' })
    expect(Buffer.from(log.contents).toString()).toContain(`gallrade 10 uppgifter enligt ${REFERENCE}`)
    expect(listDisposals(workspace).disposals).toHaveLength(1)
    expect(rowsOf(workspace, 'select name from contacts')).toEqual([{ name: 'Robin Kvar' }])
    expect(rowsOf(workspace, 'select body, withdrawn_at from messages')).toEqual([
      { body: '', withdrawn_at: LATER },
      { body: '', withdrawn_at: LATER },
    ])
    expect(showSubmission(workspace, idOf(workspace, 'p0')).notes.map(({ text }) => text)).toEqual([''])
    for (const number of [1, 2])
      expect(showOutcome(workspace, idOf(workspace, `p${number}`)).outcome).toEqual(NUMBERS)
  })

  test('excuses nothing of what is reported later', async () => {
    const desk = furnishedDesk()
    const { workspace } = desk
    await run(desk)
    const third = idOf(workspace, 'p2')
    setOutcome(workspace, { submissionId: third, outcome: { ...NUMBERS, participants: 41 } })
    expect(brokenChecks(desk)).toEqual([])
    workspace.database.sqlite.prepare('delete from outcomes where submission_id = ?').run(third)
    expect(brokenChecks(desk)).toContain(`outcomes-as-logged: ${third}`)
  })

  test('leaves no byte of what went in the files, nor in the next backup', async () => {
    const desk = furnishedDesk(200)
    const { workspace, file, folder } = desk
    // Rows that grow and move leave copies in pages, where nothing overwrites them.
    for (const round of [1, 2])
      takeIn(
        workspace,
        ...Array.from({ length: 100 }, (_, number) =>
          arrivalOf(`p${number * 2 + 1}`, {
            contacts: Array.from({ length: 3 }, () => ({
              ...contactOf(number),
              phone: `kontakt-xyzzy ${'0'.repeat(round * 40)}`,
            })),
          }),
        ),
      )
    const earlier = await makeBackup(workspace)
    expect(foundIn(earlier.file)).toEqual(SECRETS)
    expect([...foundIn(file), ...foundIn(`${file}-wal`)]).toEqual(expect.arrayContaining(SECRETS))
    desk.clock.at = '2026-02-03T09:00:00.000Z'
    const done = run(desk)
    expect(foundIn(file)).toEqual([])
    expect(foundIn(`${file}-wal`)).toEqual([])
    desk.clock.at = '2026-02-03T10:00:00.000Z'
    const { file: next } = await makeBackup(workspace)
    expect(foundIn(next)).toEqual([])
    expect(done.backups).toEqual([
      { name: expect.any(String), kind: 'backup', at: LATER, rotatesBy: '2027-02-04' },
    ])
    expect(folder).toBeTruthy()
  })

  test('waits with the files while another program reads, and sees to them later', () => {
    const desk = furnishedDesk()
    const { workspace, file } = desk
    const other = new SQLite(file)
    other.exec('begin')
    other.prepare('select count(*) from contacts').get()
    workspace.database.sqlite.pragma('busy_timeout = 1')
    const done = run(desk)
    expect(done.isSwept).toBe(false)
    expect(foundIn(file).length + foundIn(`${file}-wal`).length).toBeGreaterThan(0)
    other.close()
    expect(sweepIfNeeded(workspace)).toBe(true)
    expect(listDisposals(workspace).isSwept).toBe(true)
    expect([...foundIn(file), ...foundIn(`${file}-wal`)]).toEqual([])
  })
})

describe('afterwards', () => {
  test('contacts that come again are not stored, and nobody is asked for one', async () => {
    const desk = furnishedDesk()
    const { workspace } = desk
    run(desk)
    const again = arrivalOf('p1', {
      revision: 2,
      content: contentOf('Aktivitet 1 igen'),
      contacts: [contactOf(1)],
    })
    expect(takeIn(workspace, again)).toEqual(['updated'])
    expect(takeIn(workspace, again)).toEqual(['unchanged'])
    expect(takeIn(workspace, arrivalOf('helt-ny', { contacts: [contactOf(2)] }))).toEqual(['created'])
    await assessStale(workspace)
    expect(rowsOf(workspace, 'select name from contacts')).toEqual([{ name: 'Robin Kvar' }])
    const { findings } = showSubmission(workspace, idOf(workspace, 'helt-ny'))
    expect(findings.find(({ criterion }) => criterion === 'contact')?.outcome).toBe('met')
    expect(brokenChecks(desk)).toEqual([])
  })

  test('a sync that reads all again brings neither contacts nor the text of what cannot be read', async () => {
    const broken = { ...submissionOf('s2'), revision: 0, contacts: [contactOf(2)] }
    const submissions = [submissionOf('s1', { contacts: [contactOf(1)] }), broken]
    const { desk } = await connectedDesk({ submissions })
    const { workspace, clock } = desk
    await syncOnce(workspace)
    const held = () =>
      rowsOf(
        workspace,
        'select (select count(*) from contacts) as contacts, (select count(raw) from quarantine) as texts',
      )
    expect(held()).toEqual([{ contacts: 1, texts: 1 }])
    clock.at = LATER
    run(desk)
    expect(held()).toEqual([{ contacts: 0, texts: 0 }])
    for (const isReread of [true, false, true]) await syncOnce(workspace, undefined, { isReread })
    expect(held()).toEqual([{ contacts: 0, texts: 0 }])
    const waiting = listQuarantine(workspace)
    expect(waiting).toMatchObject([{ sourceRow: 's2', edition: '2024', raw: null }])
    expect(JSON.stringify(waiting)).not.toContain('xyzzy')
    expect(rowsOf(workspace, 'select count(*) as n from staged_pages')).toEqual([{ n: 0 }])
    expect(brokenChecks(desk)).toEqual([])
  })

  test('they are stored again under a retention day that has not passed', () => {
    const desk = furnishedDesk()
    const { workspace } = desk
    run(desk)
    setRetention(workspace, { edition: '2024', retainedUntil: '2026-01-31' })
    takeIn(workspace, arrivalOf('p1', { contacts: [contactOf(1)] }))
    expect(rowsOf(workspace, 'select count(*) as n from contacts')).toEqual([{ n: 1 }])
    setRetention(workspace, { edition: '2024', retainedUntil: '2026-12-31' })
    takeIn(workspace, arrivalOf('p1', { contacts: [contactOf(1)] }))
    expect(rowsOf(workspace, 'select count(*) as n from contacts')).toEqual([{ n: 2 }])
    expect(brokenChecks(desk)).toEqual([])
  })

  test('a desk that is started again still knows', () => {
    const desk = furnishedDesk()
    run(desk)
    const again = restart(desk)
    again.clock.at = LATER
    expect(dueToday(again.workspace)).toEqual({ total: 0, contacts: 0 })
    takeIn(again.workspace, arrivalOf('p1', { contacts: [contactOf(1)] }))
    expect(rowsOf(again.workspace, 'select count(*) as n from contacts')).toEqual([{ n: 1 }])
  })
})

describe('a retention day', () => {
  test('is set as an entry of the log, once', () => {
    const { workspace } = furnishedDesk()
    setRetention(workspace, { edition: '2025', retainedUntil: null })
    setRetention(workspace, { edition: '2025', retainedUntil: null })
    expect(rowsOf(workspace, "select count(*) as n from log_entries where kind = 'retention'")).toEqual([
      { n: 1 },
    ])
    expect(failureOf(() => setRetention(workspace, { edition: '1999', retainedUntil: null }))).toBe(
      'UNKNOWN_EDITION',
    )
  })
})

describe('verify tells of', () => {
  const broken = (sql: string) => {
    const desk = furnishedDesk()
    run(desk)
    desk.workspace.database.sqlite.exec(sql)
    return verify(desk.workspace)
      .checks.filter(({ ok }) => !ok)
      .map(({ name }) => name)
  }
  test.each([
    [
      'a body that was taken away without a disposal',
      "drop trigger log_bodies_kept; delete from log_bodies where entry_id = (select id from log_entries where kind = 'decision')",
      ['erased-bodies', 'guards-stand'],
    ],
    [
      'a body told as erased that is there',
      "insert into erased_bodies select (select id from log_entries where kind = 'decision'), id from disposals",
      ['erased-bodies', 'disposals-as-logged'],
    ],
    ['another reference', "update disposals set reference = 'annat'", ['disposals-as-logged']],
    [
      'other counts',
      `update disposals set counts = json_set(counts, '$.bodies', 9)`,
      ['disposals-as-logged'],
    ],
    [
      'an emptied message that no disposal counted',
      `update disposals set counts = json_remove(counts, '$.messages')`,
      ['disposals-as-logged', 'messages-as-logged'],
    ],
    [
      'the text of a quarantined row of a disposed edition',
      `update quarantine set raw = 'namn;kontakt', edition = '2024'`,
      ['disposed-contacts'],
    ],
    [
      'contacts of a disposed edition',
      "insert into contacts select id, 0, 'Kim', null, null from submissions where edition = '2024' limit 1",
      ['disposed-contacts'],
    ],
    [
      'a disposed edition that is forgotten',
      "delete from disposed_editions where edition = '2024'",
      ['retention-as-logged'],
    ],
  ])('%s', (_what, sql, names) => {
    expect(broken(sql)).toEqual(names)
  })
})
