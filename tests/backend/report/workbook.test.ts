/** The workbook, read back by another library, against the one place that counts. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { viewpointOf } from '../../../backend/moderation/viewpoint.ts'
import { buildWorkbook, writeWorkbook } from '../../../backend/report/workbook.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import { countFigures } from '../../../db/read/figures.ts'
import type { Dimension } from '../../../domain/figures/dimensions.ts'
import type { DigitalChoice } from '../../../domain/figures/switches.ts'
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

async function workbookOf(workspace: Workspace, language: 'sv' | 'en' = 'sv', compare = COMPARE) {
  const { contents, fileName } = await buildWorkbook(workspace, { edition: '2024', compare, language })
  return { workbook: await readBack(contents), contents, fileName }
}

describe('the figures', () => {
  it('are those of the one place that counts, with all counties in Swedish order and a sum that adds up', async () => {
    const workspace = workspaceWith(ROWS)
    const { workbook } = await workbookOf(workspace)
    const sheet = sheetNamed(workbook, 'Per län')
    const cells = columnBy(sheet, 'Aktiviteter')
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

    const withOrganisers = columnBy(sheet, 'Aktiviteter med digitala i arrangörens län')
    expect(withOrganisers.get('Skåne län')).toBe(counted(workspace, '2024', 'county', 'organiser').get('12'))
    expect(withOrganisers.get('Skåne län')).toBe(12)
    expect(withOrganisers.get('Summa')).toBe(total)
  })

  it('stand by format, type and day, each with a percentage of a base that its heading names', async () => {
    const workspace = workspaceWith(ROWS)
    const { workbook } = await workbookOf(workspace)
    const formats = counted(workspace, '2024', 'format')
    expect([...columnBy(sheetNamed(workbook, 'Per form'), 'Aktiviteter')]).toEqual([
      ['Digitalt', formats.get('digital')],
      ['Hybrid', formats.get('hybrid')],
      ['På plats', formats.get('on-site')],
      ['Utan uppgift', formats.get('unknown')],
      ['Summa', 36],
    ])
    const shares = columnBy(sheetNamed(workbook, 'Per form'), 'Procent av 36 aktiviteter')
    expect(shares.get('Digitalt')).toBe(33)
    expect(shares.get('Summa')).toBe(100)

    const types = columnBy(sheetNamed(workbook, 'Per typ'), 'Aktiviteter')
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

    const days = tableOf(sheetNamed(workbook, 'Per dag')).rows
    const byDay = counted(workspace, '2024', 'day')
    expect(days.map(([first, weekday, activities]) => [dayText(first), weekday, activities])).toEqual([
      ['2024-09-29', 'söndag', byDay.get('2024-09-29')],
      ['2024-09-30', 'måndag', byDay.get('2024-09-30')],
      ['2024-10-01', 'tisdag', byDay.get('2024-10-01')],
      ['2024-10-02', 'onsdag', 0],
      ['2024-10-03', 'torsdag', 0],
      ['2024-10-04', 'fredag', byDay.get('2024-10-04')],
      ['Utan uppgift', '..', byDay.get('unknown')],
      ['Summa', 'Alla', 36],
    ])
  })

  it('leave percentages out where the base is small', async () => {
    const { workbook } = await workbookOf(workspaceWith(ROWS.slice(0, 29)))
    expect(tableOf(sheetNamed(workbook, 'Per form')).headings).toEqual(['Form', 'Aktiviteter'])
    expect(columnBy(sheetNamed(workbook, 'Om tabellerna'), 'Förklaring').get('Procent')).toContain(
      'färre än 30',
    )
  })

  it('stand beside those of other editions, and published ones beside them as text, never added', async () => {
    const workspace = workspaceWith(ROWS)
    const { workbook } = await workbookOf(workspace)
    const { headings, rows } = tableOf(sheetNamed(workbook, 'Jämförelse'))
    expect(headings.at(-1)).toBe('Publicerad uppgift')
    expect(rows.map((row) => [row[0], row[2], row.at(-1)])).toEqual([
      ['Innovationsveckan 2021', '..', 'över 200, mest digitala'],
      ['Innovationsveckan 2023', counted(workspace, '2023', 'edition').get('2023'), '..'],
      ['Innovationsveckan 2024', 36, '..'],
    ])
    const perCounty = sheetNamed(workbook, 'Jämförelse per län')
    expect(tableOf(perCounty).headings.slice(1)).toEqual(rows.map((row) => row[0]))
    expect(columnBy(perCounty, 'Innovationsveckan 2023').get('Stockholms län')).toBe(3)
    expect(columnBy(perCounty, 'Innovationsveckan 2021').get('Summa')).toBe('..')
    expect(columnBy(perCounty, 'Innovationsveckan 2024').get('Summa')).toBe(36)
    const published = tableOf(sheetNamed(workbook, 'Publicerade uppgifter')).rows
    expect(published).toEqual([
      [
        'Innovationsveckan 2021',
        'över 200, mest digitala',
        '..',
        expect.stringContaining('innovationsveckan.nu'),
      ],
    ])
  })

  it('have their rows: one for each activity, without contacts', async () => {
    const workspace = workspaceWith(ROWS)
    const { workbook, contents } = await workbookOf(workspace)
    const { headings, rows } = tableOf(sheetNamed(workbook, 'Aktiviteter'))
    expect(rows).toHaveLength(36)
    const row = rows.find((one) => one[1] === 'Seminarium 1') ?? []
    const shown = Object.fromEntries(headings.map((heading, index) => [heading, row[index]]))
    expect(shown).toMatchObject({
      Id: 'p1',
      Arrangör: 'Vinnova',
      'Första partens sektor': 'Stat',
      Län: 'Västra Götalands län',
      Kommun: expect.stringContaining('Göteborg'),
      Form: 'På plats',
      Typ: 'Seminarium',
      Börjar: '09:00',
      Slutar: '10:30',
      Tillfällen: 2,
    })
    expect(dayText(shown['Första dag'])).toBe('2024-09-30')
    expect(dayText(shown['Sista dag'])).toBe('2024-10-01')
    const byCounty = Map.groupBy(rows, (one) => one[headings.indexOf('Län')])
    const counts = columnBy(sheetNamed(workbook, 'Per län'), 'Aktiviteter')
    for (const [county, own] of byCounty) expect(own).toHaveLength(Number(counts.get(county ?? null)))
    expect(allText(contents)).not.toMatch(/Kim Kontakt|kim\.kontakt|174 06 05/)
  })
})

describe('the sheets', () => {
  it('hold one table each at the left edge, under a title, with no empty cell and nothing below', async () => {
    const { workbook } = await workbookOf(workspaceWith(ROWS))
    const names = workbook.sheets.map((sheet) => sheet.name)
    expect(names[0]).toBe('Om tabellerna')
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
      expect(headerRow).toBe(3)
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
    expect(fileName).toBe('innovationsveckan-2024-aktiviteter.xlsx')
  })

  it('say in words when they were made, what counts, what does not, and what the signs mean', async () => {
    const { workbook } = await workbookOf(workspaceWith(ROWS))
    const notes = columnBy(sheetNamed(workbook, 'Om tabellerna'), 'Förklaring')
    expect(notes.get('Gjord')).toContain('2024-10-02 klockan 14:05')
    expect(notes.get('Vad som inte räknas')).toContain('Inställd 1')
    for (const topic of ['Vad som räknas', 'Talet 0', 'Två punkter (..)', 'Tankstreck (–)', 'Län'])
      expect(notes.get(topic), topic).toMatch(/\p{L}{3}/u)
    expect(notes.has('Exempeldata')).toBe(false)
    for (const sheet of workbook.sheets.slice(1))
      expect(notes.has(`Blad: ${sheet.name}`), sheet.name).toBe(true)
  })

  it('say on each that rows are made up when any is', async () => {
    const { workbook, fileName } = await workbookOf(workspaceWith(ROWS, { isDemo: true }))
    for (const sheet of workbook.sheets) expect(sheet.rows[2]?.[0], sheet.name).toMatch(/^Exempeldata/)
    expect(tableOf(sheetNamed(workbook, 'Aktiviteter')).headings.at(-1)).toBe('Exempeldata')
    expect(fileName).toContain('exempeldata')
  })

  it('come in English too', async () => {
    const { workbook, contents } = await workbookOf(workspaceWith(ROWS), 'en')
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([
      'About the tables',
      'By county',
      'By format',
      'By type',
      'By day',
      'Comparison',
      'Comparison by county',
      'Published figures',
      'Activities',
    ])
    expect(columnBy(sheetNamed(workbook, 'By county'), 'Activities').get('Total')).toBe(36)
    expect(columnBy(sheetNamed(workbook, 'By type'), 'Activities').get('Seminar')).toBe(20)
    expect(tableOf(sheetNamed(workbook, 'Comparison')).rows[0]?.at(-1)).toBe('over 200, mostly digital')
    expect(partOf(contents, 'docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>')
  })

  it('have nothing to compare with when nothing was chosen, and no numbers where the rows are missing', async () => {
    const { workbook } = await workbookOf(workspaceWith([]), 'sv', [])
    expect(workbook.sheets.map((sheet) => sheet.name)).not.toContain('Jämförelse per län')
    expect(columnBy(sheetNamed(workbook, 'Per län'), 'Aktiviteter').get('Summa')).toBe('..')
    expect(new Set(tableOf(sheetNamed(workbook, 'Aktiviteter')).rows[0])).toEqual(new Set(['..']))
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
      workspaceWith(HOSTILE.map((title) => ({ title, organiser: title }))),
    )
    const { headings, rows } = tableOf(sheetNamed(workbook, 'Aktiviteter'))
    const titles = rows.map((row) => row[headings.indexOf('Rubrik')])
    expect(titles.toSorted()).toEqual(HOSTILE.toSorted())
    for (const sheet of workbook.sheets) {
      const formulas = [...(sheet.cells?.values() ?? [])].filter(
        (cell) => cell.formula || cell.type === 'formula',
      )
      expect(formulas).toEqual([])
    }
    const xml = partsOf(contents).filter(([name]) => name.startsWith('xl/worksheets/'))
    for (const [name, text] of xml) expect(text, name).not.toMatch(/<f[ >/]/)
    const formats = [...(sheetNamed(workbook, 'Aktiviteter').cells?.values() ?? [])]
      .filter((cell) => typeof cell.value === 'string' && /^[=+@-]/.test(cell.value))
      .map((cell) => cell.style?.numFmt)
    expect(formats).toHaveLength(8)
    expect(new Set(formats)).toEqual(new Set(['@']))
  })

  it('loses what XML forbids and is cut, with a word about it, at what a cell can hold', async () => {
    const long = `${'å'.repeat(32_757)}${'😀'.repeat(4000)}`
    const { workbook, contents } = await workbookOf(
      workspaceWith([{ title: '\u0000\u0007A\r\n\tB\uFFFE C\u001F' }, { title: long }]),
    )
    const { headings, rows } = tableOf(sheetNamed(workbook, 'Aktiviteter'))
    const titles = rows.map((row) => String(row[headings.indexOf('Rubrik')]))
    expect(titles).toContain('A B C')
    const cut = titles.find((title) => title.length > 1000) ?? ''
    expect(cut.length).toBeLessThanOrEqual(32_767)
    expect(cut.length).toBeGreaterThan(32_760)
    expect(cut).toMatch(/å [[]avkortad[\]]$/)
    expect(columnBy(sheetNamed(workbook, 'Om tabellerna'), 'Förklaring').get('Avkortade texter')).toContain(
      '32 767',
    )
    for (const [name, text] of partsOf(contents)) expect(text, name).not.toMatch(/(?![\n\r\t])\p{Cc}|\uFFFE/u)
  })
})

describe('the file', () => {
  it('is written whole under its name, and replaces an earlier one', async () => {
    const folder = tempFolder()
    const file = join(folder, 'rapport.xlsx')
    writeFileSync(file, 'an earlier file')
    await writeWorkbook(workspaceWith(ROWS), { edition: '2024', compare: [], language: 'sv' }, file)
    expect(readdirSync(folder)).toEqual(['rapport.xlsx'])
    const workbook = await readBack(readFileSync(file))
    expect(workbook.sheets.length).toBe(8)
  })

  it('leaves nothing behind when it cannot be written, and is not begun for an edition that is unknown', async () => {
    const folder = tempFolder()
    const workspace = workspaceWith([])
    mkdirSync(join(folder, 'taken.xlsx'))
    const taken = writeWorkbook(
      workspace,
      { edition: '2024', compare: [], language: 'sv' },
      join(folder, 'taken.xlsx'),
    )
    await expect(taken).rejects.toThrow(/EISDIR|ENOTEMPTY|EPERM|EEXIST/)
    expect(readdirSync(folder)).toEqual(['taken.xlsx'])
    for (const asked of [
      { edition: '1999', compare: [] },
      { edition: '2024', compare: ['1999'] },
    ]) {
      const refused = writeWorkbook(workspace, { ...asked, language: 'sv' }, join(folder, 'no.xlsx'))
      await expect(refused).rejects.toMatchObject({ code: 'UNKNOWN_EDITION', data: { id: '1999' } })
    }
    expect(readdirSync(folder)).toEqual(['taken.xlsx'])
  })
})

function sumOf(cells: Map<unknown, unknown>): number {
  return [...cells].filter(([key]) => key !== 'Summa').reduce((sum, [, value]) => sum + Number(value), 0)
}

function dayText(cell: unknown): unknown {
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : cell
}

function partsOf(contents: Uint8Array): [string, string][] {
  return Object.entries(unzipSync(contents)).map(([name, bytes]) => [name, strFromU8(bytes)])
}

function partOf(contents: Uint8Array, name: string): string {
  return partsOf(contents).find(([own]) => own === name)?.[1] ?? ''
}

function allText(contents: Uint8Array): string {
  return partsOf(contents)
    .map(([, text]) => text)
    .join('\n')
}
