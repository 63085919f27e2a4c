/** Swedish words for the sync on screen: the plan, the ask, differences, earlier syncs and the settings. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)
const submissions = (value: number) => `${n(value)} ${value === 1 ? 'anmälan' : 'anmälningar'}`

export const syncScreen = {
  statusName: 'Hur synken står',
  preview: 'Förhandsgranska',
  previewStopped: 'Förhandsgranskningen stoppades. Det som hann hämtas ligger kvar, inte intaget.',
  nothing: 'Det finns inget nytt att ta in.',
  takingIn: (done: number, total: number) => `Tar in ${n(done)} av ${n(total)}`,
  lookingThrough: (done: number, total: number) => `Går igenom ${n(done)} av ${n(total)}`,
  notAnswering: (seconds: number, attempt: number) =>
    `Plattformen svarade inte (försök ${n(attempt)}). Nytt försök om ${n(Math.ceil(seconds))} s.`,
  plan: {
    title: 'Det här skulle en synk ta in',
    titleReread: 'Det här skulle ändras om allt läses om',
    fetched: (from: string, until: string) =>
      `Hämtat ${from}. Inget är intaget än. Det väntar till ${until}.`,
    unchanged: (value: number) => `${submissions(value)} kommer oförändrade.`,
    waiting: (value: number) => `${n(value)} beslut väntar på att skickas. Här skickas inget.`,
    take: 'Ta in',
    drop: 'Ta inte in',
    dropHint: 'Det som inte tas in hämtas igen vid nästa synk.',
    dropped: 'Det hämtade togs inte in. Nästa synk hämtar det igen.',
    changed: 'Det som väntar är inte längre det som visades. Inget togs in. Förhandsgranska igen.',
    count: (kind: string, value: number) => `${kind}, ${n(value)}`,
    kinds: {
      new: 'Nya',
      changed: 'Ändrade',
      withdrawn: 'Återtagna',
      unreadable: 'Går inte att läsa',
      conflicts: 'Blir konflikter',
      notListed: 'Listas inte längre',
    },
    columns: {
      edition: 'Upplaga',
      submission: 'Anmälan',
      change: 'Vad som ändras',
    },
    first: (shown: number, all: number) => `De första ${n(shown)} av ${n(all)} visas.`,
    beside: { contacts: 'Kontakter', state: 'Läge' },
    revision: (before: number, after: number) => `revision ${n(before)} → ${n(after)}`,
    state: (before: string, after: string) => `${before} → ${after}`,
    conflict: {
      stale: 'beslutet gäller en äldre revision',
      disagreement: 'plattformens läge tillåter det inte',
    },
    conflictOf: (outcome: string, why: string, state: string) => `${outcome}: ${why} (${state})`,
  },
  staged: {
    title: 'Hämtat, men inte intaget.',
    text: (items: number, when: string, until: string) =>
      `${n(items)} rader hämtades ${when} och väntar till ${until}.`,
    show: 'Visa vad som skulle tas in',
  },
  ask: {
    title: 'Är det här rätt?',
    edition: (edition: string, withdrawn: number, of: number) =>
      `${edition}: ${n(withdrawn)} av ${submissions(of)} skulle återtas.`,
    notListed: (edition: string, notListed: number, of: number) =>
      `${edition}: ${n(notListed)} av ${submissions(of)} listas inte längre.`,
    why: (share: string, least: number) =>
      `Redaktionen frågar när mer än ${share} av en upplaga, och minst ${submissions(least)}, försvinner på en gång. Det kan vara ett misstag på plattformen. Inget är intaget än.`,
    some: (titles: readonly string[]) => `Bland dem: ${titles.map((one) => `”${one}”`).join(', ')}.`,
    goOn: 'Ta in ändå',
    stop: 'Ta inte in',
  },
  differences: {
    title: 'Antal här och på plattformen',
    same: (when: string) => `Samma antal här och på plattformen, jämfört ${when}.`,
    never: 'Plattformen räknar inte, eller så har inget jämförts än.',
    text: (when: string) =>
      `Plattformen räknar annorlunda, jämfört ${when}. Läs om allt om skillnaden står kvar.`,
    columns: { edition: 'Upplaga', state: 'Läge', here: 'Här', there: 'På plattformen' },
    reread: 'Läs om allt…',
    rereadText:
      'Allt hämtas från början och jämförs med det som finns här. Du ser vad som skulle ändras innan något tas in. Dina beslut, bedömningar och noteringar rörs inte.',
    notListed: 'Listas inte längre av plattformen',
  },
  remarksTitle: 'Att känna till om det som hämtades',
  more: (value: number) => `och ${n(value)} till`,
  history: {
    title: 'Tidigare synkar',
    empty: 'Ingen synk har gjorts än.',
    columns: {
      at: 'När',
      kind: 'Vad',
      trigger: 'Varför',
      end: 'Hur det gick',
      pulled: 'Hämtade',
      pushed: 'Skickade',
    },
    kinds: { sync: 'Synk', preview: 'Förhandsgranskning', reread: 'Läste om allt', apply: 'Tog in' },
    triggers: {
      person: 'Någon bad om det',
      interval: 'Av sig själv',
      network: 'Nätet kom tillbaka',
      command: 'Kommando',
    },
    ends: { done: 'Klar', stopped: 'Stoppad', asked: 'Frågade', problem: 'Gick inte' },
    running: 'Pågår',
    cutOff: 'Avbröts',
    remarks: 'Att känna till',
    more: (value: number) => `Visa ${n(value)} till`,
  },
  settings: {
    title: 'Automatisk synk',
    automatic: 'Synka av sig själv',
    automaticHint: 'Medan fönstret är öppet, och när nätet kommer tillbaka.',
    minutes: 'Minuter mellan synkar',
    minutesWrong: 'Skriv ett heltal från 1 till 1440.',
    share: 'Fråga när fler än så återtas, i procent',
    shareHint: 'Av en upplagas anmälningar.',
    shareWrong: 'Skriv ett tal från 0 till 100.',
    least: 'Och minst så många',
    leastWrong: 'Skriv ett heltal från 1 till 10 000.',
    save: 'Spara',
    saved: 'Inställningarna för synk är sparade.',
    failed: 'Inställningarna gick inte att spara.',
  },
  next: (when: string) => `Nästa synk av sig själv: ${when}.`,
  noNext: 'Ingen synk sker av sig själv.',
  held: 'Den automatiska synken väntar tills du har valt.',
  runsElsewhere: 'En synk pågår.',
  tokenAgain: {
    title: 'Skriv nyckeln igen',
    text: 'Allt ligger kvar. Det som väntar skickas när plattformen godtar nyckeln.',
    button: 'Spara nyckeln och synka',
    missing: 'Skriv eller klistra in nyckeln.',
  },
}
