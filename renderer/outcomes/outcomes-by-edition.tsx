/** What is reported of each edition, with how many have answered. */
import { useQuery } from '@tanstack/react-query'
import { sayOutcomes } from '../../text/say-outcomes.ts'
import { desk } from '../queries.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function OutcomesByEdition() {
  const words = useWords()
  const language = useLanguage()
  const { title, columns, note } = words.outcomes.byEdition
  const { data, error, refetch } = useQuery(desk.outcomes.byEdition.queryOptions())
  if (data?.every(({ reported }) => reported === 0)) return null
  return (
    <section className="stack outcomes-editions" aria-labelledby="outcomes-by-edition">
      <h2 id="outcomes-by-edition">{title}</h2>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={3} />}
      {data && (
        <>
          <TableRegion name={title}>
            <table>
              <caption className="visually-hidden">{title}</caption>
              <thead>
                <tr>
                  {Object.entries(columns).map(([column, name]) => (
                    <th key={column} scope="col">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {data.map((one) => {
                  const said = sayOutcomes(words, language, one)
                  return (
                    <tr key={one.edition}>
                      <th scope="row">{one.name}</th>
                      <td>{said.reported}</td>
                      <td>{said.participants}</td>
                      <td>{said.connections}</td>
                      <td>{said.recordings}</td>
                      <td>
                        {said.satisfaction.map((line) => (
                          <div key={line}>{line}</div>
                        ))}
                      </td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </TableRegion>
          <p className="small muted">{note}</p>
        </>
      )}
    </section>
  )
}
