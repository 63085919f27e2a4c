/** The choice of columns, kept on this machine, for each database its own. */
import { useCallback, useSyncExternalStore } from 'react'
import { useSessionStatus } from '../ui/use-words.ts'
import { type ColumnChoice, DEFAULT_CHOICE, readChoice } from './column-choice.ts'

/** The choice and a way to change it; null forgets it. */
export function useColumnChoice(): [ColumnChoice, (choice: ColumnChoice | null) => void] {
  const key = `redaktionen.columns.${useSessionStatus()?.databaseFile ?? ''}`
  const choice = useSyncExternalStore(subscribe, () => choiceAt(key))
  const change = useCallback((next: ColumnChoice | null) => keep(key, next), [key])
  return [choice, change]
}

// What is kept stays here too, for where the storage is closed, and so that the same text is the same choice.
const choices = new Map<string, ColumnChoice>()
const listeners = new Set<() => void>()

function choiceAt(key: string): ColumnChoice {
  const known = choices.get(key)
  if (known) return known
  const read = readChoice(stored(key))
  choices.set(key, read)
  return read
}

function keep(key: string, choice: ColumnChoice | null): void {
  choices.set(key, choice ?? DEFAULT_CHOICE)
  try {
    if (choice === null) window.localStorage.removeItem(key)
    else window.localStorage.setItem(key, JSON.stringify(choice))
  } catch {
    // A closed storage only means that the choice is not kept.
  }
  for (const listener of listeners) listener()
}

function stored(key: string): string | null {
  try {
    return window.localStorage.getItem(key)
  } catch {
    return null
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
