/** What opens after a decision or when something is put off: the next one to review, wherever in the view it stands. */
import { type RefObject, useRef } from 'react'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { client } from '../client.ts'
import { announce } from '../ui/announce.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { orderAsked, useListOrder } from './list-order.ts'
import type { QueueGridHandle } from './queue-grid.tsx'
import type { PanelHandle } from './submission-panel.tsx'
import type { Round } from './use-round.ts'

type GoOn = {
  /** What the list shows. */
  query: string
  chosenId: string | null
  round: Round
  isOnePane: boolean
  grid: RefObject<QueueGridHandle | null>
  panel: RefObject<PanelHandle | null>
  choose: (id: string) => void
  closePanel: () => void
}

/** Says the words, and what comes next. */
export function useGoOn({ query, chosenId, round, isOnePane, grid, panel, choose, closePanel }: GoOn) {
  const { triage } = useWords()
  const language = useLanguage()
  const order = useListOrder()
  const latestId = useRef(chosenId)
  latestId.current = chosenId
  const focusPanel = () => window.requestAnimationFrame(() => panel.current?.focus())
  const sayNext = ({ id, title }: { id: string; title: string }) =>
    round.wasSkipped(id) ? triage.round.nextSkipped(title) : triage.round.next(title)

  return async (words: string, { id: after }: Pick<SubmissionShown, 'id'>) => {
    const openId = latestId.current
    const asked = { query, language, sort: orderAsked(order), after }
    // What was done is done, also when the next one cannot be told.
    const answer = await client.queue.next(asked).catch(() => null)
    // The reader did not wait; nothing is taken out of their hands.
    if (latestId.current !== openId || answer === null) return announce(words)
    const { next } = answer
    announce(`${words} ${next ? sayNext(next) : triage.round.over}`)
    if (next && !isOnePane) return grid.current?.focusOn(next.id, next.place)
    if (next) choose(next.id)
    // What had focus may be gone with the decision; reading goes on at what is open.
    else if (isOnePane) return closePanel()
    focusPanel()
  }
}
