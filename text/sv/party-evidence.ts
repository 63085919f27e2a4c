/** Swedish words for why a party was given its sector. */
import { registerSources } from './register-sources.ts'

type Values = Record<string, string | number | string[]>

const MATCHES: Record<string, string> = {
  number: 'Organisationsnumret finns',
  name: 'Namnet finns',
  alias: 'Ett namn som används finns',
  'short-alias': 'Förkortningen finns',
  folded: 'Namnet finns, skrivet utan å, ä eller ö,',
  fuzzy: 'Namnet finns, med ett skrivfel,',
  inside: 'En del av organisationen finns',
}

const SECTORS: Record<string, string> = {
  state: 'en statlig myndighet',
  region: 'en region',
  municipality: 'en kommun',
  'municipal-federation': 'ett kommunalförbund',
  'public-company': 'ett offentligt ägt bolag',
  university: 'ett universitet eller en högskola',
  'civil-society': 'en organisation i civilsamhället',
  private: 'ett företag',
  international: 'en internationell organisation',
  unknown: 'något okänt',
}

const HINTS: Record<string, string> = {
  state: 'brukar vara en statlig myndighet',
  municipality: 'brukar vara en kommun',
  region: 'brukar vara en region',
  'public-body': 'brukar vara offentlig sektor eller en församling',
  company: 'brukar vara ett aktiebolag',
  association: 'brukar vara en förening eller stiftelse',
  'economic-association': 'brukar vara en ekonomisk förening eller bostadsrättsförening',
  partnership: 'brukar vara ett enkelt bolag, handelsbolag eller kommanditbolag',
  estate: 'brukar vara ett dödsbo',
  foreign: 'brukar vara ett utländskt företag',
  other: 'säger inget säkert om sektorn',
}

const PATTERNS: Record<string, string> = {
  'swedish-mission': 'svensk utlandsmyndighet',
  embassy: 'ambassad eller konsulat',
  'international-body': 'internationellt organ',
  country: 'annat land',
  'political-party': 'politiskt parti',
  ministry: 'departement',
  parliament: 'riksdagen',
  'county-board': 'länsstyrelse',
  federation: 'kommunalförbund',
  'association-of-municipalities': 'sammanslutning av kommuner',
  company: 'bolag',
  firm: 'byrå eller firma',
  'economic-association': 'ekonomisk förening',
  foundation: 'stiftelse',
  association: 'förening, förbund eller nätverk',
  'known-civil-society': 'civilsamhälle',
  'science-park': 'science park eller inkubator',
  university: 'universitet eller högskola',
  court: 'domstol',
  'authority-like': 'namn som liknar en myndighets',
  'region-like': 'namn som liknar en regions',
  'municipality-like': 'namn som liknar en kommuns',
  'municipal-company': 'kommunnamn tillsammans med ett ord som är vanligt i kommunala bolag',
  'municipal-unit': 'förvaltning eller nämnd som kommuner har',
  'municipal-board': 'förvaltning eller nämnd som bara kommuner har',
  'local-insurer': 'lokalt försäkringsbolag eller sparbank',
  inquiry: 'statlig utredning eller samordnare',
  'state-unit': 'del av en statlig myndighet',
  municipalities: 'kommuner tillsammans',
  'sports-club': 'idrottsförening',
  'royal-academy': 'kunglig akademi',
  'university-hospital': 'universitetssjukhus',
  'foundation-perhaps-public': 'stiftelse som kan vara offentlig',
}

const ROLES: Record<string, string> = {
  funder: 'Nämns som finansiär',
  guest: 'Nämns som gäst eller talare',
  client: 'Nämns som uppdragsgivare',
  address: 'Står som en del av en adress',
  mention: 'Nämns bredvid en annan',
  unconfirmed: 'Står som ännu inte klar',
}

export const partyEvidence: Record<string, (values: Values) => string> = {
  'party-evidence.correction': (v) =>
    v.note ? `Rättad av ${v.by}: ${String(v.note).replace(/\.$/, '')}.` : `Rättad av ${v.by}.`,
  'party-evidence.register': (v) =>
    `${word(MATCHES, v.how)} i registret (${word(registerSources, v.source)}): ”${v.matched}” är ${v.official}.`,
  'party-evidence.number': (v) => `Organisationsnummer ${v.number}, som ${word(HINTS, v.hint)}.`,
  'party-evidence.personal-number': () =>
    'Ett personnummer stod i texten. Det är borttaget och har inte använts.',
  'party-evidence.pattern': (v) => `Namnet tyder på ${word(PATTERNS, v.pattern)}: ”${v.matched}”.`,
  'party-evidence.resembles': (v) =>
    `”${v.matched}” liknar ${word(SECTORS, v.sector)}, men det är inte säkert nog.`,
  'party-evidence.role': (v) =>
    `${word(ROLES, v.role)}, inte som arrangör eller medverkande. Uppfyller därför inte kravet på egen hand.`,
  'party-evidence.none': () => 'Finns inte i något register, och namnet säger inget om sektorn.',
}

function word(words: Record<string, string>, value: Values[string] | undefined): string {
  return words[String(value)] ?? String(value)
}
