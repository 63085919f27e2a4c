/** Reads a whole number as people write it. */

/** From 0 up, with or without spaces between thousands; null where it is something else. */
export function readWhole(text: string): number | null {
  const digits = text.replace(/[\s\u00A0\u202F]/g, '')
  const number = Number(digits)
  return /^\d+$/.test(digits) && Number.isSafeInteger(number) ? number : null
}
