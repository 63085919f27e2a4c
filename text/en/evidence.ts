/** English words for the evidence of checks and of parties. Days come as ISO and are written "2 Oct". */

type Values = Record<string, string | number | string[]>

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const REGISTERS: Record<string, string> = {
  organisations: 'the register of organisations',
  municipalities: 'the register of municipalities',
  counties: 'the register of regions and counties',
}

const HINTS: Record<string, string> = {
  state: 'usually means a state authority',
  municipality: 'usually means a municipality',
  region: 'usually means a region',
  'public-body': 'usually means a public body or a parish',
  company: 'usually means a limited company',
  association: 'usually means an association or foundation',
  other: 'says nothing certain about the sector',
}

const PATTERNS: Record<string, string> = {
  'swedish-mission': 'a Swedish mission abroad',
  embassy: 'an embassy or consulate',
  'international-body': 'an international body',
  country: 'another country',
  'political-party': 'a political party',
  ministry: 'a ministry',
  parliament: 'the parliament',
  'county-board': 'a county administrative board',
  federation: 'a federation of municipalities',
  'association-of-municipalities': 'an association of municipalities',
  company: 'a company',
  firm: 'a firm',
  'economic-association': 'an economic association',
  foundation: 'a foundation',
  association: 'an association, union or network',
  'known-civil-society': 'civil society',
  'science-park': 'a science park or incubator',
  university: 'a university',
  authority: 'an authority',
  court: 'a court',
  'authority-like': 'a name like an authority’s',
  'region-like': 'a name like a region’s',
  'municipality-like': 'a name like a municipality’s',
  'municipal-company': 'a municipality’s name beside a word common in municipal companies',
}

export const evidence: Record<string, (values: Values) => string> = {
  'rule.unknown': () => 'The edition’s rule is not known, so the check is not made.',
  'party.public': (v) => `Public party: ${list(v.parties)}.`,
  'party.accepted-sector': (v) => `Party from a sector that the rule accepts: ${list(v.parties)}.`,
  'party.borderline': (v) => `It is unclear whether the rule accepts ${list(v.parties)}.`,
  'party.unrecognised': (v) => `The sector is not known for ${list(v.parties)}.`,
  'party.not-accepted': (v) => `The rule does not accept ${list(v.parties)} alone.`,
  'party.none-named': () => 'No organiser or other party is named.',
  'inside-week.inside': (v) =>
    many(v.days)
      ? `The days ${list(days(v.days))} are within the week.`
      : `${list(days(v.days))} is within the week.`,
  'inside-week.before': (v) => `${day(v.day)} is before the week, which starts on ${day(v.startsOn)}.`,
  'inside-week.after': (v) => `${day(v.day)} is after the week, which ends on ${day(v.endsOn)}.`,
  'inside-week.day-unknown': (v) =>
    Number(v.of) > 1 ? `The day is missing for ${v.unknown} of ${v.of} occurrences.` : 'No day is given.',
  'deadline.in-time': (v) =>
    `Submitted on ${day(v.day)} at ${v.time}, before the deadline on ${lastTime(v)}.`,
  'deadline.late': (v) =>
    `Submitted on ${day(v.day)} at ${v.time}, after the deadline on ${lastTime(v)}. This is no ground for refusal.`,
  'deadline.unknown': () => 'The edition’s deadline is not known.',
  'deadline.not-submitted-here': () => 'The row comes from a finished programme without submission times.',
  'place.venue': (v) => `Place: ${v.where}.`,
  'place.access': () => 'A link or another way in is given.',
  'place.venue-missing': () => 'Venue or address is missing.',
  'place.municipality-missing': () => 'Municipality is missing.',
  'place.access-missing': () => 'A link or another way in is missing.',
  'place.format-unknown': () => 'It does not say whether the activity is on site or digital.',
  'contact.given': () => 'An organiser and a way to reach them are given.',
  'contact.organiser-missing': () => 'The organiser is missing.',
  'contact.way-missing': () => 'A way to reach the organiser is missing.',
  'contact.not-in-source': () => 'The source has no contact details.',
  'text.complete': () => 'Title, text and language are there.',
  'text.title-missing': () => 'The title is missing.',
  'text.title-short': (v) => `The title has ${v.length} characters; at least ${v.min} is sensible.`,
  'text.title-long': (v) => `The title has ${v.length} characters; at most ${v.max} is sensible.`,
  'text.title-capitals': () => 'The title is all in capitals.',
  'text.body-missing': () => 'Both lead and description are missing.',
  'text.body-short': (v) =>
    `Lead and description have ${v.length} characters together; at least ${v.min} is sensible.`,
  'text.lead-long': (v) => `The lead has ${v.length} characters; at most ${v.max} is sensible.`,
  'text.language-unknown': () => 'The language is not given.',
  'times.plausible': () => 'The times are plausible.',
  'times.none': () => 'No occurrence is given.',
  'times.day-missing': () => 'An occurrence has neither day nor time.',
  'times.start-missing': (v) => `The start time is missing on ${day(v.day)}.`,
  'times.end-missing': (v) => `The end time is missing on ${day(v.day)}.`,
  'times.ends-before-start': (v) => `The occurrence on ${day(v.day)} does not end after it starts.`,
  'times.too-short': (v) => `The occurrence on ${day(v.day)} is only ${v.minutes} minutes long.`,
  'times.too-long': (v) => `The occurrence on ${day(v.day)} is ${v.hours} hours long.`,
  'times.start-on-other-day': (v) =>
    `The day is given as ${day(v.day)}, but the start time is on ${day(v.otherDay)}.`,
  'times.end-on-other-day': (v) =>
    `The last day is given as ${day(v.day)}, but the end time is on ${day(v.otherDay)}.`,
  'party-evidence.register': (v) => `Found in ${word(REGISTERS, v.register)} as “${v.matched}”.`,
  'party-evidence.number': (v) => `Organisation number ${v.number}, which ${word(HINTS, v.hint)}.`,
  'party-evidence.pattern': (v) => `The name suggests ${word(PATTERNS, v.pattern)}: “${v.matched}”.`,
  'party-evidence.none': () => 'Not in any register, and the name says nothing about the sector.',
}

/** The codes that have words, for the test that compares them with what the checks can say. */
export const evidenceCodes: readonly string[] = Object.keys(evidence)

function day(value: Values[string] | undefined): string {
  const [, month, date] = String(value).split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''}`
}

function days(value: Values[string] | undefined): string[] {
  return items(value).map(day)
}

function lastTime(v: Values): string {
  return `${day(v.deadlineDay)} at ${v.deadlineTime}`
}

function many(value: Values[string] | undefined): boolean {
  return items(value).length > 1
}

function list(value: Values[string] | undefined): string {
  const all = items(value)
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}

function items(value: Values[string] | undefined): string[] {
  return Array.isArray(value) ? value : [String(value ?? '')]
}

function word(words: Record<string, string>, value: Values[string] | undefined): string {
  return words[String(value)] ?? String(value)
}
