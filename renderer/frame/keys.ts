/** Which command a key press means: letters only outside text fields and without modifiers, matched by what is typed. */

export type KeyPress = {
  key: string
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  isComposing: boolean
  /** Whether focus is where people write or choose. */
  isInField: boolean
}

export type FrameCommand = { do: 'help' } | { do: 'undo' } | { do: 'go'; path: string } | { do: 'await-go' }

export type ListCommand =
  | 'next'
  | 'previous'
  | 'enter'
  | 'back'
  | 'search'
  | 'tab-1'
  | 'tab-2'
  | 'tab-3'
  | 'publish'
  | 'return'
  | 'reject'
  | 'undo'

/** After G: where each letter leads. */
export const GO_KEYS: Readonly<
  Record<string, 'now' | 'queue' | 'editions' | 'compare' | 'report' | 'sync' | 'import'>
> = { n: 'now', k: 'queue', u: 'editions', j: 'compare', r: 'report', s: 'sync', i: 'import' }

const LIST_KEYS: Readonly<Record<string, ListCommand>> = {
  j: 'next',
  k: 'previous',
  f: 'search',
  '/': 'search',
  '1': 'tab-1',
  '2': 'tab-2',
  '3': 'tab-3',
  p: 'publish',
  r: 'return',
  a: 'reject',
  z: 'undo',
}

/** What list and panel do; null when the press is no command there. Letters need `hasSingleKeys`. */
export function listCommand(press: KeyPress, hasSingleKeys: boolean): ListCommand | null {
  if (press.isInField || press.isComposing || hasModifier(press)) return null
  if (press.key === 'Enter') return 'enter'
  if (press.key === 'Escape') return 'back'
  return hasSingleKeys ? (LIST_KEYS[press.key.toLowerCase()] ?? null) : null
}

/**
 * What the frame does anywhere; null when the press is no command. `paths` gives the address of each workplace and
 * `isAfterG` says whether G was pressed just before.
 */
export function frameCommand(
  press: KeyPress,
  {
    hasSingleKeys,
    isAfterG,
    paths,
  }: { hasSingleKeys: boolean; isAfterG: boolean; paths: Readonly<Record<string, string>> },
): FrameCommand | null {
  if (press.key === 'F1' && !hasModifier(press)) return { do: 'help' }
  if (press.isInField || press.isComposing) return null
  if (isUndo(press)) return { do: 'undo' }
  if (hasModifier(press) || !hasSingleKeys) return null
  const letter = press.key.toLowerCase()
  if (isAfterG) {
    const place = GO_KEYS[letter]
    const path = place && paths[place]
    return path ? { do: 'go', path } : null
  }
  if (press.key === '?') return { do: 'help' }
  return letter === 'g' ? { do: 'await-go' } : null
}

// AltGr arrives as Ctrl+Alt, so it never counts as Ctrl.
function isUndo(press: KeyPress): boolean {
  return press.key.toLowerCase() === 'z' && (press.ctrlKey || press.metaKey) && !press.altKey
}

function hasModifier(press: KeyPress): boolean {
  return press.ctrlKey || press.altKey || press.metaKey
}

/** Reads a browser's event. */
export function pressOf(event: KeyboardEvent): KeyPress {
  const { key, ctrlKey, altKey, metaKey, isComposing, target } = event
  return { key, ctrlKey, altKey, metaKey, isComposing, isInField: isField(target) }
}

const TICKED = ['checkbox', 'radio', 'button', 'submit', 'reset']

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  return target instanceof HTMLInputElement && !TICKED.includes(target.type)
}
