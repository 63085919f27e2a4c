/** Activities per county: tiles or geography for the 21, and those without a county beside them. */
import { type CSSProperties, lazy, type ReactNode, Suspense } from 'react'
import { Link } from 'wouter'
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import { DIGITAL, UNKNOWN } from '../../domain/figures/counted-county.ts'
import type { DigitalChoice } from '../../domain/figures/switches.ts'
import type { Language } from '../../domain/language.ts'
import type { Words } from '../../text/catalog.ts'
import { useAddressValue } from '../address.ts'
import { Radio } from '../ui/field.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { useArrowFocus } from './arrow-focus.ts'
import { type CountyMark, countyMarks } from './county-marks.ts'
import { type ScaleStep, scaleFor, TILES } from './county-tiles.ts'
import { Figure } from './figure.tsx'
import { byKey, COUNTIES, countyKeys, countyName } from './figure-rows.ts'
import type { FigureTableData } from './figure-table.tsx'
import { figureRowsHref, queueQuery } from './queue-link.ts'

// The outlines are large, and most look at the tiles.
const CountyGeography = lazy(async () => ({
  default: (await import('./county-geography.tsx')).CountyGeography,
}))

type CountyFigureProps = {
  edition: string
  figures: FiguresOutput
  digitalCounty: DigitalChoice
  /** Without it the switch stands elsewhere in the view. */
  onDigitalCounty?: (digitalCounty: DigitalChoice) => void
  filter?: string
  foot?: ReactNode
  notes?: readonly string[]
}

export function CountyFigure(props: CountyFigureProps) {
  const { edition, figures, digitalCounty, onDigitalCounty, filter = '', foot, notes = [] } = props
  const words = useWords()
  const t = words.dashboard.perCounty
  const language = useLanguage()
  const [map, setMap] = useAddressValue('karta')
  const isGeography = map === GEOGRAPHY
  const where = queueQuery({ edition }, language, filter)
  const counts = byKey(figures.rows, 'county')
  return (
    <Figure
      name={t.name}
      sentence={sentenceOf(counts, digitalCounty, words)}
      table={countyTable({ counts, figures, where, words, language })}
      rowsHref={figureRowsHref(figures, {}, language, where)}
      notes={isGeography ? [...notes, words.editionFigures.map.source] : notes}
      foot={
        <>
          <MapSwitch isGeography={isGeography} onChange={(wanted) => setMap(wanted ? GEOGRAPHY : '')} />
          {onDigitalCounty && (
            <DigitalSwitch digitalCounty={digitalCounty} onDigitalCounty={onDigitalCounty} />
          )}
          {foot}
        </>
      }
    >
      <CountyMap figures={figures} where={where} isGeography={isGeography} />
    </Figure>
  )
}

/** As the address says it. */
const GEOGRAPHY = 'geografi'

type CountyMapProps = { figures: FiguresOutput; where: string; isGeography: boolean }

/** One tab stop with what stands below the map. */
function CountyMap({ figures, where, isGeography }: CountyMapProps) {
  const t = useWords().dashboard.perCounty
  const language = useLanguage()
  const arrows = useArrowFocus()
  const counts = byKey(figures.rows, 'county')
  const scale = scaleFor(Math.max(0, ...COUNTIES.map((county) => counts.get(county.code) ?? 0)))
  const marks = countyMarks(figures, scale, { where, language, say: t.mark })
  return (
    <div {...arrows}>
      {isGeography ? (
        <Suspense fallback={<Skeleton rows={8} />}>
          <CountyGeography name={t.name} marks={marks} />
        </Suspense>
      ) : (
        <TileMap marks={marks} />
      )}
      <CountyRest figures={figures} where={where} />
      <ScaleKey scale={scale} />
    </div>
  )
}

function TileMap({ marks }: { marks: readonly CountyMark[] }) {
  const t = useWords().dashboard.perCounty
  return (
    <ul className="county-map" aria-label={t.name}>
      {marks.map(({ code, shortName, value, step, label, href }) => (
        <li key={code} style={placeOf(code)}>
          <Tile className={`step-${step}`} shown={shortName} value={value} name={label} href={href} />
        </li>
      ))}
    </ul>
  )
}

