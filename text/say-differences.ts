/** Says what a backup lacks and brings, the same before and after it is put back, on every door. */
import type { Words } from './catalog.ts'

type Differences = {
  counts: { submissions: number; decisions: number }
  lacks: { entries: Readonly<Record<string, number>>; unsent: number; submissions: number } | null
  brings: Readonly<Record<string, number>>
  knownLost: number
  takenBack: number
}

/** A sentence each. */
export function sayDifferences(
  { recovery: { restore: t }, log }: Words,
  { counts, lacks, brings, knownLost, takenBack }: Differences,
): string[] {
  const total = (kinds: Readonly<Record<string, number>>) =>
    Object.values(kinds).reduce((sum, count) => sum + count, 0)
  const named = (kinds: Readonly<Record<string, number>>) =>
    t.kinds(Object.entries(kinds).map(([kind, count]) => [log.kinds[kind] ?? log.unknownKind(kind), count]))
  const lacked = lacks ? total(lacks.entries) : 0
  const isSame = lacks && lacked + lacks.submissions + total(brings) + takenBack === 0
  return [
    t.holds(counts.submissions, counts.decisions),
    ...(isSame ? [t.same] : []),
    ...(lacks && lacked > 0 ? [`${t.lacks(lacked)} ${named(lacks.entries)}.`] : []),
    ...(lacks && lacks.unsent > 0 ? [t.unsent(lacks.unsent)] : []),
    ...((lacks?.entries.decision ?? 0) > (lacks?.unsent ?? 0) ? [t.sent] : []),
    ...(lacks && lacks.submissions > 0 ? [t.submissions(lacks.submissions)] : []),
    ...(lacks ? [] : [t.unknown]),
    ...(knownLost > 0 ? [t.knownLost(knownLost)] : []),
    ...(total(brings) > 0 ? [t.brings(total(brings))] : []),
    ...(takenBack > 0 ? [t.takenBack(takenBack)] : []),
  ]
}
