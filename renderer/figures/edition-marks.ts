/** What each edition's bar shows: counted rows, or else the published figure that stands in their place. */
import type { EditionListed } from '../../contract/calls/editions.ts'
import type { PublishedFigure } from '../../domain/edition.ts'

/**
 * `counted` is solid, `exact` hatched and closed, `floor` hatched with an open top because the ceiling is not known,
 * and `none` has neither rows nor a published figure.
 */
export type EditionMark = {
  id: string
  name: string
  kind: 'counted' | 'exact' | 'floor' | 'none'
  /** The bar's height: the count, or the value that was published. */
  value: number
  counted: number | null
  published: PublishedFigure | null
}

/** One mark an edition, oldest first. An edition without rows shows what was published; nothing is ever added up. */
export function editionMarks(editions: readonly EditionListed[]): EditionMark[] {
  return [...editions].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1)).map(markOf)
}

function markOf(edition: EditionListed): EditionMark {
  const published = mainFigure(edition.publishedFigures)
  const base = { id: edition.id, name: edition.id, published }
  if (edition.submissions > 0)
    return { ...base, kind: 'counted', value: edition.activities, counted: edition.activities }
  if (!published) return { ...base, kind: 'none', value: 0, counted: null }
  return { ...base, kind: kindOf(published), value: published.value, counted: null }
}

export function kindOf(published: PublishedFigure): 'floor' | 'exact' {
  return published.qualifier === 'over' || published.qualifier === 'at-least' ? 'floor' : 'exact'
}

/**
 * The bars of the marks: an edition that has rows and a published figure gets both side by side, since rows may be
 * only a part of what there was.
 */
export function barsOf(marks: readonly EditionMark[]): (EditionMark & { key: string })[] {
  return marks.flatMap((mark) => {
    const own = { ...mark, key: mark.id }
    const { published } = mark
    if (mark.kind !== 'counted' || !published) return [own]
    return [own, { ...mark, key: `${mark.id} published`, kind: kindOf(published), value: published.value }]
  })
}

/**
 * The figure that tells most of those published: floors only rise, so the largest is the last that holds, and an
 * exact one says more than a floor of the same value.
 */
export function mainFigure(figures: readonly PublishedFigure[]): PublishedFigure | null {
  const exactness = (figure: PublishedFigure) => (figure.qualifier === 'exactly' ? 1 : 0)
  return [...figures].sort((a, b) => b.value - a.value || exactness(b) - exactness(a))[0] ?? null
}
