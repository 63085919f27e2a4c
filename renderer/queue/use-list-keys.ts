/** The keys of list and panel: they act there, and where focus is nowhere in particular. */
import { useEffect, useRef } from 'react'
import { commandNow } from '../frame/key-map.ts'
import { type ListCommand, listCommand, pressOf } from '../frame/keys.ts'

/** These act on rows: only where focus is on one. Elsewhere Space and Ctrl+A are the page's own. */
const OF_ROWS: readonly ListCommand[] = ['mark', 'extend-down', 'extend-up', 'mark-all']

export function useListKeys(run: (command: ListCommand) => void): void {
  const latest = useRef(run)
  latest.current = run
  useEffect(() => {
    const answer = (event: KeyboardEvent, isEarly: boolean) => {
      if (event.defaultPrevented || !isListOrPanel(event.target)) return
      const command = listCommand(pressOf(event), commandNow)
      if (!command || OF_ROWS.includes(command) !== isEarly) return
      if (isEarly && !isRow(event.target)) return
      // A button, link or heading is pressed by Enter and Space itself.
      if (command === 'enter' && isPressed(event.target)) return
      if (event.key === ' ' && !isEarly && isPressed(event.target)) return
      event.preventDefault()
      // The grid has its own use for the keys of rows.
      if (isEarly) event.stopPropagation()
      latest.current(command)
    }
    const early = (event: KeyboardEvent) => answer(event, true)
    const late = (event: KeyboardEvent) => answer(event, false)
    window.addEventListener('keydown', early, { capture: true })
    window.addEventListener('keydown', late)
    return () => {
      window.removeEventListener('keydown', early, { capture: true })
      window.removeEventListener('keydown', late)
    }
  }, [])
}

function isListOrPanel(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || document.querySelector('dialog[open]')) return false
  return target === document.body || target.matches('main') || target.closest('.queue') !== null
}

function isRow(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="gridcell"]') !== null
}

const PRESSED = 'button, a, summary, [role="columnheader"], .panel'

function isPressed(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(PRESSED) !== null
}
