/** Outcomes: reported by hand and from files, known by their activity, counted with how many answered. */
import ExcelJS from 'exceljs'
import { describe, expect, test } from 'vitest'
import { countFigures } from '../../../backend/figures/count.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { judge } from '../../../backend/moderation/judge.ts'
import { outcomesByEdition } from '../../../backend/outcomes/by-edition.ts'
import { previewOutcomes, takeOutcomes } from '../../../backend/outcomes/import-outcomes.ts'
import { recordingsOf, setOutcome, showOutcome } from '../../../backend/outcomes/outcomes.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import { verifyDatabase } from '../../../db/read/verify.ts'
import type { Outcome } from '../../../domain/outcome.ts'
import { arrivalOf, contentOf, openDesk, rowsOf, takeIn } from '../desk.ts'

const TOLD: Outcome = {
  participants: 40,
  connections: null,
  recordings: ['https://example.org/film'],
  satisfaction: { mean: 4.2, scale: 5, answers: 18 },
  lessons: 'Börja i tid.',
}
const file = (text: string, name = 'utfall.csv') => new File([text], name)
const failing = ({ database }: Workspace) => verifyDatabase(database).filter(({ ok }) => !ok)

const PUBLISHED: Omit<Parameters<typeof decide>[1], 'submissionId'> = {
  outcome: 'publish',
  revision: 1,
  criteria: [],
  reason: '',
  message: null,
  language: 'sv',
}

function deskWithThree() {
  const desk = openDesk()
  takeIn(
    desk.workspace,
    arrivalOf('a1', { content: contentOf('Öppna data') }),
    arrivalOf('b2', { content: contentOf('Vattenvakten') }),
    arrivalOf('c3', { content: contentOf('Vattenvakten'), edition: '2022' }),
  )
  for (const submissionId of ['a1', 'b2']) decide(desk.workspace, { ...PUBLISHED, submissionId })
  return desk
}

describe('by hand', () => {
  test('a report is kept, shown, replaced and taken away, each time as one entry', () => {
    const { workspace } = deskWithThree()
    expect(showOutcome(workspace, 'a1').outcome).toBeNull()
    expect(setOutcome(workspace, { submissionId: 'a1', outcome: TOLD })).toMatchObject({
      outcome: TOLD,
      source: '',
    })
    setOutcome(workspace, { submissionId: 'a1', outcome: TOLD })
    setOutcome(workspace, { submissionId: 'a1', outcome: { ...TOLD, participants: 41 } })
    expect(showOutcome(workspace, 'a1').outcome?.participants).toBe(41)
    expect(setOutcome(workspace, { submissionId: 'a1', outcome: null }).outcome).toBeNull()
    expect(rowsOf(workspace, "select count(*) as n from log_entries where kind = 'outcome'")).toEqual([
      { n: 3 },
    ])
    expect(failing(workspace)).toEqual([])
    expect(() => setOutcome(workspace, { submissionId: 'finns-inte', outcome: TOLD })).toThrow(
      expect.objectContaining({ code: 'UNKNOWN_SUBMISSION' }),
    )
  })

  test('participants are counted, with how many of the activities answered', () => {
    const { workspace } = deskWithThree()
    setOutcome(workspace, { submissionId: 'a1', outcome: TOLD })
    const asked = { measure: 'participants', by: [], where: '', language: 'sv', digital: 'apart' } as const
    const counted = countFigures(workspace, { ...asked, by: [], series: 'each', names: 'written' })
    expect(counted).toMatchObject({ total: 40, known: 1, of: 2 })
  })

  test('each edition tells how many have reported, sums with how many are known, and means by scale', () => {
    const { workspace } = deskWithThree()
    expect(outcomesByEdition(workspace)).toMatchObject([
      { edition: '2024', activities: 2, reported: 0, participants: null, satisfaction: [] },
    ])
    setOutcome(workspace, { submissionId: 'a1', outcome: TOLD })
    const other = { participants: null, connections: 0, recordings: [], lessons: '' }
    setOutcome(workspace, {
      submissionId: 'b2',
      outcome: { ...other, satisfaction: { mean: 3, scale: 5, answers: 6 } },
    })
    // Reported of what is no activity: it has not been published.
    setOutcome(workspace, { submissionId: 'c3', outcome: { ...TOLD, participants: 1000 } })
    expect(outcomesByEdition(workspace)).toEqual([
      {
        edition: '2024',
        name: expect.stringContaining('2024'),
        activities: 2,
        reported: 2,
        participants: { value: 40, known: 1 },
        connections: { value: 0, known: 1 },
        recordings: 1,
        satisfaction: [{ scale: 5, mean: expect.closeTo(3.9), answers: 24, weighed: 2, apart: 0 }],
      },
    ])
  })

  test('what was changed beside the log is found', () => {
    const { workspace } = deskWithThree()
    setOutcome(workspace, { submissionId: 'a1', outcome: TOLD })
    workspace.database.sqlite.exec('update outcomes set participants = 400')
    expect(failing(workspace).map(({ name }) => name)).toEqual(['outcomes-as-logged'])
  })
})

