/** Swedish words for talking with the platform: connecting, syncing, the outbox, the manual door and quarantine. */
import { number } from '../number.ts'
import { syncScreen } from './sync-screen.ts'

const n = (value: number) => number('sv', value)
const decisions = (value: number) => `${n(value)} beslut`
const submissions = (value: number) => `${n(value)} ${value === 1 ? 'anmälan' : 'anmälningar'}`

type PlanCounts = Readonly<
  Record<'new' | 'changed' | 'unchanged' | 'withdrawn' | 'unreadable' | 'conflicts', number>
>

const remarks: Readonly<Record<string, (values: Readonly<Record<string, number>>, total: number) => string>> =
  {
    'newer-protocol': ({ protocol = 0 }) =>
      `Plattformen talar en nyare version av gränssnittet (${n(protocol)}). Det som Redaktionen känner till är läst. Uppdatera programmet när det går.`,
    'clock-skew': ({ seconds = 0 }) =>
      `Plattformens klocka går ${wait(Math.abs(seconds))} ${seconds > 0 ? 'före' : 'efter'} den här datorns. Kontrollera datorns klocka.`,
    'older-revision': (_values, total) =>
      `${submissions(total)} kom i en äldre revision än den som finns här, och hoppades över.`,
    'same-revision': (_values, total) =>
      `${submissions(total)} kom med annat innehåll men samma revision. Det granskade gäller, och det nya ligger i karantän.`,
    'not-listed': (_values, total) =>
      `${submissions(total)} finns här men listas inte längre av plattformen. Inget är borttaget.`,
  }

