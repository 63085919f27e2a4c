/** Swedish words for the evidence of checks and of parties. Days come as ISO and are written "2 okt". */

type Values = Record<string, string | number | string[]>

const MONTHS = ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec']

const REGISTERS: Record<string, string> = {
  organisations: 'registret över organisationer',
  municipalities: 'registret över kommuner',
  counties: 'registret över regioner och län',
}

const HINTS: Record<string, string> = {
  state: 'brukar vara en statlig myndighet',
  municipality: 'brukar vara en kommun',
  region: 'brukar vara en region',
  'public-body': 'brukar vara offentlig sektor eller en församling',
  company: 'brukar vara ett aktiebolag',
  association: 'brukar vara en förening eller stiftelse',
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
  authority: 'myndighet',
  court: 'domstol',
  'authority-like': 'namn som liknar en myndighets',
  'region-like': 'namn som liknar en regions',
  'municipality-like': 'namn som liknar en kommuns',
  'municipal-company': 'kommunnamn tillsammans med ett ord som är vanligt i kommunala bolag',
}

export const evidence: Record<string, (values: Values) => string> = {
  'rule.unknown': () => 'Upplagans regel är inte känd, så kontrollen görs inte.',
  'party.public': (v) => `Offentlig part: ${list(v.parties)}.`,
  'party.accepted-sector': (v) => `Part från en sektor som regeln godtar: ${list(v.parties)}.`,
  'party.borderline': (v) => `Det är oklart om regeln godtar ${list(v.parties)}.`,
  'party.unrecognised': (v) => `Sektorn är inte känd för ${list(v.parties)}.`,
  'party.not-accepted': (v) => `Regeln godtar inte ${list(v.parties)} som ensam part.`,
  'party.none-named': () => 'Ingen arrangör eller annan part anges.',
  'inside-week.inside': (v) =>
    many(v.days)
      ? `Dagarna ${list(days(v.days))} ligger i veckan.`
      : `Dagen ${list(days(v.days))} ligger i veckan.`,
  'inside-week.before': (v) => `Dagen ${day(v.day)} ligger före veckan, som börjar ${day(v.startsOn)}.`,
  'inside-week.after': (v) => `Dagen ${day(v.day)} ligger efter veckan, som slutar ${day(v.endsOn)}.`,
  'inside-week.day-unknown': (v) =>
    Number(v.of) > 1 ? `Dag saknas för ${v.unknown} av ${v.of} tillfällen.` : 'Ingen dag anges.',
  'deadline.in-time': (v) => `Anmälan kom ${day(v.day)} kl. ${v.time}, före sista tid ${lastTime(v)}.`,
  'deadline.late': (v) =>
    `Anmälan kom ${day(v.day)} kl. ${v.time}, efter sista tid ${lastTime(v)}. Det är inte grund för att neka.`,
  'deadline.unknown': () => 'Upplagans sista anmälningsdag är inte känd.',
  'deadline.not-submitted-here': () => 'Raden kommer från ett färdigt program utan anmälningstid.',
  'place.venue': (v) => `Plats: ${v.where}.`,
  'place.access': () => 'Länk eller annan väg in till det digitala anges.',
  'place.venue-missing': () => 'Lokal eller adress saknas.',
  'place.municipality-missing': () => 'Kommun saknas.',
  'place.access-missing': () => 'Länk eller annan väg in till det digitala saknas.',
  'place.format-unknown': () => 'Det framgår inte om aktiviteten är på plats eller digital.',
  'contact.given': () => 'Arrangör och kontaktväg anges.',
  'contact.organiser-missing': () => 'Arrangör saknas.',
  'contact.way-missing': () => 'Kontaktväg till arrangören saknas.',
  'contact.not-in-source': () => 'Källan har inga kontaktuppgifter.',
  'text.complete': () => 'Rubrik, text och språk finns.',
  'text.title-missing': () => 'Rubrik saknas.',
  'text.title-short': (v) => `Rubriken har ${v.length} tecken; minst ${v.min} är rimligt.`,
  'text.title-long': (v) => `Rubriken har ${v.length} tecken; högst ${v.max} är rimligt.`,
  'text.title-capitals': () => 'Rubriken är skriven med bara versaler.',
  'text.body-missing': () => 'Både ingress och beskrivning saknas.',
  'text.body-short': (v) =>
    `Ingress och beskrivning har tillsammans ${v.length} tecken; minst ${v.min} är rimligt.`,
  'text.lead-long': (v) => `Ingressen har ${v.length} tecken; högst ${v.max} är rimligt.`,
  'text.language-unknown': () => 'Språk anges inte.',
  'times.plausible': () => 'Tiderna är rimliga.',
  'times.none': () => 'Inget tillfälle anges.',
  'times.day-missing': () => 'Ett tillfälle saknar både dag och tid.',
  'times.start-missing': (v) => `Starttid saknas ${day(v.day)}.`,
  'times.end-missing': (v) => `Sluttid saknas ${day(v.day)}.`,
  'times.ends-before-start': (v) => `Tillfället ${day(v.day)} slutar inte efter att det börjar.`,
  'times.too-short': (v) => `Tillfället ${day(v.day)} är bara ${v.minutes} minuter långt.`,
  'times.too-long': (v) => `Tillfället ${day(v.day)} är ${v.hours} timmar långt.`,
  'times.start-on-other-day': (v) => `Dagen anges som ${day(v.day)}, men starttiden är ${day(v.otherDay)}.`,
  'times.end-on-other-day': (v) => `Slutdagen anges som ${day(v.day)}, men sluttiden är ${day(v.otherDay)}.`,
  'party-evidence.register': (v) => `Finns i ${word(REGISTERS, v.register)} som ”${v.matched}”.`,
  'party-evidence.number': (v) => `Organisationsnummer ${v.number}, som ${word(HINTS, v.hint)}.`,
  'party-evidence.pattern': (v) => `Namnet tyder på ${word(PATTERNS, v.pattern)}: ”${v.matched}”.`,
  'party-evidence.none': () => 'Finns inte i något register, och namnet säger inget om sektorn.',
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
  return `${day(v.deadlineDay)} kl. ${v.deadlineTime}`
}

function many(value: Values[string] | undefined): boolean {
  return items(value).length > 1
}

function list(value: Values[string] | undefined): string {
  const all = items(value)
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} och ${all.at(-1)}`
}

function items(value: Values[string] | undefined): string[] {
  return Array.isArray(value) ? value : [String(value ?? '')]
}

function word(words: Record<string, string>, value: Values[string] | undefined): string {
  return words[String(value)] ?? String(value)
}