describe('recordings', () => {
  test('stand by edition, newest first, in Swedish order of titles', () => {
    const { workspace } = deskWithThree()
    const judged = { outcome: 'met', note: 'Räknas hit.', revision: 1, submissionId: 'c3' } as const
    judge(workspace, { ...judged, criterion: 'inside-week' })
    decide(workspace, { ...PUBLISHED, submissionId: 'c3' })
    const withFilm = (address: string) => ({ ...TOLD, recordings: [address] })
    setOutcome(workspace, { submissionId: 'c3', outcome: withFilm('https://example.org/c') })
    setOutcome(workspace, { submissionId: 'a1', outcome: withFilm('https://example.org/a') })
    setOutcome(workspace, {
      submissionId: 'b2',
      outcome: { ...TOLD, recordings: ['https://example.org/b1', 'https://example.org/b2'] },
    })
    expect(recordingsOf(workspace).map(({ edition, address }) => `${edition} ${address}`)).toEqual([
      '2024 https://example.org/b1',
      '2024 https://example.org/b2',
      '2024 https://example.org/a',
      '2022 https://example.org/c',
    ])
    expect(recordingsOf(workspace, '2022')).toHaveLength(1)
    decide(workspace, { ...PUBLISHED, submissionId: 'c3', outcome: 'take-down', reason: 'Fel film.' })
    expect(recordingsOf(workspace, '2022')).toEqual([])
  })
})

