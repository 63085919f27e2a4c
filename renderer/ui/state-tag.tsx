/** A state: words in a frame, never colour, so that it is not taken for an outcome. */
import type { ReactNode } from 'react'
import type { State } from '../../domain/state.ts'
import { useWords } from './use-words.ts'

const DONE: readonly State[] = ['published', 'rejected', 'cancelled', 'withdrawn']

export function StateTag({ state, children }: { state: State; children?: ReactNode }) {
  const word = useWords().common.states[state]
  return (
    <span className={DONE.includes(state) ? 'state-tag state-done' : 'state-tag'}>{children ?? word}</span>
  )
}
