/** Which texts from outside may become links. */

/** Whether a text is a whole http(s) address. */
export function isWebAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol)
  } catch {
    return false
  }
}
