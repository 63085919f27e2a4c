/** An earlier version as it would leave the house now. */
import { useQuery } from '@tanstack/react-query'
import type { SheetContent } from '../../domain/case/sheet.ts'
import { desk } from '../queries.ts'
import { ErrorNote } from '../ui/error-note.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { SheetPreviewPane } from './sheet-preview.tsx'
import { useSheetPreview } from './use-sheet-preview.ts'

export function VersionLook({ id }: { id: string }) {
  const { data, error } = useQuery(desk.caseSheets.version.queryOptions({ input: { id } }))
  if (error) return <ErrorNote error={error} />
  return data ? <Look content={data} /> : <Skeleton rows={6} />
}

function Look({ content }: { content: SheetContent }) {
  return <SheetPreviewPane preview={useSheetPreview(content)} />
}
