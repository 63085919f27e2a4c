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
