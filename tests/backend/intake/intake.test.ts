/** The one door in: what becomes of arrivals, and where contacts may never be. */
import { describe, expect, test } from 'vitest'
import { IntakeRefusal, prepareIntake } from '../../../backend/intake/intake.ts'
import { verify } from '../../../backend/maintenance/verify.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { showSubmission } from '../../../backend/moderation/show.ts'
import { STATES } from '../../../domain/state.ts'
import {
  arrivalOf,
  CONTACT,
  contentOf,
  idOf,
  occurrenceOn,
  openDesk,
  privateContent,
  rowOf,
  rowsOf,
  takeIn,
} from '../desk.ts'

const decision = { revision: 1, criteria: [], reason: 'Ange lokal.', message: null, language: 'sv' as const }

describe('an arrival', () => {
  test('is created once, unchanged when it comes again, updated when its revision grows', () => {
    const { workspace } = openDesk()
    const intake = prepareIntake(workspace)
    const first = arrivalOf('a1')
    expect(intake.foresee(first)).toBe('created')
    expect(takeIn(workspace, first, first)).toEqual(['created', 'unchanged'])
    const second = arrivalOf('a1', {
      revision: 2,
      content: contentOf('Ny rubrik'),
      changedAt: '2024-09-12T09:00:00Z',
    })
    expect(intake.foresee(second)).toBe('updated')
    expect(takeIn(workspace, second, second)).toEqual(['updated', 'unchanged'])
    const shown = showSubmission(workspace, 'a1')
    expect(shown).toMatchObject({
      title: 'Ny rubrik',
      revision: 2,
      changedAt: '2024-09-12T09:00:00Z',
      state: 'new',
    })
    expect(shown.revisions.map((one) => one.number)).toEqual([2, 1])
    expect(rowsOf(workspace, 'select content from revisions where number = 1')[0]?.content).toContain(
      'Aktivitet a1',
    )
  })

  test('of a file is the same when its content is, and a new revision when it is not', () => {
    const { workspace } = openDesk()
    const row = rowOf('rad-1')
    const changed = rowOf('rad-1', { content: contentOf('Ändrad') })
    expect(takeIn(workspace, row, row, changed, changed)).toEqual([
      'created',
      'unchanged',
      'updated',
      'unchanged',
    ])
    expect(rowsOf(workspace, 'select number from revisions order by number')).toEqual([
      { number: 1 },
      { number: 2 },
    ])
  })

  test('has a hash that does not hang on the order of fields', () => {
    const { workspace } = openDesk()
    const content = contentOf('Samma', { extras: { b: 1, a: [2, { d: 3, c: 4 }] } })
    const turned = Object.fromEntries(
      Object.entries({ ...content, extras: { a: [2, { c: 4, d: 3 }], b: 1 } }).reverse(),
    )
    takeIn(workspace, rowOf('rad-1', { content }))
    expect(takeIn(workspace, rowOf('rad-1', { content: turned as unknown as typeof content }))).toEqual([
      'unchanged',
    ])
  })

  test('of an edition that nobody made is refused and leaves nothing', () => {
    const { workspace } = openDesk()
    expect(() => takeIn(workspace, arrivalOf('a1', { edition: '2099' }))).toThrow(IntakeRefusal)
    expect(rowsOf(workspace, 'select 1 from submissions union all select 1 from revisions')).toEqual([])
  })

  test('that moved to another edition moves here too, and is checked by that one’s rules', () => {
    const { workspace } = openDesk()
    const content = contentOf('Flyttad', { occurrences: [occurrenceOn('2023-10-03')] })
    takeIn(workspace, arrivalOf('a1', { content }))
    expect(showSubmission(workspace, 'a1').outcome).toBe('not-met')
    takeIn(workspace, arrivalOf('a1', { content, edition: '2023', revision: 2 }))
    const moved = showSubmission(workspace, 'a1')
    expect(moved).toMatchObject({ edition: '2023', outcome: 'to-judge' })
    expect(verify(workspace).ok).toBe(true)
  })

  test('stores every occurrence, party and finding of its newest revision only', () => {
    const { workspace } = openDesk()
    const occurrences = ['2024-10-01', '2024-10-02', '2024-10-03'].map(occurrenceOn)
    takeIn(workspace, arrivalOf('a1', { content: contentOf('Serie', { occurrences }) }))
    const days = () =>
      rowsOf(workspace, 'select starts_on from occurrences order by ordinal').map((row) => row.starts_on)
    expect(days()).toEqual(['2024-10-01', '2024-10-02', '2024-10-03'])
    expect(showSubmission(workspace, 'a1')).toMatchObject({ startsOn: '2024-10-01', endsOn: '2024-10-03' })
    takeIn(
      workspace,
      arrivalOf('a1', {
        revision: 2,
        content: privateContent('Serie', { occurrences: occurrences.slice(0, 1) }),
      }),
    )
    expect(days()).toEqual(['2024-10-01'])
    expect(rowsOf(workspace, 'select name, sector from parties')).toEqual([
      { name: 'Testbolaget AB', sector: 'private' },
    ])
    const { findings, outcome } = showSubmission(workspace, 'a1')
    expect(outcome).toBe('not-met')
    expect(findings.find((one) => one.criterion === 'party')?.outcome).toBe('not-met')
    expect(rowsOf(workspace, 'select distinct revision from findings order by 1')).toEqual([
      { revision: 1 },
      { revision: 2 },
    ])
  })

  test('is marked as made up when it comes from a demonstration', () => {
    const { workspace } = openDesk()
    const { database } = workspace
    const intake = prepareIntake(workspace, { isDemo: true })
    database.inTransaction(() => intake.takeIn(arrivalOf('a1')))
    takeIn(workspace, arrivalOf('a2'))
    expect(showSubmission(workspace, 'a1').isDemo).toBe(true)
    expect(showSubmission(workspace, 'a2').isDemo).toBe(false)
    const demo = openDesk({ startsWithDemo: true })
    takeIn(demo.workspace, arrivalOf('a1'))
    expect(showSubmission(demo.workspace, 'a1').isDemo).toBe(true)
  })
})

