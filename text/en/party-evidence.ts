/** English words for why a party was given its sector. */
import { registerSources } from './register-sources.ts'

type Values = Record<string, string | number | string[]>

const MATCHES: Record<string, string> = {
  number: 'The organisation number is',
  name: 'The name is',
  alias: 'A name in use is',
  'short-alias': 'The abbreviation is',
  folded: 'The name, written without å, ä or ö, is',
  fuzzy: 'The name, with a misspelling, is',
  inside: 'A part of the organisation is',
}

const SECTORS: Record<string, string> = {
  state: 'a state authority',
  region: 'a region',
  municipality: 'a municipality',
  'municipal-federation': 'a federation of municipalities',
  'public-company': 'a publicly owned company',
  university: 'a university',
  'civil-society': 'a civil-society organisation',
  private: 'a company',
  international: 'an international body',
  unknown: 'something unknown',
}

const HINTS: Record<string, string> = {
  state: 'usually means a state authority',
  municipality: 'usually means a municipality',
  region: 'usually means a region',
  'public-body': 'usually means a public body or a parish',
  company: 'usually means a limited company',
  association: 'usually means an association or foundation',
  'economic-association': 'usually means an economic association or housing co-op',
  partnership: 'usually means a partnership',
  estate: 'usually means the estate of a deceased person',
  foreign: 'usually means a foreign company',
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
  court: 'a court',
  'authority-like': 'a name like an authority’s',
  'region-like': 'a name like a region’s',
  'municipality-like': 'a name like a municipality’s',
  'municipal-company': 'a municipality’s name beside a word common in municipal companies',
  'municipal-unit': 'an office or board that municipalities have',
  'municipal-board': 'an office or board that only municipalities have',
  'local-insurer': 'a local insurer or savings bank',
  inquiry: 'a government inquiry or coordinator',
  'state-unit': 'a part of a state agency',
  municipalities: 'municipalities together',
  'sports-club': 'a sports club',
  'royal-academy': 'a royal academy',
  'university-hospital': 'a university hospital',
  'foundation-perhaps-public': 'a foundation that may be public',
}

const ROLES: Record<string, string> = {
  funder: 'Named as a funder',
  guest: 'Named as a guest or speaker',
  client: 'Named as the one it is done for',
  address: 'Stands as part of an address',
  mention: 'Named beside another',
  unconfirmed: 'Said not to be settled yet',
}

export const partyEvidence: Record<string, (values: Values) => string> = {
  'party-evidence.correction': (v) =>
    v.note ? `Corrected by ${v.by}: ${String(v.note).replace(/\.$/, '')}.` : `Corrected by ${v.by}.`,
  'party-evidence.register': (v) =>
    `${word(MATCHES, v.how)} in the register (${word(registerSources, v.source)}): “${v.matched}” is ${v.official}.`,
  'party-evidence.number': (v) => `Organisation number ${v.number}, which ${word(HINTS, v.hint)}.`,
  'party-evidence.personal-number': () =>
    'The text had a personal identity number. It is taken out and was not used.',
  'party-evidence.pattern': (v) => `The name suggests ${word(PATTERNS, v.pattern)}: “${v.matched}”.`,
  'party-evidence.resembles': (v) =>
    `“${v.matched}” looks like ${word(SECTORS, v.sector)}, but not surely enough.`,
  'party-evidence.role': (v) =>
    `${word(ROLES, v.role)}, not as organiser or participant. So it does not meet the rule by itself.`,
  'party-evidence.none': () => 'Not in any register, and the name says nothing about the sector.',
}

function word(words: Record<string, string>, value: Values[string] | undefined): string {
  return words[String(value)] ?? String(value)
}
