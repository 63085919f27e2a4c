/** The keys of list and panel: they act there, and where focus is nowhere in particular. */
import { useEffect, useRef } from 'react'
import { type ListCommand, listCommand, pressOf } from '../frame/keys.ts'
import { hasSingleKeys } from '../frame/single-keys.ts'

export function useListKeys(run: (command: ListCommand) => void): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !isListOrPanel(event.target)) return
      const command = listCommand(pressOf(event), hasSingleKeys())
      // Enter on a button, link or heading is theirs.
      if (!command || (command === 'enter' && isPressedByEnter(event.target))) return
      event.preventDefault()
      latest.current(command)
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function isListOrPanel(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || document.querySelector('dialog[open]')) return false
  return target === document.body || target.matches('main') || target.closest('.queue') !== null
}

const PRESSED_BY_ENTER = 'button, a, summary, [role="columnheader"], .panel'

function isPressedByEnter(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(PRESSED_BY_ENTER) !== null
}
