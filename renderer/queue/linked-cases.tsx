/** A quiet line with the cases that somebody has linked to the submission; nothing where there are none. */
import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import { addressOf, PATHS } from '../address.ts'
import { desk } from '../queries.ts'
import { useWords } from '../ui/use-words.ts'

export function LinkedCases({ submissionId }: { submissionId: string }) {
  const { caseLinks: t, cases } = useWords()
  const { data = [] } = useQuery(
    desk.links.casesOf.queryOptions({ input: { target: 'submission', key: submissionId } }),
  )
  if (data.length === 0) return null
  return (
    <p className="small muted">
      {t.inPanel}:{' '}
      {data.map(({ id, title }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <Link href={addressOf(PATHS.cases, { id })}>{title || cases.notStated}</Link>
        </span>
      ))}
    </p>
  )
}
