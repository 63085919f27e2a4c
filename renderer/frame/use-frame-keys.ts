/** The keys that work in every view: help, undo, and G followed by a place. */
import { useEffect, useRef } from 'react'
import { goTo, PATHS } from '../address.ts'
import { frameCommand, pressOf } from './keys.ts'
import { hasSingleKeys } from './single-keys.ts'

const G_LASTS_MS = 1_500

export function useFrameKeys({ onHelp, onUndo }: { onHelp: () => void; onUndo: () => void }): void {
  const gPressedAt = useRef(0)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      const isAfterG = event.timeStamp - gPressedAt.current < G_LASTS_MS
      gPressedAt.current = 0
      const command = frameCommand(pressOf(event), { hasSingleKeys: hasSingleKeys(), isAfterG, paths: PATHS })
      if (!command) return
      event.preventDefault()
      // Keys meant for the frame must not also reach the list, where J and R mean something else.
      event.stopImmediatePropagation()
      if (command.do === 'help') onHelp()
      else if (command.do === 'undo') onUndo()
      else if (command.do === 'go') goTo(command.path)
      else gPressedAt.current = event.timeStamp
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [onHelp, onUndo])
}
