/** English words for the evidence of the team's own checks. */

import { day, field, list, titles, upper, type Values } from './evidence-values.ts'

const LANGUAGES: Record<string, string> = { sv: 'Swedish', en: 'English' }

export const houseEvidence: Record<string, (values: Values) => string> = {
  'advertising.speaks-for': (v) => `Informs, in ${field(v.field)}: “${v.quote}”`,
  'advertising.speaks-against': (v) => `May be read as advertising, in ${field(v.field)}: “${v.quote}”`,
  'advertising.no-signs': () => 'No words that are usual in advertising. Read the text as a whole.',
  'place.venue': (v) => `Place: ${v.where}.`,
  'place.access': () => 'A link or another way in is given.',
  'place.access-by-registration': () => 'The way in is given on registration.',
  'place.venue-missing': () => 'Venue or address is missing.',
  'place.municipality-missing': () => 'Municipality is missing.',
  'place.municipality-unrecognised': (v) =>
    `“${v.municipality}” is no municipality in the register. Is it spelt right, or abroad?`,
  'place.county-disagrees': (v) => `${v.municipality} is not in the county that is given, ${v.county}.`,
  'place.access-missing': () => 'A link or another way in is missing.',
  'place.access-not-address': (v) =>
    `The field for the link holds something else than a web address: “${v.link}”.`,
  'place.venue-though-digital': (v) =>
    `The activity is digital but has a place: ${v.where}. Is it both on site and digital?`,
  'place.link-though-on-site': () =>
    'The activity is on site but has a link to attend digitally. Is it both?',
  'place.format-unknown': () => 'It does not say whether the activity is on site or digital.',
  'contact.given': () => 'An organiser and a way to reach them are given.',
  'contact.organiser-missing': () => 'The organiser is missing.',
  'contact.way-missing': () => 'A way to reach the organiser is missing.',
  'contact.not-in-source': () => 'The source has no contact details.',
  'text.complete': () => 'Title, lead, description and language are there.',
  'text.title-missing': () => 'The title is missing.',
  'text.title-short': (v) => `The title has ${v.length} characters; at least ${v.min} is sensible.`,
  'text.title-long': (v) => `The title has ${v.length} characters; at most ${v.max} is sensible.`,
  'text.title-capitals': () => 'The title is almost all in capitals.',
  'text.capitals': (v) => `Capitals are ${v.percent}% of the letters in ${field(v.field)}.`,
  'text.punctuation': (v) => `Repeated punctuation in ${field(v.field)}: “${v.found}”.`,
  'text.body-missing': () => 'Both lead and description are missing.',
  'text.body-short': (v) =>
    `Lead and description have ${v.length} characters together; at least ${v.min} is sensible.`,
  'text.lead-missing': () => 'The lead is missing; the description is there.',
  'text.description-missing': () => 'The description is missing; the lead is there.',
  'text.lead-long': (v) => `The lead has ${v.length} characters; at most ${v.max} is sensible.`,
  'text.description-long': (v) => `The description has ${v.length} characters; at most ${v.max} is sensible.`,
  'text.language-unknown': () => 'The language is not given.',
  'text.language-differs': (v) =>
    `The language is given as ${language(v.stated)}, but the text looks ${language(v.looks)}.`,
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
  'times.at-night': (v) => `The occurrence on ${day(v.day)} starts at ${v.time}, in the middle of the night.`,
  'times.from-midnight': (v) =>
    `The occurrence on ${day(v.day)} starts at 00:00, which often means that no time was filled in.`,
  'times.overlapping': (v) => `Two occurrences overlap on ${day(v.day)}.`,
  'personal-data.none': () => 'No identity numbers or people’s own addresses were found in the free text.',
  'personal-data.identity-number': (v) =>
    `An identity number stands in ${field(v.field)}: ${v.masked}. Ask the organiser to remove it.`,
  'personal-data.coordination-number': (v) =>
    `A coordination number stands in ${field(v.field)}: ${v.masked}. Ask the organiser to remove it.`,
  'personal-data.email': (v) =>
    `An e-mail address that may be a person’s stands in ${field(v.field)}: ${v.masked}. Should it be published?`,
  'personal-data.mobile': (v) =>
    `A mobile number stands in ${field(v.field)}: ${v.masked}. Should it be published?`,
  'theme-type.known': (v) => `Among those of the edition: ${list(v.known)}.`,
  'theme-type.no-lists': () => 'The edition has no lists of types or themes.',
  'theme-type.type-missing': () => 'The type is not given.',
  'theme-type.type-other': (v) => `The type “${v.type}” is not among those of the edition.`,
  'theme-type.theme-missing': () => 'No theme is given.',
  'theme-type.theme-other': (v) => `Not among the themes of the edition: ${titles(v.themes)}.`,
  'links.complete': (v) =>
    Number(v.count) === 1 ? 'The link is complete.' : `All ${v.count} links are complete.`,
  'links.none': () => 'No links are given.',
  'links.no-scheme': (v) => `${upper(field(v.field))}: “${v.link}” lacks https:// at the start.`,
  'links.not-address': (v) => `${upper(field(v.field))}: “${v.link}” is no web address.`,
  'links.other-scheme': (v) => `${upper(field(v.field))}: “${v.link}” is no link to a web page.`,
  'links.internal': (v) => `${upper(field(v.field))}: “${v.link}” leads to an internal network.`,
  'links.password': (v) =>
    `${upper(field(v.field))}: a link has a user name before @ and should be written without it.`,
  'links.shortened': (v) =>
    `${upper(field(v.field))}: “${v.link}” is a shortened link that hides where it leads.`,
  'links.mail': (v) => `${upper(field(v.field))}: an e-mail address stands where a web address is expected.`,
  'placeholder.none': () => 'No placeholder text was found.',
  'placeholder.whole-field': (v) => `Placeholder text in ${field(v.field)}: “${v.text}”.`,
  'placeholder.inside': (v) => `What stands in ${field(v.field)} may be left over: “${v.text}”.`,
}

function language(value: Values[string] | undefined): string {
  return LANGUAGES[String(value)] ?? String(value)
}
