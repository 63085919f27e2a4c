/** What figures read of one submission, beside what lists show: its length, hour, day of arrival, themes and organisers. */
import type { Party } from '../party/party.ts'
import type { Sector } from '../party/sector.ts'
import type { Content, Occurrence } from '../submission.ts'
import { clockOf, dayOf, millisecondsBetween } from '../time.ts'
import { UNKNOWN } from './counted-county.ts'

const MINUTE = 60_000
const DAY_MINUTES = 24 * 60
const DAY = DAY_MINUTES * MINUTE

/**
 * The minutes of all occurrences whose length is known, or null when none is. An occurrence without both times, or of
 * more than a day, has no known length: from the first morning to the last evening is not what was held.
 */
export function heldMinutes(occurrences: readonly Occurrence[]): number | null {
  const known = occurrences.map(minutesOf).filter((minutes) => minutes !== null)
  return known.length === 0 ? null : known.reduce((sum, minutes) => sum + minutes, 0)
}

function minutesOf({ startsAt, endsAt }: Occurrence): number | null {
  if (startsAt === null || endsAt === null) return null
  const minutes = Math.round(millisecondsBetween(startsAt, endsAt) / MINUTE)
  return minutes > 0 && minutes <= DAY_MINUTES ? minutes : null
}

/** The hour that a Swedish clock shows, 0 to 23; null without a time. */
export function hourOf(instant: string | null): number | null {
  return instant === null ? null : Number(clockOf(instant).slice(0, 2))
}

/** A Swedish calendar day as days since 1970-01-01, so that days between need no calendar. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(day) / DAY)
}

/** The Swedish day on which it was submitted as far as the source tells, else on which it first came here. */
export function arrivedDay(submittedAt: string | null, receivedAt: string): number {
  return dayNumber(dayOf(submittedAt ?? receivedAt))
}

/** The last day that is in time; a deadline is the first instant that is too late. */
export function deadlineDay(deadlineAt: string): number {
  return dayNumber(dayOf(new Date(Date.parse(deadlineAt) - 1).toISOString()))
}

/** In lower case, as types are, so that one theme is one however it is written. */
export function themeKeys({ themes }: Pick<Content, 'themes'>): string[] {
  return distinct(themes.map((theme) => theme.trim().toLocaleLowerCase('sv')))
}

export function languageKeys({ languages }: Pick<Content, 'languages'>): string[] {
  return distinct(languages.map((language) => language.trim().toLowerCase()))
}

/** What names none stands under `unknown`, so that nothing is left out. */
function distinct(keys: readonly string[]): string[] {
  const known = [...new Set(keys)].filter((key) => key !== '')
  return known.length > 0 ? known : [UNKNOWN]
}

export type OrganisingParty = { key: string; name: string; sector: Sector }

/** The distinct parties that organise, by key; who takes part or stands aside does not. */
export function organisingParties(parties: readonly Party[]): OrganisingParty[] {
  const byKey = new Map<string, OrganisingParty>()
  for (const { key, name, registerName, role, sector, evidence } of parties) {
    const isAside = evidence.some(({ kind }) => kind === 'role')
    if (role === 'participant' || isAside || byKey.has(key)) continue
    byKey.set(key, { key, name: registerName ?? name, sector })
  }
  return [...byKey.values()]
}

/** Of how many different sectors its organisers are; those whose sector is not known make none. */
export function countSectors(organisers: readonly OrganisingParty[]): number {
  return new Set(organisers.map(({ sector }) => sector).filter((sector) => sector !== 'unknown')).size
}