export const sync = {
  title: 'Synk',
  screen: syncScreen,
  connect: {
    title: 'Anslut till plattformen',
    text: 'Adress och nyckel får du av den som driver plattformen. De kontrolleras innan något sparas, och nyckeln lämnar inte den här datorn utom till plattformen.',
    address: 'Adress',
    addressHint: 'Till exempel https://plattformen.example',
    token: 'Nyckel',
    tokenHint: 'Lämna tomt om plattformen inte har någon.',
    button: 'Anslut',
    busy: 'Kontrollerar adress och nyckel',
    change: 'Byt plattform…',
    cancel: 'Avbryt',
    addressMissing: 'Skriv plattformens adress.',
  },
  platform: (name: string, address: string) => `Plattformen: ${name}, ${address}`,
  now: 'Synka nu',
  stop: 'Stoppa',
  stopping: 'Stoppar efter sidan som pågår',
  answered: (when: string) => `Plattformen svarade ${when}.`,
  neverSynced: 'Ingen hämtning har gjorts än.',
  offline: (since: string) => `Plattformen svarar inte sedan ${since}.`,
  offlineSafe: 'Allt du gör sparas här och skickas när den svarar.',
  tryNow: 'Försök nu',
  progress: {
    name: 'Förlopp',
    starting: 'Börjar',
    pushing: (done: number, total: number) => `Skickar beslut ${n(done)} av ${n(total)}`,
    pulling: (done: number, remaining: number | null) =>
      remaining === null ? `Hämtar, ${n(done)} hittills` : `Hämtar ${n(done)} av ${n(done + remaining)}`,
    waiting: (seconds: number) =>
      `Plattformen bad oss vänta ${wait(seconds)}. Synken fortsätter sedan av sig själv.`,
  },
  totals: (pulled: number, pushed: number) =>
    `${pulled === 0 ? 'Inget nytt att hämta' : `${submissions(pulled)} ${pulled === 1 ? 'hämtad' : 'hämtade'}`}, ${
      pushed === 0 ? 'inga beslut att skicka' : `${decisions(pushed)} skickade`
    }.`,
  conflicts: (value: number) => `${n(value)} ${value === 1 ? 'konflikt' : 'konflikter'}`,
  quarantined: (value: number) => `${n(value)} ${value === 1 ? 'rad' : 'rader'} i karantän`,
  done: 'Synken är klar.',
  stopped: 'Synken stoppades. Nästa synk fortsätter därifrån.',
  kept: 'Det som hann tas in ligger kvar.',
  problems: {
    'no-platform': { what: 'Ingen plattform är ansluten.', way: 'Anslut med adress och nyckel.' },
    unreachable: {
      what: 'Plattformen gick inte att nå.',
      way: 'Kontrollera nätet och adressen. Allt du gör sparas här så länge.',
    },
    'bad-address': { what: 'Adressen går inte att läsa.', way: 'Skriv hela adressen, från https://.' },
    'bad-token': {
      what: 'Plattformen godtar inte nyckeln.',
      way: 'Klistra in nyckeln igen eller be om en ny.',
    },
    'not-a-platform': {
      what: 'Det som svarar på adressen är ingen plattform som Redaktionen kan tala med.',
      way: 'Kontrollera adressen. Har plattformen inget gränssnitt kan du registrera besluten för hand.',
    },
    'other-platform': {
      what: 'En annan plattform svarar på samma adress.',
      way: 'Inget hämtades. Anslut på nytt om bytet är avsiktligt.',
    },
    'demo-and-real': {
      what: 'Exempeldata och riktiga anmälningar hålls isär.',
      way: 'Öppna demonstrationen för exempelplattformen, eller lämna den för den riktiga.',
    },
    refused: {
      what: 'Plattformen sade nej.',
      way: 'Försök igen om en stund. Besluten ligger kvar i utkorgen.',
    },
    busy: { what: 'En synk pågår redan.', way: 'Vänta tills den är klar.' },
    'web-page': {
      what: 'En webbsida svarade i stället för plattformen.',
      way: 'Det är ofta en inloggning till nätet. Öppna en webbläsare, logga in där och försök igen.',
    },
    redirected: {
      what: 'Plattformen hänvisar till en annan adress.',
      way: 'Nyckeln skickades inte dit. Fråga den som driver plattformen och anslut till den nya adressen.',
    },
    'broken-answer': {
      what: 'Plattformen svarar, men svaren är trasiga.',
      way: 'Försök igen om en stund. Hjälper det inte behöver den som driver plattformen veta det.',
    },
    'cursor-refused': {
      what: 'Plattformen minns inte hur långt hämtningen har kommit.',
      way: 'Läs om allt, så hämtas det som saknas. Inget försvinner.',
    },
    unexpected: {
      what: 'Något gick fel på ett sätt som Redaktionen inte känner till.',
      way: 'Försök igen. Inget är förlorat.',
    },
  },
  unexpected: 'Något gick fel på ett sätt som Redaktionen inte känner till. Inget är förlorat.',
  detail: 'Teknisk uppgift',
  outbox: {
    name: 'Utkorgen',
    title: (waiting: number) => `Väntar på att skickas, ${n(waiting)}`,
    empty: 'Inget väntar',
    emptyText: 'Alla beslut har kommit fram.',
    columns: { decision: 'Beslut', submission: 'Anmälan', at: 'Beslutat', action: 'Åtgärd' },
    undo: 'Ångra',
    undoOf: (title: string) => `Ångra beslutet om ${title}`,
    alreadySent: 'Beslutet är redan skickat och kan inte ångras här. Fatta ett nytt i kön.',
    settle: 'Lös',
    settleOf: (title: string) => `Lös konflikten om ${title}`,
    conflict: 'Konflikt: plattformen har gått vidare',
    attempts: (value: number) => `${n(value)} ${value === 1 ? 'försök' : 'försök'} utan svar`,
    refused: (words: string) =>
      `Plattformen svarade: ${words}. Beslutet ligger kvar och prövas igen vid nästa synk.`,
  },
  manual: {
    switch: 'Plattformen har inget gränssnitt',
    explanation:
      'Utkorgen blir en checklista: öppna anmälan på webbplatsen, klistra in texten och bocka för Registrerad. Bocken gäller som kvitto.',
    open: 'Öppna på webbplatsen',
    openOf: (title: string) => `Öppna ${title} på webbplatsen`,
    noLink: 'Adressen är okänd. Sök på rubriken på webbplatsen.',
    copy: 'Kopiera texten',
    copyOf: (title: string) => `Kopiera texten om ${title}`,
    copied: 'Kopierad',
    notCopied: 'Texten gick inte att kopiera. Markera den och kopiera själv.',
    registered: 'Registrerad',
    registeredOf: (title: string) => `Registrerad: ${title}`,
    progress: (done: number, total: number) => `${n(done)} av ${n(total)} registrerade`,
    /** What is pasted on the site: the decision, then the organiser's words. */
    text: (decided: string, title: string, reason: string | null, message: string | null) =>
      [`${decided}: ${title}`, reason, message].filter(Boolean).join('\n\n'),
    done: (title: string) => `${title} är registrerad.`,
    failed: 'Bocken gick inte att spara. Försök igen.',
  },
  conflictsTitle: (value: number) => `${n(value)} ${value === 1 ? 'konflikt' : 'konflikter'} väntar på dig`,
  conflictsText: 'Ditt beslut och plattformen är inte överens. Inget har skrivits över.',
  conflictsLink: 'Lös konflikter',
  quarantine: {
    name: 'Karantänen',
    title: (value: number) => `Karantän, ${n(value)}`,
    text: 'Rader som inte gick att läsa. De ligger kvar tills du har valt. Resten togs in.',
    empty: 'Inget i karantän.',
    row: (row: string) => (/^\d+$/.test(row) ? `Rad ${row}` : row),
    from: (source: string, when: string, until: string) =>
      `Från ${source}, ${when}. Råtexten sparas till ${until}.`,
    rawGone: 'Råtexten är gallrad.',
    raw: (row: string) => `Råtext, ${row}`,
    retry: 'Försök igen',
    retryOf: (row: string) => `Försök igen med ${row}`,
    taken: 'Raden gick att läsa och är intagen.',
    still: 'Raden går fortfarande inte att läsa.',
    more: (value: number) => `Visa ${n(value)} till`,
  },
  verify: {
    title: 'Kontroll av databasen',
    text: 'Räknar om och jämför det som databasen lovar: kedjan av beslut, lägen, sökregister.',
    button: 'Kontrollera nu',
    busy: 'Kontrollerar',
    ok: (held: number, all: number) => `${n(held)} av ${n(all)} regler håller`,
    broken: (broken: number, all: number) => `${n(broken)} av ${n(all)} regler håller inte`,
    checked: (value: number) => `${n(value)} kontrollerade`,
    failed: 'Kontrollen gick inte att göra.',
    breaks: 'Håller inte',
  },
  /** What `desk sync` says. */
  command: {
    options: {
      preview: 'visa vad en synk skulle ta in, utan att ta in det',
      allowWithdrawals: 'ta in även om ovanligt mycket återtas',
      reread: 'läs om allt från början',
      limit: 'högst så många körningar',
    },
    history: 'visa tidigare synkar',
    discard: 'släng det som är hämtat men inte intaget',
    takingIn: (done: number, total: number) => `Tar in: ${n(done)} av ${n(total)}`,
    nothing: 'Inget nytt att ta in.',
    planned: (counts: PlanCounts) =>
      `Skulle ge ${n(counts.new)} nya, ${n(counts.changed)} ändrade, ${n(counts.withdrawn)} återtagna, ${n(counts.unreadable)} i karantän och ${n(counts.conflicts)} konflikter. ${n(counts.unchanged)} är oförändrade.`,
    wouldBe: {
      new: 'ny',
      changed: 'ändrad',
      withdrawn: 'återtagen',
      unreadable: 'karantän',
      conflicts: 'konflikt',
      notListed: 'listas inte',
    },
    beside: { contacts: 'Kontakter', state: 'Läge' },
    columns: ['Blir', 'Anmälan', 'Rubrik', 'Vad'],
    waits: 'Inget är intaget. Kör desk sync för att ta in, eller desk sync discard för att släppa det.',
    discarded: (pages: number) =>
      `${n(pages)} ${pages === 1 ? 'sida' : 'sidor'} slängda. Nästa synk hämtar dem igen.`,
    asked: (edition: string, withdrawn: number, notListed: number, of: number) =>
      `${edition}: ${n(withdrawn)} av ${n(of)} skulle återtas${notListed > 0 ? `, och ${n(notListed)} listas inte längre` : ''}.`,
    askedWay:
      'Det är så många att det kan vara ett misstag på plattformen. Inget hämtat är intaget. Titta med --preview. Stämmer det, kör igen med --allow-withdrawals.',
    noRuns: 'Ingen synk har gjorts än.',
    runColumns: ['När', 'Vad', 'Varför', 'Hur det gick', 'Hämtade', 'Skickade'],
    kinds: { sync: 'synk', preview: 'förhandsvisning', reread: 'läs om allt', apply: 'ta in' },
    triggers: {
      person: 'någon bad om det',
      interval: 'av sig själv',
      network: 'nätet kom tillbaka',
      command: 'kommando',
    },
    ends: { done: 'klar', stopped: 'stoppad', asked: 'frågade', problem: 'gick inte' },
    cutOff: 'avbröts',
  },
  remark: (code: string, values: Readonly<Record<string, number>>, total: number): string =>
    remarks[code]?.(values, total) ?? code,
  difference: (edition: string, state: string, here: number, there: number) =>
    `${edition}, ${state}: ${n(here)} här, ${n(there)} på plattformen.`,
  planChanged: 'Det som väntar är inte längre det som visades. Förhandsvisa igen.',
  differences: 'Plattformen räknar annorlunda. Läs om allt (--reread) om skillnaden står kvar.',
}

function wait(seconds: number): string {
  if (seconds < 60) return `${n(Math.ceil(seconds))} ${Math.ceil(seconds) === 1 ? 'sekund' : 'sekunder'}`
  const minutes = Math.ceil(seconds / 60)
  return `${n(minutes)} ${minutes === 1 ? 'minut' : 'minuter'}`
}
