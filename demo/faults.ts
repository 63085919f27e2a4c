/** What can be made to go wrong on the demo platform, to see that the desk stands it. */
import { z } from 'zod'
import type { PlatformSubmission } from '../contract/platform.ts'

export const FAULTS = [
  /** Answers the next N requests with 503, with `Retry-After`. */
  'unavailable',
  /** Answers the next N requests with 429, with `Retry-After`. */
  'busy',
  /** Seconds in `Retry-After`; 1 unless set. */
  'retry-after',
  /** Answers the next N requests with 401, though the token is right. */
  'unauthorized',
  /** Drops the connection in the middle of the next N pages. */
  'drop-page',
  /** Cuts the JSON of the next N pages short. */
  'truncate',
  /** Applies the next N decisions but drops the connection before the receipt. */
  'lose-receipt',
  /** Milliseconds to wait before each answer. */
  'slow',
  /** Every N-th submission, by order of change, is malformed in one of four ways. */
  'malformed',
  /** 1: answers with another platform's identity. */
  'identity',
  /** Answers the next N requests with 403. */
  'forbidden',
  /** Resets the connection in the middle of the next N answers to GET. */
  'reset-body',
  /** Answers the next N requests with something that is no JSON, whole and with status 200. */
  'invalid-json',
  /** Answers the next N requests with the page of a network that wants a sign-in. */
  'html',
  /** Sends the next N requests to another address. */
  'redirect',
  /** Never answers the next N requests. */
  'silent',
  /** Seconds that the platform's clock is ahead, in `Date` and in `changedAt`. */
  'skew',
  /** The next N pages hold each of their items twice. */
  'duplicate-page',
  /** The next N pages hold their items last first. */
  'out-of-order',
  /** 1: answers are compressed. */
  'gzip',
  /** The next N pages are empty, and the last. */
  'empty-list',
  /** 1: speaks protocol 2, with fields that protocol 1 does not know. */
  'newer-protocol',
  /** 1: leaves withdrawn submissions out instead of telling that they are withdrawn. */
  'lost-withdrawals',
  /** The next N pages tell revisions that are one older, where there are any. */
  'older-revision',
  /** The next N pages tell other content under the same revision. */
  'same-revision',
  /** 1: does not count; `/v1/counts` is then not known. */
  'no-counts',
] as const
export type Fault = (typeof FAULTS)[number]

export const faultSettings = z.partialRecord(z.enum(FAULTS), z.int().min(0))
export type FaultSettings = Partial<Record<Fault, number>>

export type Faults = ReturnType<typeof createFaults>

export function createFaults(initial: FaultSettings) {
  const settings = Object.fromEntries(FAULTS.map((fault) => [fault, 0])) as Record<Fault, number>
  settings['retry-after'] = 1
  Object.assign(settings, initial)
  return {
    get: (fault: Fault): number => settings[fault],
    set: (changes: FaultSettings) => {
      Object.assign(settings, changes)
    },
    /** Whether a counted fault strikes now; uses up one. */
    strikes: (fault: Fault): boolean => {
      if (settings[fault] === 0) return false
      settings[fault]--
      return true
    },
    all: (): Record<Fault, number> => ({ ...settings }),
  }
}

/** A page with what the faults of pages do to its items. */
export function spoiltItems(faults: Faults, submissions: readonly unknown[]): unknown[] {
  const isNewer = faults.get('newer-protocol') > 0
  const told = submissions.map((one) => (isNewer ? withNewFields(one) : one))
  const older = faults.strikes('older-revision') ? told.map(asOlder) : told
  const other = faults.strikes('same-revision') ? older.map(withOtherTitle) : older
  const twice = faults.strikes('duplicate-page') ? [...other, ...other] : other
  return faults.strikes('out-of-order') ? twice.toReversed() : twice
}

type Item = { revision: number; content?: Record<string, unknown> }

function withNewFields(one: unknown): unknown {
  const { content, ...rest } = one as Item
  if (!content) return { ...rest, colour: 'green' }
  const place = { ...(content.place as object), floor: 3 }
  return { ...rest, colour: 'green', content: { ...content, place, mood: 'glad' } }
}

function asOlder(one: unknown): unknown {
  const item = one as Item
  if (!item.content || item.revision < 2) return item
  const content = { ...item.content, title: `${String(item.content.title)} (förr)` }
  return { ...item, revision: item.revision - 1, content }
}

function withOtherTitle(one: unknown): unknown {
  const item = one as Item
  if (!item.content) return item
  return { ...item, content: { ...item.content, title: `${String(item.content.title)} (annan)` } }
}

/** Spoils a submission so that it cannot be read: no title, a wrong type, an edition nobody knows, a date in words. */
export function malformed(submission: PlatformSubmission, way: number): unknown {
  const { content } = submission
  switch (way % 4) {
    case 0: {
      const { title: _title, ...untitled } = content
      return { ...submission, content: untitled }
    }
    case 1:
      return {
        ...submission,
        content: { ...content, parties: content.parties.map(({ text }) => text).join('; ') },
      }
    case 2:
      return { ...submission, edition: 'innovationsveckan-2099' }
    default: {
      const occurrences = [{ startsOn: 'tisdag', endsOn: null, startsAt: 'kl halv tio', endsAt: null }]
      return { ...submission, content: { ...content, occurrences } }
    }
  }
}
