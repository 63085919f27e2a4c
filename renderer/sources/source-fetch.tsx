/** Fetches a source's rows, shows what taking them in would do, and takes in just those. */
import { useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ShownSource } from '../../contract/calls/sources.ts'
import { FileButton } from '../import/choose-file.tsx'
import { desk, useRefreshDesk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { focusIfLost } from '../ui/focus-if-lost.ts'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'
import { ACCEPTED_FILES } from './accepted-files.ts'
import { Reading } from './reading.tsx'
import { useSourceError } from './source-error.ts'

export function SourceFetch({ source, onClose }: { source: ShownSource; onClose: () => void }) {
  const { sources } = useWords()
  const t = sources.reading
  const say = useSourceError()
  const refresh = useRefreshDesk()
  const { id, profile } = source
  const preview = useMutation(desk.sources.preview.mutationOptions())
  const take = useMutation(
    desk.sources.take.mutationOptions({
      onSuccess: async () => {
        await refresh()
        focusIfLost('source-fetch')
      },
    }),
  )
  const { mutate } = preview
  const isFile = profile.address === null
  useEffect(() => {
    if (!isFile) mutate({ id })
  }, [isFile, id, mutate])
  const error = preview.error ?? take.error
  const reading = preview.data
  return (
    <section className="stack">
      <h2 id="source-fetch" tabIndex={-1}>
        {t.title(profile.name)}
      </h2>
      {isFile && (
        <>
          <p className="medium muted">{t.needsFile(profile.name)}</p>
          <FileButton
            label={t.chooseFile}
            accepts={ACCEPTED_FILES[profile.kind]}
            onChoose={(file) => mutate({ id, file })}
          />
        </>
      )}
      {preview.isPending && <p role="status">{t.fetching(profile.name)}</p>}
      {error && (
        <ErrorNote what={say(error)} error={error} onRetry={isFile ? undefined : () => mutate({ id })} />
      )}
      {take.data ? (
        <Note kind="ok" role="status">
          {t.taken(take.data.created, take.data.updated, take.data.unchanged, take.data.quarantined)}
        </Note>
      ) : (
        reading && <Reading reading={reading} />
      )}
      <p className="row">
        {reading && !reading.isUnchanged && reading.rows > reading.outside && !take.data && (
          <Button
            kind="primary"
            disabled={take.isPending}
            onClick={() => take.mutate({ id, readingId: reading.id })}
          >
            {take.isPending ? t.taking : t.take(reading.rows - reading.outside)}
          </Button>
        )}
        <Button kind="quiet" onClick={onClose}>
          {sources.editor.back}
        </Button>
      </p>
    </section>
  )
}
