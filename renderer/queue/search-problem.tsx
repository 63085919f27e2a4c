/** What is wrong with the search, where, and what could stand there; the list below keeps the search before. */
import type { QueryProblem } from '../../domain/search/query.ts'
import { OutcomeShape } from '../ui/outcome-mark.tsx'
import { useWords } from '../ui/use-words.ts'

const MOST_EXAMPLES = 5

export function SearchProblem({ id, problem }: { id: string; problem: QueryProblem }) {
  const { search } = useWords()
  const { code, word, at, length, expected } = problem
  // A date says its own form in the words.
  const examples = code === 'bad-date' ? [] : expected.slice(0, MOST_EXAMPLES)
  return (
    <p id={id} className="search-problem" role="alert">
      <span className="outcome-unmet">
        <OutcomeShape outcome="not-met" />
      </span>
      <span>
        {search.problems[code](word)} {search.place(at + 1, at + length)}{' '}
        {examples.length > 0 && search.expected(examples)} {search.keptList}
      </span>
    </p>
  )
}
