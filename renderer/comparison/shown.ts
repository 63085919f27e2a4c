/** What every figure of the comparison needs: the answer, the names of its keys, ways to rows, and what must be said. */
import type { EditionListed } from '../../contract/calls/editions.ts'
import type { PublishedFigure } from '../../domain/edition.ts'
import type { Change } from '../../domain/figures/compare.ts'
import type { Measure } from '../../domain/figures/measures.ts'
import type { Words } from '../../text/catalog.ts'
import { type EditionMark, kindOf, mainFigure } from '../figures/edition-marks.ts'
import type { FigureCell, FigureColumn } from '../figures/figure-table.tsx'
import { keyNamer } from '../figures/key-names.ts'
import { figureRowsHref } from '../figures/queue-link.ts'
import { toldOf } from '../figures/told.ts'
import type { Asked, Compared } from './asked.ts'

export type Shown = {
  asked: Asked
  compared: Compared
  words: Words
  measureName: string
  byName: string
  nameOf: (key: string) => string
  /** To the rows of an edition, or of a key in it; undefined where no search says it. */
  hrefOf: (edition: string, key?: string) => string | undefined
  /** Whether any row of it is here, whatever the filter leaves. */
  isHere: (edition: string) => boolean
  /** What tells most of what others have published of a measure. */
  statedOf: (edition: string, measure: Measure) => PublishedFigure | null
  told: readonly string[]
  /** The same with the filter, for files. */
  notes: readonly string[]
}

export function shownOf(
  asked: Asked,
  compared: Compared,
  editions: readonly EditionListed[],
  words: Words,
): Shown {
  const { by, measure, language, filter } = asked
  const told = toldCompared(asked, compared, words)
  return {
    asked,
    compared,
    words,
    measureName: words.figures.measures[measure].name,
    byName: words.figures.dimensions[by],
    nameOf: keyNamer(by, { words, language, named: editions, organisers: compared.organisers }),
    hrefOf: (edition, key) =>
      figureRowsHref(compared, { edition, ...(key !== undefined && { [by]: key }) }, language, filter),
    isHere: (edition) => editions.some(({ id, submissions }) => id === edition && submissions > 0),
    statedOf: (edition, asked) =>
      mainFigure(
        editions
          .find(({ id }) => id === edition)
          ?.publishedFigures.filter((figure) => figure.measure === asked) ?? [],
      ),
    told,
    notes: filter === '' ? told : [...told, words.comparison.filtered(filter)],
  }
}

/** In the words that a count of the same measure has. */
function toldCompared(
  { by, language }: Pick<Asked, 'by' | 'language'>,
  { measure, definition, breaks, sumsTo }: Compared,
  words: Words,
): string[] {
  const notes = definition.overlapping
    .filter((dimension) => dimension === by)
    .map((dimension) => ({ code: 'overlap' as const, dimension }))
  const distinct = sumsTo === 'more' && notes.length === 0 ? [{ code: 'distinct' as const }] : []
  const none = sumsTo === 'nothing' ? [{ code: 'no-sum' as const }] : []
  return toldOf(
    { measure, definition, breaks, notes: [...notes, ...distinct, ...none] },
    null,
    words,
    language,
  )
}

/** The breaks that lie just before an edition: in a few words for a drawing, whole for a table; null where none does. */
export function breakBefore(
  { compared: { breaks, editions }, asked: { language }, words }: Shown,
  edition: string,
): { short: string; whole: string } | null {
  const place = (id: string) => editions.findIndex((one) => one.edition === id)
  const here = breaks.filter(({ after }) => place(after) === place(edition) - 1)
  if (here.length === 0) return null
  return {
    short: here.map((one) => one.words[language]).join(', '),
    whole: here
      .map((one) => words.figuresMore.compare.break(one.after, one.edition, one.words[language]))
      .join(' '),
  }
}

/** A column of a table for each edition, with the breaks between them. */
export function editionColumns(shown: Shown): FigureColumn[] {
  return shown.compared.editions.map(({ edition }) => {
    const before = breakBefore(shown, edition)
    return { name: edition, kind: 'number', ...(before && { breakBefore: before.whole }) }
  })
}

/** A number that leads to its rows, or two dots where the rows are missing. */
export function countCell(
  { words, hrefOf }: Shown,
  edition: string,
  value: number | null,
  key?: string,
): FigureCell {
  if (value === null) return null
  const href = value > 0 ? hrefOf(edition, key) : undefined
  return { value, shown: words.figures.number(value), ...(href !== undefined && { href }) }
}

/** The difference, and per cent where the base allows it. */
export function changeCells(change: Change | null, { words: { comparison } }: Shown): FigureCell[] {
  if (change === null) return [null, null]
  return [
    { value: change.difference, shown: comparison.signed(change.difference) },
    { value: change.percent, shown: comparison.percent(change) },
  ]
}

/** One a compared edition; what others published is of whole editions, so it does not stand beside a filtered count. */
export function comparedMarks({ asked, compared, statedOf }: Shown): EditionMark[] {
  return compared.editions.map(({ edition, total }) => {
    const published = asked.filter === '' ? statedOf(edition, asked.measure) : null
    const base = { id: edition, name: edition, published }
    if (total !== null) return { ...base, kind: 'counted', value: total, counted: total }
    if (!published) return { ...base, kind: 'none', value: 0, counted: null }
    return { ...base, kind: kindOf(published), value: published.value, counted: null }
  })
}