test('a personal identity number in a title is masked in lists and stands only in the content', () => {
  const { workspace } = openDesk()
  takeIn(workspace, arrivalOf('a1', { content: contentOf('Samtal med 19121212-1212 om vården') }))
  const shown = showSubmission(workspace, 'a1')
  expect(shown.title).toBe('Samtal med 19121212-**** om vården')
  expect(shown.content.title).toBe('Samtal med 19121212-1212 om vården')
  const [row] = rowsOf(workspace, 'select title_sort from submissions')
  expect(row?.title_sort).not.toContain('1212-1212')
})

describe('contacts', () => {
  test('stand in their own table and nowhere else in the file', () => {
    const { workspace } = openDesk()
    takeIn(workspace, arrivalOf('a1'), rowOf('rad-1'))
    decide(workspace, { ...decision, submissionId: 'a1', outcome: 'return' })
    const { sqlite } = workspace.database
    const tables = rowsOf(
      workspace,
      "select name from sqlite_master where type = 'table' and name not like 'submission_search%'",
    )
    const holders = tables
      .map((table) => String(table.name))
      .filter((name) => JSON.stringify(rowsOf(workspace, `select * from "${name}"`)).includes(CONTACT.email))
    expect(holders).toEqual(['contacts'])
    for (const word of ['kontakt', 'exempel', 'kim']) {
      const found = sqlite
        .prepare('select count(*) from submission_search where submission_search match ?')
        .pluck()
        .get(`"${word}"`)
      expect(found).toBe(0)
    }
    sqlite.exec("create virtual table temp.words using fts5vocab('main', 'submission_search', 'row')")
    const words = sqlite.prepare('select term from temp.words').pluck().all()
    expect(words).toContain('aktivitet')
    expect(words.filter((word) => /kontakt|exempel|174/.test(String(word)))).toEqual([])
  })

  test('do not change a revision: others replace them, and the check of contacts follows', () => {
    const { workspace } = openDesk()
    takeIn(workspace, arrivalOf('a1', { contacts: [] }))
    const hash = () => rowsOf(workspace, 'select number, content_hash from revisions')
    const before = hash()
    const outcome = () =>
      showSubmission(workspace, 'a1').findings.find((one) => one.criterion === 'contact')?.outcome
    expect(outcome()).not.toBe('met')
    expect(takeIn(workspace, arrivalOf('a1'))).toEqual(['updated'])
    expect(hash()).toEqual(before)
    expect(showSubmission(workspace, 'a1').contacts).toEqual([CONTACT])
    expect(outcome()).toBe('met')
    expect(takeIn(workspace, arrivalOf('a1', { contacts: [] }))).toEqual(['updated'])
    expect(showSubmission(workspace, 'a1').contacts).toEqual([])
    expect(outcome()).not.toBe('met')
  })
})

