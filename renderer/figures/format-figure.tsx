/** Activities per format: one bar of a hundred percent for each edition, with its numbers and its base. */
import { Fragment, type ReactNode } from 'react'
import { Link } from 'wouter'
import type { EditionListed } from '../../contract/calls/editions.ts'
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import type { Language } from '../../domain/language.ts'
import type { Format } from '../../domain/submission.ts'
import type { Words } from '../../text/catalog.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { useArrowFocus } from './arrow-focus.ts'
import { Figure } from './figure.tsx'
import { byKeyWithin, FORMAT_ORDER } from './figure-rows.ts'
import type { FigureTableData } from './figure-table.tsx'
import { figureRowsHref } from './queue-link.ts'

type FormatFigureProps = {
  current: string
  editions: readonly EditionListed[]
  figures: FiguresOutput
  filter?: string
  foot?: ReactNode
  notes?: readonly string[]
}
type Stack = { edition: string; base: number; counts: Map<string, number> }

export function FormatFigure(props: FormatFigureProps) {
  const { current, editions, figures, filter = '', foot, notes = [] } = props
  const words = useWords()
  const t = words.dashboard.perFormat
  const language = useLanguage()
  const stacks = stacksOf(editions, figures)
  return (
    <Figure
      name={t.name}
      sentence={useSentence(current, stacks)}
      table={formatTable(stacks, figures, words, language, filter)}
      rowsHref={
        stacks.some((stack) => stack.edition === current)
          ? figureRowsHref(figures, { edition: current }, language, filter)
          : undefined
      }
      notes={notes}
      foot={foot}
    >
      <FormatStacks stacks={stacks} current={current} figures={figures} filter={filter} />
    </Figure>
  )
}

type FormatStacksProps = { stacks: Stack[]; current: string; figures: FiguresOutput; filter: string }

function FormatStacks({ stacks, current, figures, filter }: FormatStacksProps) {
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
      {stacks.map(({ edition, base, counts }, at) => (
        <Fragment key={edition}>
          {breaksBefore(stacks, at, figures, language).map((told) => (
            <p key={told} className="format-break">
              {told}
            </p>
          ))}
          <div className="format-row">
            <p>
              <b data-current={edition === current}>{edition}</b>
              <span>{t.of(base)}</span>
            </p>
            <ul aria-label={edition}>
              {presentFormats(counts).map(([format, value]) => (
                <li key={format} style={{ flexGrow: value }}>
                  <Part
                    format={format}
                    value={value}
                    name={t.mark(edition, common.formats[format], value, base)}
                    href={figureRowsHref(figures, { edition, format }, language, filter)}
                  />
                </li>
              ))}
            </ul>
          </div>
        </Fragment>
      ))}
    </div>
  )
}

type PartProps = { format: Format; value: number; name: string; href: string | undefined }

function Part({ format, value, name, href }: PartProps) {
  const { number } = useWords().dashboard
  const shown = (
    <>
      <span aria-hidden="true">{number(value)}</span>
      <span className="visually-hidden">{name}</span>
    </>
  )
  if (href === undefined)
    return (
      <span className={`format-part format-${format}`} title={name}>
        {shown}
      </span>
    )
  return (
    <Link data-mark className={`format-part format-${format}`} href={href} title={name}>
      {shown}
    </Link>
  )
}

/** The words of the breaks between an edition's bar and the one before it. */
function breaksBefore(
  stacks: readonly Stack[],
  at: number,
  { breaks }: FiguresOutput,
  language: Language,
): string[] {
  const before = stacks[at - 1]?.edition
  return breaks.filter(({ after }) => after === before).map(({ words }) => words[language])
}

function formatTable(
  stacks: Stack[],
  figures: FiguresOutput,
  { dashboard, common }: Words,
  language: Language,
  filter: string,
): FigureTableData {
  const t = dashboard.perFormat
  const hrefOf = (keys: { edition: string; format?: Format }) => {
    const href = figureRowsHref(figures, keys, language, filter)
    return href === undefined ? {} : { href }
  }
  return {
    columns: [
      { name: t.columns.edition, kind: 'text' },
      ...FORMAT_ORDER.map((format) => ({ name: common.formats[format], kind: 'number' as const })),
      { name: t.columns.base, kind: 'number' },
    ],
    rows: stacks.map(({ edition, base, counts }, at) => ({
      key: edition,
      ...breakOf(breaksBefore(stacks, at, figures, language)),
      cells: [
        edition,
        ...FORMAT_ORDER.map((format) => {
          const value = counts.get(format) ?? 0
          return { value, shown: t.share(value, base), ...(value > 0 && hrefOf({ edition, format })) }
        }),
        { value: base, shown: dashboard.number(base), ...hrefOf({ edition }) },
      ],
    })),
  }
}

function breakOf(told: readonly string[]) {
  return told.length > 0 ? { breakBefore: told.join(' · ') } : {}
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
