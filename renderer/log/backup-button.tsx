/** Makes a backup of the database beside it, and says where it is. */
import { useMutation } from '@tanstack/react-query'
import { desk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useWords } from '../ui/use-words.ts'

export function BackupButton() {
  const t = useWords().log.backup
  const backup = useMutation(desk.maintenance.backup.mutationOptions())
  return (
    <>
      <p>
        <Button disabled={backup.isPending} onClick={() => backup.mutate(undefined)}>
          {backup.isPending ? t.busy : t.button}
        </Button>
      </p>
      <p className="medium" role="status">
        {backup.data && t.done(backup.data.file)}
      </p>
      {backup.error && <ErrorNote what={t.failed} error={backup.error} />}
    </>
  )
}
