/** Municipalities that nobody has submitted from yet, folded by county with how many first. */
import type { FiguresNowOutput } from '../../contract/calls/figures-now.ts'
import type { Words } from '../../text/catalog.ts'
import { Figure } from '../figures/figure.tsx'
import type { FigureTableData } from '../figures/figure-table.tsx'
import { useWords } from '../ui/use-words.ts'
import { type MissingCounty, missingByCounty } from './missing-counties.ts'
import { type Asked, receivedHref } from './now-rows.ts'

type Municipalities = FiguresNowOutput['municipalities']
type MissingFigureProps = { asked: Asked; municipalities: Municipalities; notes: readonly string[] }

export function MissingFigure({ asked, municipalities, notes }: MissingFigureProps) {
  const words = useWords()
  const t = words.now.missing
  const { present, of, missing } = municipalities
  const counties = missingByCounty(missing)
  return (
    <Figure
      name={t.name}
      sentence={t.sentence(present, of)}
      table={missingTable(counties, municipalities, words)}
      rowsHref={present > 0 ? receivedHref(asked) : undefined}
      foot={<p>{t.foot}</p>}
      notes={[t.foot, ...notes]}
    >
      <ul className="missing-counties">
        {counties
          .filter((county) => county.missing.length > 0)
          .map((county) => (
            <li key={county.code}>
              <FoldedCounty county={county} />
            </li>
          ))}
      </ul>
    </Figure>
  )
}

function FoldedCounty({ county }: { county: MissingCounty }) {
  const t = useWords().now.missing
  const { count, name } = t.county(county.missing.length, county.of, county.name)
  return (
    <details>
      <summary>
        <b>{count}</b> <span>{name}</span>
      </summary>
      <p>{county.missing.join(', ')}</p>
    </details>
  )
}

function missingTable(
  counties: readonly MissingCounty[],
  { missing, of }: Municipalities,
  { now }: Words,
): FigureTableData {
  const t = now.missing
  return {
    columns: [
      { name: t.columns.county, kind: 'text' },
      { name: t.columns.missing, kind: 'number' },
      { name: t.columns.of, kind: 'number' },
      { name: t.columns.names, kind: 'text' },
    ],
    rows: counties.map((county) => ({
      key: county.code,
      cells: [county.name, county.missing.length, county.of, county.missing.join(', ')],
    })),
    total: [t.total, missing.length, of, ''],
  }
}
