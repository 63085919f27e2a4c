/** "Kommunerna Lund och Malmö", "Lunds och Eslövs kommuner": one word that says what kind each of several places is. */
import type { NameJudge, PartyPart } from './party-part.ts'

type Judge = Pick<NameJudge, 'find' | 'findShort'>

/** What stands before the first place, and what each place is then called. */
const HEADS: readonly (readonly [head: RegExp, nameOf: (place: string) => string])[] = [
  [/^kommunerna\s+(?=\p{L})/iu, (place) => `${place} kommun`],
  [/^städerna\s+(?=\p{L})/iu, (place) => `${place} stad`],
  [/^regionerna\s+(?=\p{L})/iu, (place) => `Region ${place}`],
  [/^landstingen\s+(?:i\s+)?(?=\p{L})/iu, (place) => `Landstinget ${place}`],
  [/^länsstyrelserna\s+(?:i\s+)?(?=\p{L})/iu, (place) => `Länsstyrelsen ${place}`],
  [
    /^(?:forskningsråden|myndigheterna|statliga myndigheterna|universiteten|fackförbunden)\s+(?=\p{L})/iu,
    (name) => name,
  ],
  [/^regionförbunden\s+(?:i\s+)?(?=\p{L})/iu, (place) => `Regionförbundet ${place}`],
]
const TAIL = /\s+(?:kommuner|städer)$/iu

/** The parts with `readAs` where a plural beside them says what a bare place stands for. */
export function withPlurals(parts: readonly PartyPart[], judge: Judge): PartyPart[] {
  return withTail(withHead(parts, judge), judge)
}

function withHead(parts: readonly PartyPart[], judge: Judge): PartyPart[] {
  for (const [start, part] of parts.entries()) {
    for (const [head, nameOf] of HEADS) {
      if (!head.test(part.text) || judge.find(part.text)) continue
      const bare = [part.text.replace(head, ''), ...followers(parts, start).map(({ text }) => text)]
      const named = takeWhile(
        bare,
        (place) => judge.find(nameOf(place)) !== null || judge.findShort(nameOf(place)) !== null,
      )
      if (named.length === 0) continue
      const changed = named.map((text, at) => ({
        ...(parts[start + at] as PartyPart),
        text,
        readAs: nameOf(text),
      }))
      return [...parts.slice(0, start), ...changed, ...parts.slice(start + changed.length)]
    }
  }
  return [...parts]
}

function withTail(parts: readonly PartyPart[], judge: Judge): PartyPart[] {
  const end = parts.findIndex(({ text }) => TAIL.test(text) && !judge.find(text))
  if (end < 1) return [...parts]
  const nameOf = (text: string) => `${text.replace(TAIL, '')} kommun`
  const before = takeWhile(
    parts.slice(0, end + 1).toReversed(),
    ({ text, joint }, at) =>
      judge.find(nameOf(text)) !== null &&
      (at === 0 ? joint !== 'start' && joint !== 'list' : judge.find(text) === null),
  )
  const from = end + 1 - before.length
  return parts.map((part, at) => (at >= from && at <= end ? { ...part, readAs: nameOf(part.text) } : part))
}

/** The parts after one that a comma or a conjunction joins to it. */
function followers(parts: readonly PartyPart[], start: number): PartyPart[] {
  return takeWhile(parts.slice(start + 1), ({ joint }) => joint === 'comma' || joint === 'och')
}

function takeWhile<Value>(values: readonly Value[], fits: (value: Value, at: number) => boolean): Value[] {
  const end = values.findIndex((value, at) => !fits(value, at))
  return values.slice(0, end === -1 ? values.length : end)
}
