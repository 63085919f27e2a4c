/** Takes a sheet away, after a question. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { goTo, PATHS } from '../address.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { useWords } from '../ui/use-words.ts'
import { saySheetError } from './say-sheet-error.ts'

export function RemoveSheet({ id }: { id: string }) {
  const words = useWords()
  const { remove: t } = words.caseSheets
  const refresh = useRefreshDesk()
  const [isAsking, setAsking] = useState(false)
  const removing = useMutation(
    desk.caseSheets.remove.mutationOptions({
      onSuccess: async () => {
        announce(t.removed)
        goTo(PATHS.caseSheets)
        await refresh()
      },
    }),
  )
  return (
    <div>
      <Button kind="quiet" onClick={() => setAsking(true)}>
        {t.button}
      </Button>
      {isAsking && (
        <Dialog
          title={t.title}
          confirm={t.confirm}
          isBusy={removing.isPending}
          onConfirm={() => removing.mutate({ id })}
          onClose={() => setAsking(false)}
        >
          <p>{t.text}</p>
          {removing.error && (
            <ErrorNote what={t.failed} error={removing.error}>
              {saySheetError(words, removing.error)}
            </ErrorNote>
          )}
        </Dialog>
      )}
    </div>
  )
}