function CountyRest({ figures, where }: { figures: FiguresOutput; where: string }) {
  const { dashboard, common } = useWords()
  const t = dashboard.perCounty
  const language = useLanguage()
  const counts = byKey(figures.rows, 'county')
  return (
    <ul className="county-rest" aria-label={t.without}>
      {[DIGITAL, UNKNOWN].map((key) => {
        const value = counts.get(key) ?? 0
        const name = countyName(key, common.counted)
        const href = figureRowsHref(figures, { county: key }, language, where)
        return (
          <li key={key}>
            <Tile className="plain" shown={name} value={value} name={t.mark(name, value)} href={href} />
          </li>
        )
      })}
    </ul>
  )
}

type TileProps = { className: string; shown: string; value: number; name: string; href: string | undefined }

/** What the eye reads and what is heard: the whole name begins with the short one, so that speaking it works too. */
function Tile({ className, shown, value, name, href }: TileProps) {
  const { number } = useWords().dashboard
  const words = (
    <>
      <span aria-hidden="true">{shown}</span>
      <b aria-hidden="true">{number(value)}</b>
      <span className="visually-hidden">{name}</span>
    </>
  )
  if (href === undefined) return <span className={`county-tile ${className}`}>{words}</span>
  return (
    <Link data-mark className={`county-tile ${className}`} href={href}>
      {words}
    </Link>
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

function sentenceOf(counts: Map<string, number>, digitalCounty: DigitalChoice, words: Words): string {
  const t = words.dashboard.perCounty
  const counties = COUNTIES.filter((county) => (counts.get(county.code) ?? 0) > 0).length
  const sentence = [
    t.sentence(counties),
    digitalCounty === 'apart' ? t.ownSwitch(counts.get(DIGITAL) ?? 0) : t.organiserSwitch,
    t.unknown(counts.get(UNKNOWN) ?? 0),
  ]
  return sentence.filter(Boolean).join(' ')
}

type CountyTableProps = {
  counts: Map<string, number>
  figures: FiguresOutput
  where: string
  words: Words
  language: Language
}

/** Every county, also those with nothing, and what has no county. */
function countyTable({ counts, figures, where, words, language }: CountyTableProps): FigureTableData {
  const t = words.dashboard.perCounty
  return {
    columns: [
      { name: t.columns.county, kind: 'text' },
      { name: t.columns.activities, kind: 'number' },
    ],
    rows: countyKeys().map((key) => {
      const value = counts.get(key) ?? 0
      const href = figureRowsHref(figures, { county: key }, language, where)
      const cell = { value, shown: words.dashboard.number(value), ...(href !== undefined && { href }) }
      return { key, cells: [countyName(key, words.common.counted), cell] }
    }),
    total: [t.total, figures.total],
  }
}

function MapSwitch({
  isGeography,
  onChange,
}: {
  isGeography: boolean
  onChange: (isGeography: boolean) => void
}) {
  const t = useWords().editionFigures.map
  return (
    <fieldset className="digital-switch">
      <legend>{t.label}</legend>
      {[false, true].map((choice) => (
        <Radio
          key={String(choice)}
          name="county-map"
          label={choice ? t.geography : t.tiles}
          checked={isGeography === choice}
          onChange={() => onChange(choice)}
        />
      ))}
    </fieldset>
  )
}

type DigitalSwitchProps = {
  digitalCounty: DigitalChoice
  onDigitalCounty: (digitalCounty: DigitalChoice) => void
}

export function DigitalSwitch({ digitalCounty, onDigitalCounty }: DigitalSwitchProps) {
  const t = useWords().dashboard.digital
  return (
    <fieldset className="digital-switch">
      <legend>{t.label}</legend>
      {(['apart', 'organiser'] as const).map((choice) => (
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
