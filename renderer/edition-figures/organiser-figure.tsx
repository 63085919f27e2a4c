/** Organisers: those with most activities, and which of all are new and which have been there before. */
import { Link } from 'wouter'
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import { UNKNOWN } from '../../domain/figures/counted-county.ts'
import { organiserAddress, PATHS } from '../address.ts'
import { BarList } from '../figures/bar-list.tsx'
import { Figure } from '../figures/figure.tsx'
import { HowCounted } from '../figures/how-counted.tsx'
import { figureRowsHref } from '../figures/queue-link.ts'
import { useWords } from '../ui/use-words.ts'
import type { Asked } from './asked.ts'
import { partsOf } from './parts.ts'
import { useTold } from './use-told.ts'

const MOST = 10

/** Activities by organiser, how many organisers there are, and the new and the returning ones by organiser. */
export type OrganiserAnswers = {
  activities: FiguresOutput
  organisers: FiguresOutput
  fresh: FiguresOutput
  returning: FiguresOutput
}

export function OrganiserFigure({ asked, answers }: { asked: Asked; answers: OrganiserAnswers }) {
  const { editionFigures, dashboard, common, organisers: all } = useWords()
  const t = editionFigures.organisers
  const { activities, organisers, fresh, returning } = answers
  const { told, notes } = useTold(asked, organisers, fresh, returning, activities)
  const names = activities.organisers ?? {}
  const nameOf = (key: string) => (key === UNKNOWN ? common.counted.unknown : (names[key] ?? key))
  const parts = partsOf(activities, 'organiser', nameOf, MOST)
  // Those that are not new have their row as well, with 0.
  const isNew = new Set(
    fresh.rows.flatMap(({ organiser, value }) => (organiser && value > 0 ? [organiser] : [])),
  )
  const hrefOf = (organiser: string) => figureRowsHref(activities, { organiser }, asked.language, asked.where)
  const hasEarlier = fresh.notes.some(
    (note) => note.code === 'earlier' && note.edition === asked.edition && note.earlier.length > 0,
  )
  const kindOf = (key: string) =>
    key === UNKNOWN || !hasEarlier ? '' : isNew.has(key) ? t.isNew : t.isReturning
  const said = hasEarlier
    ? t.sentence(organisers.total, fresh.total, returning.total)
    : t.noEarlier(organisers.total)
  return (
    <Figure
      name={t.name}
      sentence={organisers.total === 0 ? t.none : said}
      table={{
        columns: [
          { name: t.columns.organiser, kind: 'text' },
          { name: editionFigures.columns.activities, kind: 'number' },
          { name: t.columns.kind, kind: 'text' },
        ],
        rows: [...parts.all, ...(parts.unknown ? [parts.unknown] : [])].map(({ key, name, value }) => {
          const href = hrefOf(key)
          const count = { value, shown: dashboard.number(value), ...(href !== undefined && { href }) }
          // The organiser's own page, where it is one.
          const own = { value: name, shown: name, href: organiserAddress(key) }
          return { key, cells: [key === UNKNOWN ? name : own, count, kindOf(key)] }
        }),
        total: [t.total, activities.total, ''],
      }}
      rowsHref={figureRowsHref(organisers, {}, asked.language, asked.where)}
      notes={notes}
      foot={
        <>
          {parts.rest.length > 0 && <p>{editionFigures.othersInTable(parts.rest.length)}</p>}
          <p>
            <Link href={PATHS.organisers}>{all.showAll}</Link>
          </p>
          <HowCounted name={t.name} told={told} />
        </>
      }
    >
      <BarList
        name={t.name}
        rows={[...parts.shown, ...(parts.unknown ? [parts.unknown] : [])].map(({ key, name, value }) => ({
          key,
          name,
          value,
          beside: kindOf(key),
          label: [editionFigures.mark(name, value), kindOf(key)].filter(Boolean).join(', '),
          href: hrefOf(key) ?? null,
        }))}
      />
    </Figure>
  )
}
