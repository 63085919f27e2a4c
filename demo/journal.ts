/** Keeps what changed on the demo platform in a file, so that it still holds the decisions after a restart. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Change } from './store.ts'

/** `epoch` names this memory: cursors of another one count only as far as the first rows go. */
export type Journal = { epoch: string; changes: Change[]; record: (change: Change) => void }

/**
 * Opens or begins a journal, one JSON document a line: first what it belongs to, then the changes. Throws when the
 * file belongs to other data.
 */
export function openJournal(file: string, subject: string, newEpoch: () => string): Journal {
  mkdirSync(dirname(file), { recursive: true })
  const append = (value: unknown) => appendFileSync(file, `${JSON.stringify(value)}\n`)
  const record = (change: Change) => append(change)
  if (!existsSync(file)) {
    const epoch = newEpoch()
    append({ subject, epoch })
    return { epoch, changes: [], record }
  }
  const text = readFileSync(file, 'utf8')
  // A line that a crash cut off has no line end, and what it told was never answered for.
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole !== text) writeFileSync(file, whole)
  const lines = whole.split('\n').slice(0, -1)
  const [head, ...changes] = lines.map((line) => JSON.parse(line) as unknown)
  const { subject: belongsTo, epoch } = head as { subject: string; epoch: string }
  if (belongsTo !== subject) throw new Error(`The journal ${file} belongs to other data (${belongsTo})`)
  return { epoch, changes: changes as Change[], record }
}
