/** Swedish words for case sheets: what templates and exports say around people's own texts. */
import { ended, unended } from '../ended.ts'
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]

function day(precisionDay: string): string {
  const [year = '', month, date] = precisionDay.split('-')
  const named = month === undefined ? '' : (MONTHS[Number(month) - 1] ?? month)
  return [date === undefined ? '' : String(Number(date)), named, year].filter((part) => part !== '').join(' ')
}

export const caseSheet = {
  language: 'sv-SE',
  number: n,
  quoted: (text: string) => `”${text}”`,
  day,
  period: (from: string, to: string) => `${from}–${to}`,
  kronor: (grantSek: number) => `${n(grantSek)} kronor`,
  notInSource: 'Anges inte i källan',
  machineTranslated: 'Maskinöversatt',
  onlySwedish: 'Texten finns bara på svenska.',
  isMachineTranslated: (heading: string) => `${heading} (maskinöversatt)`,
  isOnlySwedish: (heading: string) => `${heading} (på svenska)`,
  statement: {
    projects: 'Projektgruppen har själv skrivit texten. Den är inte granskad av Vinnovas redaktörer.',
    updated: (on: string) => `Senast uppdaterad ${on}.`,
  },
  sections: {
    summary: 'Projektet i korthet',
    aim: 'Syfte och mål',
    results: 'Resultat',
    effects: 'Väntade effekter',
    approach: 'Upplägg och genomförande',
  },
  edition: {
    title: (name: string) => `Höjdpunkter från ${name}`,
    figures: 'Upplagan i siffror',
    activities: 'Aktiviteter',
    organisers: 'Arrangörer',
    municipalities: 'Kommuner',
    formats: 'Aktiviteter efter form',
  },
  facts: {
    title: (of: string) => `Fakta: ${of}`,
    label: 'Uppgift',
    value: 'Enligt källan',
    diarienummer: 'Diarienummer',
    coordinator: 'Koordinator',
    withNumber: (name: string, organisationNumber: string) => `${name} (${organisationNumber})`,
    grant: 'Bidrag från Vinnova',
    period: 'Löptid',
    status: 'Status',
    call: 'Utlysning',
    round: 'Ansökningsomgång',
    titleSv: 'Svensk titel',
    titleEn: 'Engelsk titel',
    updatedOn: 'Senast uppdaterad',
    person: 'Intervjuad',
    role: 'Roll',
    organisation: 'Organisation',
    publishedOn: 'Publicerad',
    photo: 'Foto',
    links: 'Länkar',
    unnamed: 'Utan titel',
  },
  photo: (credit: string) => `Foto: ${credit}`,
  figures: {
    title: (measure: string, by: string | null) =>
      by === null ? measure : `${measure} per ${by.toLocaleLowerCase('sv')}`,
    value: 'Antal',
    part: 'Del',
    total: 'Totalt',
    asOf: (on: string, clock: string) => `Räknat ${on} klockan ${clock}.`,
    frozen: (on: string, clock: string) => `Fryst ${on} klockan ${clock}.`,
  },
  sources: {
    title: 'Källor',
    forms: {
      'project-text': 'Inklistrad text från projektsida',
      'project-html': 'Sparad projektsida',
      'vinnova-json': 'Vinnovas öppna data',
      'gdp-json': 'Vinnovas nyare gränssnitt (GDP)',
      'swecris-json': 'SweCRIS',
      'project-table': 'Tabell över projekt',
      'interview-text': 'Intervjuns text',
    },
    read: (what: string, on: string, check: string) => `${what}, läst ${on}. Kontroll ${check}.`,
    source: (title: string, caseNumber: string | null, read: string) =>
      caseNumber === null || caseNumber === title
        ? `${ended(title)} ${read}`
        : `${unended(title)}, diarienummer ${caseNumber}. ${read}`,
    figures: (caption: string, on: string) => `${ended(caption)} Räknat av Redaktionen, ${on}.`,
  },
  export: {
    made: (at: string) => `Gjort ${at}, svensk tid.`,
    demo: 'Exempeldata: uppgifterna är påhittade.',
    contents: 'Innehåll',
    sheets: (count: number) => (count === 1 ? '1 exempelblad' : `${n(count)} exempelblad`),
    /** The title of several sheets that nobody has named. */
    collection: 'Exempelsamling',
    page: 'Sida',
    pictures: 'bilder',
  },
  faults: {
    'no-title': 'Bladet har ingen rubrik.',
    'withdrawn-in-title': 'Rubriken återger ett citat som har dragits tillbaka.',
    'unapproved-in-title': 'Rubriken återger ett citat som inte är godkänt.',
    'no-alternative': 'En bild saknar alternativtext.',
    'picture-missing': 'En bild finns inte kvar.',
    'case-missing': 'Ett exempel på bladet finns inte kvar.',
    'figure-not-counted': 'En siffra går inte att räkna.',
  },
  withheld: {
    'quote-not-approved': 'Ett citat är inte godkänt och har utelämnats.',
    'picture-not-approved': 'En bild är inte godkänd och har utelämnats.',
    'holds-withdrawn-quote': 'En text återger ett citat som har dragits tillbaka och har utelämnats.',
    'holds-unapproved-quote': 'En text återger ett citat som inte är godkänt och har utelämnats.',
  },
  picture: {
    'not-a-picture': 'Filen är ingen bild i JPEG eller PNG.',
    'too-large': (megabytes: number) => `Bilden är större än ${n(megabytes)} MB.`,
    'too-many-pixels': (megapixels: number) => `Bilden har fler än ${n(megapixels)} miljoner bildpunkter.`,
    broken: 'Bilden är skadad och går inte att läsa.',
    unsupported:
      'Bilden är JPEG av ett slag som inte kan visas. Spara den på nytt som vanlig JPEG eller PNG.',
  },
}
