/** Days and times as Excel counts them: whole days since 1899-12-30, parts of a day after the point. */

const DAY_MS = 86_400_000
const ZERO = Date.UTC(1899, 11, 30)
/** Excel's calendar has a 29 February 1900 that never was. */
export const FIRST_SAFE_DAY = '1900-03-01'

/** A calendar day, `YYYY-MM-DD`, from `FIRST_SAFE_DAY` on. */
export function dayAsSerial(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - ZERO) / DAY_MS
}

/** A clock time, `HH:MM`, as a part of a day. */
export function clockAsSerial(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return (hours * 60 + minutes) / (24 * 60)
}
