/** Cases: the list, and the one that is chosen with its facts, where they come from, and what people have consented to. */
import './cases.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'
import type { CaseListed } from '../../contract/calls/cases.ts'
import { addressOf, PATHS, useAddressValue } from '../address.ts'
import { desk } from '../queries.ts'
import { ButtonLink } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { TextField } from '../ui/field.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../ui/use-words.ts'
import { CaseShownView } from './case-shown.tsx'
import { WaysIn } from './ways-in.tsx'

export function CasesView() {
  const { casesView: t, caseSheets, outcomes } = useWords()
  const [words, search] = useAddressValue('q')
  const [chosen, choose] = useAddressValue('id')
  const { data, error, refetch } = useQuery({
    ...desk.cases.list.queryOptions({ input: { words } }),
    placeholderData: keepPreviousData,
  })
  const shown = data?.find(({ id }) => id === chosen) ?? data?.[0]
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <>
            <ButtonLink href={`#${PATHS.outcomes}`}>{outcomes.link}</ButtonLink>
            <ButtonLink href={`#${PATHS.caseSheets}`}>{caseSheets.title}</ButtonLink>
          </>
        }
      >
        <span className="muted">{data && t.count(data.length)}</span>
      </PageHead>
      <div className="page cases">
        <div className="cases-side">
          <WaysIn onTaken={choose} />
          <TextField
            label={t.search}
            value={words}
            onChange={(event) => search(event.target.value)}
            type="search"
          />
          {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
          {!data && !error && <Skeleton rows={6} />}
          {data && <CaseList cases={data} shown={shown?.id ?? ''} isSearched={words !== ''} />}
        </div>
        {shown && <CaseShownView key={shown.id} id={shown.id} />}
      </div>
    </>
  )
}

type CaseListProps = { cases: readonly CaseListed[]; shown: string; isSearched: boolean }

function CaseList({ cases, shown, isSearched }: CaseListProps) {
  const { casesView: t, cases: words } = useWords()
  if (cases.length === 0)
    return isSearched ? (
      <p>{t.noHits}</p>
    ) : (
      <div>
        <h2>{t.none}</h2>
        <p>{t.noneWays}</p>
      </div>
    )
  return (
    <nav aria-label={t.list}>
      <ul className="case-list">
        {cases.map(({ id, kind, title, diarienummer, organisation }) => (
          <li key={id}>
            <Link href={addressOf(PATHS.cases, { id })} aria-current={id === shown ? 'true' : undefined}>
              <span className="case-title">{title || words.notStated}</span>
              <span className="small muted">
                {[words.kinds[kind], diarienummer ?? organisation].filter(Boolean).join(', ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
