/** Swedish words for an edition in figures: its parts, when and where it was held, and by whom. */
import { number, percent } from '../number.ts'

const n = (value: number) => number('sv', value)
const activities = (value: number) => `${n(value)} ${value === 1 ? 'aktivitet' : 'aktiviteter'}`
const ofBase = (value: number, base: number) =>
  base >= 30 ? `${n(value)} av ${n(base)} (${percent('sv', value, base)})` : `${n(value)} av ${n(base)}`

export const editionFigures = {
  title: 'Upplagan i siffror',
  link: 'Upplagan i siffror',
  headline: (edition: string, value: number) => `${edition}: ${activities(value)}.`,
  empty: (edition: string) => `Inga anmälningar finns här för ${edition}.`,
  noneFiltered: 'Inga aktiviteter svarar mot filtret.',
  noActivities: 'Inga anmälningar är publicerade, så det finns inga aktiviteter att räkna än.',
  filtered: (filter: string) => `Filter: ${filter}`,
  filterUnread: 'Filtret går inte att läsa än.',
  stated: 'Publicerade uppgifter, inte räknade här',
  series: { label: 'Serier', each: 'Varje aktivitet', once: 'En gång' },
  howCounted: 'Så räknas det',
  howCountedOf: (figure: string) => `Så räknas det: ${figure}`,
  onceLinks:
    'När serier räknas en gång visas inga rader: ingen sökning finner just seriens första aktivitet.',
  mark: (name: string, value: number) => `${name}, ${activities(value)}`,
  markOf: (name: string, value: number, base: number) => `${name}, ${n(value)} av ${activities(base)}`,
  share: (value: number, base: number) => (base >= 30 ? percent('sv', value, base) : ''),
  others: (count: number) => `Övriga (${n(count)})`,
  othersInTable: (count: number) => `Ytterligare ${n(count)} finns i tabellen.`,
  openOthers: 'Övriga står var för sig i tabellen.',
  columns: { activities: 'Aktiviteter', share: 'Andel' },
  total: 'Alla aktiviteter',
  parts: {
    type: { name: 'Aktiviteter per typ', none: 'Ingen aktivitet har någon typ.' },
    theme: { name: 'Aktiviteter per tema', none: 'Ingen aktivitet har något tema.' },
    sector: { name: 'Aktiviteter per sektor', none: 'Ingen aktivitet har någon känd sektor.' },
    audience: { name: 'Aktiviteter per målgrupp', none: 'Ingen aktivitet har någon känd målgrupp.' },
    language: { name: 'Aktiviteter per språk', none: 'Ingen aktivitet har något känt språk.' },
    municipality: { name: 'Aktiviteter per kommun', none: 'Ingen aktivitet har någon känd kommun.' },
  },
  /** By code: Swedish, English and the national minority languages, of which a browser may have no names. */
  languages: {
    sv: 'Svenska',
    en: 'Engelska',
    fi: 'Finska',
    se: 'Nordsamiska',
    sma: 'Sydsamiska',
    smj: 'Lulesamiska',
    fit: 'Meänkieli',
    rom: 'Romska',
    yi: 'Jiddisch',
  } as Readonly<Record<string, string>>,
  sentence: (name: string, value: number, base: number, unknown: number) =>
    `Flest: ${name}, ${ofBase(value, base)}.${unknown === 0 ? '' : ` ${n(unknown)} utan uppgift.`}`,
  municipalities: (present: number, all: number) => `${n(present)} av ${n(all)} kommuner är med.`,
  numbers: {
    name: 'Tal för upplagan',
    sentence: 'Varje tal med vad det vilar på.',
    columns: { measure: 'Mått', value: 'Antal', beside: 'Vilar på' },
    shareOf: (value: number, of: number) =>
      of >= 30 ? `av ${n(of)} (${percent('sv', value, of)})` : `av ${n(of)}`,
    ofPlaces: (of: number) => `av ${n(of)} i landet`,
    /** Nothing is known of any, which is not 0. */
    unknown: 'inget är känt',
  },
  times: {
    name: 'Starttider',
    sentence: (known: number, base: number) =>
      known === base
        ? 'Alla aktiviteter har dag och klockslag. Tom ruta är noll.'
        : `${n(known)} av ${n(base)} har både dag och klockslag. Tom ruta är noll.`,
    none: 'Ingen aktivitet har både dag och klockslag.',
    day: 'Dag',
    hour: (hour: string) => hour,
    weekdaysShort: ['mån', 'tis', 'ons', 'tor', 'fre', 'lör', 'sön'],
    mark: (weekday: string, hour: string, value: number) => `${weekday} kl. ${hour}, ${activities(value)}`,
    noHour: 'Utan klockslag',
    noDay: 'Utan dag',
    total: 'Alla',
  },
  organisers: {
    name: 'Arrangörer',
    sentence: (all: number, isNew: number, returning: number) =>
      `${n(all)} ${all === 1 ? 'arrangör' : 'arrangörer'}: ${n(isNew)} nya och ${n(returning)} återkommande.`,
    noEarlier: (all: number) =>
      `${n(all)} ${all === 1 ? 'arrangör' : 'arrangörer'}. Ingen tidigare upplaga finns här att jämföra med.`,
    none: 'Ingen aktivitet har någon känd arrangör.',
    isNew: 'ny',
    isReturning: 'återkommande',
    columns: { organiser: 'Arrangör', kind: 'Ny eller återkommande' },
    total: 'Alla aktiviteter',
  },
  collaborations: {
    name: 'Samarbeten över sektorer',
    sentence: (crossing: number, together: number, base: number) =>
      `${ofBase(crossing, base)} aktiviteter har arrangörer från minst två sektorer. ${n(together)} har minst två arrangörer.`,
    mark: (name: string, value: number, base: number) =>
      `${name}, ${n(value)} ${value === 1 ? 'samarbete' : 'samarbeten'} över sektorer av ${activities(base)}`,
    beside: (base: number) => `av ${n(base)}`,
    columns: { sector: 'Första partens sektor', crossing: 'Över sektorer', of: 'Aktiviteter' },
    total: 'Alla',
  },
  map: {
    label: 'Karta',
    tiles: 'Rutor',
    geography: 'Geografi',
    source: 'Karta: MapSVG, genom @svg-maps/sweden 1.0.1 (CC BY 4.0).',
  },
}
