/** Swedish words for the view where a file is imported. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)
const rows = (value: number) => `${n(value)} ${value === 1 ? 'rad' : 'rader'}`

export const importView = {
  title: 'Importera',
  steps: { name: 'Steg', file: 'Fil', preview: 'Fält och förhandsgranskning', done: 'Klart' },
  file: {
    title: 'Släpp en fil här',
    text: 'CSV, Excel (.xlsx) eller JSON. Du ser vad som händer innan något sparas.',
    choose: 'Välj fil…',
    another: 'Välj en annan fil…',
    reading: 'Läser filen',
    facts: (name: string, count: number, how: string) => [name, rows(count), how].filter(Boolean).join(', '),
    kinds: { csv: 'CSV', xlsx: 'Excel', json: 'JSON' },
    delimiters: { ',': 'komma', ';': 'semikolon', '\t': 'tabb' },
  },
  rowsAre: {
    label: 'Raderna är',
    submissions: 'anmälningar att bedöma',
    programme: 'ett färdigt program',
    submissionsMeans: 'De kommer in som nya i kön.',
    programmeMeans: 'De räknas som publicerade direkt.',
    because: (arrivals: number, contacts: number) =>
      [
        arrivals > 0 && `${rows(arrivals)} säger när de kom in`,
        contacts > 0 && `${rows(contacts)} säger vem som kan nås`,
      ]
        .filter(Boolean)
        .join(' och ')
        .concat(', alltså ser de ut att vara anmälningar.'),
    looksLikeProgramme:
      'Ingen rad säger när den kom in eller vem som kan nås, så filen ser ut att vara ett färdigt program. Det som är publicerat granskas inte, därför behöver du välja.',
    choose: 'Är raderna ett färdigt program?',
    asProgramme: 'Ja, ett färdigt program',
    asSubmissions: 'Nej, anmälningar att bedöma',
    needed: 'Välj vad raderna är.',
  },
  edition: {
    label: 'Upplaga',
    none: 'Enligt raderna',
    hint: 'Gäller rader som inte säger det själva.',
    needed: 'Raderna säger inte vilken upplaga de hör till. Välj en.',
    neededFirst: 'Välj upplaga, så visas vad som händer med raderna.',
  },
  profile: { label: 'Profil', none: 'Ingen, gissa rubrikerna', hint: 'Fält som du har sparat förut.' },
  fields: {
    title: 'Fält',
    text: 'Rubrikerna är gissade. Ändra där det behövs, resten följer med direkt.',
    columns: { heading: 'I filen', becomes: 'Blir', by: 'Så valt' },
    becomes: (heading: string) => `${heading} blir`,
    empty: 'tom i alla rader',
    by: {
      guess: 'gissat',
      profile: 'ur profilen',
      hand: 'valt av dig',
      none: 'okänd rubrik, sparas som den är',
    },
    region: 'Fält i filen',
  },
  counts: { created: 'nya', updated: 'ändrade', unchanged: 'lika', quarantined: 'avvisade' },
  sum: (count: number) => `Summan är filens ${rows(count)}. Inget sparas förrän du väljer Importera.`,
  rereading: 'Läser om filen',
  refused: {
    title: (count: number) => `Avvisade, ${n(count)}`,
    text: 'De läggs i karantän med sin råtext, och resten tas in. Rätta i filen och importera den igen, så försvinner de.',
    columns: { row: 'Rad', title: 'Rubrik i filen', reason: 'Varför' },
    untitled: '(tom)',
  },
  notices: {
    title: (count: number) => `Att kontrollera, ${n(count)}`,
    text: 'Raderna tas in. Text som inte går att läsa sparas som övrig uppgift, så inget går förlorat.',
    first: (shown: number) => `De första ${n(shown)} visas.`,
    columns: { row: 'Rad', heading: 'Kolumn', cell: 'Där står', reason: 'Vad det betyder' },
  },
  repeated: {
    title: (count: number) => `Lika varandra i filen, ${n(count)}`,
    text: 'Samma rubrik, arrangör och första dag finns på flera rader. De numreras så att ingen går förlorad.',
    columns: { row: 'Rad', title: 'Rubrik', number: 'Nummer' },
  },
  samples: {
    created: (count: number) => `Nya, ${n(count)}`,
    updated: (count: number) => `Ändrade, ${n(count)}`,
    unchanged: (count: number) => `Lika, ${n(count)}`,
    first: (shown: number) => `De första ${n(shown)} visas.`,
    columns: { row: 'Rad', title: 'Rubrik', edition: 'Upplaga' },
  },
  remember: 'Kom ihåg fälten som profil',
  profileName: 'Profilens namn',
  profileNameMissing: 'Skriv ett namn på profilen, eller kryssa ur.',
  back: 'Tillbaka',
  run: (count: number) => `Importera ${rows(count)}`,
  runAs: {
    submissions: (count: number) => `Importera ${n(count)} som ${count === 1 ? 'anmälan' : 'anmälningar'}`,
    programme: (count: number) => `Importera ${n(count)} som publicerade`,
  },
  runRefused: (count: number) => `Lägg ${rows(count)} i karantän`,
  running: 'Importerar',
  nothingNew: 'Alla rader finns redan och är lika. Det finns inget att importera.',
  done: {
    title: (count: number) =>
      count === 0 ? 'Inget har ändrats' : `${rows(count)} är ${count === 1 ? 'importerad' : 'importerade'}`,
    sum: (created: number, updated: number, unchanged: number, quarantined: number) =>
      `${n(created)} ${created === 1 ? 'ny' : 'nya'}, ${n(updated)} ${updated === 1 ? 'ändrad' : 'ändrade'}, ${n(unchanged)} lika och ${n(quarantined)} i karantän.`,
    toQueue: 'Visa dem i kön',
    toQuarantine: 'Visa karantänen',
    another: 'Importera en fil till',
    remembered: (name: string) => `Fälten är sparade som profilen ${name}.`,
  },
  errors: {
    preview: 'Filen gick inte att läsa.',
    run: 'Importen gick inte att göra. Inget har sparats.',
    safe: 'Inget har sparats.',
    unknownEdition: (id: string) => `Upplagan ${id} finns inte. Skapa den under Upplagor och försök igen.`,
    unknownProfile: (name: string) => `Profilen ${name} finns inte längre.`,
  },
}
