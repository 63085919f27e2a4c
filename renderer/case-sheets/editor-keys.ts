/** Which command a key press means in the editor: about the whole sheet, since a field's own undo knows only itself. */
import type { KeyPress } from '../frame/keys.ts'

export type EditorCommand = 'save' | 'undo' | 'redo'

/** Null when the press is no command there. AltGr arrives as Ctrl+Alt, so it never counts as Ctrl. */
export function editorCommand(press: Omit<KeyPress, 'isInField'>): EditorCommand | null {
  const { ctrlKey, metaKey, altKey, shiftKey, isComposing } = press
  if (isComposing || altKey || !(ctrlKey || metaKey)) return null
  const key = press.key.toLowerCase()
  if (key === 'z') return shiftKey ? 'redo' : 'undo'
  if (shiftKey) return null
  if (key === 's') return 'save'
  return key === 'y' ? 'redo' : null
}
