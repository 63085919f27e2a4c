/** One case: its texts, its facts in a box, where they come from, its quotes' consents, and the way out. */
import { useQuery } from '@tanstack/react-query'
import { desk } from '../queries.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { Icon } from '../ui/icon.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../ui/use-words.ts'
import { CaseConsents } from './case-consents.tsx'
import { CaseExport } from './case-export.tsx'
import { CaseFactsBox } from './case-facts-box.tsx'
import { CaseLinks } from './case-links.tsx'
import { CaseOrigin } from './case-origin.tsx'
import { CasePictures } from './case-pictures.tsx'
import { CaseSheetsOf } from './case-sheets-of.tsx'
import { CaseTexts } from './case-texts.tsx'

export function CaseShownView({ id }: { id: string }) {
  const { casesView: t, cases } = useWords()
  const { data, error, refetch } = useQuery(desk.cases.show.queryOptions({ input: { id } }))
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton rows={8} />
  return (
    <>
      <article className="case-text" aria-labelledby="case-heading">
        <p className="small muted">{cases.kinds[data.kind]}</p>
        <h2 id="case-heading">{data.title || cases.notStated}</h2>
        {data.kind === 'project' && (
          <p className="case-statement">
            <Icon name="info" />
            <span>
              <b className="label">{t.follows}</b> {cases.statement}
            </span>
          </p>
        )}
        <CaseTexts facts={data.facts} />
        <CaseLinks caseId={data.id} />
      </article>
      <aside className="case-aside">
        <CaseFactsBox shown={data} />
        <CaseExport id={data.id} />
        <CaseSheetsOf caseId={data.id} />
        <CasePictures caseId={data.id} />
        {data.consents.length > 0 && <CaseConsents shown={data} />}
        <CaseOrigin shown={data} />
      </aside>
    </>
  )
}
