/** Which municipalities or organisers are new, came back, stayed or are gone in a step, by number and by name. */
import { Link } from 'wouter'
import { BarList } from '../figures/bar-list.tsx'
import { Figure } from '../figures/figure.tsx'
import type { FigureTableData } from '../figures/figure-table.tsx'
import { keyNamer } from '../figures/key-names.ts'
import { queueHref } from '../figures/queue-link.ts'
import type { Compared, Step } from './asked.ts'
import type { Shown } from './shown.ts'

const KINDS = ['new', 'returned', 'stayed', 'lost'] as const
type Kind = (typeof KINDS)[number]
type Of = 'municipalities' | 'organisations'
type Coming = Compared[Of][number]

/** The field of the search that finds one of them. */
const FIELDS = { municipalities: 'municipality', organisations: 'organisation' } as const

type ComingFigureProps = { shown: Shown; step: Step; of: Of }

export function ComingFigure({ shown, step, of }: ComingFigureProps) {
  const { compared, words, notes } = shown
  const t = words.comparison.coming
  const coming = compared[of].find(({ from, to }) => from === step.from && to === step.to)
  if (!coming) return null
  const count = (kind: Kind) => coming[kind].length
  return (
    <Figure
      name={t[of]}
      sentence={t.sentence(step.to, count('new'), count('returned'), count('lost'), count('stayed'))}
      table={comingTable(shown, of)}
      notes={[...notes, t.explained]}
      foot={
        <>
          <p>{t.explained}</p>
          {KINDS.map((kind) => (
            <Names key={kind} shown={shown} coming={coming} kind={kind} of={of} />
          ))}
        </>
      }
    >
      <BarList
        name={t[of]}
        rows={KINDS.map((kind) => ({
          key: kind,
          name: t.kinds[kind],
          value: count(kind),
          label: t.mark(t.kinds[kind], count(kind)),
          href: null,
        }))}
      />
    </Figure>
  )
}

type NamesProps = { shown: Shown; coming: Coming; kind: Kind; of: Of }

/** Each leads to its activities: of the later edition, or of the earlier one for those that are gone. */
function Names({ shown, coming, kind, of }: NamesProps) {
  const { asked, compared, words } = shown
  const { language, filter } = asked
  const t = words.comparison.coming
  const dimension = of === 'municipalities' ? 'municipality' : 'organiser'
  const nameOf = keyNamer(dimension, { words, language, organisers: compared.organisers })
  const edition = kind === 'lost' ? coming.from : coming.to
  const named = coming[kind]
    .map((key) => ({ key, name: nameOf(key) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'sv'))
  if (named.length === 0) return null
  return (
    <details className="coming-names">
      <summary>{t.list(t.kinds[kind], named.length)}</summary>
      <ul>
        {named.map(({ key, name }) => (
          <li key={key}>
            <Link href={queueHref({ edition, state: 'published', [FIELDS[of]]: key }, language, filter)}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  )
}

function comingTable({ compared, words }: Shown, of: Of): FigureTableData {
  const t = words.comparison
  return {
    columns: [
      { name: t.coming.columns.step, kind: 'text' },
      ...KINDS.map((kind) => ({ name: t.coming.kinds[kind], kind: 'number' as const })),
    ],
    rows: compared[of].map((one) => ({
      key: one.to,
      cells: [t.stepOf(one.from, one.to), ...KINDS.map((kind) => one[kind].length)],
    })),
  }
}
