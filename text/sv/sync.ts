/** Swedish words for talking with the platform: connecting, syncing, the outbox, the manual door and quarantine. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)
const decisions = (value: number) => `${n(value)} beslut`
const submissions = (value: number) => `${n(value)} ${value === 1 ? 'anmälan' : 'anmälningar'}`

export const sync = {
  title: 'Synk',
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
    rules: {
      'file-intact': 'Databasfilen är hel',
      references: 'Inget hänvisar till något som saknas',
      'log-chain': 'Loggens kedja är obruten',
      'log-bodies': 'Loggens innehåll är oförändrat',
      'log-heads': 'Loggen är som när säkerhetskopior och huvuden sparades',
      states: 'Varje läge följer av historiken',
      revisions: 'Revisionernas innehåll är oförändrat',
      'decisions-as-logged': 'Besluten står som de loggades',
      'guards-stand': 'Databasens egna spärrar finns kvar',
      'current-revision-exists': 'Varje anmälan har sin gällande revision',
      'decisions-are-logged': 'Varje beslut finns i loggen',
      'logged-decisions-are-kept': 'Varje loggat beslut finns kvar',
      'pending-is-in-outbox': 'Det som väntar på att skickas ligger i utkorgen',
      'conflicts-are-shown': 'Varje konflikt visas',
      'search-is-complete': 'Sökregistret är fullständigt',
      'findings-are-current': 'Kontrollerna gäller senaste regler',
      'judgements-as-logged': 'Bedömningarna står som de loggades',
      'corrections-as-logged': 'Rättade parter står som de loggades',
      'rules-as-logged': 'Reglernas versioner står som de loggades',
      'claims-as-logged': 'Vem som har tagit anmälningar står som det loggades',
      'snoozes-as-logged': 'Vad som är uppskjutet står som det loggades',
      'notes-as-logged': 'Noteringar står som de loggades',
      'case-numbers-as-logged': 'Diarienummer står som de loggades',
      'saved-views-as-logged': 'Sparade vyer står som de loggades',
      'ready-texts-as-logged': 'Färdiga texter står som de loggades',
      'messages-as-logged': 'Meddelanden står som loggen säger att de skickades eller drogs tillbaka',
      'findings-never-viewer': 'Vem som granskar lagras inte i kontrollerna',
      'assessment-waits': 'Anmälningar som väntar på att kontrolleras på nytt',
    },
    breaks: 'Håller inte',
  },
}

function wait(seconds: number): string {
  if (seconds < 60) return `${n(Math.ceil(seconds))} ${Math.ceil(seconds) === 1 ? 'sekund' : 'sekunder'}`
  const minutes = Math.ceil(seconds / 60)
  return `${n(minutes)} ${minutes === 1 ? 'minut' : 'minuter'}`
}
