/** All measures of the compared editions in one table, each counted by its own definition. */
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import type { FigureRow, FiguresOutput } from '../../contract/calls/figures.ts'
import { changeOf } from '../../domain/figures/compare.ts'
import { MEASURE_RULES, MEASURES, type Measure } from '../../domain/figures/measures.ts'
import { Counted } from '../figures/counted.tsx'
import { Figure } from '../figures/figure.tsx'
import type { FigureCell, FigureTableData } from '../figures/figure-table.tsx'
import { figureRowsHref, queueQuery } from '../figures/queue-link.ts'
import { statedFigure } from '../figures/stated-figure.ts'
import { together } from '../figures/together.ts'
import { desk } from '../queries.ts'
import type { Step } from './asked.ts'
import { changeCells, editionColumns, type Shown } from './shown.ts'

export function MeasuresFigure({ shown, step }: { shown: Shown; step: Step | null }) {
  const { asked, words, notes } = shown
  const t = words.comparison.measures
  const { editions, filter, language, digital, series } = asked
  const where = queueQuery({ edition: editions }, language, filter)
  const queries = useQueries({
    queries: MEASURES.map((measure) =>
      desk.figures.count.queryOptions({
        input: { measure, by: ['edition'], where, language, digital, series },
        placeholderData: keepPreviousData,
      }),
    ),
  })
  const query = together(Object.fromEntries(queries.map((one, at) => [String(at), one])))
  return (
    <Counted name={t.name} query={query}>
      {(answers) => (
        <Figure
          name={t.name}
          sentence={t.sentence}
          notes={notes}
          table={measuresTable(shown, { answers: Object.values(answers), step, where })}
        />
      )}
    </Counted>
  )
}

type Measured = { answers: readonly FiguresOutput[]; step: Step | null; where: string }

function measuresTable(shown: Shown, { answers, step, where }: Measured): FigureTableData {
  const { compared, words } = shown
  const t = words.comparison
  return {
    columns: [
      { name: t.measure, kind: 'text' },
      ...editionColumns(shown),
      ...(step
        ? [
            { name: t.stepOf(step.from, step.to), kind: 'number' as const },
            { name: t.measures.relative, kind: 'number' as const },
          ]
        : []),
    ],
    rows: answers.map((answer) => {
      const rowOf = (edition: string) => answer.rows.find((row) => row.edition === edition)
      const [before, after] = step ? [rowOf(step.from), rowOf(step.to)] : []
      const isKnown = !isUnknown(answer.measure, before) && !isUnknown(answer.measure, after)
      const change = isKnown ? changeOf(before?.value ?? 0, after?.value ?? 0) : null
      return {
        key: answer.measure,
        cells: [
          words.figures.measures[answer.measure].name,
          ...compared.editions.map(({ edition }) =>
            cellOf(shown, answer, { edition, row: rowOf(edition), where }),
          ),
          ...(step ? changeCells(change, shown) : []),
        ],
      }
    }),
  }
}

type Place = { edition: string; row: FigureRow | undefined; where: string }

/** A count with how many it is known for; where the rows are missing, what others published of the measure. */
function cellOf(shown: Shown, answer: FiguresOutput, { edition, row, where }: Place): FigureCell {
  const { words, asked } = shown
  const t = words.comparison.measures
  if (!shown.isHere(edition)) {
    const stated = asked.filter === '' ? shown.statedOf(edition, answer.measure) : null
    return stated ? { value: stated.value, shown: t.published(statedFigure(stated, words)) } : null
  }
  const value = row?.value ?? 0
  if (isUnknown(answer.measure, row)) return null
  const href = value > 0 ? figureRowsHref(answer, { edition }, asked.language, where) : undefined
  const isPartly = row?.known !== undefined && row.of !== undefined && row.known < row.of
  return {
    value,
    shown: isPartly ? t.known(value, row.known ?? 0, row.of ?? 0) : words.figures.number(value),
    ...(href !== undefined && { href }),
  }
}

/** Nobody has told anything, which is not 0. */
function isUnknown(measure: Measure, row: FigureRow | undefined): boolean {
  const { beside, parts } = MEASURE_RULES[measure]
  return (beside === 'known-of' && (row?.known ?? 0) === 0) || (parts === 'none' && (row?.of ?? 0) === 0)
}
