/** The published tables, read back by another library, against the one place that counts. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Workbook } from 'hucre'
import { describe, expect, it } from 'vitest'
import { viewpointOf } from '../../../backend/moderation/viewpoint.ts'
import { writeReport } from '../../../backend/report/make-report.ts'
import { buildTables } from '../../../backend/report/tables-workbook.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import { countFigures } from '../../../db/read/figures.ts'
import type { Dimension } from '../../../domain/figures/dimensions.ts'
import type { DigitalChoice } from '../../../domain/figures/switches.ts'
import { type ReportAsked, SECTIONS } from '../../../domain/report.ts'
import counties from '../../../resources/registers/counties.json' with { type: 'json' }
import { tempFolder } from '../desk.ts'
import { columnBy, readBack, sheetNamed, tableOf } from './read-back.ts'
import { type Row, workspaceWith } from './workspace.ts'

const day = (startsOn: string, startsAt: string | null = null, endsAt: string | null = null) => ({
  startsOn,
  endsOn: null,
  startsAt,
  endsAt,
})

/** 36 in 2024, so that percentages show, 3 in 2023, none in 2021; what is not published must not count. */
const ROWS: Row[] = [
  ...Array.from({ length: 20 }, (_, index) => ({
    title: `Seminarium ${index + 1}`,
    format: 'on-site' as const,
    type: 'Seminarium',
    themes: ['Data', 'Upphandling'],
    county: '14',
    municipality: '1480',
    occurrences: [day('2024-09-30', '2024-09-30T07:00:00Z', '2024-09-30T08:30:00Z'), day('2024-10-01')],
  })),
  ...Array.from({ length: 12 }, (_, index) => ({
    title: `Sändning ${index + 1}`,
    format: 'digital' as const,
    type: 'workshop',
    organiser: 'Region Skåne',
    occurrences: [day('2024-10-01')],
  })),
  { title: 'Åka', format: 'hybrid', type: 'ångbåtsfärd', county: '25', occurrences: [day('2024-09-29')] },
  { title: 'Utan dag och plats', format: 'unknown' },
  { title: 'Ett län som inte finns', format: 'on-site', county: '99', type: 'workshop' },
  { title: 'Örebro', format: 'on-site', county: '18', type: 'workshop', occurrences: [day('2024-10-04')] },
  { title: 'Inställd', state: 'cancelled', format: 'on-site', county: '14' },
  { title: 'Ny', state: 'new', format: 'on-site', county: '14' },
  { title: 'Nekad', state: 'rejected', format: 'on-site', county: '14' },
  ...['Ett', 'Två', 'Tre'].map((title) => ({
    title,
    edition: '2023',
    format: 'hybrid' as const,
    county: '01',
  })),
]

const COMPARE = ['2023', '2021', '2023']

function counted(workspace: Workspace, edition: string, by: Dimension, digital: DigitalChoice = 'apart') {
  const where = {
    terms: [{ kind: 'field' as const, field: 'edition' as const, values: [edition], isNegated: false }],
  }
  const { rows } = countFigures(workspace.database, {
    measure: 'activities',
    by: [by],
    where,
    viewpoint: viewpointOf(workspace),
    digital,
    series: 'each',
    names: 'written',
  })
  return new Map(rows.map((row) => [row.keys[by] ?? '', row.value]))
}

const ASKED: ReportAsked = {
  edition: '2024',
  compare: [],
  kind: 'tables',
  language: 'sv',
  sections: [...SECTIONS],
}

async function workbookOf(workspace: Workspace, language: 'sv' | 'en' = 'sv', compare = COMPARE) {
  const { contents, fileName } = await buildTables(workspace, { ...ASKED, compare, language })
  return { workbook: await readBack(contents), contents, fileName }
}

