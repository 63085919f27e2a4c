/** The versions of a sheet: who saved each and when, a look at it, and a way to take it back as the draft. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SheetVersionListed } from '../../contract/calls/case-sheets.ts'
import { client } from '../client.ts'
import { desk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatInstant } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import type { SheetEditor } from './use-sheet-editor.ts'
import { VersionLook } from './version-look.tsx'

export function VersionsDialog({ editor, onClose }: { editor: SheetEditor; onClose: () => void }) {
  const { versions: t } = useWords().caseSheets
  const { data, error } = useQuery(
    desk.caseSheets.versions.queryOptions({ input: { id: editor.id }, staleTime: 0 }),
  )
  const [looked, setLooked] = useState<string | null>(null)
  const restore = async (id: string) => {
    editor.change(await client.caseSheets.version({ id }))
    announce(t.restored)
    onClose()
  }
  return (
    <Dialog title={t.title} width="wide" onClose={onClose}>
      <p className="medium muted">{t.text}</p>
      {error && <ErrorNote error={error} />}
      <ul className="sheet-versions">
        {data?.map((version, place) => (
          <li key={version.id}>
            <Version
              version={version}
              isNewest={place === 0}
              isLooked={looked === version.id}
              onLook={() => setLooked(looked === version.id ? null : version.id)}
              onRestore={() => void restore(version.id)}
            />
            {looked === version.id && <VersionLook id={version.id} />}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

type VersionProps = {
  version: SheetVersionListed
  isNewest: boolean
  isLooked: boolean
  onLook: () => void
  onRestore: () => void
}

function Version({ version, isNewest, isLooked, onLook, onRestore }: VersionProps) {
  const { versions: t, untitled } = useWords().caseSheets
  const language = useLanguage()
  const { at, reviewer, organisation, title } = version
  const when = formatInstant(at, language)
  return (
    <div className="sheet-version">
      <div>
        <b className="label">{when}</b> {isNewest && <span className="tag">{t.newest}</span>}
        <p className="small muted">
          {reviewer}, {organisation}. {title || untitled}
        </p>
      </div>
      {title !== null && (
        <>
          <Button size="small" aria-expanded={isLooked} aria-label={t.lookAt(when)} onClick={onLook}>
            {t.look}
          </Button>
          <Button size="small" aria-label={t.restoreOf(when)} onClick={onRestore}>
            {t.restore}
          </Button>
        </>
      )}
    </div>
  )
}
