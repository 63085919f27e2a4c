/** Whether single letters are commands: a choice of this machine, since speech input and aids may need them (WCAG 2.1.4). */
import { useSyncExternalStore } from 'react'

const KEY = 'redaktionen.single-keys'
const listeners = new Set<() => void>()

export function hasSingleKeys(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== 'off'
  } catch {
    return true
  }
}

export function setSingleKeys(isOn: boolean): void {
  try {
    window.localStorage.setItem(KEY, isOn ? 'on' : 'off')
  } catch {
    // A closed storage only means that the choice is not kept.
  }
  for (const listener of listeners) listener()
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, hasSingleKeys)
}
