/** Says which backups still hold what a disposal erased, and when they are gone. */
import type { Words } from './catalog.ts'

type Holding = { name: string; rotatesBy: string | null }

/** Empty where there are none. */
export function sayBackups({ disposal: { record } }: Words, backups: readonly Holding[]): string[] {
  const days = backups.flatMap(({ rotatesBy }) => (rotatesBy === null ? [] : [rotatesBy])).sort()
  const staying = backups.filter(({ rotatesBy }) => rotatesBy === null).map(({ name }) => name)
  const last = days.at(-1)
  return [
    ...(last === undefined ? [] : [record.rotates(days.length, last)]),
    ...(staying.length === 0 ? [] : [record.stays(staying)]),
  ]
}
