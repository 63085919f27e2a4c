/** Saves the search on screen as a view: its name, whether it follows the edition, and whether it replaces another. */
import { useState } from 'react'
import { desk } from '../queries.ts'
import { editionOf, withEdition } from '../queue/query-text.ts'
import { setQueueQuery } from '../queue/use-queue-query.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Checkbox, Choice, Radio, TextField } from '../ui/field.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { useViewAct } from './use-view-act.ts'
import { useViews } from './use-views.ts'
import { useNameProblem, ViewProblemNote } from './view-problem-note.tsx'

export function SaveViewDialog({ query, onClose }: { query: string; onClose: () => void }) {
  const { save } = useWords().views
  const language = useLanguage()
  const edition = editionOf(query)
  const [name, setName] = useState('')
  const [followsEdition, setFollowsEdition] = useState(edition !== null)
  const [isReplacing, setReplacing] = useState(false)
  const [isTried, setTried] = useState(false)
  const { act, isBusy, problem, forget } = useViewAct(desk.views.save.mutationOptions(), (view) =>
    save.done(view.name),
  )
  const nameProblem = useNameProblem(name, isTried, problem)
  const taken = problem?.kind === 'name-taken' ? problem : null
  const kept = followsEdition ? withEdition(query, null, language) : query
  const submit = () => {
    setTried(true)
    if (name.trim() === '') return
    const replaces = taken && isReplacing ? { replaces: taken.id } : {}
    act({ name, query: kept, language, ...replaces }, (view) => {
      onClose()
      // In the words that it was kept in, so that it is known again.
      setQueueQuery(followsEdition ? withEdition(view.query, edition, language) : view.query)
    })
  }
  return (
    <Dialog title={save.title} onClose={onClose} confirm={save.confirm} onConfirm={submit} isBusy={isBusy}>
      <TextField
        label={save.name}
        hint={save.nameHint}
        autoComplete="off"
        value={name}
        error={nameProblem}
        onChange={(event) => {
          forget()
          setReplacing(false)
          setName(event.target.value)
        }}
      />
      {taken && <Replacing id={taken.id} isChosen={isReplacing} onChoose={setReplacing} />}
      {edition !== null && (
        <Choice label={save.edition}>
          <Radio
            name="edition"
            label={save.anyEdition}
            checked={followsEdition}
            onChange={() => setFollowsEdition(true)}
          />
          <Radio
            name="edition"
            label={save.oneEdition(edition)}
            checked={!followsEdition}
            onChange={() => setFollowsEdition(false)}
          />
        </Choice>
      )}
      <ViewSearch query={kept} />
      <ViewProblemNote problem={problem} what={save.failed} />
    </Dialog>
  )
}

/** A view gives way only to who ticks that it should, having seen what it searches for. */
function Replacing({
  id,
  isChosen,
  onChoose,
}: {
  id: string
  isChosen: boolean
  onChoose: (isChosen: boolean) => void
}) {
  const { save } = useWords().views
  const replaced = useViews()?.saved.find((view) => view.id === id)
  return (
    <div>
      <Checkbox
        label={save.replace}
        checked={isChosen}
        onChange={(event) => onChoose(event.target.checked)}
      />
      {replaced && <p className="small muted">{save.replaces(replaced.query || save.wholeQueue)}</p>}
    </div>
  )
}

/** The search that a view is, as it is written. */
export function ViewSearch({ query }: { query: string }) {
  const { save } = useWords().views
  return (
    <div>
      <span className="group-label">{save.search}</span>
      <p className="view-search">{query === '' ? save.wholeQueue : <code>{query}</code>}</p>
    </div>
  )
}