describe('the figures', () => {
  it('are those of the one place that counts, with all counties in Swedish order and a sum that adds up', async () => {
    const workspace = workspaceWith(ROWS)
    const { workbook } = await workbookOf(workspace)
    const sheet = sheetNamed(workbook, 'Per län')
    const cells = columnBy(sheet, 'Antal aktiviteter')
    const inOrder = counties.rows.map((county) => county.name).sort(new Intl.Collator('sv').compare)
    expect([...cells.keys()]).toEqual([...inOrder, '99', 'Digitalt, utan län', 'Utan uppgift', 'Summa'])

    const own = counted(workspace, '2024', 'county')
    for (const county of counties.rows) expect(cells.get(county.name)).toBe(own.get(county.code) ?? 0)
    expect(cells.get('Digitalt, utan län')).toBe(own.get('digital'))
    expect(cells.get('Utan uppgift')).toBe(own.get('unknown'))
    expect(cells.get('99')).toBe(1)
    const total = counted(workspace, '2024', 'edition').get('2024')
    expect(total).toBe(36)
    expect(cells.get('Summa')).toBe(total)
    expect(sumOf(cells)).toBe(total)

    const withOrganisers = columnBy(sheet, 'Antal aktiviteter med digitala i arrangörens län')
    expect(withOrganisers.get('Skåne län')).toBe(counted(workspace, '2024', 'county', 'organiser').get('12'))
    expect(withOrganisers.get('Skåne län')).toBe(12)
    expect(withOrganisers.get('Summa')).toBe(total)
  })

  it('stand by format, type and day, each with a percentage of a base that its heading names', async () => {
    const workspace = workspaceWith(ROWS)
    const { workbook } = await workbookOf(workspace)
    const formats = counted(workspace, '2024', 'format')
    expect([...columnBy(sheetNamed(workbook, 'Per form'), 'Antal aktiviteter')]).toEqual([
      ['Digitalt', formats.get('digital')],
      ['Hybrid', formats.get('hybrid')],
      ['På plats', formats.get('on-site')],
      ['Utan uppgift', formats.get('unknown')],
      ['Summa', 36],
    ])
    const shares = columnBy(sheetNamed(workbook, 'Per form'), 'Procent av 36 aktiviteter')
    expect(shares.get('Digitalt')).toBe(33)
    expect(shares.get('Summa')).toBe(100)

    const types = columnBy(sheetNamed(workbook, 'Per typ'), 'Antal aktiviteter')
    expect(types.get('Seminarium')).toBe(counted(workspace, '2024', 'type').get('seminarium'))
    expect([...types.keys()].slice(-5)).toEqual([
      'Workshop',
      'Ångbåtsfärd',
      'Öppet hus',
      'Utan uppgift',
      'Summa',
    ])
    expect(types.get('Öppet hus')).toBe(0)
    expect(sumOf(types)).toBe(36)

    const days = tableOf(sheetNamed(workbook, 'Per veckodag')).rows
    const byDay = counted(workspace, '2024', 'weekday')
    expect(days.map(([weekday, activities]) => [weekday, activities])).toEqual([
      ['Måndag', byDay.get('1')],
      ['Tisdag', byDay.get('2')],
      ['Onsdag', 0],
      ['Torsdag', 0],
      ['Fredag', byDay.get('5')],
      ['Lördag', 0],
      ['Söndag', byDay.get('7')],
      ['Utan uppgift', byDay.get('unknown')],
      ['Summa', 36],
    ])
  })

  it('stand by municipality, theme, sector and organiser, each as the one place counts them', async () => {
    const workspace = workspaceWith(ROWS)
    const { workbook } = await workbookOf(workspace)
    const places = columnBy(sheetNamed(workbook, 'Per kommun'), 'Antal aktiviteter')
    expect([...places]).toEqual([
      ['Göteborgs kommun', counted(workspace, '2024', 'municipality').get('1480')],
      ['Utan uppgift', 16],
      ['Summa', 36],
    ])
    expect(sheetNamed(workbook, 'Per kommun').rows[1]?.[0]).toContain('1 av landets 290 kommuner')

    const themes = columnBy(sheetNamed(workbook, 'Per tema'), 'Antal aktiviteter')
    const byTheme = counted(workspace, '2024', 'theme')
    expect(themes.get('Data')).toBe(byTheme.get('data'))
    expect(themes.get('Data')).toBe(20)
    expect(themes.get('Upphandling')).toBe(20)
    expect(themes.get('Alla aktiviteter')).toBe(36)

    const sectors = columnBy(sheetNamed(workbook, 'Per sektor'), 'Antal aktiviteter')
    expect([sectors.get('Stat'), sectors.get('Region'), sectors.get('Summa')]).toEqual([24, 12, 36])
    expect(sumOf(sectors)).toBe(36)

    expect(tableOf(sheetNamed(workbook, 'Arrangörer')).rows).toEqual([
      ['Verket för innovationssystem', 'Stat', 'Nej', 24],
      ['Region Skåne', 'Region', 'Ja', 12],
      ['Alla aktiviteter', 'Alla', 'Alla', 36],
    ])
  })

  it('leave percentages out where the base is small', async () => {
    const { workbook } = await workbookOf(workspaceWith(ROWS.slice(0, 29)))
    expect(tableOf(sheetNamed(workbook, 'Per form')).headings).toEqual(['Form', 'Antal aktiviteter'])
    expect(noteOn(workbook, 'Procent')).toContain('färre än 30')
  })

  it('stand beside those of other editions, and published ones beside them as text, never added', async () => {
    const workspace = workspaceWith(ROWS)
    const { workbook } = await workbookOf(workspace)
    const { headings, rows } = tableOf(sheetNamed(workbook, 'Jämförelse'))
    expect(headings.at(-1)).toBe('Publicerad uppgift')
    expect(rows.map((row) => [row[0], row[2], row.at(-1)])).toEqual([
      ['Innovationsveckan 2021', 'Saknas', 'över 200, mest digitala'],
      ['Innovationsveckan 2023', counted(workspace, '2023', 'edition').get('2023'), 'Saknas'],
      ['Innovationsveckan 2024', 36, 'Saknas'],
    ])
    const perCounty = sheetNamed(workbook, 'Jämförelse per län')
    expect(tableOf(perCounty).headings.slice(1)).toEqual(rows.map((row) => row[0]))
    expect(columnBy(perCounty, 'Innovationsveckan 2023').get('Stockholms län')).toBe(3)
    expect(columnBy(perCounty, 'Innovationsveckan 2021').get('Summa')).toBe('Saknas')
    expect(columnBy(perCounty, 'Innovationsveckan 2024').get('Summa')).toBe(36)
    const published = tableOf(sheetNamed(workbook, 'Publicerade uppgifter')).rows
    expect(published).toEqual([
      [
        'Innovationsveckan 2021',
        'över 200, mest digitala',
        'Saknas',
        expect.stringContaining('innovationsveckan.nu'),
      ],
    ])
  })

  it('change from edition to edition in number, in percent only of a base that bears it, and over breaks', async () => {
    const many = Array.from({ length: 40 }, (_, index) => ({ title: `Förra ${index}`, edition: '2022' }))
    const { workbook } = await workbookOf(workspaceWith([...ROWS, ...many]), 'sv', ['2022', '2023'])
    const { headings, rows } = tableOf(sheetNamed(workbook, 'Jämförelse'))
    const cells = (heading: string) => rows.map((row) => row[headings.indexOf(heading)])
    expect(cells('Antal räknade aktiviteter')).toEqual([40, 3, 36])
    expect(cells('Ändring i antal från raden ovanför')).toEqual(['Första raden', -37, 33])
    expect(cells('Ändring i procent från raden ovanför')).toEqual(['Första raden', -92, 'För få'])
    const breaks = cells('Brott före upplagan')
    expect(breaks[0]).toBe('Inget brott')
    expect(breaks[1]).toMatch(/civilsamhället|regel/i)
    expect(notesIn(workbook).some((topic) => topic.startsWith('Brott: 2023'))).toBe(true)
  })
})

