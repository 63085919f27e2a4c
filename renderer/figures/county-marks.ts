/** The counties as both maps show them: number, step of the scale, name and rows. */
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import type { Language } from '../../domain/language.ts'
import type { ScaleStep } from './county-tiles.ts'
import { stepOf, TILES } from './county-tiles.ts'
import { byKey, COUNTIES } from './figure-rows.ts'
import { figureRowsHref } from './queue-link.ts'

export type CountyMark = {
  code: string
  shortName: string
  value: number
  step: number
  /** What is heard; it begins with the short name. */
  label: string
  /** Undefined where no search finds these rows. */
  href: string | undefined
}

/** `where` is the filter that was counted under; marks are in reading order of the tile map. */
export function countyMarks(
  figures: FiguresOutput,
  scale: readonly ScaleStep[],
  {
    where,
    language,
    say,
  }: { where: string; language: Language; say: (name: string, value: number) => string },
): CountyMark[] {
  const counts = byKey(figures.rows, 'county')
  return [...COUNTIES].sort(inReadingOrder).map(({ code, name, shortName }) => {
    const value = counts.get(code) ?? 0
    const href = figureRowsHref(figures, { county: code }, language, where)
    return { code, shortName, value, step: stepOf(value, scale), label: say(name, value), href }
  })
}

function inReadingOrder(a: { code: string }, b: { code: string }): number {
  const rank = (code: string) => (TILES[code]?.row ?? 99) * 10 + (TILES[code]?.column ?? 9)
  return rank(a.code) - rank(b.code)
}
