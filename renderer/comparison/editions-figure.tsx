/** A measure per edition: counted ones solid, published ones hatched, and breaks as a line between those they part. */
import { changeOf } from '../../domain/figures/compare.ts'
import { addressOf, PATHS } from '../address.ts'
import { EditionBars } from '../figures/edition-bars.tsx'
import { EditionKey } from '../figures/edition-figure.tsx'
import type { EditionMark } from '../figures/edition-marks.ts'
import { Figure } from '../figures/figure.tsx'
import type { FigureTableData } from '../figures/figure-table.tsx'
import { statedFigure } from '../figures/stated-figure.ts'
import { breakBefore, changeCells, comparedMarks, countCell, type Shown } from './shown.ts'

export function EditionsFigure({ shown }: { shown: Shown }) {
  const { asked, compared, words, measureName, hrefOf, notes } = shown
  const t = words.comparison.editions
  const marks = comparedMarks(shown)
  const breaks = compared.editions.flatMap(({ edition }) => {
    const before = breakBefore(shown, edition)
    return before ? [{ edition, words: before.short }] : []
  })
  return (
    <Figure
      name={t.name(measureName)}
      sentence={t.sentence(measureName)}
      table={editionsTable(shown, marks)}
      notes={notes}
      foot={
        <>
          <EditionKey marks={marks} />
          {compared.breaks.map(({ id, after, edition, words: said }) => (
            <p key={id}>◇ {words.figuresMore.compare.break(after, edition, said[asked.language])}</p>
          ))}
        </>
      }
    >
      <EditionBars
        marks={marks}
        words={words}
        current={null}
        breaks={breaks}
        said={{ name: t.name(measureName), mark: (mark) => markName(shown, mark) }}
        hrefOf={(mark) =>
          mark.kind === 'counted' ? hrefOf(mark.id) : addressOf(PATHS.editions, { upplaga: mark.id })
        }
      />
    </Figure>
  )
}

function markName({ words, measureName }: Shown, mark: EditionMark): string {
  const t = words.comparison.editions
  if (mark.kind === 'counted') return t.mark(mark.name, measureName, mark.value)
  return mark.published
    ? t.markPublished(mark.name, statedFigure(mark.published, words))
    : t.markNone(mark.name)
}

function editionsTable(shown: Shown, marks: readonly EditionMark[]): FigureTableData {
  const { compared, words } = shown
  const { comparison } = words
  const t = words.dashboard.perEdition.columns
  return {
    columns: [
      { name: t.edition, kind: 'text' },
      { name: t.counted, kind: 'number' },
      { name: t.published, kind: 'number' },
      { name: t.source, kind: 'text' },
      { name: comparison.editions.change, kind: 'number' },
      { name: comparison.measures.relative, kind: 'number' },
      { name: comparison.editions.base, kind: 'number' },
    ],
    rows: marks.map(({ id, counted, published }) => {
      const step = compared.steps.find(({ to }) => to === id)
      const change = step && changeOf(step.change.from, step.change.to)
      const before = breakBefore(shown, id)
      return {
        key: id,
        ...(before && { breakBefore: before.whole }),
        cells: [
          id,
          countCell(shown, id, counted),
          published ? { value: published.value, shown: statedFigure(published, words) } : null,
          published?.source ?? '',
          ...changeCells(change ?? null, shown),
          change ? change.from : null,
        ],
      }
    }),
  }
}
