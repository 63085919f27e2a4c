/** Names that headings go by in real files, Swedish and English, folded; the first field that claims a name has it. */
import type { ImportField } from '../../contract/calls/imports.ts'
import { fold } from '../../domain/swedish.ts'

/** Lower case without marks, `_` and `-` as spaces. */
export const HEADING_NAMES: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  id: ['id', 'nr', 'nummer', 'aktivitetsid', 'aktivitets id', 'arende id', 'activity id', 'event id', 'uid'],
  edition: ['edition', 'upplaga', 'ar', 'year', 'utgava'],
  title: ['title', 'rubrik', 'titel', 'namn', 'aktivitet', 'aktivitetens namn', 'evenemang', 'name', 'event'],
  lead: ['lead', 'ingress', 'kort beskrivning', 'sammanfattning', 'summary', 'short description', 'intro'],
  description: [
    'description',
    'beskrivning',
    'more info',
    'mer information',
    'lang beskrivning',
    'text',
    'brodtext',
    'innehall',
    'utokad information',
    'long description',
  ],
  language: ['language', 'sprak', 'languages'],
  format: ['format', 'form', 'deltagande', 'deltagandeform', 'motesform', 'plats eller digitalt'],
  type: [
    'type',
    'typ',
    'aktivitetstyp',
    'typ av aktivitet',
    'kategori',
    'category',
    'activity type',
    'event type',
  ],
  theme: ['theme', 'tema', 'teman', 'topic', 'amne', 'amnesomrade', 'topics', 'themes', 'spar'],
  audience: ['audience', 'malgrupp', 'malgrupper', 'target group', 'for vem'],
  organiser: [
    'organiser',
    'organizer',
    'arrangor',
    'arrangorer',
    'organisation',
    'host',
    'organisers',
    'organizers',
  ],
  'co-organiser': [
    'co organiser',
    'co organisers',
    'co organizer',
    'co organizers',
    'medarrangor',
    'medarrangorer',
    'samarrangor',
    'samarrangorer',
    'partners',
  ],
  participant: ['participant', 'participants', 'medverkande', 'talare', 'speakers', 'deltagare'],
  start: [
    'start',
    'borjar',
    'startar',
    'starts',
    'starttid',
    'start time',
    'from',
    'fran',
    'begin',
    'start datum',
  ],
  end: ['end', 'slut', 'slutar', 'ends', 'sluttid', 'end time', 'to', 'till', 'stop', 'slutdatum'],
  date: ['date', 'datum', 'dag', 'day', 'startdatum', 'start date'],
  'start-time': ['klockslag', 'tid', 'time', 'klockan', 'kl'],
  venue: ['venue', 'lokal', 'plats', 'place', 'location', 'var', 'platsnamn'],
  address: ['address', 'adress', 'gatuadress', 'besoksadress', 'street'],
  municipality: ['municipality', 'kommun', 'ort', 'stad', 'city', 'kommunkod'],
  county: ['county', 'lan', 'region', 'lanskod'],
  'digital-link': [
    'digital link',
    'digital lank',
    'lank till motet',
    'moteslank',
    'strom',
    'stream',
    'webbsandning',
  ],
  'digital-how': ['anslutning', 'hur man ansluter', 'digitalt hur'],
  'registration-needed': ['foranmalan', 'foranmalan kravs', 'kraver anmalan', 'registration needed'],
  'registration-how': ['anmalan', 'hur anmaler man sig', 'registration', 'anmalan gors'],
  'registration-link': ['anmalningslank', 'lank till anmalan', 'registration link', 'anmalan lank'],
  link: [
    'link',
    'lank',
    'lankar',
    'links',
    'website',
    'websites',
    'webb',
    'webbplats',
    'webbsida',
    'hemsida',
    'url',
  ],
  recording: ['recording', 'inspelning', 'film', 'video', 'recordings'],
  'contact-name': [
    'contact',
    'contacts',
    'kontakt',
    'kontakter',
    'kontaktperson',
    'kontaktpersoner',
    'kontaktuppgift',
    'kontaktuppgifter',
    'contact name',
    'contact person',
    'contact details',
    'kontaktnamn',
  ],
  'contact-email': [
    'email',
    'e post',
    'epost',
    'mail',
    'kontakt e post',
    'contact email',
    'e mail',
    'e postadress',
  ],
  'contact-phone': ['phone', 'telefon', 'telefonnummer', 'tel', 'mobil', 'contact phone'],
  received: [
    'received',
    'inkommen',
    'inkom',
    'inskickad',
    'inskickat',
    'inlamnad',
    'skapad',
    'created',
    'created at',
    'registrerad',
    'anmald',
    'submitted',
    'submitted at',
    'received at',
    'tidsstampel',
    'tidstampel',
    'timestamp',
    'inkommen den',
    'inkom den',
    'inskickad den',
    'inlamnad den',
    'skapad den',
    'registrerad den',
    'anmald den',
  ],
  changed: ['changed', 'andrad', 'uppdaterad', 'updated', 'updated at', 'senast andrad', 'modified'],
}

/** Fields that several headings may fill together; of the others the first heading has it. */
export const SHARED_FIELDS: readonly ImportField[] = [
  'theme',
  'organiser',
  'co-organiser',
  'participant',
  'link',
  'recording',
  'contact-name',
  'contact-email',
  'contact-phone',
]

/** `rank` is the name's place among the field's names: the lower, the surer. */
export type NamedField = { field: ImportField; rank: number }

export function fieldNamed(heading: string): NamedField | undefined {
  const name = foldHeading(heading)
  const entries = Object.entries(HEADING_NAMES) as [ImportField, readonly string[]][]
  const found = entries.find(([, names]) => names.includes(name))
  return found && { field: found[0], rank: found[1].indexOf(name) }
}

export function foldHeading(heading: string): string {
  return fold(heading.replace(/[_\-/:.*]+/g, ' '))
}

const LINK = ' (link)'

/** The heading for the addresses that lie behind a column's texts. */
export function linkHeading(heading: string): string {
  return `${heading}${LINK}`
}

/** The column whose texts these addresses lie behind, or null. */
export function linkedHeading(heading: string): string | null {
  return heading.endsWith(LINK) ? heading.slice(0, -LINK.length) : null
}
