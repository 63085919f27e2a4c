/** What can be wrong with a made-up submission, and how to make it so. */
import type { Contact, Content } from '../domain/submission.ts'
import { addDays } from './calendar.ts'
import { between, pick, pickWeighted, type Random } from './random.ts'
import { COMPANIES } from './words/organisers.ts'
import { PLACEHOLDERS } from './words/people.ts'

export const FLAWS = [
  'outside-week',
  'late',
  'no-link',
  'no-venue',
  'ends-before-start',
  'private-only',
  'capitals',
  'identity-number',
  'placeholder',
  'duplicate',
  'no-contact',
] as const
export type Flaw = (typeof FLAWS)[number]

/** A time as a Swedish calendar and clock tell it, before it becomes instants. */
export type Slot = { day: string; endDay: string; start: string | null; end: string | null }
export type Draft = { content: Omit<Content, 'occurrences'>; slots: Slot[]; contacts: Contact[] }

const WEIGHTS: readonly (readonly [Exclude<Flaw, 'late'>, number])[] = [
  ['outside-week', 14],
  ['no-link', 12],
  ['no-venue', 12],
  ['ends-before-start', 8],
  ['private-only', 12],
  ['capitals', 8],
  ['identity-number', 6],
  ['placeholder', 8],
  ['duplicate', 10],
  ['no-contact', 10],
]

/** Being late is a matter of when it came in, and a duplicate needs the other row; neither is made here. */
export function pickFlaw(random: Random): Exclude<Flaw, 'late'> {
  return pickWeighted(random, WEIGHTS)
}

export function flawed(random: Random, draft: Draft, flaw: Flaw): Draft {
  const { content, slots } = draft
  const withContent = (change: Partial<Draft['content']>) => ({
    ...draft,
    content: { ...content, ...change },
  })
  switch (flaw) {
    case 'outside-week': {
      const days = pick(random, [-14, -7, 7, 14])
      return { ...draft, slots: slots.map((slot) => shifted(slot, days)) }
    }
    case 'no-link':
      return withContent({
        format: 'digital',
        place: nowhere(content.place),
        digital: { link: null, how: null },
      })
    case 'no-venue':
      return withContent({ format: 'on-site', place: { ...content.place, venue: null, address: null } })
    case 'ends-before-start':
      return { ...draft, slots: slots.map(backwards) }
    case 'private-only':
      return withContent({ parties: [{ text: pick(random, COMPANIES), role: 'organiser' }] })
    case 'capitals':
      return withContent({ title: content.title.toUpperCase() })
    case 'identity-number':
      return withContent({
        description: `${content.description}\n\nAnmälan görs till kursansvarig (${testIdentityNumber(random)}).`,
      })
    case 'placeholder':
      return withContent({ description: pick(random, PLACEHOLDERS) })
    case 'no-contact':
      return { ...draft, contacts: [] }
    case 'late':
    case 'duplicate':
      return draft
  }
}

function shifted(slot: Slot, days: number): Slot {
  return { ...slot, day: addDays(slot.day, days), endDay: addDays(slot.endDay, days) }
}

function backwards({ day, endDay, start, end }: Slot): Slot {
  return {
    day,
    endDay: day === endDay ? day : addDays(day, -1),
    start: end ?? '15:00',
    end: start ?? '13:00',
  }
}

function nowhere(place: Content['place']): Content['place'] {
  return Object.fromEntries(Object.keys(place).map((key) => [key, null])) as Content['place']
}

/** A number that is well formed and belongs to nobody: 980 to 999 are never given out as birth numbers. */
function testIdentityNumber(random: Random): string {
  const born = `${between(random, 1950, 2000)}${two(between(random, 1, 12))}${two(between(random, 1, 28))}`
  const digits = `${born.slice(2)}${between(random, 980, 999)}`
  const sum = [...digits].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return `${born}-${digits.slice(6)}${(10 - (sum % 10)) % 10}`
}

function two(number: number): string {
  return String(number).padStart(2, '0')
}
