/** The keys that work in every view: help, undo, G followed by a place, and F6 between regions in the desktop window. */
import { useEffect, useRef } from 'react'
import { goTo, PATHS } from '../address.ts'
import { commandNow } from './key-map.ts'
import { frameCommand, isGoAwaited, pressOf } from './keys.ts'
import { focusRegion } from './regions.ts'

/** Where a press is read as a key to choose, not as what it does. */
const CHOOSES_KEY = '[data-chooses-key]'
/** While this is on screen Ctrl+Z is about what is written there, never a decision. */
const OWN_UNDO = '[data-own-undo]'

export function useFrameKeys({ onHelp, onUndo }: { onHelp: () => void; onUndo: () => void }): void {
  const gPressedAt = useRef<number | null>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]') || isChoosingKey(event)) return
      const isAfterG = isGoAwaited(gPressedAt.current, event.timeStamp)
      gPressedAt.current = null
      const command = frameCommand(pressOf(event), {
        mapped: commandNow,
        isAfterG,
        paths: PATHS,
        isDesktop: window.redaktionen?.door === 'electron',
      })
      if (!command) return
      if (command.do === 'undo' && document.querySelector(OWN_UNDO)) return
      event.preventDefault()
      // Keys meant for the frame must not also reach the list, where J and R mean something else.
      event.stopImmediatePropagation()
      if (command.do === 'help') onHelp()
      else if (command.do === 'undo') onUndo()
      else if (command.do === 'go') goTo(command.path)
      else if (command.do === 'region') focusRegion(command.by)
      else gPressedAt.current = event.timeStamp
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [onHelp, onUndo])
}

function isChoosingKey({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest(CHOOSES_KEY) !== null
}
