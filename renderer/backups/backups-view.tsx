/** Backups: how they are kept, the list with restoring, a new one now, and the folder. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { BackupList, BackupShown } from '../../contract/calls/backups.ts'
import { sayFailure } from '../../text/say-failure.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { TextField } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { BackupTable } from './backup-table.tsx'
import { RestoreDialog } from './restore-dialog.tsx'

export function BackupsView() {
  const said = useWords()
  const t = said.backups
  const language = useLanguage()
  const refresh = useRefreshDesk()
  const list = useQuery(desk.recovery.backups.queryOptions())
  const [chosen, setChosen] = useState<BackupShown | null>(null)
  const make = useMutation(
    desk.backups.make.mutationOptions({
      onSuccess: async () => {
        announce(t.made)
        await refresh()
      },
    }),
  )
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <Button kind="primary" disabled={make.isPending} onClick={() => make.mutate(undefined)}>
            {make.isPending ? t.making : t.make}
          </Button>
        }
      />
      <div className="page stack">
        <p className="medium muted">{t.text}</p>
        {make.error && (
          <ErrorNote what={t.makeFailed} error={make.error}>
            {'code' in make.error ? sayFailure(said, make.error) : undefined}
          </ErrorNote>
        )}
        {list.error && (
          <ErrorNote what={t.listFailed} error={list.error} onRetry={() => void list.refetch()} />
        )}
        {!list.data && !list.error && <Skeleton rows={5} />}
        {list.data?.problem && (
          <Note kind="warn" role="status">
            {t.problem(list.data.problem)}
          </Note>
        )}
        {list.data && list.data.backups.length === 0 && <p>{t.empty}</p>}
        {list.data && list.data.backups.length > 0 && (
          <BackupTable backups={list.data.backups} language={language} onRestore={setChosen} />
        )}
        {list.data && <FolderForm key={list.data.folder} list={list.data} />}
      </div>
      {chosen && <RestoreDialog backup={chosen} language={language} onClose={() => setChosen(null)} />}
    </>
  )
}

function FolderForm({ list }: { list: BackupList }) {
  const said = useWords()
  const t = said.backups.folder
  const refresh = useRefreshDesk()
  const [folder, setFolder] = useState(list.folder)
  const [isChecked, setChecked] = useState(false)
  const save = useMutation(
    desk.backups.setFolder.mutationOptions({
      onSuccess: async () => {
        announce(t.saved)
        await refresh()
      },
    }),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (folder.trim() !== '') save.mutate({ folder })
  }
  return (
    <section aria-labelledby="backup-folder" className="stack backup-folder">
      <h2 id="backup-folder">{t.title}</h2>
      <p className="medium muted">{t.text}</p>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          label={t.label}
          value={folder}
          error={isChecked && folder.trim() === '' ? t.missing : undefined}
          onChange={(event) => setFolder(event.target.value)}
        />
        {save.error && (
          <ErrorNote what={t.failed} error={save.error}>
            {'code' in save.error ? sayFailure(said, save.error) : undefined}
          </ErrorNote>
        )}
        <p className="row">
          <Button type="submit" disabled={save.isPending}>
            {t.save}
          </Button>
          {!list.isUsualFolder && (
            <Button kind="quiet" disabled={save.isPending} onClick={() => save.mutate({ folder: null })}>
              {t.usual}
            </Button>
          )}
        </p>
      </form>
    </section>
  )
}
