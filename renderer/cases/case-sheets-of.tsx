/** The case sheets that name a case, and a way to make one. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addressOf, PATHS } from '../address.ts'
import { desk } from '../queries.ts'
import { ButtonLink } from '../ui/button.tsx'
import { useWords } from '../ui/use-words.ts'

export function CaseSheetsOf({ caseId }: { caseId: string }) {
  const { ofCase: t, ...said } = useWords().caseSheets
  const { data } = useQuery(desk.caseSheets.list.queryOptions({ input: { caseId } }))
  return (
    <section className="case-origin">
      <h2>{t.sheets}</h2>
      {data?.length === 0 && <p className="small muted">{t.noSheets}</p>}
      {data && data.length > 0 && (
        <ul className="case-links">
          {data.map(({ id, title, template }) => (
            <li key={id}>
              <Link href={`${PATHS.caseSheets}/${id}`}>{title || said.untitled}</Link>{' '}
              <span className="small muted">{said.templates[template]}</span>
            </li>
          ))}
        </ul>
      )}
      <ButtonLink href={`#${addressOf(PATHS.caseSheets, { nytt: caseId })}`}>{t.create}</ButtonLink>
    </section>
  )
}
