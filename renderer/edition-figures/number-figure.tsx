/** The edition's numbers in one table, each with its definition and a way to the rows that it rests on. */
import { Link } from 'wouter'
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import { Figure } from '../figures/figure.tsx'
import { HowCounted } from '../figures/how-counted.tsx'
import { figureRowsHref } from '../figures/queue-link.ts'
import { useWords } from '../ui/use-words.ts'
import type { Asked } from './asked.ts'
import { numberRows } from './number-rows.ts'
import { useTold } from './use-told.ts'

export function NumberFigure({ asked, answers }: { asked: Asked; answers: readonly FiguresOutput[] }) {
  const words = useWords()
  const { dashboard, figures } = words
  const t = words.editionFigures.numbers
  const { notes } = useTold(asked, ...answers)
  const rows = numberRows(answers, words).map((row) => {
    const answer = answers.find(({ measure }) => measure === row.measure)
    const href = answer && figureRowsHref(answer, {}, asked.language, asked.where)
    const shown = row.value === null ? figures.notCounted : dashboard.number(row.value)
    return { ...row, answer, href, shown }
  })
  return (
    <Figure
      name={t.name}
      sentence={t.sentence}
      table={{
        columns: [
          { name: t.columns.measure, kind: 'text' },
          { name: t.columns.value, kind: 'number' },
          { name: t.columns.beside, kind: 'text' },
        ],
        rows: rows.map(({ measure, name, value, beside, shown, href }) => ({
          key: measure,
          cells: [name, { value, shown, ...(href !== undefined && { href }) }, beside],
        })),
      }}
      notes={notes}
    >
      <ul className="edition-numbers">
        {rows.map(({ measure, name, value, beside, shown, href, answer }) => (
          <li key={measure}>
            <span>{name}</span>
            {href === undefined || value === null ? (
              <b>{shown}</b>
            ) : (
              <b>
                <Link href={href} aria-label={`${name}: ${shown}`}>
                  {shown}
                </Link>
              </b>
            )}
            <span className="edition-number-beside">{beside}</span>
            {answer && <ToldOfNumber asked={asked} name={name} answer={answer} />}
          </li>
        ))}
      </ul>
    </Figure>
  )
}

function ToldOfNumber({ asked, name, answer }: { asked: Asked; name: string; answer: FiguresOutput }) {
  return <HowCounted name={name} told={useTold(asked, answer).told} />
}
