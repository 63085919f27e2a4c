/** One case sheet, opened to be written. */
import './case-sheets.css'
import { useQuery } from '@tanstack/react-query'
import { PATHS } from '../address.ts'
import { desk } from '../queries.ts'
import { ButtonLink } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../ui/use-words.ts'
import { saySheetError } from './say-sheet-error.ts'
import { SheetEditorView } from './sheet-editor.tsx'

export function CaseSheetView({ id }: { id: string }) {
  const words = useWords()
  const t = words.caseSheets
  // Never from an earlier look: the draft has been written on since.
  const { data, error, refetch } = useQuery(
    desk.caseSheets.open.queryOptions({ input: { id }, staleTime: 0, gcTime: 0 }),
  )
  if (data) return <SheetEditorView opened={data} isGone={error !== null} />
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <ButtonLink kind="quiet" icon="left" href={`#${PATHS.caseSheets}`}>
            {t.back}
          </ButtonLink>
        }
      />
      <div className="page">
        {error ? (
          <ErrorNote error={error} onRetry={() => void refetch()}>
            {saySheetError(words, error)}
          </ErrorNote>
        ) : (
          <Skeleton rows={8} />
        )}
      </div>
    </>
  )
}
