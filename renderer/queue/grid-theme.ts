/** The grid's look from the tokens, so that themes switch without rebuilding it, and its words. */
import { AG_GRID_LOCALE_EN, AG_GRID_LOCALE_SE } from '@ag-grid-community/locale'
import { themeQuartz } from 'ag-grid-community'
import type { Language } from '../../domain/language.ts'

export const gridTheme = themeQuartz.withParams({
  browserColorScheme: 'inherit',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--text)',
  accentColor: 'var(--accent)',
  borderColor: 'var(--line)',
  headerBackgroundColor: 'var(--surface)',
  headerTextColor: 'var(--text-2)',
  rowHoverColor: 'var(--subtle)',
  selectedRowBackgroundColor: 'var(--accent-soft)',
  fontFamily: 'var(--font)',
  fontSize: 'var(--fs-2)',
  headerFontSize: 'var(--fs-1)',
  headerFontWeight: 'var(--fw-label)',
  spacing: 8,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  columnBorder: false,
  headerColumnResizeHandleColor: 'transparent',
  headerRowBorder: { color: 'var(--line-strong)' },
  cellHorizontalPadding: 8,
})

export const GRID_WORDS: Record<Language, Record<string, string>> = {
  sv: AG_GRID_LOCALE_SE,
  en: AG_GRID_LOCALE_EN,
}

const ROW_REM = { roomy: 3.25, dense: 2.25 } as const
export type Density = keyof typeof ROW_REM

/** The row's height in pixels at the text size in use. */
export function rowHeight(density: Density): number {
  const root = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  const isCoarse = window.matchMedia('(pointer: coarse)').matches
  const rem = isCoarse ? { roomy: 3.5, dense: 2.75 }[density] : ROW_REM[density]
  return Math.round(rem * root)
}
