/** Which command a key press means: single keys only outside text fields and without modifiers, by what is typed. */
import type { KeyCommand } from './key-map.ts'

export type KeyPress = {
  key: string
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  shiftKey: boolean
  isComposing: boolean
  /** Whether focus is where people write or choose. */
  isInField: boolean
}

/** What a single key is for, as the key map of this machine has it. */
export type Mapped = (key: string) => KeyCommand | null

export type FrameCommand =
  | { do: 'help' }
  | { do: 'undo' }
  | { do: 'go'; path: string }
  | { do: 'await-go' }
  | { do: 'region'; by: 1 | -1 }

export type ListCommand =
  | Exclude<KeyCommand, 'go' | 'help'>
  | 'enter'
  | 'back'
  | 'extend-down'
  | 'extend-up'
  | 'mark-all'

/** After G: where each letter leads. */
export const GO_KEYS: Readonly<
  Record<string, 'now' | 'queue' | 'editions' | 'compare' | 'report' | 'cases' | 'sync' | 'import'>
> = { n: 'now', k: 'queue', u: 'editions', j: 'compare', r: 'report', e: 'cases', s: 'sync', i: 'import' }

/** What list and panel do; null when the press is no command there. */
export function listCommand(press: KeyPress, mapped: Mapped): ListCommand | null {
  if (press.isInField || press.isComposing) return null
  if (isCtrl(press, 'a')) return 'mark-all'
  if (hasModifier(press)) return null
  if (press.shiftKey && press.key === 'ArrowDown') return 'extend-down'
  if (press.shiftKey && press.key === 'ArrowUp') return 'extend-up'
  if (press.key === 'Enter') return 'enter'
  if (press.key === 'Escape') return 'back'
  const command = mapped(press.key)
  return command === 'go' || command === 'help' ? null : command
}

type FrameSurroundings = {
  mapped: Mapped
  /** Whether the key of "go to" was pressed just before. */
  isAfterG: boolean
  /** The address of each workplace. */
  paths: Readonly<Record<string, string>>
  /** In a browser F6 is the browser's own. */
  isDesktop: boolean
}

/** What the frame does anywhere; null when the press is no command. */
export function frameCommand(press: KeyPress, surroundings: FrameSurroundings): FrameCommand | null {
  const { mapped, isAfterG, paths, isDesktop } = surroundings
  if (press.key === 'F1' && !hasModifier(press)) return { do: 'help' }
  if (press.key === 'F6' && isDesktop && !hasModifier(press))
    return { do: 'region', by: press.shiftKey ? -1 : 1 }
  if (press.isInField || press.isComposing) return null
  if (isCtrl(press, 'z')) return { do: 'undo' }
  if (hasModifier(press)) return null
  if (isAfterG) {
    const place = GO_KEYS[press.key.toLowerCase()]
    const path = place && paths[place]
    return path ? { do: 'go', path } : null
  }
  const command = mapped(press.key)
  if (command === 'help') return { do: 'help' }
  return command === 'go' ? { do: 'await-go' } : null
}

// AltGr arrives as Ctrl+Alt, so it never counts as Ctrl.
function isCtrl(press: KeyPress, letter: string): boolean {
  return press.key.toLowerCase() === letter && (press.ctrlKey || press.metaKey) && !press.altKey
}

function hasModifier(press: KeyPress): boolean {
  return press.ctrlKey || press.altKey || press.metaKey
}

const G_LASTS_MS = 1_500

/** Whether a letter now says where to go: times in milliseconds since the page was opened, null where G was not pressed. */
export function isGoAwaited(gPressedAt: number | null, now: number): boolean {
  return gPressedAt !== null && now - gPressedAt < G_LASTS_MS
}

/** Reads a browser's event. */
export function pressOf(event: KeyboardEvent): KeyPress {
  const { key, ctrlKey, altKey, metaKey, shiftKey, isComposing, target } = event
  return { key, ctrlKey, altKey, metaKey, shiftKey, isComposing, isInField: isField(target) }
}

const TICKED = ['checkbox', 'radio', 'button', 'submit', 'reset']

/** Where keys write text or choose a value. */
export function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  return target instanceof HTMLInputElement && !TICKED.includes(target.type)
}
