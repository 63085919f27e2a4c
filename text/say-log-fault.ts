/** Says what is wrong with the log, by code; used by the screen and the command line. */

import type { Words } from './catalog.ts'

type Fault = {
  code: string
  entry: { seq: number; at: string; actor: string; organisation: string; kind: string } | null
  values: Readonly<Record<string, string>>
}

/** `time` writes an instant for people. A code that has no words is said as it is. */
export function sayLogFault(
  { log }: Pick<Words, 'log'>,
  fault: Fault,
  time: (instant: string) => string,
): string {
  const t = log.verify
  const { code, entry, values } = fault
  const when = (instant: string | undefined) => (instant ? time(instant) : '')
  const who = entry && entry.actor !== '' ? log.who(entry.actor, entry.organisation) : ''
  const named = entry
    ? t.entry(entry.seq, when(entry.at), who, entry.kind === '' ? '' : (log.kinds[entry.kind] ?? entry.kind))
    : ''
  const { field, was = '', from = '', to = '', source = '', backup = '' } = values
  const shownWas = field === 'at' ? when(was) : field === 'kind' ? (log.kinds[was] ?? was) : was
  const what = field === undefined ? '' : t.was(t.fields[field] ?? field, shownWas)
  switch (code) {
    case 'entry-altered':
      return t.entryAltered(named, what)
    case 'link-altered':
      return t.linkAltered(named)
    case 'body-altered':
      return t.bodyAltered(named, what)
    case 'entries-missing':
      return t.entriesMissing(from, to, named)
    case 'chain-missing':
      return t.chainMissing(named, when(values.headAt), source)
    case 'tail-cut':
      return t.tailCut(from, to, named, when(values.headAt), source)
    case 'chain-recalculated':
      return values.exact
        ? t.recalculatedAt(named, backup)
        : t.recalculated(from, to, named, when(values.headAt), source)
    case 'head-unreadable':
      return t.headUnreadable(source)
    default:
      return code
  }
}