describe('the sheets', () => {
  it('hold one table each at the left edge, under a title, with no empty cell and nothing below', async () => {
    const { workbook } = await workbookOf(workspaceWith(ROWS))
    const names = workbook.sheets.map((sheet) => sheet.name)
    expect(names.slice(0, 2)).toEqual(['Omslag', 'Anmärkningar'])
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    const tables = workbook.sheets.map((sheet) => sheet.tables?.[0]?.name ?? '')
    expect(new Set(tables.map((name) => name.toLowerCase())).size).toBe(tables.length)
    for (const sheet of workbook.sheets) {
      const { headings, rows, headerRow, lastRow } = tableOf(sheet)
      expect(sheet.rows[0]?.[0], sheet.name).toMatch(/\p{L}/u)
      expect(sheet.tables?.[0]?.columns.map((column) => column.name)).toEqual(headings)
      expect(new Set(headings).size).toBe(headings.length)
      for (const row of [headings, ...rows]) {
        expect(row).toHaveLength(headings.length)
        expect(row.every((cell) => cell !== null && cell !== '')).toBe(true)
      }
      expect(sheet.rows).toHaveLength(lastRow)
      expect(headerRow).toBe(
        sheet.rows.findIndex((row) => row.filter((cell) => cell !== null).length > 1) + 1,
      )
      expect(sheet.merges ?? []).toEqual([])
      expect(sheet.autoFilter).toBeUndefined()
      expect(sheet.tables?.[0]?.showAutoFilter).toBe(false)
      expect(sheet.freezePane).toBeUndefined()
      const fills = [...(sheet.cells?.values() ?? [])].filter(
        (cell) => cell.style?.fill?.type === 'pattern' && cell.style.fill.pattern !== 'none',
      )
      expect(fills).toEqual([])
    }
  })

  it('open at the first sheet with the document described', async () => {
    const { workbook, contents, fileName } = await workbookOf(workspaceWith(ROWS))
    expect(workbook.activeSheet ?? 0).toBe(0)
    expect(workbook.properties).toMatchObject({
      title: 'Innovationsveckan 2024: aktiviteter i siffror',
      creator: 'Redaktionen',
    })
    expect(partOf(contents, 'docProps/core.xml')).toContain('<dc:language>sv-SE</dc:language>')
    expect(partOf(contents, 'xl/worksheets/sheet1.xml')).toContain('activeCell="A1"')
    expect(fileName).toBe('innovationsveckan-2024-tabeller.xlsx')
  })

  it('say in words when they were made, what counts, what does not, and what words in cells mean', async () => {
    const { workbook } = await workbookOf(workspaceWith(ROWS))
    const cover = columnBy(sheetNamed(workbook, 'Omslag'), 'Förklaring')
    expect(cover.get('Gjord')).toContain('2024-10-02 klockan 14:05')
    expect(cover.get('Kontakt')).toContain('Vinnova')
    expect(noteOn(workbook, 'Vad som inte räknas')).toContain('Inställd 1')
    for (const topic of ['Vad som räknas', 'Talet 0', 'Ordet Saknas', 'Län', 'Tema'])
      expect(noteOn(workbook, topic), topic).toMatch(/\p{L}{3}/u)
    expect(cover.has('Exempeldata')).toBe(false)
    for (const sheet of workbook.sheets.slice(1)) expect(cover.has(sheet.name), sheet.name).toBe(true)
  })

  it('lead from the cover to each of them', async () => {
    const { workbook, contents } = await workbookOf(workspaceWith(ROWS))
    const links = [
      ...partOf(contents, 'xl/worksheets/sheet1.xml').matchAll(
        /<hyperlink ref="(A\d+)" location="'([^"]+)'!A1"/g,
      ),
    ].map(([, ref = '', to]) => [sheetNamed(workbook, 'Omslag').rows[Number(ref.slice(1)) - 1]?.[0], to])
    const names = workbook.sheets.slice(1).map(({ name }) => name)
    expect(links).toEqual(names.map((name) => [name, name]))
  })

  it('hold only the sections that were asked for', async () => {
    const asked = { ...ASKED, sections: ['format', 'weekday'] as const }
    const { contents } = await buildTables(workspaceWith(ROWS), { ...asked, sections: [...asked.sections] })
    const workbook = await readBack(contents)
    expect(workbook.sheets.map(({ name }) => name)).toEqual([
      'Omslag',
      'Anmärkningar',
      'Per form',
      'Per veckodag',
    ])
    expect(notesIn(workbook)).not.toContain('Län')
  })

  it('say on each that rows are made up when any is', async () => {
    const { workbook, fileName } = await workbookOf(workspaceWith(ROWS, { isDemo: true }))
    for (const sheet of workbook.sheets)
      expect(
        sheet.rows.slice(0, 4).some((row) => /^Exempeldata/.test(String(row[0]))),
        sheet.name,
      ).toBe(true)
    expect(fileName).toContain('exempeldata')
  })

  it('come in English too', async () => {
    const { workbook, contents } = await workbookOf(workspaceWith(ROWS), 'en')
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([
      'Cover',
      'Notes',
      'By county',
      'By municipality',
      'By format',
      'By type',
      'By theme',
      'By sector',
      'Organisers',
      'By weekday',
      'Comparison',
      'Comparison by county',
      'Published figures',
    ])
    expect(columnBy(sheetNamed(workbook, 'By county'), 'Number of activities').get('Sum')).toBe(36)
    expect(columnBy(sheetNamed(workbook, 'By type'), 'Number of activities').get('Seminar')).toBe(20)
    expect(tableOf(sheetNamed(workbook, 'Comparison')).rows[0]?.at(-1)).toBe('over 200, mostly digital')
    expect(partOf(contents, 'docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>')
  })

  it('have nothing to compare with when nothing was chosen, and no numbers where the rows are missing', async () => {
    const { workbook } = await workbookOf(workspaceWith([]), 'sv', [])
    expect(workbook.sheets.map((sheet) => sheet.name)).not.toContain('Jämförelse per län')
    expect(columnBy(sheetNamed(workbook, 'Per län'), 'Antal aktiviteter').get('Summa')).toBe('Saknas')
  })
})

