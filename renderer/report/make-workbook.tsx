/** Makes the workbook, hands it to the reader as a file, and says how it went. */
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { desk } from '../queries.ts'
import { TextButton } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'
import { saveFile } from './save-file.ts'

type Workbook = ReturnType<typeof useWorkbook>

export function useWorkbook() {
  const { data, error, isPending, variables, mutate, reset } = useMutation(
    desk.reports.workbook.mutationOptions({ onSuccess: saveFile }),
  )
  return { file: data, error, isPending, edition: variables?.edition ?? '', make: mutate, forget: reset }
}

export function WorkbookOutcome({ workbook }: { workbook: Workbook }) {
  const t = useWords().reportView
  const { file, error, edition } = workbook
  if (error) {
    const isGone = error instanceof ORPCError && error.code === 'UNKNOWN_EDITION'
    return (
      <ErrorNote what={t.failed} error={error}>
        {isGone && t.unknownEdition(edition)}
      </ErrorNote>
    )
  }
  if (!file) return null
  return (
    <Note kind="ok" role="status">
      {t.done(file.name)} <TextButton onClick={() => saveFile(file)}>{t.again}</TextButton>
    </Note>
  )
}
