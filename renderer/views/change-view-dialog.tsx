/** A saved view: what it searches for and who saved it; a new name, or the way to removing it. */
import { useState } from 'react'
import { desk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { TextField } from '../ui/field.tsx'
import { formatInstant } from '../ui/format.ts'
import { Note } from '../ui/note.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { ViewSearch } from './save-view-dialog.tsx'
import { useViewAct } from './use-view-act.ts'
import type { SavedViewListed } from './use-views.ts'
import { useNameProblem, ViewProblemNote } from './view-problem-note.tsx'

type ChangeViewDialogProps = { view: SavedViewListed; onRemove: () => void; onClose: () => void }

export function ChangeViewDialog({ view, onRemove, onClose }: ChangeViewDialogProps) {
  const { change, save } = useWords().views
  const language = useLanguage()
  const { id, query, reviewer, at } = view
  const [name, setName] = useState(view.name)
  const [isTried, setTried] = useState(false)
  const { act, isBusy, problem, forget } = useViewAct(desk.views.rename.mutationOptions(), (renamed) =>
    change.done(renamed.name),
  )
  const nameProblem = useNameProblem(name, isTried, problem)
  const submit = () => {
    setTried(true)
    if (name.trim() !== '') act({ id, name, language }, onClose)
  }
  return (
    <Dialog
      title={change.title(view.name)}
      onClose={onClose}
      confirm={change.confirm}
      onConfirm={submit}
      isBusy={isBusy}
    >
      {view.count === null && <Note kind="warn">{change.unreadable}</Note>}
      <TextField
        label={save.name}
        autoComplete="off"
        value={name}
        error={nameProblem}
        onChange={(event) => {
          forget()
          setName(event.target.value)
        }}
      />
      <ViewSearch query={query} />
      <p className="small muted">{change.savedBy(reviewer, formatInstant(at, language))}</p>
      <div>
        <Button onClick={onRemove}>{change.remove}</Button>
      </div>
      <ViewProblemNote problem={problem} what={change.failed} />
    </Dialog>
  )
}

/** Asks before a view is removed. */
export function RemoveViewDialog({ view, onClose }: { view: SavedViewListed; onClose: () => void }) {
  const { remove } = useWords().views
  const { act, isBusy, problem } = useViewAct(desk.views.remove.mutationOptions(), () =>
    remove.done(view.name),
  )
  return (
    <Dialog
      title={remove.title(view.name)}
      onClose={onClose}
      confirm={remove.confirm}
      onConfirm={() => act({ id: view.id }, onClose)}
      isBusy={isBusy}
    >
      <p>{remove.text}</p>
      <ViewSearch query={view.query} />
      <ViewProblemNote problem={problem} what={remove.failed} />
    </Dialog>
  )
}
