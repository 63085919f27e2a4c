/** Why rules could not be counted or saved, apart from faults at fields: what happened, what is safe, and the way out. */
import { rulesAddress } from '../address.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'
import type { RulesProblem } from './use-rules-draft.ts'

type RulesProblemNoteProps = {
  problem: Exclude<RulesProblem, { kind: 'faults' }>
  edition: string
  onRebase: (version: number) => void
}

export function RulesProblemNote({ problem, edition, onRebase }: RulesProblemNoteProps) {
  const t = useWords().rules
  if (problem.kind === 'no-reviewer')
    return (
      <Note kind="bad" role="alert">
        {t.save.noReviewer}
      </Note>
    )
  if (problem.kind === 'unexpected')
    return (
      <ErrorNote what={problem.doing === 'save' ? t.save.failed : t.preview.failed} error={problem.error} />
    )
  const { basedOn, current } = problem
  return (
    <Note
      kind="warn"
      role="alert"
      actions={
        <>
          <ButtonLink href={`#${rulesAddress(edition, { version: current })}`}>
            {t.save.staleRead(current)}
          </ButtonLink>
          <Button onClick={() => onRebase(current)}>{t.save.staleRebase(current)}</Button>
        </>
      }
    >
      {t.save.stale(basedOn, current)}
    </Note>
  )
}
