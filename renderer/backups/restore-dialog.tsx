/** Asks before a backup is restored: what it holds, what would be lost, and that the present database is kept. */
import { useMutation, useQuery } from '@tanstack/react-query'
import type { BackupShown } from '../../contract/calls/backups.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { sayDifferences } from '../../text/say-differences.ts'
import { sayFailure } from '../../text/say-failure.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatInstant } from '../ui/format.ts'
import { Skeleton } from '../ui/skeleton.tsx'

type RestoreDialogProps = { backup: BackupShown; language: Language; onClose: () => void }

export function RestoreDialog({ backup, language, onClose }: RestoreDialogProps) {
  const said = words(language)
  const t = said.recovery.restore
  const refresh = useRefreshDesk()
  const input = { file: backup.file }
  const preview = useQuery(desk.recovery.preview.queryOptions({ input, staleTime: 0 }))
  const restore = useMutation(desk.recovery.restore.mutationOptions())
  const at = formatInstant(backup.at, language)
  const error = preview.error ?? restore.error
  const isDone = restore.data !== undefined
  // Only when what was told has been read: behind it everything is another database's.
  const close = () => {
    onClose()
    if (isDone) void refresh()
  }
  const confirm = () => {
    if (preview.data) restore.mutate(input, { onSuccess: () => announce(t.done(at)) })
  }
  return (
    <Dialog
      title={isDone ? t.done(at) : t.ask(at)}
      onClose={close}
      width="wide"
      {...(isDone || preview.error
        ? {}
        : { confirm: restore.isPending ? t.busy : t.confirm, onConfirm: confirm })}
      isBusy={restore.isPending || !preview.data}
    >
      {!preview.data && !preview.error && <Skeleton rows={3} />}
      {(restore.data ?? preview.data) && (
        <ul className="stack">
          {sayDifferences(said, restore.data ?? preview.data ?? NOTHING).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {!isDone && preview.data && <p className="medium muted">{t.aside}</p>}
      {restore.data?.setAside && <p className="medium">{t.setAside(restore.data.setAside)}</p>}
      {restore.data && restore.data.broken.length > 0 && (
        <p>{t.broken(restore.data.broken.map((name) => said.checks[name] ?? name).join(', '))}</p>
      )}
      {error && (
        <ErrorNote what={t.failed} error={error}>
          {'code' in error ? sayFailure(said, error as { code: string; data?: unknown }) : undefined}
        </ErrorNote>
      )}
    </Dialog>
  )
}

const NOTHING = {
  counts: { submissions: 0, decisions: 0 },
  lacks: null,
  brings: {},
  knownLost: 0,
  takenBack: 0,
}
