/** Swedish words of organisers: the list, and one organiser over the editions. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)

export const organisers = {
  title: 'Arrangörer',
  search: 'Sök efter arrangör',
  edition: 'Upplaga',
  allEditions: 'Alla upplagor',
  count: (shown: number, total: number) =>
    shown < total
      ? `${n(shown)} av ${n(total)} arrangörer, flest aktiviteter först`
      : `${n(total)} arrangörer`,
  none: 'Här finns inga arrangörer än. De läses ur anmälningarna.',
  noHits: 'Ingen arrangör stämmer med sökningen.',
  columns: {
    organiser: 'Arrangör',
    activities: 'Aktiviteter',
    submissions: 'Anmälningar',
    edition: 'Upplaga',
    standing: 'Återkomst',
    title: 'Rubrik',
    state: 'Läge',
    startsOn: 'Dag',
    place: 'Plats',
    participants: 'Deltagare',
    connections: 'Uppkopplingar',
    lessons: 'Lärdomar',
    recordings: 'Inspelningar',
  },
  back: 'Alla arrangörer',
  who: 'Vem det är',
  sector: 'Sektor',
  publicParty: 'Offentlig part',
  certainty: 'Säkerhet',
  evidence: 'Underlag',
  written: 'Skrivet som',
  writtenIn: (name: string, count: number) =>
    `${name} (${count === 1 ? '1 anmälan' : `${n(count)} anmälningar`})`,
  editions: 'Över upplagorna',
  standings: { new: 'Ny', returning: 'Återkommande', returned: 'Återkommen' },
  noActivities: 'Inga aktiviteter',
  rows: 'Anmälningar',
  rowsMost: (shown: number, total: number) => `De ${n(shown)} senaste av ${n(total)}.`,
  inQueue: 'Visa i kön',
  cases: 'Exempel',
  noCases: 'Inget exempel nämner arrangören eller är kopplat till den.',
  by: { name: 'organisation i exemplet', link: 'kopplat' },
  outcomes: 'Utfall',
  noOutcomes: 'Inga utfall är rapporterade.',
  notReported: 'Inte rapporterat',
  failed: 'Arrangören gick inte att läsa.',
  show: (name: string) => `Visa arrangören ${name}`,
  showAll: 'Arrangörer i alla upplagor',
  cli: {
    command: 'visa en arrangör över upplagorna, eller de med flest aktiviteter',
    name: 'arrangörens namn',
    edition: 'bara upplagan, till exempel 2024 (utan namn)',
    words: 'ord i namnet (utan namn)',
  },
  failures: { unknown: (name: string) => `”${name}” har ingen anmälan här.` },
}
