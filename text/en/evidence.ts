/** English words for the evidence of checks and of parties. Days come as ISO and are written "2 Oct". */

import { count, day, days, field, list, many, titles, type Values } from './evidence-values.ts'
import { houseEvidence } from './house-evidence.ts'
import { partyEvidence } from './party-evidence.ts'

const OUTCOMES: Record<string, string> = {
  met: 'met',
  'not-met': 'not met',
  unclear: 'unclear',
  'to-judge': 'to judge',
  'not-applicable': 'not applicable',
}

export const evidence: Record<string, (values: Values) => string> = {
  'rule.unknown': () => 'The edition’s rule is not known, so the check is not made.',
  'judged.met': (v) => `${judge(v)} has judged this as met.`,
  'judged.met-with-note': (v) => `${judge(v)} has judged this as met: ${v.note}`,
  'judged.not-met': (v) => `${judge(v)} has judged this as not met.`,
  'judged.not-met-with-note': (v) => `${judge(v)} has judged this as not met: ${v.note}`,
  'party.public': (v) => `Public party: ${list(v.parties)}.`,
  'party.accepted-sector': (v) => `Party from a sector that the rule accepts: ${list(v.parties)}.`,
  'party.borderline': (v) => `It is unclear whether the rule accepts ${list(v.parties)}. The team decides.`,
  'party.unrecognised': (v) =>
    `The sector is not known for ${list(v.parties)}. Correct the party if you know who it is.`,
  'party.not-accepted': (v) => `The rule does not accept ${list(v.parties)} alone.`,
  'party.none-named': () => 'No organiser or other party is named.',
  'party.reading-chosen': (v) =>
    `The team has chosen the ${v.reading} reading (${v.by}, ${day(v.day)}: ${v.why}). ` +
    `By the ${v.other} one the outcome would be ${outcome(v.otherwise)}.`,
  'party.reading-not-chosen': (v) =>
    'The rules contradict each other and the team has chosen no reading: by the long text ' +
    `${outcome(v.long)}, by the short one ${outcome(v.short)}. The choice is made in the edition’s rules.`,
  'person.published': () => 'Confirmed when the text was published. The text has not changed since.',
  'person.changed-since': () => 'The text has changed since it was published, and needs to be judged again.',
  'benefit.speaks-for': (v) => `Speaks for it, in ${field(v.field)}: “${v.quote}”`,
  'benefit.speaks-against': (v) => `Speaks against it, in ${field(v.field)}: “${v.quote}”`,
  'benefit.no-signs': () => 'No sentence clearly speaks for or against it. Read the text as a whole.',
  'inside-week.inside': (v) =>
    many(v.days)
      ? `The days ${list(days(v.days))} are within the week.`
      : `${list(days(v.days))} is within the week.`,
  'inside-week.before': (v) =>
    `Starts on ${day(v.day)}, ${beside(v, 'before')} the week, which starts on ${day(v.startsOn)}.`,
  'inside-week.after': (v) =>
    `Ends on ${day(v.day)}, ${beside(v, 'after')} the week, which ends on ${day(v.endsOn)}.`,
  'inside-week.day-before': (v) =>
    `${day(v.day)} is the day before the week, which starts on ${day(v.startsOn)}. ${PERSON_MAY}`,
  'inside-week.day-after': (v) =>
    `${day(v.day)} is the day after the week, which ends on ${day(v.endsOn)}. ${PERSON_MAY}`,
  'inside-week.pre-event': (v) =>
    `Held on ${day(v.day)}, ${v.days} days before the week, which starts on ${day(v.startsOn)}. ${PERSON_MAY}`,
  'inside-week.after-event': (v) =>
    `Held on ${day(v.day)}, ${v.days} days after the week, which ends on ${day(v.endsOn)}. ${PERSON_MAY}`,
  'inside-week.other-year': (v) =>
    `${day(v.day)} ${v.year} is in another year than the week, ${day(v.startsOn)}–${day(v.endsOn)}. Is the year wrong?`,
  'inside-week.rest-inside': (v) => `${v.inside} of ${v.of} occurrences are within the week.`,
  'inside-week.day-unknown': (v) =>
    Number(v.of) > 1 ? `The day is missing for ${v.unknown} of ${v.of} occurrences.` : 'No day is given.',
  'inside-week.recording-only': () =>
    'No occurrence is given, but there is a recording. Ask on which day it is shown.',
  'deadline.in-time': (v) =>
    `Submitted on ${day(v.day)} at ${v.time}, before the deadline on ${lastTime(v)}.`,
  'deadline.late': (v) =>
    `Submitted on ${day(v.day)} at ${v.time}, after the deadline on ${lastTime(v)}. This is no ground for refusal.`,
  'deadline.unknown': () => 'The edition’s deadline is not known.',
  'deadline.arrival-unknown': () => 'When the submission came in is not known.',
  'deadline.not-submitted-here': () => 'The row comes from a finished programme without submission times.',
  'locked-text.not-published': () => 'It is not published, so nothing is locked.',
  'locked-text.unchanged': () => 'Title and lead are as they were published.',
  'locked-text.spacing-changed': (v) =>
    `Only spaces or punctuation have changed in ${field(v.field)} since publication.`,
  'locked-text.changed': (v) =>
    `Changed in ${field(v.field)} since publication: “${v.before}” → “${v.after}”`,
  'registration.how': (v) => `Registration is needed: ${v.how}`,
  'registration.not-needed': () => 'Registration is not needed.',
  'registration.how-missing': () =>
    'Registration is needed, but it does not say how. Ask for a link or an address.',
  'registration.how-in-text': (v) =>
    `Registration is needed. How is only said in ${field(v.field)}: “${v.quote}”`,
  'registration.unsaid': () => 'It does not say whether registration is needed.',
  'registration.way-though-unsaid': (v) => `A way to register is given all the same: ${v.how}`,
  'registration.text-mentions': (v) => `Registration is mentioned in ${field(v.field)}: “${v.quote}”`,
  'duplicate.none': () => 'No other submission by the same organiser has nearly the same title and time.',
  'duplicate.same-title': (v) =>
    `Same organiser, same title and same time${when(v)}: ${titles(v.titles)}. Compare them and ask the organiser which one holds.`,
  'duplicate.near-title': (v) =>
    `Same organiser, nearly the same title (${v.percent}% alike) and same time${when(v)}: ${titles(v.titles)}. Compare them.`,
  'duplicate.time-unknown': (v) =>
    `Same organiser and same title, but one of them has no time: ${titles(v.titles)}. Compare them.`,
  'series.none': () => 'Not part of a series.',
  'series.own-occurrences': (v) => `Held on ${v.occurrences} occasions in the same submission.`,
  'series.part-said': (v) => `The title says part ${v.part}.`,
  'series.part-of-said': (v) => `The title says part ${v.part} of ${v.of}.`,
  'series.same-title': (v) => `Same organiser, title and place at other times: ${titles(v.titles)}.`,
  'series.same-heading': (v) =>
    `Same organiser and place, and the title begins the same way, on other days: ${titles(v.titles)}.`,
  'series.same-hours': (v) => `Same organiser, venue and hours on at least three days: ${titles(v.titles)}.`,
  'nested.none': () => 'Does not lie inside another activity.',
  'nested.inside': (v) => `Held during a longer activity by the same organiser: ${titles(v.titles)}.`,
  'nested.said': (v) => `The text says that it is part of ${titles(v.titles)}.`,
  'nested.holds': (v) => `Holds other activities: ${titles(v.titles)}.`,
  'own-organisation.party': (v) =>
    `Your own organisation is a party: ${list(v.parties)}. Rather let a colleague from another organisation decide.`,
  'own-organisation.all-central': () => 'All central organisers are parties, so a written reason is enough.',
  'own-organisation.not-party': () => 'Your organisation is not a party.',
  ...houseEvidence,
  ...partyEvidence,
}

/** The codes that have words, for the test that compares them with what the checks can say. */
export const evidenceCodes: readonly string[] = Object.keys(evidence)

const PERSON_MAY = 'A reviewer may judge otherwise, with a note.'

function judge(v: Values): string {
  return `${v.by}${v.organisation ? `, ${v.organisation},` : ''}`
}

/** Findings of earlier versions do not say how many days. */
function beside(v: Values, side: string): string {
  return v.days === undefined ? side : `${count(v.days, 'day', 'days')} ${side}`
}

function lastTime(v: Values): string {
  return `${day(v.deadlineDay)} at ${v.deadlineTime}`
}

function when(v: Values): string {
  if (v.day === undefined) return ''
  return ` (${day(v.day)}${v.time === undefined ? '' : ` at ${v.time}`})`
}

function outcome(value: Values[string] | undefined): string {
  return OUTCOMES[String(value)] ?? String(value)
}