describe('text from outside', () => {
  const HOSTILE = [
    '=HYPERLINK("https://example.se";"klicka")',
    '@SUM(1+1)*cmd',
    '+46 70 174 06 05',
    '-2+3',
    '_x003D_1+1',
    '<b>&amp;"',
  ]

  it('stays text, whatever it begins with', async () => {
    const { workbook, contents } = await workbookOf(
      workspaceWith(HOSTILE.map((type, place) => ({ title: `Titel ${place}`, type }))),
    )
    const types = tableOf(sheetNamed(workbook, 'Per typ')).rows.map(([type]) => String(type).toLowerCase())
    for (const text of HOSTILE) expect(types).toContain(text.toLowerCase())
    for (const sheet of workbook.sheets) {
      const formulas = [...(sheet.cells?.values() ?? [])].filter(
        (cell) => cell.formula || cell.type === 'formula',
      )
      expect(formulas).toEqual([])
    }
    const xml = partsOf(contents).filter(([name]) => name.startsWith('xl/worksheets/'))
    for (const [name, text] of xml) expect(text, name).not.toMatch(/<f[ >/]/)
    const formats = [...(sheetNamed(workbook, 'Per typ').cells?.values() ?? [])]
      .filter((cell) => typeof cell.value === 'string' && /^[=+@-]/.test(cell.value))
      .map((cell) => cell.style?.numFmt)
    expect(formats).toHaveLength(4)
    expect(new Set(formats)).toEqual(new Set(['@']))
  })

  it('loses what XML forbids and is cut, with a word about it, at what a cell can hold', async () => {
    const long = `${'å'.repeat(32_757)}${'😀'.repeat(4000)}`
    const { workbook, contents } = await workbookOf(
      workspaceWith([
        { title: 'Ett', type: '\u0000\u0007A\r\n\tB\uFFFE C\u001F' },
        { title: 'Två', type: long },
      ]),
    )
    const types = tableOf(sheetNamed(workbook, 'Per typ')).rows.map(([type]) => String(type))
    expect(types).toContain('A b c')
    const cut = types.find((type) => type.length > 1000) ?? ''
    expect(cut.length).toBeLessThanOrEqual(32_767)
    expect(cut.length).toBeGreaterThan(32_760)
    expect(cut).toMatch(/å \[avkortad\]$/)
    for (const [name, text] of partsOf(contents)) expect(text, name).not.toMatch(/(?![\n\r\t])\p{Cc}|\uFFFE/u)
  })
})

