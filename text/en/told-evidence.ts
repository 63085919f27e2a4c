/** English words for evidence as organisers are told it, where the reviewers' own words are not meant for them. */
import { day, list, titles, type Values } from './evidence-values.ts'

export const toldEvidence: Record<string, (values: Values) => string> = {
  'party.borderline': (v) => `We are not sure whether ${list(v.parties)} counts as public sector.`,
  'party.unrecognised': (v) => `We do not recognise ${list(v.parties)}.`,
  'party.not-accepted': (v) => `Only ${list(v.parties)} is named now.`,
  'party.none-named': () => 'No organiser is named now.',
  'inside-week.day-before': (v) => `It now says ${day(v.day)}, the day before the week.`,
  'inside-week.day-after': (v) => `It now says ${day(v.day)}, the day after the week.`,
  'inside-week.pre-event': (v) => `It now says ${day(v.day)}, before the week.`,
  'inside-week.after-event': (v) => `It now says ${day(v.day)}, after the week.`,
  'inside-week.recording-only': () => 'No day is given, but there is a recording. On which day is it shown?',
  'deadline.late': (v) => `The submission came on ${day(v.day)} at ${v.time}, after the last day.`,
  'registration.how-missing': () => 'Registration is needed, but it does not say how.',
  'duplicate.same-title': (v) => `It has the same title and time as ${titles(v.titles)}.`,
  'duplicate.near-title': (v) => `It has nearly the same title and time as ${titles(v.titles)}.`,
  'duplicate.time-unknown': (v) => `It has the same title as ${titles(v.titles)}.`,
  'contact.organiser-missing': () => 'The organiser is missing.',
  'contact.way-missing': () => 'A way to reach you is missing.',
  'personal-data.identity-number': (v) => `A personal identity number is in the text: ${v.masked}.`,
  'personal-data.coordination-number': (v) => `A coordination number is in the text: ${v.masked}.`,
  'personal-data.email': (v) => `An e-mail address that may be a person’s is in the text: ${v.masked}.`,
  'personal-data.mobile': (v) => `A mobile number is in the text: ${v.masked}.`,
}
