/** Activities by type, theme, sector, audience, language or municipality: bars for the largest, and all of them in the table. */
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import { BarList, type BarRow } from '../figures/bar-list.tsx'
import { Figure } from '../figures/figure.tsx'
import type { FigureTableData } from '../figures/figure-table.tsx'
import { HowCounted } from '../figures/how-counted.tsx'
import { ALL_MUNICIPALITIES } from '../figures/key-names.ts'
import { figureRowsHref } from '../figures/queue-link.ts'
import { useWords } from '../ui/use-words.ts'
import type { Asked } from './asked.ts'
import { type Part, type Parts, partsOf, sumOf } from './parts.ts'
import { useTold } from './use-told.ts'

export type PartDimension = 'type' | 'theme' | 'sector' | 'audience' | 'language' | 'municipality'

/** Places are many and alike, so more of them stand in the drawing. */
const MOST: Readonly<Record<PartDimension, number>> = {
  type: 4,
  theme: 4,
  sector: 4,
  audience: 4,
  language: 4,
  municipality: 10,
}

type PartFigureProps = {
  asked: Asked
  dimension: PartDimension
  figures: FiguresOutput
  nameOf: (key: string) => string
}

export function PartFigure({ asked, dimension, figures, nameOf }: PartFigureProps) {
  const words = useWords()
  const t = words.editionFigures
  const { name } = t.parts[dimension]
  const { told, notes } = useTold(asked, figures)
  const parts = partsOf(figures, dimension, nameOf, MOST[dimension])
  const hrefOf = (key: string) => figureRowsHref(figures, { [dimension]: key }, asked.language, asked.where)
  return (
    <Figure
      name={name}
      sentence={useSentence(dimension, parts, figures.total)}
      table={usePartTable(dimension, parts, figures.total, hrefOf)}
      rowsHref={figureRowsHref(figures, {}, asked.language, asked.where)}
      notes={notes}
      foot={
        <>
          {figures.sumsTo === 'more' && <p>{told.at(-1)}</p>}
          {parts.rest.length > 0 && <p>{t.openOthers}</p>}
          <HowCounted name={name} told={told} />
        </>
      }
    >
      <BarList name={name} rows={useBars(parts, figures.sumsTo === 'total', hrefOf)} />
    </Figure>
  )
}

/** Where parts overlap the rest has no number of its own: one activity may stand in it several times. */
function useBars(parts: Parts, isSum: boolean, hrefOf: (key: string) => string | undefined): BarRow[] {
  const t = useWords().editionFigures
  const bar = ({ key, name, value }: Part): BarRow => ({
    key,
    name,
    value,
    label: t.mark(name, value),
    href: hrefOf(key) ?? null,
  })
  const others = t.others(parts.rest.length)
  const value = sumOf(parts.rest)
  const rest = { key: 'rest', name: others, value, label: t.mark(others, value), href: null }
  return [
    ...parts.shown.map(bar),
    ...(isSum && parts.rest.length > 0 ? [rest] : []),
    ...(parts.unknown ? [bar(parts.unknown)] : []),
  ]
}

function usePartTable(
  dimension: PartDimension,
  { all, unknown }: Parts,
  total: number,
  hrefOf: (key: string) => string | undefined,
): FigureTableData {
  const { editionFigures: t, dashboard, figures } = useWords()
  return {
    columns: [
      { name: figures.dimensions[dimension], kind: 'text' },
      { name: t.columns.activities, kind: 'number' },
      ...(total >= 30 ? [{ name: t.columns.share, kind: 'number' as const }] : []),
    ],
    rows: [...all, ...(unknown ? [unknown] : [])].map(({ key, name, value }) => {
      const href = hrefOf(key)
      const count = { value, shown: dashboard.number(value), ...(href !== undefined && { href }) }
      return { key, cells: [name, count, t.share(value, total)] }
    }),
    total: [t.total, total, t.share(total, total)],
  }
}

function useSentence(dimension: PartDimension, { all, unknown }: Parts, total: number): string {
  const t = useWords().editionFigures
  const [largest] = all
  if (!largest) return t.parts[dimension].none
  const most = t.sentence(largest.name, largest.value, total, unknown?.value ?? 0)
  return dimension === 'municipality' ? `${t.municipalities(all.length, ALL_MUNICIPALITIES)} ${most}` : most
}