describe('a file', () => {
  const CSV = `Titel;Upplaga;Deltagare på plats;Uppkopplingar;Inspelningar;Nöjdhet (1–5);Antal svar;Lärdomar;Övrigt
Öppna data;2024;1 240;;https://example.org/film;4,2;18;Börja i tid.;x
Vattenvakten;2022;0;30;;;;;
Vattenvakten;;12;;;;;;
Okänd;2024;12;;;;;;
Vattenvakten;2024;över 200;;;;;;
Öppna data;2024;9;;;;;;
;2024;9;;;;;;
`

  test('of a spreadsheet has its numbers whole, and the addresses behind its texts', async () => {
    const { workspace } = deskWithThree()
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Utfall')
    sheet.addRow(['Id', 'Deltagare', 'Inspelning', 'Nöjdhet (1–5)'])
    const film = { text: 'Se filmen', hyperlink: 'https://play.example.org/film?a=1,2' }
    sheet.addRow(['a1', 1240, film, { formula: 'AVERAGE(F:F)', result: 4.233333333333333 }])
    sheet.addRow(['b2', 12, 'https://play.example.org/b', null])
    const given = { file: new File([await book.xlsx.writeBuffer()], 'utfall.xlsx') }
    expect(await takeOutcomes(workspace, given)).toMatchObject({ counts: { new: 2, refused: 0 } })
    expect(showOutcome(workspace, 'a1').outcome).toMatchObject({
      participants: 1240,
      recordings: ['https://play.example.org/film?a=1,2'],
      satisfaction: { mean: 4.2333, scale: 5 },
    })
    expect(showOutcome(workspace, 'b2').outcome?.recordings).toEqual(['https://play.example.org/b'])
  })

  test('is previewed row by row, nothing guessed, and nothing stored', async () => {
    const { workspace } = deskWithThree()
    const { columns, counts, rows } = await previewOutcomes(workspace, { file: file(CSV), edition: null })
    expect(columns.map(({ becomes }) => becomes)).toEqual([
      'title',
      'edition',
      'participants',
      'connections',
      'recordings',
      'satisfaction',
      'answers',
      'lessons',
      null,
    ])
    expect(counts).toEqual({ new: 2, changed: 0, unchanged: 0, refused: 5 })
    expect(rows.map(({ row, fate, why }) => [row, fate, why?.code ?? null, why?.text ?? null])).toEqual([
      [2, 'new', null, null],
      [3, 'new', null, null],
      [4, 'refused', 'several-activities', 'Vattenvakten'],
      [5, 'refused', 'unknown-activity', 'Okänd'],
      [6, 'refused', 'not-a-count', 'över 200'],
      [7, 'refused', 'same-activity-again', ''],
      [8, 'refused', 'no-activity', ''],
    ])
    expect(rowsOf(workspace, 'select count(*) as n from outcomes')).toEqual([{ n: 0 }])
  })

  test('is taken in, again changes nothing, and what it is silent on stays', async () => {
    const { workspace } = deskWithThree()
    await takeOutcomes(workspace, { file: file(CSV), edition: null })
    expect(showOutcome(workspace, 'a1')).toMatchObject({
      outcome: { ...TOLD, participants: 1240 },
      source: 'utfall.csv',
    })
    expect(showOutcome(workspace, 'c3').outcome).toMatchObject({ participants: 0, connections: 30 })
    const again = await takeOutcomes(workspace, { file: file(CSV), edition: null })
    expect(again.counts).toMatchObject({ new: 0, changed: 0, unchanged: 2 })
    const more = 'Id;Uppkopplingar\na1;7\n'
    expect((await takeOutcomes(workspace, { file: file(more), edition: null })).counts.changed).toBe(1)
    expect(showOutcome(workspace, 'a1').outcome).toEqual({ ...TOLD, participants: 1240, connections: 7 })
    expect(failing(workspace)).toEqual([])
  })

  test('without an edition is read by the one that is given', async () => {
    const { workspace } = deskWithThree()
    const text = 'Aktivitet,Participants\nvattenvakten,12\n'
    const { rows } = await takeOutcomes(workspace, { file: file(text), edition: '2022' })
    expect(rows).toMatchObject([{ fate: 'new', edition: '2022' }])
    expect(showOutcome(workspace, 'c3').outcome?.participants).toBe(12)
  })

  test('with headings of its own is read as somebody says, with the scale that it does not say', async () => {
    const { workspace } = deskWithThree()
    const given = {
      file: file('Aktivitet;Hur många kom?;Nöjdhet\nÖppna data;12;4,2\n'),
      edition: '2024',
      headings: { 'Hur många kom?': 'participants' as const },
    }
    expect((await previewOutcomes(workspace, given)).rows).toMatchObject([{ why: { code: 'no-scale' } }])
    const { columns } = await takeOutcomes(workspace, { ...given, scale: 5 })
    expect(columns.map(({ becomes }) => becomes)).toEqual(['title', 'participants', 'satisfaction'])
    expect(showOutcome(workspace, 'a1').outcome).toMatchObject({
      participants: 12,
      satisfaction: { mean: 4.2, scale: 5 },
    })
  })

  test('with numbers is read by them, unless its title or year says another activity', async () => {
    const { workspace } = deskWithThree()
    const read = async (text: string) => (await previewOutcomes(workspace, { file: file(text) })).rows
    expect(await read('id;Titel;Deltagare\nb2;Öppna data;77\n')).toMatchObject([
      { fate: 'refused', why: { code: 'other-activity', text: 'Öppna data' } },
    ])
    expect(await read('id;Upplaga;Deltagare\nc3;2024;77\n')).toMatchObject([{ fate: 'refused' }])
    expect(await read('Nummer;Titel;Deltagare\n1;Öppna data;77\n')).toMatchObject([{ fate: 'new' }])
    expect(await read('id;Deltagare\nb2;99999999\n')).toMatchObject([{ why: { code: 'not-a-count' } }])
  })

  test('that cannot be read says so', async () => {
    const { workspace } = deskWithThree()
    await expect(
      previewOutcomes(workspace, { file: file('', 'tom.csv'), edition: null }),
    ).rejects.toMatchObject({
      code: 'UNREADABLE',
    })
  })
})
