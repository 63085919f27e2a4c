/** What organisers are told, and by which way it leaves the desk. */
import type { Language } from './language.ts'
import { addDays } from './time.ts'

/** `decision` tells one decision; `reminder` reminds somebody who was asked to complete and has not answered. */
export const MESSAGE_KINDS = ['decision', 'reminder'] as const
export type MessageKind = (typeof MESSAGE_KINDS)[number]

/** Messages of the way `platform` go with the decision and are not kept apart; the others are sent by a person. */
export const MESSAGE_CHANNELS = ['email', 'file'] as const
export type MessageChannel = (typeof MESSAGE_CHANNELS)[number]

/** The ways that a team can choose between. */
export const MESSAGE_WAYS = ['platform', ...MESSAGE_CHANNELS] as const
export type MessageWay = (typeof MESSAGE_WAYS)[number]

/** The language that the organiser reads: English for a submission in English only, else Swedish. */
export function languageOfOrganiser(languages: readonly string[]): Language {
  const isIn = (language: Language) =>
    languages.some((one) => one === language || one.startsWith(`${language}-`))
  return isIn('en') && !isIn('sv') ? 'en' : 'sv'
}

/**
 * The day until which an organiser is asked to answer, a Swedish day: the edition's last day of submission while it
 * lies ahead, else a week from now, but before the activity.
 */
export function answerBy({ today, lastSubmissionDay, firstDay }: AnswerTimes): string {
  if (lastSubmissionDay !== null && lastSubmissionDay > today) return lastSubmissionDay
  const [tomorrow, inAWeek] = [addDays(today, 1), addDays(today, 7)]
  const lastChance = firstDay !== null && firstDay > today ? addDays(firstDay, -1) : inAWeek
  return [tomorrow, lastChance < inAWeek ? lastChance : inAWeek].sort().at(-1) ?? inAWeek
}

/** Swedish days. `firstDay` is the activity's. */
type AnswerTimes = { today: string; lastSubmissionDay: string | null; firstDay: string | null }

/** A longer address than this many programs do not take; the text is then copied instead. */
export const LONGEST_MAIL_ADDRESS = 2000

/** A `mailto:` address (RFC 6068): recipients, subject and body, with line breaks as CRLF. */
export function mailAddress({
  to,
  subject,
  body,
}: {
  to: readonly string[]
  subject: string
  body: string
}): string {
  const recipients = to.map((one) => encodeURIComponent(one).replaceAll('%40', '@')).join(',')
  const lines = body.replace(/\r?\n/g, '\r\n')
  return `mailto:${recipients}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`
}