describe('the file', () => {
  it('is written whole under its name, and replaces an earlier one', async () => {
    const folder = tempFolder()
    const file = join(folder, 'rapport.xlsx')
    writeFileSync(file, 'an earlier file')
    await writeReport(workspaceWith(ROWS), ASKED, file)
    expect(readdirSync(folder)).toEqual(['rapport.xlsx'])
    const workbook = await readBack(readFileSync(file))
    expect(workbook.sheets.length).toBe(12)
  })

  it('leaves nothing behind when it cannot be written, and is not begun for an edition that is unknown', async () => {
    const folder = tempFolder()
    const workspace = workspaceWith([])
    mkdirSync(join(folder, 'taken.xlsx'))
    const taken = writeReport(workspace, ASKED, join(folder, 'taken.xlsx'))
    await expect(taken).rejects.toThrow(/EISDIR|ENOTEMPTY|EPERM|EEXIST/)
    expect(readdirSync(folder)).toEqual(['taken.xlsx'])
    for (const asked of [
      { edition: '1999', compare: [] },
      { edition: '2024', compare: ['1999'] },
    ]) {
      const refused = writeReport(workspace, { ...ASKED, ...asked }, join(folder, 'no.xlsx'))
      await expect(refused).rejects.toMatchObject({ code: 'UNKNOWN_EDITION', data: { id: '1999' } })
    }
    expect(readdirSync(folder)).toEqual(['taken.xlsx'])
  })
})

function sumOf(cells: Map<unknown, unknown>): number {
  return [...cells].filter(([key]) => key !== 'Summa').reduce((sum, [, value]) => sum + Number(value), 0)
}

function notesIn(workbook: Workbook): string[] {
  return tableOf(sheetNamed(workbook, 'Anmärkningar')).rows.map(([, topic]) => String(topic))
}

function noteOn(workbook: Workbook, topic: string): unknown {
  return tableOf(sheetNamed(workbook, 'Anmärkningar')).rows.find(([, own]) => own === topic)?.[2]
}

function partsOf(contents: Uint8Array): [string, string][] {
  return Object.entries(unzipSync(contents)).map(([name, bytes]) => [name, strFromU8(bytes)])
}

function partOf(contents: Uint8Array, name: string): string {
  return partsOf(contents).find(([own]) => own === name)?.[1] ?? ''
}
