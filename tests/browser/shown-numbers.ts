/** Numbers as a figure's table shows them, and the raw rows of the desk's file to count them from anew. */
import { expect, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import type { Dimension } from '../../domain/figures/dimensions.ts'
import counties from '../../resources/registers/counties.json' with { type: 'json' }
import municipalities from '../../resources/registers/municipalities.json' with { type: 'json' }
import { words } from '../../text/catalog.ts'
import { type Asked, countNaively, type Naive, readNaive } from '../backend/figures/naive-count.ts'

export type Raw = ReturnType<typeof readNaive>
export type Shown = { headings: string[]; rows: string[][]; total: string[] }

export function rawRows(file: string): Raw {
  return withFile(file, (sqlite) => readNaive({ database: { sqlite } }))
}

export function withFile<Answer>(file: string, ask: (sqlite: Database.Database) => Answer): Answer {
  const sqlite = new Database(file, { readonly: true })
  try {
    return ask(sqlite)
  } finally {
    sqlite.close()
  }
}

/** Rows by their keys, as far as anything is counted. */
export function naively(
  raw: Raw,
  isChosen: (one: Naive) => boolean,
  { measure, by, digital = 'apart', series = 'each' }: Pick<Asked, 'measure' | 'by'> & Partial<Asked>,
) {
  const chosen = new Set(raw.submissions.filter(isChosen).map(({ id }) => id))
  return countNaively(raw, chosen, { measure, by, digital, series, names: 'mapped' })
}

export async function shownTable(page: Page, figure: string): Promise<Shown> {
  const table = page.getByRole('region', { name: `Tabell för ${figure}`, exact: true })
  if (!(await table.isVisible()))
    await page.getByRole('button', { name: `Tabell: ${figure}`, exact: true }).click()
  await expect(table).toBeVisible()
  return table.locator('table').evaluate((shown) => {
    const cellsOf = (row: Element) => [...row.children].map((cell) => cell.textContent ?? '')
    const all = (rows: string) => [...shown.querySelectorAll(rows)].map(cellsOf)
    return { headings: all('thead tr')[0] ?? [], rows: all('tbody tr'), total: all('tfoot tr')[0] ?? [] }
  })
}

/** `1 234 (12 %)` is 1234; `..` is missing. */
export function numberIn(cell = ''): number | null {
  const digits = /^[\d\u00a0]+(?:,\d)?/.exec(cell)?.[0]
  return digits === undefined ? null : Number(digits.replaceAll('\u00a0', '').replace(',', '.'))
}

const { common, figures } = words('sv')
const registers = { county: counties.rows, municipality: municipalities.rows }

/** What a key is called on the Swedish screen. */
export function nameOf(dimension: Dimension, key: string): string {
  if (dimension === 'county' || dimension === 'municipality') {
    const row = registers[dimension].find(({ code }) => code === key)
    return row?.name ?? common.counted[key as keyof typeof common.counted]
  }
  const names: Partial<Record<Dimension, Readonly<Record<string, string>>>> = {
    format: common.formats,
    sector: common.sectors,
    audience: figures.audiences,
    state: common.states,
    criterion: common.criteria,
    language: { sv: 'Svenska', en: 'Engelska' },
  }
  return names[dimension]?.[key] ?? (key === 'unknown' ? common.counted.unknown : key)
}
