/** A conflict that could not be settled as chosen: what happened, what is safe, and the way on. */
import { useRefreshDesk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'
import { DecisionProblem } from './decision-problem.tsx'
import type { SettleProblem as Problem } from './use-settle.ts'

type SettleProblemProps = {
  problem: Problem
  /** Moves focus to what is read next, before the button that was pressed goes away. */
  onShow: (why: 'moved-on' | 'settled') => void
}

export function SettleProblem({ problem, onShow }: SettleProblemProps) {
  const { panel, common } = useWords()
  const { conflict: t } = panel
  const refresh = useRefreshDesk()
  const show = (why: 'moved-on' | 'settled') => {
    onShow(why)
    void refresh()
  }
  if (problem.kind === 'settled-already')
    return (
      <Note
        kind="warn"
        role="alert"
        actions={<Button onClick={() => show('settled')}>{t.settledWay}</Button>}
      >
        {t.settledAlready}
      </Note>
    )
  if (problem.kind !== 'settlement-refused') return <DecisionProblem problem={problem} />
  const { refusal } = problem
  // Said at the field itself, before it is sent.
  if (refusal.code === 'note-needed')
    return (
      <Note kind="bad" role="alert">
        {t.noteNeeded}
      </Note>
    )
  return (
    <Note kind="warn" role="alert" actions={<Button onClick={() => show('moved-on')}>{t.movedOnWay}</Button>}>
      {t.movedOn(refusal.revision, common.states[refusal.state].toLowerCase())}
    </Note>
  )
}
