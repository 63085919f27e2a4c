/** Saves, renames or removes a view, says it aloud, and reads why it was refused. */
import { type UseMutationOptions, useMutation } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { readViewProblem } from './read-view-problem.ts'

export function useViewAct<Input, Output, Problem, Context>(
  options: UseMutationOptions<Output, Problem, Input, Context>,
  say: (done: Output) => string,
) {
  const refresh = useRefreshDesk()
  const { mutate, isPending, error, reset } = useMutation(options)
  const problem = error ? readViewProblem(error) : null
  const isNameRefused = problem?.kind === 'name-taken' || problem?.kind === 'bad-name'
  useEffect(() => {
    if (isNameRefused) document.querySelector<HTMLElement>('dialog[open] [aria-invalid="true"]')?.focus()
  }, [isNameRefused])
  return {
    /** `onDone` comes before the views are read again. */
    act: (input: Input, onDone: (done: Output) => void) =>
      mutate(input, {
        onSuccess: async (done) => {
          onDone(done)
          announce(say(done))
          await refresh()
        },
        // What is on screen may be what a colleague has changed.
        onError: () => void refresh(),
      }),
    isBusy: isPending,
    problem,
    forget: reset,
  }
}
