/** Activities per format: one bar of a hundred percent for each edition, with its numbers and its base. */
import { Link } from 'wouter'
import type { EditionListed } from '../../contract/calls/editions.ts'
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import type { Format } from '../../domain/submission.ts'
import { NumberCell, NumberHead } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { useArrowFocus } from './arrow-focus.ts'
import { Figure } from './figure.tsx'
import { byKeyWithin, FORMAT_ORDER } from './figure-rows.ts'
import { queueHref } from './queue-link.ts'

type FormatFigureProps = { current: string; editions: readonly EditionListed[]; figures: FiguresOutput }
type Stack = { edition: string; base: number; counts: Map<string, number> }

export function FormatFigure({ current, editions, figures }: FormatFigureProps) {
  const t = useWords().dashboard.perFormat
  const language = useLanguage()
  const stacks = stacksOf(editions, figures)
  return (
    <Figure
      name={t.name}
      sentence={useSentence(current, stacks)}
      table={<FormatTable stacks={stacks} />}
      rowsHref={
        stacks.some((stack) => stack.edition === current)
          ? queueHref({ edition: current, state: 'published' }, language)
          : undefined
      }
    >
      <FormatStacks stacks={stacks} current={current} />
    </Figure>
  )
}

function FormatStacks({ stacks, current }: { stacks: Stack[]; current: string }) {
  const { dashboard, common } = useWords()
  const language = useLanguage()
  const arrows = useArrowFocus()
  const t = dashboard.perFormat
  const hasUnknown = stacks.some((stack) => (stack.counts.get('unknown') ?? 0) > 0)
  return (
    <div className="format-stacks" {...arrows}>
      <ul className="format-legend" aria-hidden="true">
        {FORMAT_ORDER.filter((format) => format !== 'unknown' || hasUnknown).map((format) => (
          <li key={format}>
            <i className={`format-${format}`} />
            {common.formats[format]}
          </li>
        ))}
      </ul>
      {stacks.map(({ edition, base, counts }) => (
        <div key={edition} className="format-row">
          <p>
            <b data-current={edition === current}>{edition}</b>
            <span>{t.of(base)}</span>
          </p>
          <ul aria-label={edition}>
            {presentFormats(counts).map(([format, value]) => (
              <li key={format} style={{ flexGrow: value }}>
                <Link
                  data-mark
                  className={`format-${format}`}
                  href={queueHref({ edition, state: 'published', format }, language)}
                  aria-label={t.mark(edition, common.formats[format], value, base)}
                  title={t.mark(edition, common.formats[format], value, base)}
                >
                  <span>{dashboard.number(value)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}

function FormatTable({ stacks }: { stacks: Stack[] }) {
  const { dashboard, common } = useWords()
  const t = dashboard.perFormat
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t.columns.edition}</th>
          {FORMAT_ORDER.map((format) => (
            <NumberHead key={format}>{common.formats[format]}</NumberHead>
          ))}
          <NumberHead>{t.columns.base}</NumberHead>
        </tr>
      </thead>
      <tbody>
        {stacks.map(({ edition, base, counts }) => (
          <tr key={edition}>
            <th scope="row">{edition}</th>
            {FORMAT_ORDER.map((format) => (
              <NumberCell key={format}>{t.share(counts.get(format) ?? 0, base)}</NumberCell>
            ))}
            <NumberCell>{dashboard.number(base)}</NumberCell>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function useSentence(edition: string, stacks: readonly Stack[]): string {
  const t = useWords().dashboard.perFormat
  const stack = stacks.find((one) => one.edition === edition)
  if (!stack) return t.none(edition)
  const known = presentFormats(stack.counts).filter(([format]) => format !== 'unknown')
  const [format, value] = [...known].sort((a, b) => b[1] - a[1])[0] ?? (['unknown', stack.base] as const)
  return t.sentence(stack.edition, t.adjectives[format], value, stack.base)
}

function presentFormats(counts: Map<string, number>): [Format, number][] {
  return FORMAT_ORDER.map((format): [Format, number] => [format, counts.get(format) ?? 0]).filter(
    ([, value]) => value > 0,
  )
}

/** Editions with counted activities, oldest first. */
function stacksOf(editions: readonly EditionListed[], figures: FiguresOutput): Stack[] {
  return [...editions]
    .sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
    .map(({ id }) => {
      const counts = byKeyWithin(figures.rows, id, 'format')
      return { edition: id, counts, base: [...counts.values()].reduce((sum, value) => sum + value, 0) }
    })
    .filter((stack) => stack.base > 0)
}
