/** The analyst's workbook against the rows that it was made from and the one place that counts, read by another library. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countFigures } from '../../../../backend/figures/count.ts'
import { decide } from '../../../../backend/moderation/decide.ts'
import { writeAnalyst } from '../../../../backend/report/analyst/write-analyst.ts'
import { CONTACT, decisionAbout, idOf, occurrenceOn, rowsOf, tempFolder } from '../../desk.ts'
import { sheetNamed, tableOf } from '../read-back.ts'
import { type Row, workspaceWith } from '../workspace.ts'
import { ASKED, recordsOf, written } from './written.ts'

const ROWS: Row[] = [
  {
    title: 'Åäö & <öppna> "data"',
    format: 'hybrid',
    type: 'Workshop',
    county: '14',
    municipality: '1480',
    organiser: 'Göteborgs stad',
    languages: ['sv', 'en'],
    themes: ['Grön omställning', 'AI'],
    audience: { kind: 'targeted', whom: 'Chefer' },
    registration: { needed: true, how: null, link: 'https://anmalan.example/1' },
    links: ['https://exempel.test/a'],
    occurrences: [
      // Summer time in Sweden, two hours before UTC.
      {
        startsOn: '2024-10-01',
        endsOn: null,
        startsAt: '2024-10-01T07:30:00Z',
        endsAt: '2024-10-01T09:15:00Z',
      },
      { startsOn: '2024-10-03', endsOn: '2024-10-03', startsAt: null, endsAt: null },
    ],
  },
  { title: 'Digitalt', format: 'digital', type: 'påhittad typ', organiser: 'Region Skåne' },
  { title: 'Utan allt', state: 'new' },
  { title: 'Nekad', state: 'rejected', county: '01' },
  ...['Ett', 'Två'].map((title) => ({ title, edition: '2023', format: 'on-site' as const, county: '25' })),
]

describe('the rows', () => {
  it('are all submissions of the editions with true dates, times and numbers, codes and names', async () => {
    const workspace = workspaceWith(ROWS)
    const { workbook } = await written(workspace)
    const rows = recordsOf(workbook, 'Rader')
    expect(rows.map((row) => row.Id).toSorted()).toEqual(
      rowsOf(workspace, 'select id from submissions order by id').map(({ id }) => id),
    )
    const row = rows.find(({ Rubrik }) => Rubrik === 'Åäö & <öppna> "data"')
    expect(row).toMatchObject({
      'Plattformens id': 'p1',
      Upplaga: '2024',
      Lägeskod: 'published',
      Läge: 'Publicerad',
      'Räknas som aktivitet': 1,
      Arrangör: 'Göteborgs stad',
      Sektorskod: 'municipality',
      'Första partens sektor': 'Kommun',
      Länskod: '14',
      Län: 'Västra Götalands län',
      Kommunkod: '1480',
      Kommun: 'Göteborgs kommun',
      Formkod: 'hybrid',
      Form: 'Hybrid',
      Typ: 'Workshop',
      Teman: 'Grön omställning; AI',
      Språk: 'sv; en',
      Målgruppskod: 'targeted',
      Målgrupp: 'Riktad',
      Tillfällen: 2,
      Timmar: 1.75,
      Föranmälan: 'Ja',
      'Länk för föranmälan': 'https://anmalan.example/1',
      Länk: 'https://exempel.test/a',
      'Kända arrangörer': 1,
      Exempeldata: 0,
    })
    expect([row?.['Första dag'], row?.['Sista dag'], row?.Börjar, row?.Slutar].map(shown)).toEqual([
      '2024-10-01T00:00',
      '2024-10-03T00:00',
      '2024-10-01T09:30',
      '2024-10-01T11:15',
    ])
    // The platform told 9:00 UTC on the tenth; the last day of 2024 is the 27th.
    expect([shown(row?.Inkom), row?.['Dagar före sista anmälningsdag']]).toEqual(['2024-09-10T11:00', 17])
    expect(rows.find(({ Rubrik }) => Rubrik === 'Utan allt')).toMatchObject({
      'Räknas som aktivitet': 0,
      Länskod: 'unknown',
      Kommunkod: null,
      'Första dag': null,
      Börjar: null,
      Timmar: null,
      Tillfällen: 0,
      Deltagare: null,
      'Senast beslutad': null,
      Föranmälan: 'Utan uppgift',
    })
  })

  it('tell when they were decided, by a Swedish clock', async () => {
    const workspace = workspaceWith([
      { title: 'Ny', state: 'new', occurrences: [occurrenceOn('2024-10-01')] },
    ])
    decide(workspace, decisionAbout(idOf(workspace, 'p1'), { outcome: 'publish' }))
    const [row] = recordsOf((await written(workspace)).workbook, 'Rader')
    expect([shown(row?.['Senast beslutad']), row?.['Dagar till beslut'], row?.Lägeskod]).toEqual([
      '2024-10-02T14:05',
      22,
      'published',
    ])
  })

  it('never have contacts, and no identity number as it was written', async () => {
    const workspace = workspaceWith([
      { title: 'Möt 19121212-1212', organiser: 'Kommunen 121212-1212', themes: ['191212121212'] },
    ])
    const { parts } = await written(workspace)
    const all = Object.values(parts).join('\n')
    const secrets = [...Object.values(CONTACT), '-1212', '191212121212']
    expect(secrets.filter((secret) => all.includes(secret))).toEqual([])
    expect(all.includes('19121212-****')).toBe(true)
  })

  it('go on over several sheets, each with its field names and a table of its own', async () => {
    const workspace = workspaceWith(Array.from({ length: 7 }, (_, index) => ({ title: `Rad ${index}` })))
    const { workbook } = await written(workspace, { compare: [] }, { mostRows: 3 })
    const names = workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith('Rader'))
    expect(names).toEqual(['Rader 1', 'Rader 2', 'Rader 3'])
    expect(names.map((name) => recordsOf(workbook, name).length)).toEqual([3, 3, 1])
    const ids = names.flatMap((name) => recordsOf(workbook, name).map((row) => row.Id))
    expect(new Set(ids).size).toBe(7)
    expect(tableOf(sheetNamed(workbook, 'Rader 3')).headings[0]).toBe('Id')
  })

  it('leave a table of one empty row where an edition has none', async () => {
    const { workbook } = await written(workspaceWith([]), { compare: [] })
    expect(
      tableOf(sheetNamed(workbook, 'Rader'))
        .rows.flat()
        .filter((cell) => cell !== null),
    ).toEqual([])
  })
})

describe('the counted sheets', () => {
  it('have the numbers of the one place that counts, and nothing where an edition is not here', async () => {
    const workspace = workspaceWith(ROWS)
    const { workbook } = await written(workspace)
    const counted = (by: 'county' | 'format' | 'type' | 'sector') => {
      const names = 'mapped' as const
      const { rows } = countFigures(workspace, { by: ['edition', by], where: 'edition:2023,2024', names })
      return new Map(rows.map((row) => [`${row.edition} ${row[by]}`, row.value]))
    }
    for (const [sheet, by] of [
      ['Per län', 'county'],
      ['Per typ', 'type'],
      ['Per sektor', 'sector'],
    ] as const) {
      const expected = counted(by)
      const rows = recordsOf(workbook, sheet)
      for (const edition of ['2023', '2024'])
        for (const row of rows)
          expect(row[`Innovationsveckan ${edition}`]).toBe(expected.get(`${edition} ${row.Kod}`) ?? 0)
      expect(rows.map((row) => row['Innovationsveckan 2022']).filter((cell) => cell !== null)).toEqual([])
      const sum = rows.reduce((total, row) => total + Number(row['Innovationsveckan 2024']), 0)
      expect(sum).toBe(2)
    }
    const formats = counted('format')
    const [, , of2024] = recordsOf(workbook, 'Per form')
    expect(of2024).toMatchObject({
      Kod: '2024',
      Digitalt: formats.get('2024 digital'),
      Hybrid: formats.get('2024 hybrid'),
      'På plats': 0,
    })
  })

  it('tell submissions by days before the deadline, all of them', async () => {
    const { workbook } = await written(workspaceWith(ROWS))
    const rows = recordsOf(workbook, 'Före sista dag')
    const sum = (edition: string) =>
      rows.reduce((total, row) => total + Number(row[`Innovationsveckan ${edition}`]), 0)
    expect([sum('2024'), sum('2023')]).toEqual([4, 2])
    expect(rows.find((row) => row['Innovationsveckan 2024'] === 4)?.['Dagar före sista anmälningsdag']).toBe(
      17,
    )
  })

  it('are only those that were asked for', async () => {
    const { workbook } = await written(workspaceWith(ROWS), { sections: ['format', 'municipality'] })
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Om', 'Rader', 'Per form', 'Kodlistor'])
  })

  it('list every code that the rows have', async () => {
    const { workbook } = await written(workspaceWith(ROWS))
    const codes = new Set(recordsOf(workbook, 'Kodlistor').map((row) => `${row.Lista} ${row.Kod}`))
    for (const row of recordsOf(workbook, 'Rader'))
      for (const [list, column] of [
        ['Läge', 'Lägeskod'],
        ['Sektor', 'Sektorskod'],
        ['Län', 'Länskod'],
        ['Form', 'Formkod'],
        ['Målgrupp', 'Målgruppskod'],
        ['Upplaga', 'Upplaga'],
      ])
        expect(codes).toContain(`${list} ${row[column ?? '']}`)
  })
})

describe('the file', () => {
  it('says on its cover and in its properties what it was made from', async () => {
    const { workbook, parts } = await written(workspaceWith(ROWS))
    const cover = new Map(recordsOf(workbook, 'Om').map((row) => [row.Ämne, row.Förklaring]))
    const hash = String(cover.get('Cellernas kontrollsumma (SHA-256)'))
    expect(hash).toMatch(/^[0-9a-f]{64}$/)
    expect(cover.get('Upplaga')).toContain('Innovationsveckan 2024')
    expect(cover.get('Upplagans regler, Innovationsveckan 2023')).toBe('Version 1')
    const properties = [...(parts['docProps/custom.xml'] ?? '').matchAll(/<vt:lpwstr>([^<]*)</g)]
    const texts = properties.map(([, text = '']) => text.replaceAll('&quot;', '"'))
    expect(texts.filter((text) => text.length > 255)).toEqual([])
    const print = JSON.parse(texts.join(''))
    expect(print).toMatchObject({ form: 1, ...ASKED, hash, madeAt: '2024-10-02T12:05:00Z' })
  })

  it('is in English when asked for so', async () => {
    const { workbook } = await written(workspaceWith(ROWS), { language: 'en' })
    expect(workbook.sheets.map(({ name }) => name).slice(0, 3)).toEqual(['About', 'Rows', 'By county'])
  })

  it('says of made-up rows that they are', async () => {
    const workspace = workspaceWith(ROWS, { isDemo: true })
    const file = join(tempFolder(), 'a.xlsx')
    const { fileName } = await writeAnalyst(workspace, ASKED, file)
    expect(fileName).toBe('innovationsveckan-2024-analys-exempeldata.xlsx')
  })

  it('tells how far it has come, and when it is stopped leaves what was there and nothing else', async () => {
    const workspace = workspaceWith(Array.from({ length: 1200 }, (_, index) => ({ title: `Rad ${index}` })))
    const file = join(tempFolder(), 'analys.xlsx')
    writeFileSync(file, 'sparad')
    const stop = new AbortController()
    const told: [number, number][] = []
    const onRows = (done: number, total: number) => {
      told.push([done, total])
      if (done >= 500) stop.abort()
    }
    await expect(writeAnalyst(workspace, ASKED, file, { signal: stop.signal, onRows })).rejects.toMatchObject(
      { name: 'AbortError' },
    )
    expect(told[0]?.[0]).toBe(500)
    expect(told[0]?.[1]).toBeGreaterThan(1200)
    expect(readdirSync(dirname(file))).toEqual(['analys.xlsx'])
    expect(readFileSync(file, 'utf8')).toBe('sparad')
  })

  it('fails with its own code where it cannot be written', async () => {
    const file = join(tempFolder(), 'finns-inte', 'analys.xlsx')
    await expect(writeAnalyst(workspaceWith([]), ASKED, file)).rejects.toMatchObject({
      code: 'CANNOT_WRITE',
      data: { file, code: 'ENOENT' },
    })
    expect(existsSync(dirname(file))).toBe(false)
  })

  it('is of one moment, while others write', async () => {
    const workspace = workspaceWith(Array.from({ length: 600 }, (_, index) => ({ title: `Rad ${index}` })))
    let changed = 0
    const { workbook } = await written(
      workspace,
      { compare: [] },
      {
        onRows: () => {
          changed += workspace.database.sqlite
            .prepare("update submissions set title = 'Ändrad'")
            .run().changes
        },
      },
    )
    expect(changed).toBeGreaterThan(0)
    expect(recordsOf(workbook, 'Rader').filter((row) => row.Rubrik === 'Ändrad')).toEqual([])
  })

  it('refuses an edition that there is none of', async () => {
    const file = join(tempFolder(), 'a.xlsx')
    await expect(writeAnalyst(workspaceWith([]), { ...ASKED, edition: '1999' }, file)).rejects.toMatchObject({
      code: 'UNKNOWN_EDITION',
    })
  })
})

/** A date as a sheet's clock shows it; hucre gives it as if it were UTC. */
function shown(cell: unknown): unknown {
  return cell instanceof Date
    ? new Date(Math.round(cell.getTime() / 60_000) * 60_000).toISOString().slice(0, 16)
    : cell
}
