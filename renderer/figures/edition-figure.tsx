/** Activities per edition: what we have counted beside what others have published, never added together. */
import type { EditionListed } from '../../contract/calls/editions.ts'
import type { Words } from '../../text/catalog.ts'
import { addressOf, PATHS } from '../address.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { EditionBars } from './edition-bars.tsx'
import { barsOf, type EditionMark, editionMarks } from './edition-marks.ts'
import { Figure } from './figure.tsx'
import type { FigureTableData } from './figure-table.tsx'
import { queueHref } from './queue-link.ts'
import { statedFigure } from './stated-figure.ts'

type EditionFigureProps = { current: EditionListed; editions: readonly EditionListed[] }

export function EditionFigure({ current, editions }: EditionFigureProps) {
  const words = useWords()
  const language = useLanguage()
  const t = words.dashboard.perEdition
  const marks = editionMarks(editions)
  const hasRows = current.submissions > 0
  const rowsOf = (edition: string) => queueHref({ edition, state: 'published' }, language)
  return (
    <Figure
      name={t.name}
      sentence={[hasRows && t.sentence(current.name, current.activities), useFloors(marks)]
        .filter(Boolean)
        .join(' ')}
      table={editionTable(marks, words)}
      rowsHref={hasRows ? rowsOf(current.id) : undefined}
      foot={<EditionKey marks={marks} />}
    >
      <EditionBars
        marks={marks}
        words={words}
        current={current.id}
        hrefOf={(mark) =>
          mark.kind === 'counted' ? rowsOf(mark.id) : addressOf(PATHS.editions, { upplaga: mark.id })
        }
      />
    </Figure>
  )
}

/** What each kind of bar means, for the kinds that stand in the figure. */
export function EditionKey({ marks }: { marks: readonly EditionMark[] }) {
  const t = useWords().dashboard.perEdition
  const has = (kind: EditionMark['kind']) => barsOf(marks).some((bar) => bar.kind === kind)
  return (
    <p>
      {has('counted') && (
        <>
          <b>{t.keySolid}</b> {t.solid}{' '}
        </>
      )}
      {(has('exact') || has('floor')) && (
        <>
          <b>{t.keyHatched}</b> {t.hatched}{' '}
        </>
      )}
      {has('floor') && (
        <>
          <b>{t.keyArrow}</b> {t.arrow}{' '}
        </>
      )}
      {has('none') && t.dots}
    </p>
  )
}

export function editionTable(marks: readonly EditionMark[], words: Words): FigureTableData {
  const t = words.dashboard.perEdition
  return {
    columns: [
      { name: t.columns.edition, kind: 'text' },
      { name: t.columns.counted, kind: 'number' },
      { name: t.columns.published, kind: 'number' },
      { name: t.columns.source, kind: 'text' },
    ],
    rows: marks.map(({ id, name, counted, published }) => ({
      key: id,
      cells: [name, counted, published ? statedFigure(published, words) : null, published?.source ?? ''],
    })),
  }
}

function useFloors(marks: readonly EditionMark[]): string | null {
  const t = useWords().dashboard
  const published = marks.filter((mark) => mark.kind === 'floor' || mark.kind === 'exact')
  if (published.length === 0) return null
  return t.perEdition.floors(t.list(published.map((mark) => mark.name)), published.length)
}
