/** How the mix shifted in a step: each part's share in both editions on one scale, where both are large enough. */
import { Figure } from '../figures/figure.tsx'
import type { FigureTableData } from '../figures/figure-table.tsx'
import type { Compared, Step } from './asked.ts'
import type { Shown } from './shown.ts'

type Mix = Compared['mix'][number]
type MixPart = Mix['parts'][number]

const MOST = 12

/** Nothing where shares mean nothing, as of distinct organisers or medians. */
export function MixFigure({ shown, step }: { shown: Shown; step: Step }) {
  const { compared, words, byName, notes } = shown
  const t = words.comparison.mix
  const mix = compared.mix.find(({ from, to }) => from === step.from && to === step.to)
  if (!mix) return null
  const parts = inOrder(mix, shown.nameOf)
  return (
    <Figure
      name={t.name(byName)}
      sentence={mix.moved === null ? t.tooSmall : t.moved(mix.moved, step.from, step.to)}
      table={mixTable(shown, parts, step)}
      notes={notes}
      foot={
        parts.length > MOST &&
        mix.moved !== null && <p>{words.comparison.changes.others(parts.length - MOST)}</p>
      }
    >
      {mix.moved === null ? (
        <p>{t.tooSmall}</p>
      ) : (
        <Shares shown={shown} parts={parts.slice(0, MOST)} step={step} />
      )}
    </Figure>
  )
}

/** What shifted most first, equals by name. */
function inOrder({ parts }: Mix, nameOf: Shown['nameOf']): MixPart[] {
  return parts
    .filter(({ from, to }) => from > 0 || to > 0)
    .sort(
      (one, other) =>
        Math.abs(other.shift ?? 0) - Math.abs(one.shift ?? 0) ||
        nameOf(one.key).localeCompare(nameOf(other.key), 'sv'),
    )
}

function Shares({ shown, parts, step }: { shown: Shown; parts: readonly MixPart[]; step: Step }) {
  const { words, byName, nameOf } = shown
  const t = words.comparison.mix
  const largest = Math.max(1, ...parts.flatMap(({ fromShare, toShare }) => [fromShare ?? 0, toShare ?? 0]))
  const width = (share: number) => ({ width: `${(share / largest) * 100}%` })
  return (
    <ul className="mix-list" aria-label={t.name(byName)}>
      {parts.map(({ key, fromShare, toShare, shift }) => (
        <li key={key} className="mix-row">
          <span aria-hidden="true" className="mix-name">
            {nameOf(key)}
          </span>
          <span aria-hidden="true" className="mix-bars">
            <span className="mix-bar">
              <i className="mix-from" style={width(fromShare ?? 0)} />
              <span>
                {t.share(fromShare ?? 0)} {step.from}
              </span>
            </span>
            <span className="mix-bar">
              <i className="mix-to" style={width(toShare ?? 0)} />
              <span>
                {t.share(toShare ?? 0)} {step.to}
              </span>
            </span>
          </span>
          <b aria-hidden="true">{t.shift(shift ?? 0)}</b>
          <span className="visually-hidden">
            {t.mark(nameOf(key), fromShare ?? 0, toShare ?? 0, shift ?? 0)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function mixTable({ words, byName, nameOf }: Shown, parts: readonly MixPart[], step: Step): FigureTableData {
  const t = words.comparison.mix
  const share = (value: number | null) => ({ value, shown: value === null ? '' : t.share(value) })
  return {
    columns: [
      { name: byName, kind: 'text' },
      { name: t.base(step.from), kind: 'number' },
      { name: t.base(step.to), kind: 'number' },
      { name: t.columns(step.from), kind: 'number' },
      { name: t.columns(step.to), kind: 'number' },
      { name: t.shiftColumn, kind: 'number' },
    ],
    rows: parts.map(({ key, from, to, fromShare, toShare, shift }) => ({
      key,
      cells: [
        nameOf(key),
        from,
        to,
        share(fromShare),
        share(toShare),
        { value: shift, shown: shift === null ? '' : t.shift(shift) },
      ],
    })),
  }
}
