/** Swedish words for disposal: what is due, the decision behind a run, its record, and how long contacts are kept. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)
const contacts = (value: number) => (value === 1 ? '1 kontakt' : `${n(value)} kontakter`)
const items = (value: number) => (value === 1 ? '1 uppgift' : `${n(value)} uppgifter`)

export const disposal = {
  title: 'Gallring',
  lead: 'Kontakter och arbetsanteckningar raderas när deras dag har passerat. Statistik, beslut med skäl och loggens kedja står kvar.',
  back: 'Inställningar',
  link: 'Gallring och hur länge kontakter bevaras',
  settings: {
    title: 'Gallring',
    text: 'Kontakter bevaras till upplagans gallringsdag. Ingenting raderas av sig självt.',
  },
  status: (total: number, ofContacts: number) =>
    ofContacts > 0 ? `${contacts(ofContacts)} kan gallras` : `${items(total)} kan gallras`,
  kinds: {
    contacts: 'Kontakter',
    quarantine: 'Råtext i karantän',
    bodies: 'Noteringar',
    pages: 'Hämtade sidor',
    messages: 'Meddelandetexter',
  },
  kindsText: {
    contacts: 'Namn, e-post och telefon till anmälarna.',
    quarantine: 'Rader som inte gick att läsa, som de kom.',
    bodies: 'Noteringar mellan kollegor, varför något sköts upp, och lärdomar ur utfall.',
    pages: 'Hämtat från plattformen och inte infört. Hämtas igen vid nästa synk.',
    messages: 'Brev som skrevs vid sidan av plattformen. Det som väntar på att skickas dras tillbaka.',
  },
  due: {
    title: 'Att gallra',
    dueBy: 'Till och med',
    dueByHint: 'Allt som skulle bevaras till den här dagen eller tidigare.',
    none: 'Inget att gallra',
    noneText: (day: string) => `Inget har sin gallringsdag den ${day} eller tidigare.`,
    caption: 'Vad som raderas, per upplaga och slag',
    edition: 'Upplaga',
    noEdition: 'Utan känd upplaga',
    retained: (day: string) => `bevarades till ${day}`,
    examples: (titles: readonly string[]) => `Till exempel ${titles.map((one) => `”${one}”`).join(', ')}`,
    sum: 'Summa',
    failed: 'Det gick inte att se vad som kan gallras.',
  },
  run: {
    title: 'Gallra',
    reference: 'Gallringsbeslut',
    referenceHint: 'Beslutets diarienummer eller namn, som det står i er arkivförteckning.',
    confirm: (total: number) => `Jag har läst listan. ${items(total)} raderas och kan inte tas tillbaka.`,
    confirmMissing: 'Bekräfta att uppgifterna ska raderas.',
    button: (total: number) => `Gallra ${items(total)}`,
    busy: 'Gallrar',
    done: (total: number, reference: string) => `${items(total)} gallrades enligt ${reference}.`,
    failed: 'Inget har gallrats.',
  },
  record: {
    title: 'Gallringar',
    none: 'Inget har gallrats än.',
    heading: (reference: string) => `Gallring enligt ${reference}`,
    by: 'Utförd av',
    at: 'Utförd',
    dueBy: 'Till och med',
    editions: 'Upplagor',
    erased: 'Raderat',
    id: 'Post i loggen',
    backups: 'Säkerhetskopior som har kvar det',
    noBackups: 'Inga.',
    rotates: (count: number, day: string) =>
      `${count === 1 ? '1 kopia' : `${n(count)} kopior`}, som ersätts efter hand. Den sista är borta senast ${day}, om nya kopior görs.`,
    stays: (names: readonly string[]) =>
      `Ligger kvar tills någon tar bort dem ur mappen: ${names.join(', ')}.`,
    print: 'Skriv ut',
    notSwept:
      'Uppgifterna är raderade ur databasen, men filen är inte överskriven än: ett annat program har den öppen, eller så är disken full. Det görs när Redaktionen startas nästa gång.',
  },
  retention: {
    title: 'Hur länge kontakter bevaras',
    text: 'Till och med den dag som står här. En ny upplaga får sista december året efter. Alla vid den här installationen ser dagarna och vad som har gallrats; varje ändring står i loggen.',
    caption: 'Gallringsdag per upplaga',
    edition: 'Upplaga',
    day: 'Bevaras till och med',
    dayOf: (edition: string) => `Kontakter i ${edition} bevaras till och med`,
    notSet: 'Ingen dag: kontakterna bevaras tills en dag sätts.',
    action: 'Ändra',
    save: 'Spara',
    saveOf: (edition: string) => `Spara gallringsdagen för ${edition}`,
    saved: (edition: string) => `Gallringsdagen för ${edition} är sparad.`,
    failed: 'Gallringsdagen gick inte att spara.',
    badDay: 'Skriv en dag som 2026-12-31, eller lämna tomt.',
  },
  erasedNote: (reference: string | null) =>
    reference === null ? 'Noteringen är gallrad.' : `Noteringen är gallrad enligt ${reference}.`,
  tooEarly: (latest: string) => `Den dagen har inte passerat. Välj ${latest} eller en tidigare dag.`,
  referenceNeeded: 'Ange gallringsbeslutet. Utan det raderas inget.',
  nothingDue: 'Det finns inget att gallra.',
  changed: 'Det som kan gallras har ändrats sedan listan visades. Läs den igen.',
  cli: {
    dispose: 'visa vad som kan gallras, eller gallra enligt ett beslut',
    dueBy: 'sista bevarandedag som omfattas (annars i går)',
    reference: 'gallringsbeslutet',
    yes: 'radera det som visas; det kan inte tas tillbaka',
    notConfirmed: 'Inget har raderats. Lägg till --yes för att gallra.',
    needsReference: 'Inget har raderats. Ange beslutet med --reference och lägg till --yes för att gallra.',
    yesNeedsReference: '--yes kräver --reference: utan gallringsbeslut raderas inget.',
    retain: 'sätt hur länge en upplagas kontakter bevaras',
    until: 'sista dag, ÅÅÅÅ-MM-DD, eller none för ingen',
    untilForm: 'en dag som 2026-12-31, eller none',
    retained: (edition: string, day: string | null) =>
      day === null
        ? `Kontakter i ${edition} bevaras tills en dag sätts.`
        : `Kontakter i ${edition} bevaras till och med ${day}.`,
    headings: { edition: 'Upplaga', kind: 'Slag', count: 'Antal' },
  },
}
