/** What was added to a list, taken from it or written otherwise; the order of a list says nothing. */
import type { PartyRole, PartyText } from '../submission.ts'
import { diffText, type Piece } from './text.ts'

/** `rewritten` is one that shares words with one that went. `role` is a party's, null for all other lists. */
export type ListStep =
  | { kind: 'added' | 'removed'; text: string; role: PartyRole | null }
  | { kind: 'rewritten'; pieces: Piece[]; role: PartyRole | null }
  | { kind: 'other-role'; text: string; before: PartyRole; role: PartyRole }

/** Characters that are compared in search of what was rewritten: in long lists everything would meet everything. */
const MOST_COMPARED = 20_000

type Item = { text: string; role: PartyRole | null }
type WithRole = Item & { role: PartyRole }

export function listSteps(before: readonly string[], after: readonly string[]): ListStep[] {
  const items = (texts: readonly string[]) => texts.map((text): Item => ({ text, role: null }))
  const { gone, come } = leftOver(items(before), items(after), keyOf)
  return stepsBetween(gone, come)
}

/** One who stands several times is told once for each: as staying, with another role, new or gone. */
export function partySteps(before: readonly PartyText[], after: readonly PartyText[]): ListStep[] {
  const { gone, come } = leftOver<WithRole>(before, after, keyOf)
  const moved: ListStep[] = []
  const isNew = come.filter((item) => {
    const place = gone.findIndex(({ text }) => text === item.text)
    const [other] = place < 0 ? [] : gone.splice(place, 1)
    if (other) moved.push({ kind: 'other-role', text: item.text, before: other.role, role: item.role })
    return !other
  })
  return [...stepsBetween(gone, isNew), ...moved]
}

/** Takes those that were rewritten out of `gone`. */
function stepsBetween(gone: Item[], come: readonly Item[]): ListStep[] {
  let compared = 0
  const rewritten = (item: Item): ListStep | null => {
    for (const [place, { text, role }] of gone.entries()) {
      if (role !== item.role) continue
      compared += text.length + item.text.length
      if (compared > MOST_COMPARED) return null
      const pieces = diffText(text, item.text)
      if (!doShareWord(pieces)) continue
      gone.splice(place, 1)
      return { kind: 'rewritten', pieces, role }
    }
    return null
  }
  const steps = come.map((item) => rewritten(item) ?? ({ kind: 'added', ...item } as const))
  return [...gone.map((item) => ({ kind: 'removed', ...item }) as const), ...steps]
}

function doShareWord(pieces: readonly Piece[]): boolean {
  return pieces.some(({ kind, text }) => kind === 'same' && /\p{L}{3}/u.test(text))
}

function keyOf({ text, role }: Item): string {
  return `${role} ${text}`
}

/** What only one of two lists has; of equals, by their key, as many as one has more. In the order of the lists. */
export function leftOver<One>(
  before: readonly One[],
  after: readonly One[],
  keyOf: (one: One) => string,
): { gone: One[]; come: One[] } {
  return { gone: without(before, after, keyOf), come: without(after, before, keyOf) }
}

function without<One>(list: readonly One[], other: readonly One[], keyOf: (one: One) => string): One[] {
  const counts = new Map<string, number>()
  for (const one of other) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  return list.filter((one) => {
    const left = counts.get(keyOf(one)) ?? 0
    counts.set(keyOf(one), left - 1)
    return left <= 0
  })
}
