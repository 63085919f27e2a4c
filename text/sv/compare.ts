/** Swedish words for comparing editions. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)
const activities = (value: number) => `${n(value)} ${value === 1 ? 'aktivitet' : 'aktiviteter'}`

export const compare = {
  title: 'Jämför',
  choose: 'Upplagor att jämföra',
  programme: 'Program',
  publishedOnly: 'bara publicerad uppgift',
  chooseTwoTitle: 'Välj minst två upplagor',
  chooseTwoText: 'Kryssa för dem ovanför, så ställs de sida vid sida.',
  lead: (last: string, value: number, before: string, difference: number) =>
    difference === 0
      ? `${activities(value)} ${last}, lika många som ${before}.`
      : `${activities(value)} ${last}, ${n(Math.abs(difference))} ${difference > 0 ? 'fler' : 'färre'} än ${before}.`,
  leadOne: (edition: string, value: number) =>
    `${activities(value)} ${edition}. Ingen annan vald upplaga har rader att jämföra med.`,
  leadNone: 'Ingen av de valda upplagorna har rader. Bara publicerade uppgifter kan visas.',
  missing: (editions: string) =>
    `Raderna saknas för ${editions}. Tabellerna visar ".." där, och den publicerade uppgiften står för sig.`,
  perEdition: 'Aktiviteter per upplaga',
  perEditionText: 'Räknade ur raderna eller publicerade av andra, aldrig hopslagna.',
  perFormat: 'Aktiviteter per form',
  perFormatText: 'Antal och stapel på samma skala i alla upplagor.',
  perCounty: 'Aktiviteter per län',
  perCountyText: (organiser: boolean): string =>
    organiser ? 'Digitala räknas i arrangörens län.' : 'Digitala räknas för sig, utan län.',
  change: (from: string, to: string) => `${from} till ${to}`,
  changeColumn: 'Förändring',
  difference: (value: number) => (value === 0 ? '±0' : value > 0 ? `+${n(value)}` : `−${n(Math.abs(value))}`),
  total: 'Alla',
  published: 'Publicerad uppgift',
  notAvailable: '..',
  symbols:
    'Två punkter betyder att raderna saknas, 0 att inget räknades. Ingen procent: flera baser är under 30.',
  region: (name: string) => `Tabell: ${name}`,
}
