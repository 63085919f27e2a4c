/** What is read aloud without moving focus: one polite live region for the whole window. */
import { useSyncExternalStore } from 'react'

let said = { text: '', count: 0 }
const listeners = new Set<() => void>()

/** Says something when there is a pause, even the same words as before. */
export function announce(text: string): void {
  said = { text, count: said.count + 1 }
  for (const listener of listeners) listener()
}

/** The region itself, once in the frame. */
export function Announcer() {
  const { text, count } = useSyncExternalStore(subscribe, () => said)
  return (
    <div className="visually-hidden" role="status">
      <span key={count}>{text}</span>
    </div>
  )
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
