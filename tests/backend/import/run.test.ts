/** Importing into a real database: identity, quarantine, profiles, all or nothing, and a preview that only looks. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { importDependencies } from '../../../backend/import/dependencies.ts'
import { runImport } from '../../../backend/import/run.ts'
import { listQuarantine } from '../../../backend/sync/quarantine.ts'
import type { ImportField } from '../../../contract/calls/imports.ts'
import { openDesk, rowsOf } from '../desk.ts'
import { type Cells, csvOf, dumpOf, fileOf, importInto, NO_COUNTS, previewIn, storedIn } from './importing.ts'

const ROWS: Cells[] = [
  { Rubrik: 'Frukost', Arrangör: 'Gävle kommun', Datum: '2024-10-01', Starttid: '08:00', Antal: '20' },
  { Rubrik: 'Lunch', Arrangör: 'Region Skåne', Datum: '2024-10-02', Starttid: '12:00', Antal: '30' },
  { Rubrik: 'Middag', Arrangör: 'Vinnova', Datum: '2024-10-03', Starttid: '18:00', Antal: '40' },
]

const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code: string; data: unknown }) => ({ code: error.code, data: error.data }),
  )

describe('the same file again', () => {
  test('changes nothing but the list of runs', async () => {
    const desk = openDesk()
    expect(await importInto(desk, ROWS)).toEqual({ ...NO_COUNTS, created: 3 })
    const before = dumpOf(desk, ['import_runs'])
    desk.clock.at = '2024-09-21T08:00:00.000Z'
    expect(await importInto(desk, ROWS)).toEqual({ ...NO_COUNTS, unchanged: 3 })
    expect(dumpOf(desk, ['import_runs'])).toEqual(before)
    expect(rowsOf(desk.workspace, 'select created, unchanged from import_runs order by at')).toEqual([
      { created: 3, unchanged: 0 },
      { created: 0, unchanged: 3 },
    ])
  })

  test('in another order of rows and columns, encoding, delimiter and kind it is the same', async () => {
    const desk = openDesk()
    await importInto(desk, ROWS)
    const turned = [...ROWS].reverse().map((row) => Object.fromEntries(Object.entries(row).reverse()))
    const text = csvOf(turned, ';')
    const same = { ...NO_COUNTS, unchanged: 3 }
    expect(await importInto(desk, text, { name: 'a.csv' })).toEqual(same)
    expect(await importInto(desk, new Uint8Array(Buffer.from(text, 'latin1')), { name: 'b.csv' })).toEqual(
      same,
    )
    const wide = new Uint8Array(Buffer.from(`\uFEFF${csvOf(ROWS, '\t')}`, 'utf16le'))
    expect(await importInto(desk, wide, { name: 'c.txt' })).toEqual(same)
  })

  test('with one cell changed it is one update, and the old revision is kept', async () => {
    const desk = openDesk()
    await importInto(desk, ROWS)
    const changed = ROWS.map((row) => (row.Rubrik === 'Lunch' ? { ...row, Antal: '31' } : row))
    expect(await importInto(desk, changed)).toEqual({ ...NO_COUNTS, updated: 1, unchanged: 2 })
    const revisions = rowsOf(
      desk.workspace,
      `select r.number, json_extract(r.content, '$.extras.Antal') as places from revisions r
         join submissions s on s.id = r.submission_id where s.title = 'Lunch' order by r.number`,
    )
    expect(revisions).toEqual([
      { number: 1, places: '30' },
      { number: 2, places: '31' },
    ])
    expect(rowsOf(desk.workspace, 'select count(*) as n from submissions')).toEqual([{ n: 3 }])
  })

  test('rows that say the same are numbered, told, and stay apart', async () => {
    const desk = openDesk()
    const [first] = ROWS as [Cells]
    const rows = [first, { ...first, Antal: '99' }, first, { ...first, Datum: '2024-10-04' }]
    expect((await previewIn(desk, rows)).repeated).toEqual([
      { row: 2, title: 'Frukost', number: 2 },
      { row: 3, title: 'Frukost', number: 3 },
    ])
    expect(await importInto(desk, rows)).toEqual({ ...NO_COUNTS, created: 4 })
    expect(await importInto(desk, rows)).toEqual({ ...NO_COUNTS, unchanged: 4 })
  })

  test('an id in two editions is two rows', async () => {
    const desk = openDesk()
    const both = [
      { id: 5, upplaga: 2023, rubrik: 'A' },
      { id: 5, upplaga: 2024, rubrik: 'A' },
    ]
    expect(await importInto(desk, both)).toEqual({ ...NO_COUNTS, created: 2 })
    expect(await importInto(desk, both.slice(1), { name: 'en.json' })).toEqual({ ...NO_COUNTS, unchanged: 1 })
    expect((await previewIn(desk, both)).repeated).toEqual([])
  })

  test('two files that only number their rows do not write over each other', async () => {
    const desk = openDesk()
    await importInto(
      desk,
      csvOf([
        { Nr: 1, Rubrik: 'Gävles' },
        { Nr: 2, Rubrik: 'Ett till' },
      ]),
      { name: 'a.csv' },
    )
    const other = csvOf([
      { Nr: 1, Rubrik: 'Skånes' },
      { Nr: 2, Rubrik: 'Två till' },
    ])
    expect(await importInto(desk, other, { name: 'b.csv' })).toEqual({ ...NO_COUNTS, created: 2 })
  })
})

describe('editions', () => {
  test('a row’s own wins over the chosen one; one that is not known sets its row aside', async () => {
    const desk = openDesk()
    const rows = [
      { År: 2023, Rubrik: 'Egen' },
      { År: null, Rubrik: 'Vald' },
      { År: 1999, Rubrik: 'Okänd' },
    ]
    expect(await importInto(desk, rows, { edition: '2022' })).toEqual({
      ...NO_COUNTS,
      created: 2,
      quarantined: 1,
    })
    expect(storedIn(desk).map(({ edition, content }) => [content.title, edition])).toEqual([
      ['Egen', '2023'],
      ['Vald', '2022'],
    ])
    expect(listQuarantine(desk.workspace)).toMatchObject([
      { sourceRow: '3', reason: { code: 'unknown-edition', values: { edition: '1999' } } },
    ])
  })

  test('are needed: by choice or in a column with something in it', async () => {
    const desk = openDesk()
    const before = dumpOf(desk)
    expect(await failureOf(importInto(desk, ROWS, { edition: null }))).toMatchObject({
      code: 'EDITION_NEEDED',
    })
    const empty = [{ Upplaga: '', Rubrik: 'T' }]
    expect(await failureOf(importInto(desk, empty, { edition: null }))).toMatchObject({
      code: 'EDITION_NEEDED',
    })
    expect(await failureOf(importInto(desk, ROWS, { edition: '1999' }))).toMatchObject({
      code: 'UNKNOWN_EDITION',
      data: { id: '1999', known: expect.arrayContaining(['2024']) },
    })
    expect(dumpOf(desk)).toEqual(before)
  })
})

describe('quarantine', () => {
  const broken = 'Rubrik;Datum\nHel;2024-10-01\nTrasig "cell";2024-10-02;extra\n;2024-10-03\n'

  test('keeps raw text and reason once, however often the file comes, and lets a row go that was put right', async () => {
    const desk = openDesk()
    for (let time = 0; time < 3; time += 1)
      expect(await importInto(desk, broken, { name: 'a.csv' })).toMatchObject({ quarantined: 2 })
    expect(listQuarantine(desk.workspace)).toMatchObject([
      {
        source: 'a.csv',
        sourceRow: '3',
        edition: '2024',
        raw: 'Trasig "cell";2024-10-02;extra',
        reason: { code: 'other-number-of-cells', values: { cells: '3', headings: '2' } },
        retainedUntil: '2025-03-20',
      },
      { sourceRow: '4', raw: '{"Rubrik":"","Datum":"2024-10-03"}', reason: { code: 'no-title' } },
    ])
    const better = broken.replace(';extra', '')
    expect(await importInto(desk, better, { name: 'a.csv' })).toEqual({
      created: 1,
      updated: 0,
      unchanged: 1,
      quarantined: 1,
    })
    expect(listQuarantine(desk.workspace).map(({ sourceRow }) => sourceRow)).toEqual(['4'])
    expect(rowsOf(desk.workspace, 'select count(*) as n from quarantine')).toEqual([{ n: 2 }])
  })
})

describe('profiles', () => {
  const rows = [{ Vad: 'Titel', Vem: 'Gävle kommun', Rubrik: 'Inte titeln' }]
  const byHand: Record<string, ImportField> = { Vad: 'title', Vem: 'organiser' }

  test('are remembered with an import, used again, and changed by hand', async () => {
    const desk = openDesk()
    await importInto(desk, rows, { headings: byHand, rowsAre: 'programme', rememberAs: 'vår lista' })
    expect(storedIn(desk)).toMatchObject([
      { state: 'published', content: { title: 'Titel', extras: { Rubrik: 'Inte titeln' } } },
    ])
    const preview = await previewIn(desk, rows, { profile: 'vår lista' })
    expect(preview).toMatchObject({ rowsAre: 'programme', counts: { unchanged: 1 }, profiles: ['vår lista'] })
    expect(preview.headings.map(({ heading, field, by }) => [heading, field, by])).toEqual([
      ['Vad', 'title', 'profile'],
      ['Vem', 'organiser', 'profile'],
      ['Rubrik', 'extras', 'profile'],
    ])
    const changed = await previewIn(desk, rows, {
      profile: 'vår lista',
      rowsAre: 'submissions',
      headings: { Vem: 'audience' },
    })
    expect(changed.rowsAre).toBe('submissions')
    expect(changed.headings[1]).toMatchObject({ field: 'audience', by: 'hand' })
  })

  test('what is chosen by hand has its field, and the guess leaves it alone', async () => {
    const { headings } = await previewIn(openDesk(), rows, { headings: { Vad: 'title' } })
    expect(headings.map(({ heading, field, by }) => [heading, field, by])).toEqual([
      ['Vad', 'title', 'hand'],
      ['Vem', 'extras', 'none'],
      ['Rubrik', 'extras', 'none'],
    ])
  })

  test('one that is not known is refused with those that are', async () => {
    const desk = openDesk()
    await importInto(desk, ROWS, { rememberAs: 'b' })
    await importInto(desk, ROWS, { rememberAs: 'a' })
    expect(await failureOf(importInto(desk, ROWS, { profile: 'c' }))).toEqual({
      code: 'UNKNOWN_PROFILE',
      data: { name: 'c', known: ['a', 'b'] },
    })
  })

  test('a field that this version does not know is guessed anew', async () => {
    const desk = openDesk()
    await importInto(desk, ROWS, { rememberAs: 'a' })
    desk.workspace.database.sqlite.exec(
      `update import_profiles set headings = '{"Rubrik":"hologram","Datum":"extras"}'`,
    )
    const { headings } = await previewIn(desk, ROWS, { profile: 'a' })
    expect(headings.slice(0, 3).map(({ field, by }) => [field, by])).toEqual([
      ['title', 'guess'],
      ['organiser', 'guess'],
      ['extras', 'profile'],
    ])
  })
})

test('submissions enter as new, a programme as published', async () => {
  const desk = openDesk()
  await importInto(desk, ROWS.slice(0, 1))
  await importInto(desk, ROWS.slice(1, 2), { rowsAre: 'programme' })
  expect(storedIn(desk)).toMatchObject([
    { state: 'new', origin: 'file', content: { title: 'Frukost' } },
    { state: 'published', origin: 'imported', content: { title: 'Lunch' } },
  ])
})

test('a failure in the middle leaves nothing of the file', async () => {
  const desk = openDesk()
  const needs = importDependencies(desk.workspace)
  const before = dumpOf(desk)
  const stopping = {
    ...needs.intake,
    takeIn: (arrival: Parameters<typeof needs.intake.takeIn>[0]) => {
      if (arrival.content.title === 'Middag') throw new Error('strömavbrott')
      return needs.intake.takeIn(arrival)
    },
  }
  const options = { edition: '2024', profile: null, rowsAre: null, headings: {}, rememberAs: 'halv' }
  const rows = [{ Rubrik: '' }, ...ROWS]
  const run = runImport({ ...needs, intake: stopping }, options, fileOf(rows, 'a.json'))
  await expect(run).rejects.toThrow('strömavbrott')
  expect(dumpOf(desk)).toEqual(before)
})

describe('a preview', () => {
  test('changes nothing and foretells the run', async () => {
    const desk = openDesk()
    await importInto(desk, ROWS)
    const next = [
      ROWS[0],
      { ...ROWS[1], Antal: '5' },
      { Rubrik: 'Ny', Datum: '31 feb 2024' },
      { Rubrik: '', Antal: 'x' },
    ] as Cells[]
    const before = dumpOf(desk)
    const preview = await previewIn(desk, next)
    expect(dumpOf(desk)).toEqual(before)
    expect(preview).toMatchObject({
      fileName: 'rader.json',
      kind: 'json',
      rows: 4,
      rowsAre: 'submissions',
      counts: { created: 1, updated: 1, unchanged: 1, quarantined: 1 },
      samples: [
        { row: 3, fate: 'created', title: 'Ny', edition: '2024', reason: null },
        { row: 2, fate: 'updated' },
        { row: 1, fate: 'unchanged' },
        { row: 4, fate: 'quarantined', reason: { code: 'no-title' } },
      ],
    })
    expect(preview.headings[4]).toEqual({
      heading: 'Antal',
      field: 'extras',
      by: 'none',
      example: '20',
      filled: 3,
    })
    expect(await importInto(desk, next)).toEqual(preview.counts)
  })

  test('counts as the run counts, and both add up to the rows, whatever is in them', async () => {
    const desk = openDesk()
    const cell = fc.constantFrom('', 'A', 'B', '2024-10-01', '2023', 'kim@a.test')
    const row = fc.record({ Rubrik: cell, Upplaga: cell, Datum: cell, Id: cell, Antal: cell })
    const rows = fc.array(fc.oneof({ weight: 6, arbitrary: row }, fc.constant(['nej'])), {
      minLength: 1,
      maxLength: 12,
    })
    await fc.assert(
      fc.asyncProperty(rows, async (some) => {
        const file = [...some, { Rubrik: 'Sist', Upplaga: '2024' }] as Cells[]
        const { counts } = await previewIn(desk, file)
        expect(counts.created + counts.updated + counts.unchanged + counts.quarantined).toBe(file.length)
        expect(await importInto(desk, file)).toEqual(counts)
        const again = {
          ...NO_COUNTS,
          unchanged: file.length - counts.quarantined,
          quarantined: counts.quarantined,
        }
        expect(await importInto(desk, file)).toEqual(again)
      }),
      { numRuns: 25 },
    )
  })
})

test('contacts stand in their own table and nowhere else', async () => {
  const desk = openDesk()
  const rows = [
    {
      ...ROWS[0],
      Kontaktperson: 'Kim Hemlig',
      'E-post': 'kim.hemlig@exempel.test',
      'E-post 2': 'sam.hemlig@exempel.test',
      Mobilnummer: '070-174 06 05',
      'Arrangörens telefon': '08-465 004 00',
      Ansvarig: 'ansvarig.hemlig@exempel.test',
      Anm: 'lapp.hemlig@exempel.test',
    },
    { ...ROWS[1], Kontaktuppgifter: 'Kim Hemlig, kim.hemlig@exempel.test', Anm: 'ingen' },
    { ...ROWS[2], Kontakt: { name: 'Kim Hemlig', email: 'kim.hemlig@exempel.test' }, Anm: 'alls' },
  ]
  expect(await importInto(desk, rows, { rememberAs: 'p' })).toMatchObject({ created: 3 })
  const contacts = rowsOf(desk.workspace, 'select name, email, phone from contacts')
  expect(JSON.stringify(contacts)).toContain('lapp.hemlig@exempel.test')
  expect(contacts).toHaveLength(6)
  for (const [table, text] of Object.entries(dumpOf(desk, ['contacts'])))
    expect(text, table).not.toMatch(/hemlig|174 06 05|465 004/i)
})
