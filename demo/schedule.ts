/** When a made-up activity is held, in Swedish days and clock times of whole quarter-hours. */
import { addDays, type Frame } from './calendar.ts'
import type { Slot } from './flaws.ts'
import type { Role } from './plan.ts'
import { between, happens, pick, type Random } from './random.ts'

/** Usual starts (minutes after midnight) and lengths (minutes) by the type's code. */
const HABITS: Readonly<Record<string, { starts: readonly number[]; lengths: readonly number[] }>> = {
  'breakfast-lunch': { starts: [450, 480, 705, 720], lengths: [45, 60] },
  seminar: { starts: [540, 570, 600, 780, 810, 840], lengths: [60, 90, 120] },
  workshop: { starts: [540, 570, 780, 795], lengths: [90, 120, 180] },
  lecture: { starts: [600, 660, 780, 840, 900, 1080], lengths: [45, 60] },
  'study-visit': { starts: [540, 600, 780], lengths: [90, 120] },
  'fair-exhibition': { starts: [540, 600], lengths: [360, 420] },
  'square-meeting': { starts: [660, 690, 960], lengths: [120, 180] },
  'open-house': { starts: [600, 720, 900], lengths: [180, 240] },
}
const USUAL = { starts: [540, 600, 780, 840], lengths: [60, 90] }

/** The item's times lie inside the parent's, 09:00 to 14:30. */
const NESTED = { start: 540, length: 330, firstItem: 585, itemEvery: 45, itemLength: 30 }
const SERIES = { start: 720, length: 45 }

export function schedule(random: Random, frame: Frame, type: string, role: Role, groupDay: string): Slot[] {
  if (role.kind === 'series')
    return [slot(addDays(frame.startsOn, role.part - 1), SERIES.start, SERIES.length)]
  if (role.kind === 'parent') return [slot(groupDay, NESTED.start, NESTED.length)]
  if (role.kind === 'item') {
    return [slot(groupDay, NESTED.firstItem + (role.part - 1) * NESTED.itemEvery, NESTED.itemLength)]
  }
  const { starts, lengths } = HABITS[type] ?? USUAL
  const dayNumber = between(random, 0, 4)
  const day = addDays(frame.startsOn, dayNumber)
  const one = slot(day, pick(random, starts), pick(random, lengths))
  const chance = random()
  // Real programmes have days without times, activities over several days, and ones held twice.
  if (chance < 0.05) return [{ ...one, start: null, end: null }]
  if (chance < 0.09 && dayNumber < 4)
    return [{ ...one, endDay: addDays(day, between(random, 1, 4 - dayNumber)) }]
  if (chance < 0.12 && dayNumber < 4) return [one, { ...one, day: addDays(day, 1), endDay: addDays(day, 1) }]
  if (chance < 0.15) return [{ ...one, end: null }]
  return [happens(random, 0.1) ? slot(day, pick(random, starts), 75) : one]
}

function slot(day: string, start: number, length: number): Slot {
  return { day, endDay: day, start: clock(start), end: clock(start + length) }
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
