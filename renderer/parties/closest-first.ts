/** Which of the bodies found are meant most likely: the name itself, then names that begin so, then the rest as they came. */
import type { RegisterRow } from '../../contract/calls/register.ts'

export function closestFirst<Row extends Pick<RegisterRow, 'name' | 'aliases'>>(
  rows: readonly Row[],
  text: string,
): Row[] {
  const asked = text.trim().toLowerCase()
  const rank = ({ name, aliases }: Row) => {
    const names = [name, ...aliases].map((one) => one.toLowerCase())
    if (names.includes(asked)) return 0
    return names.some((one) => one.startsWith(asked)) ? 1 : 2
  }
  return rows
    .map((row, place) => ({ row, place, rank: rank(row) }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place)
    .map(({ row }) => row)
}
