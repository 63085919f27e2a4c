/** Activities per county: a tile for each of the 21, and those without a county beside them. */
import type { CSSProperties } from 'react'
import { Link } from 'wouter'
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import { DIGITAL, type DigitalCounty, UNKNOWN } from '../../domain/figures.ts'
import { Radio } from '../ui/field.tsx'
import { NumberCell, NumberHead } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { useArrowFocus } from './arrow-focus.ts'
import { type ScaleStep, scaleFor, stepOf, TILES } from './county-tiles.ts'
import { Figure } from './figure.tsx'
import { byKey, COUNTIES, countyKeys, countyName } from './figure-rows.ts'
import { queueHref } from './queue-link.ts'

type CountyFigureProps = {
  edition: string
  figures: FiguresOutput
  digitalCounty: DigitalCounty
  onDigitalCounty: (digitalCounty: DigitalCounty) => void
}

export function CountyFigure({ edition, figures, digitalCounty, onDigitalCounty }: CountyFigureProps) {
  const t = useWords().dashboard
  const language = useLanguage()
  const counts = byKey(figures.rows, 'county')
  const counties = COUNTIES.filter((county) => (counts.get(county.code) ?? 0) > 0).length
  const sentence = [
    t.perCounty.sentence(counties),
    digitalCounty === 'own' ? t.perCounty.ownSwitch(counts.get(DIGITAL) ?? 0) : t.perCounty.organiserSwitch,
    t.perCounty.unknown(counts.get(UNKNOWN) ?? 0),
  ]
  return (
    <Figure
      name={t.perCounty.name}
      sentence={sentence.filter(Boolean).join(' ')}
      table={<CountyTable counts={counts} total={figures.total} />}
      rowsHref={queueHref({ edition, state: 'published' }, language)}
      foot={
        <>
          <DigitalSwitch digitalCounty={digitalCounty} onDigitalCounty={onDigitalCounty} />
          {digitalCounty === 'organiser' && <p>{t.perCounty.organiserLinks}</p>}
        </>
      }
    >
      <CountyMap edition={edition} counts={counts} />
    </Figure>
  )
}

function CountyMap({ edition, counts }: { edition: string; counts: Map<string, number> }) {
  const words = useWords()
  const language = useLanguage()
  const arrows = useArrowFocus()
  const t = words.dashboard.perCounty
  const scale = scaleFor(Math.max(0, ...COUNTIES.map((county) => counts.get(county.code) ?? 0)))
  const link = (county: string) => queueHref({ edition, state: 'published', county }, language)
  return (
    <div {...arrows}>
      <ul className="county-map" aria-label={t.name}>
        {[...COUNTIES].sort(inReadingOrder).map(({ code, name, shortName }) => {
          const value = counts.get(code) ?? 0
          return (
            <li key={code} style={placeOf(code)}>
              <Link data-mark className={`county-tile step-${stepOf(value, scale)}`} href={link(code)}>
                <TileWords shown={shortName} value={value} name={t.mark(name, value)} />
              </Link>
            </li>
          )
        })}
      </ul>
      <ul className="county-rest" aria-label={t.without}>
        {[DIGITAL, UNKNOWN].map((key) => {
          const value = counts.get(key) ?? 0
          const name = countyName(key, words.common.counted)
          return (
            <li key={key}>
              <Link data-mark className="county-tile plain" href={link(key)}>
                <TileWords shown={name} value={value} name={t.mark(name, value)} />
              </Link>
            </li>
          )
        })}
      </ul>
      <ScaleKey scale={scale} />
    </div>
  )
}

/** What the eye reads and what is heard: the whole name begins with the short one, so that speaking it works too. */
function TileWords({ shown, value, name }: { shown: string; value: number; name: string }) {
  const { number } = useWords().dashboard
  return (
    <>
      <span aria-hidden="true">{shown}</span>
      <b aria-hidden="true">{number(value)}</b>
      <span className="visually-hidden">{name}</span>
    </>
  )
}

function ScaleKey({ scale }: { scale: readonly ScaleStep[] }) {
  const t = useWords().dashboard.perCounty
  return (
    <ul className="county-scale" aria-label={t.scale}>
      <li className="step-0">0</li>
      {scale.map((step, index) => (
        <li key={step.from} className={`step-${index + 1}`}>
          {t.step(step.from, step.to)}
        </li>
      ))}
    </ul>
  )
}

function CountyTable({ counts, total }: { counts: Map<string, number>; total: number }) {
  const words = useWords()
  const t = words.dashboard
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t.perCounty.columns.county}</th>
          <NumberHead>{t.perCounty.columns.activities}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {countyKeys().map((key) => (
          <tr key={key}>
            <th scope="row">{countyName(key, words.common.counted)}</th>
            <NumberCell>{t.number(counts.get(key) ?? 0)}</NumberCell>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.perCounty.total}</th>
          <NumberCell>{t.number(total)}</NumberCell>
        </tr>
      </tfoot>
    </table>
  )
}

type DigitalSwitchProps = {
  digitalCounty: DigitalCounty
  onDigitalCounty: (digitalCounty: DigitalCounty) => void
}

export function DigitalSwitch({ digitalCounty, onDigitalCounty }: DigitalSwitchProps) {
  const t = useWords().dashboard.digital
  return (
    <fieldset className="digital-switch">
      <legend>{t.label}</legend>
      {(['own', 'organiser'] as const).map((choice) => (
        <Radio
          key={choice}
          name="digital-county"
          label={t[choice]}
          checked={digitalCounty === choice}
          onChange={() => onDigitalCounty(choice)}
        />
      ))}
    </fieldset>
  )
}

function placeOf(code: string): CSSProperties {
  const tile = TILES[code]
  return tile ? { gridRow: tile.row, gridColumn: tile.column } : {}
}

function inReadingOrder(a: { code: string }, b: { code: string }): number {
  const rank = (code: string) => (TILES[code]?.row ?? 99) * 10 + (TILES[code]?.column ?? 9)
  return rank(a.code) - rank(b.code)
}
