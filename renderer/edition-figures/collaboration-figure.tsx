/** Collaborations across sectors: how many, of how many, by the sector of the first party. */
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import { BarList } from '../figures/bar-list.tsx'
import { Figure } from '../figures/figure.tsx'
import { HowCounted } from '../figures/how-counted.tsx'
import { figureRowsHref } from '../figures/queue-link.ts'
import { useWords } from '../ui/use-words.ts'
import type { Asked } from './asked.ts'
import { partsOf } from './parts.ts'
import { useTold } from './use-told.ts'

type CollaborationFigureProps = {
  asked: Asked
  /** By sector. */
  crossing: FiguresOutput
  together: FiguresOutput
  nameOf: (key: string) => string
}

export function CollaborationFigure({ asked, crossing, together, nameOf }: CollaborationFigureProps) {
  const { editionFigures, dashboard } = useWords()
  const t = editionFigures.collaborations
  const { told, notes } = useTold(asked, crossing, together)
  // There are ten sectors in all, so each has its bar.
  const { all, unknown } = partsOf(crossing, 'sector', nameOf, crossing.rows.length)
  const parts = unknown ? [...all, unknown] : all
  const hrefOf = (sector: string) => figureRowsHref(crossing, { sector }, asked.language, asked.where)
  return (
    <Figure
      name={t.name}
      sentence={t.sentence(crossing.total, together.total, crossing.of ?? 0)}
      table={{
        columns: [
          { name: t.columns.sector, kind: 'text' },
          { name: t.columns.crossing, kind: 'number' },
          { name: t.columns.of, kind: 'number' },
        ],
        rows: crossing.rows.map(({ sector = '', value, of = 0 }) => {
          const href = hrefOf(sector)
          const count = { value, shown: dashboard.number(value), ...(href !== undefined && { href }) }
          return { key: sector, cells: [nameOf(sector), count, of] }
        }),
        total: [t.total, crossing.total, crossing.of ?? null],
      }}
      rowsHref={figureRowsHref(crossing, {}, asked.language, asked.where)}
      notes={notes}
      foot={<HowCounted name={t.name} told={told} />}
    >
      <BarList
        name={t.name}
        rows={parts.map(({ key, name, value, of = 0 }) => ({
          key,
          name,
          value,
          beside: t.beside(of),
          label: t.mark(name, value, of),
          href: hrefOf(key) ?? null,
        }))}
      />
    </Figure>
  )
}