describe('states', () => {
  test('a returned or rejected row of a file comes back as new with a new revision only', () => {
    const { workspace } = openDesk()
    takeIn(workspace, rowOf('åter'), rowOf('nekad', { content: privateContent('Nekad') }), rowOf('klar'))
    const named = (key: string) =>
      String(rowsOf(workspace, 'select id from submissions where row_key = ?', key)[0]?.id)
    decide(workspace, { ...decision, submissionId: named('åter'), outcome: 'return' })
    decide(workspace, { ...decision, submissionId: named('nekad'), outcome: 'reject', criteria: ['party'] })
    decide(workspace, { ...decision, submissionId: named('klar'), outcome: 'publish', reason: null })
    const states = () => ['åter', 'nekad', 'klar'].map((key) => showSubmission(workspace, named(key)).state)
    takeIn(workspace, rowOf('åter'), rowOf('nekad', { content: privateContent('Nekad') }), rowOf('klar'))
    expect(states()).toEqual(['returned', 'rejected', 'published'])
    const anew = (key: string) => rowOf(key, { content: contentOf(`${key}, ändrad`) })
    takeIn(workspace, anew('åter'), anew('nekad'), anew('klar'))
    expect(states()).toEqual(['new', 'new', 'published'])
    expect(verify(workspace).ok).toBe(true)
  })

  test('a pending decision keeps the desk’s state, and what the platform told is kept beside it', () => {
    const { workspace } = openDesk()
    takeIn(workspace, arrivalOf('a1'))
    decide(workspace, { ...decision, submissionId: 'a1', outcome: 'publish', reason: null })
    takeIn(workspace, arrivalOf('a1', { state: 'returned', revision: 2, content: contentOf('Två') }))
    expect(showSubmission(workspace, 'a1')).toMatchObject({
      state: 'published',
      platformState: 'returned',
      pendingDecision: 'publish',
      revision: 2,
    })
  })

  test('the platform’s state is followed over several steps, each of them legal', () => {
    const { workspace } = openDesk()
    takeIn(workspace, arrivalOf('a1', { state: 'rejected' }), arrivalOf('a1', { state: 'cancelled' }))
    const steps = showSubmission(workspace, 'a1')
      .history.reverse()
      .map((step) => `${step.from}>${step.to}`)
    expect(steps).toEqual(['null>rejected', 'rejected>new', 'new>published', 'published>cancelled'])
    expect(verify(workspace).ok).toBe(true)
  })

  test.each(STATES.filter((state) => state !== 'withdrawn'))('a tombstone withdraws from %s', (state) => {
    const { workspace } = openDesk()
    const { database } = workspace
    takeIn(workspace, arrivalOf('a1', { state: state as 'new' }))
    const intake = prepareIntake(workspace)
    const tombstone = { platformId: 'a1', changedAt: '2024-09-15T09:00:00Z' }
    const fates = database.inTransaction(() => [intake.withdraw(tombstone), intake.withdraw(tombstone)])
    expect(fates).toEqual(['updated', 'unchanged'])
    expect(showSubmission(workspace, 'a1')).toMatchObject({
      state: 'withdrawn',
      platformState: 'withdrawn',
      allowed: [],
    })
    expect(verify(workspace).ok).toBe(true)
  })

  test('a tombstone of what never came here is passed over', () => {
    const { workspace } = openDesk()
    const intake = prepareIntake(workspace)
    expect(workspace.database.inTransaction(() => intake.withdraw({ platformId: 'x', changedAt: '' }))).toBe(
      'unchanged',
    )
    expect(rowsOf(workspace, 'select 1 from submissions')).toEqual([])
  })

  test('what was withdrawn does not come back: the arrival is refused whole', () => {
    const { workspace } = openDesk()
    takeIn(workspace, arrivalOf('a1'))
    workspace.database.inTransaction(() =>
      prepareIntake(workspace).withdraw({ platformId: 'a1', changedAt: '' }),
    )
    const again = arrivalOf('a1', { revision: 2, content: contentOf('Tillbaka'), state: 'new' })
    expect(() => takeIn(workspace, again)).toThrow(expect.objectContaining({ code: 'impossible-state' }))
    expect(showSubmission(workspace, idOf(workspace, 'a1'))).toMatchObject({
      state: 'withdrawn',
      revision: 1,
    })
    expect(verify(workspace).ok).toBe(true)
  })
})
