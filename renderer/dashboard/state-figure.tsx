/** The submissions of an edition by state, so that what is not counted as an activity shows as well. */
import { Link } from 'wouter'
import { STATES } from '../../domain/state.ts'
import { NumberCell, NumberHead } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import type { Overview } from './key-figures.tsx'
import { queueHref } from './queue-link.ts'

export function StateFigure({ edition, overview }: { edition: string; overview: Overview }) {
  const { dashboard, common } = useWords()
  const language = useLanguage()
  const t = dashboard.perState
  return (
    <section className="figure" aria-labelledby="figure-states">
      <header>
        <h2 id="figure-states">{t.name}</h2>
      </header>
      <p className="figure-sentence">{t.sentence}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.columns.state}</th>
            <NumberHead>{t.columns.submissions}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {STATES.map((state) => {
            const value = overview.states[state] ?? 0
            return (
              <tr key={state}>
                <th scope="row">{common.states[state]}</th>
                <NumberCell>
                  <Link
                    href={queueHref({ edition, state }, language)}
                    aria-label={t.mark(common.states[state], value)}
                  >
                    {dashboard.number(value)}
                  </Link>
                </NumberCell>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
