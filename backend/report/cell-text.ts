/** Text from outside made fit for a cell: one line, only what XML allows, and no longer than a cell can hold. */

/** In UTF-16 code units, as Excel counts. */
export const CELL_LIMIT = 32_767

/** One line without characters that XML forbids; a longer text ends with `cutMark`. */
export function cellText(text: string, cutMark: string): string {
  const clean = plainLine(text)
  if (clean.length <= CELL_LIMIT) return clean
  return (
    clean
      .slice(0, CELL_LIMIT - cutMark.length)
      .toWellFormed()
      .replace(/\uFFFD$/, '') + cutMark
  )
}

/** Whether `cellText` would shorten it. */
export function isTooLong(text: string): boolean {
  return text.length > CELL_LIMIT && plainLine(text).length > CELL_LIMIT
}

/**
 * What Excel would take for a formula when typed. Such a cell is text already; marked as text it also stays so when
 * somebody edits it and presses Enter.
 */
export function looksLikeFormula(text: string): boolean {
  return /^[=+\-@]/.test(text)
}

/** `_x0041_` in a file means the letter A (ECMA-376, ST_Xstring), so the real characters `_x0041_` need an escape. */
export function escapeXstring(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}

/** Line breaks, tabs and their like become a space; other control characters, halves of pairs and non-characters go. */
function plainLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, (run) => (/\s/.test(run) ? ' ' : ''))
    .replace(/[\uFFFE\uFFFF]/g, '')
    .trim()
}
