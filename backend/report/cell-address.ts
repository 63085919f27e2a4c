/** Columns of a sheet as letters and as numbers from 0. */

const A = 'A'.charCodeAt(0)
const LETTERS = 26

/** 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = column % LETTERS
  const before = column >= LETTERS ? columnLetters((column - rest) / LETTERS - 1) : ''
  return before + String.fromCharCode(A + rest)
}

/** Of an address such as `AB12`; null where it has no column. */
export function columnNumber(address: string): number | null {
  const [letters] = /^[A-Z]{1,3}(?=\d)/.exec(address) ?? []
  if (letters === undefined) return null
  let number = 0
  for (const letter of letters) number = number * LETTERS + letter.charCodeAt(0) - A + 1
  return number - 1
}
