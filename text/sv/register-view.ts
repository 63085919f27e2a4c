/** Swedish words for the register of bodies that can be parties: reading, searching, adding and importing. */
import { number } from '../number.ts'
import { registerSources } from './register-sources.ts'

const n = (value: number) => number('sv', value)
const bodies = (value: number) => `${n(value)} ${value === 1 ? 'organisation' : 'organisationer'}`

/** `ours` is the body that has it, or the sector it has; `said` what the file says; `name` the row's. */
type About = { said: string; name: string; ours: string; isKnown: boolean }

export const registerView = {
  title: 'Register',
  lead: (value: number) => `${bodies(value)} som en part kan kännas igen som.`,
  back: 'Till Inställningar',
  failed: 'Registret gick inte att läsa.',
  add: 'Lägg till…',
  import: 'Importera fil…',
  origins: { shipped: 'följde med', imported: 'importerad', added: 'tillagd' },
  sources: registerSources,
  bySector: {
    title: 'Per sektor',
    columns: { sector: 'Sektor', bodies: 'Organisationer', withNumber: 'Med nummer' },
    sum: 'Alla',
  },
  bySource: {
    title: 'Per källa',
    columns: { source: 'Källa', origin: 'Hur den kom hit', bodies: 'Organisationer' },
  },
  search: {
    label: 'Sök i registret',
    hint: 'Namn, annat namn eller organisationsnummer.',
    hits: (shown: number, total: number) =>
      shown === total ? bodies(total) : `Visar ${n(shown)} av ${bodies(total)}.`,
    none: 'Ingen organisation i registret svarar mot det.',
    columns: {
      name: 'Namn',
      sector: 'Sektor',
      publicParty: 'Offentlig part',
      orgnr: 'Nummer',
      aliases: 'Andra namn',
      source: 'Källa',
    },
  },
  publicParties: { yes: 'Ja', no: 'Nej', unclear: 'Oklart', team: 'Laget väljer per upplaga' },
  missing: '–',
  dialog: {
    title: 'Lägg till i registret',
    name: 'Officiellt namn',
    sector: 'Sektor',
    chooseSector: 'Välj sektor',
    publicParty: 'Offentlig part?',
    orgnr: 'Organisationsnummer (behövs inte)',
    orgnrHint: 'NNNNNN-NNNN, bara ur källan. Enskilda firmors nummer är personnummer och godtas inte.',
    aliases: 'Andra namn (behövs inte)',
    aliasesHint: 'Ett per rad. Ett namn under fem bokstäver räknas bara när det står ensamt.',
    source: 'Var du läste det',
    sourceHint: 'Helst en adress. Utan källa tas inget in.',
    note: 'Anteckning (behövs inte)',
    confirm: 'Lägg till',
    missing: {
      name: 'Skriv namnet.',
      sector: 'Välj sektor.',
      publicParty: 'Välj ett svar.',
      source: 'Skriv var du läste det.',
    },
    failed: 'Organisationen gick inte att lägga till. Det du har skrivit står kvar.',
    noReviewer: 'Det framgår inte vem du är. Skriv namn och organisation under Inställningar.',
    added: (name: string) => `${name} är tillagd.`,
  },
  file: {
    title: (name: string) => `Ur ${name}`,
    reading: 'Läser filen',
    rows: (value: number) => `${n(value)} ${value === 1 ? 'rad' : 'rader'} i filen. Inget är sparat än.`,
    counts: {
      added: 'Nya',
      updated: 'Ändrade',
      unchanged: 'Oförändrade',
      leftOut: 'Utelämnade',
      refused: 'Tas inte in',
    },
    nothing: 'Filen har inget som inte redan finns i registret.',
    columns: {
      title: 'Så lästes kolumnerna',
      heading: 'Kolumn',
      readAs: 'Läses som',
      leftOut: 'tas inte med',
      fields: {
        name: 'namn',
        orgnr: 'organisationsnummer',
        'legal-form': 'juridisk form',
        owner: 'ägare',
        sector: 'sektor',
        alias: 'annat namn',
      } as Record<string, string>,
    },
    conflicts: {
      title: (value: number) =>
        value === 1 ? '1 uppgift går emot registret' : `${n(value)} uppgifter går emot registret`,
      text: 'Registrets uppgift står kvar om du inte väljer något annat. Titta på varje rad innan du tar in filen.',
      more: (shown: number, rest: number) =>
        `De första ${n(shown)} visas. I de övriga ${n(rest)} behålls registrets uppgift.`,
      row: 'Rad',
      name: 'Namn i filen',
      what: 'Vad som går emot',
      choice: 'Gör så här',
      choiceFor: (row: number, name: string) => `Rad ${n(row)}, ${name}`,
      changed: 'Registret har ändrats sedan du valde. Se över raderna en gång till.',
      open: 'Inget är valt',
      says: {
        number: ({ said, ours }: About) => `I registret har ${ours} numret ${said}.`,
        name: ({ said, ours }: About) => `I registret är ${said} ett annat namn för ${ours}.`,
        alias: ({ said, ours }: About) => `I registret är ${said} redan ett namn för ${ours}.`,
        'legal-form': ({ said, ours }: About) => `Sektorn är ${ours} i registret, ${said} i filen.`,
      },
      choices: {
        number: {
          keep: ({ isKnown }: About): string =>
            isKnown ? 'Behåll registrets: numret stannar' : 'Behåll registrets: raden tas inte in',
          take: ({ isKnown }: About): string =>
            isKnown ? 'Ta filens: numret flyttas' : 'Ta filens: ett annat namn för den',
          'leave-out': () => 'Utelämna raden',
        },
        name: {
          keep: () => 'Behåll registrets: raden tas inte in',
          take: () => 'Ta filens: en egen organisation',
          'leave-out': () => 'Utelämna raden',
        },
        alias: {
          keep: () => 'Behåll registrets: namnet stannar',
          take: () => 'Ta filens: namnet flyttas',
          'leave-out': () => 'Utelämna raden',
        },
        'legal-form': {
          keep: ({ ours }: About) => `Behåll registrets: ${ours}`,
          take: ({ said }: About) => `Ta filens: ${said}`,
          'leave-out': () => 'Utelämna raden',
        },
      },
    },
    refused: {
      title: (value: number) => (value === 1 ? '1 rad tas inte in' : `${n(value)} rader tas inte in`),
      row: 'Rad',
      name: 'Namn',
      reason: 'Varför',
    },
    samples: 'De första som tas in',
    run: (added: number, updated: number) =>
      updated === 0 ? `Ta in ${n(added)} nya` : `Ta in ${n(added)} nya och ${n(updated)} ändrade`,
    running: 'Tar in',
    cancel: 'Avbryt',
    failed: 'Filen gick inte att läsa. Registret är orört.',
    done: (added: number, updated: number) =>
      `${n(added)} nya och ${n(updated)} ändrade är intagna. Anmälningarna kontrolleras på nytt.`,
  },
}
