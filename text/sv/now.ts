/** Swedish words for the view of an edition as it stands now: pace, what waits, what fails, who is not there. */
import { number, percent } from '../number.ts'

const n = (value: number) => number('sv', value)
const submissions = (value: number) => `${n(value)} ${value === 1 ? 'anmälan' : 'anmälningar'}`
const editions = (value: number) => `${n(value)} ${value === 1 ? 'tidigare upplaga' : 'tidigare upplagor'}`
const beside = (difference: number) =>
  difference === 0 ? 'lika många som' : `${n(Math.abs(difference))} ${difference > 0 ? 'fler' : 'färre'} än`
const municipalities = (value: number) => `${n(value)} ${value === 1 ? 'kommun' : 'kommuner'}`
const range = (low: number, high: number) => (low === high ? n(low) : `${n(low)}–${n(high)}`)

export const now = {
  wholeEdition: 'Hela upplagan',
  filterUnread: 'Figurerna visas när filtret går att läsa.',
  filtered: (filter: string) => `Alla siffror på sidan följer filtret ${filter}.`,
  fileFilter: (filter: string) => `Filter: ${filter}`,
  fileAsOf: (edition: string, when: string) => `${edition}, räknat ${when}.`,
  asOf: (when: string) => `Siffrorna är per ${when}.`,
  asOfNever: 'Inget har hämtats från plattformen än.',
  offline: (when: string) => `Plattformen har inte svarat sedan ${when}.`,
  headline: {
    came: (value: number, isOpen: boolean) =>
      value === 0
        ? isOpen
          ? 'Ingen anmälan har kommit in än'
          : 'Ingen anmälan kom in'
        : `${submissions(value)} ${isOpen ? 'har kommit' : 'kom'} in`,
    sameDay: (difference: number, edition: string) => `${beside(difference)} samma dag ${edition}`,
    inAll: (difference: number, edition: string) => `${beside(difference)} ${edition}`,
    forecast: (low: number, high: number) => `Slutsiffran blir troligen ${range(low, high)}.`,
  },
  keys: {
    sameDay: (difference: number, edition: string) => `${beside(difference)} samma dag ${edition}`,
    overdue: (value: number, days: number) =>
      value === 0
        ? `ingen har väntat mer än ${n(days)} arbetsdagar`
        : `${n(value)} har väntat mer än ${n(days)} arbetsdagar`,
    newOrganisers: (value: number) =>
      value === 0 ? 'alla har varit med förut' : `${n(value)} som inte varit med förut`,
  },
  pace: {
    name: 'Inkomna, samma dag före sista anmälningsdag',
    sentence: (edition: string, value: number, others: readonly string[]) =>
      others.length === 0
        ? `${edition} har ${submissions(value)}. Ingen tidigare upplaga går att jämföra med.`
        : `${edition} har ${submissions(value)}. Vid samma tid: ${others.join(', ')}.`,
    atSameTime: (edition: string, value: number) => `${edition} ${n(value)}`,
    nothingYet: 'Inget har kommit in att rita än.',
    noDeadline:
      'Sista anmälningsdag är inte känd, så inget går att jämföra dag för dag. Ange den under Upplagor.',
    axis: (days: number, isFirst: boolean) =>
      days === 0
        ? 'sista dag'
        : days < 0
          ? `${n(-days)} efter`
          : isFirst
            ? `${n(days)} ${days === 1 ? 'dag' : 'dagar'} före`
            : n(days),
    today: (days: number) =>
      days > 0 ? `i dag, ${n(days)} kvar` : days === 0 ? 'i dag, sista dag' : `i dag, ${n(-days)} efter`,
    current: (edition: string, value: number) => `${edition}: ${n(value)}`,
    final: (value: number, edition: string) => ({ value: n(value), rest: ` ${edition}` }),
    sameDay: (value: number, edition: string) => `${n(value)} samma dag ${edition}`,
    range: (low: number, high: number) => range(low, high),
    likely: 'trolig slutsiffra',
    mark: (edition: string, value: number) => `${edition}: ${submissions(value)}`,
    markEarlier: (edition: string, then: number, final: number) =>
      `${n(final)} ${edition}, ${n(final)} till slut, ${n(then)} samma dag`,
    columns: {
      edition: 'Upplaga',
      sameDay: 'Hittills eller samma tid',
      final: 'Till slut',
      day: (days: number) =>
        days === 0
          ? 'Sista dag'
          : days > 0
            ? `${n(days)} ${days === 1 ? 'dag' : 'dagar'} före`
            : `${n(-days)} ${days === -1 ? 'dag' : 'dagar'} efter`,
    },
    lowest: (edition: string) => `${edition}, trolig slutsiffra, lägst`,
    highest: (edition: string) => `${edition}, trolig slutsiffra, högst`,
    forecast: (low: number, high: number, level: number, count: number) =>
      `Slutsiffran blir troligen ${range(low, high)}. ${n(level * 10)} gånger av 10 bör den hamna där. Bygger på ${editions(count)}${count < 4 ? ', ett litet underlag' : ''}.`,
    share: (edition: string, then: number, final: number) =>
      final >= 30
        ? `${edition}: ${n(then)} av ${n(final)} var inne (${percent('sv', then, final)}).`
        : `${edition}: ${n(then)} av ${n(final)} var inne.`,
    method: {
      'late-share':
        'Metod: samma andel sent som förr. Det som har kommit in räknas upp så mycket som tidigare upplagor växte från samma dag. Prövat mot påhittade upplagor höll spannet 80–83 gånger av 100.',
    },
    howMade: 'Så beräknas slutsiffran',
    noForecast: {
      'no-deadline': 'Ingen slutsiffra beräknas: sista anmälningsdag är inte känd.',
      'too-few-editions':
        'Ingen slutsiffra beräknas: det behövs två tidigare upplagor med kända anmälningstider.',
      'too-early':
        'Ingen slutsiffra beräknas än: det behövs minst fem inkomna, här och samma dag i två tidigare upplagor.',
      closed: 'Sista anmälningsdag har passerat, så ingen slutsiffra beräknas.',
    },
    leftOut: {
      'no-deadline': (names: string) => `${names} jämförs inte: sista anmälningsdag är inte känd.`,
      'no-submissions': (names: string) => `${names} jämförs inte: inga anmälningar finns här.`,
      'no-times': (names: string) =>
        `${names} jämförs inte: för få anmälningar har en känd tid då de kom in (95 av 100 behövs).`,
    },
    timed: (edition: string, timed: number, of: number) => `${edition} (känd för ${n(timed)} av ${n(of)})`,
    after: (edition: string, value: number) => `${edition}: ${n(value)} kom in senare än figuren visar.`,
  },
  method: {
    title: 'Så beräknas slutsiffran',
    points: [
      'Varje tidigare upplaga ses lika många dagar före sin egen sista anmälningsdag som i dag, fram till samma klockslag. Sista dagen i tid är dag 0.',
      'För var och en jämförs hur många som hade kommit in då med hur många det blev till slut. Det som har kommit in i dag räknas upp på samma sätt.',
      'Upplagorna skiljer sig åt. Hur mycket, och hur få de är, avgör hur brett spannet blir (Students t-fördelning på logaritmer). Det ligger aldrig under det som redan har kommit in.',
      'Det behövs minst två tidigare upplagor, och minst fem inkomna samma dag i var och en av dem och i den här.',
      'Upplagor utan sista anmälningsdag, utan anmälningar, eller där färre än 95 av 100 har en känd tid räknas inte med. De namnges. Återtagna anmälningar räknas inte i någon upplaga.',
      'Prövad mot påhittade upplagor låg slutsiffran i spannet 80–83 gånger av 100. Målet är 80, och mellan 70 och 90 godtas. Med två tidigare upplagor och två veckor kvar är spannet i mitten ungefär hälften så brett som slutsiffran. Ett enkelt spann kring tidigare slutsiffror var smalare men höll bara 49 gånger av 100.',
      'Verkliga anmälningstider har ännu inte prövats. En ändrad regel, en flyttad sista dag eller en kampanj syns inte i spannet, och två upplagor som råkar likna varandra gör det för smalt.',
    ],
    name: 'Metoden kallas samma andel sent som förr.',
  },
  waiting: {
    name: 'Väntar på beslut',
    sentence: (total: number, overdue: number, days: number) =>
      total === 0
        ? 'Ingen anmälan väntar på beslut.'
        : overdue === 0
          ? `${submissions(total)} väntar på beslut, ingen mer än ${n(days)} arbetsdagar.`
          : `${submissions(total)} väntar på beslut, ${n(overdue)} mer än ${n(days)} arbetsdagar.`,
    nobody: 'Ingen har tagit',
    who: (reviewer: string, organisation: string | null) =>
      organisation === null ? reviewer : `${reviewer}, ${organisation}`,
    beside: (overdue: number, days: number) =>
      overdue === 0 ? '' : `${n(overdue)} över ${n(days)} arbetsdagar`,
    mark: (who: string, waiting: number, overdue: number, days: number) =>
      `${who}: ${n(waiting)} väntar${overdue === 0 ? '' : `, ${n(overdue)} mer än ${n(days)} arbetsdagar`}`,
    columns: {
      who: 'Tagen av',
      waiting: 'Väntar',
      overdue: (days: number) => `Över ${n(days)} arbetsdagar`,
    },
    total: 'Alla',
    foot: 'Uppskjutna är inte med. Den som har kompletterats väntar från kompletteringen.',
    none: 'Inget väntar.',
  },
  failing: {
    name: 'Kriterier som oftast inte är uppfyllda',
    sentence: (criterion: string, value: number, count: number) =>
      `${criterion} är inte uppfyllt för ${submissions(value)}. ${
        count === 1 ? 'Inget annat kriterium brister.' : `${n(count)} kriterier brister för någon.`
      }`,
    none: 'Inget kriterium brister.',
    mark: (criterion: string, value: number) => `${criterion}: ej uppfyllt för ${n(value)}`,
    columns: { criterion: 'Kriterium', submissions: 'Ej uppfyllt' },
    foot: 'Återtagna är inte med. En anmälan kan stå under flera kriterier.',
    inTable: (count: number) => `${n(count)} till finns i tabellen.`,
  },
  missing: {
    name: 'Kommuner som inte är med än',
    sentence: (present: number, of: number) =>
      present === of
        ? `Alla ${municipalities(of)} är med.`
        : `${n(of - present)} av ${municipalities(of)} saknas, ${n(present)} är med.`,
    county: (missing: number, of: number, county: string) => ({
      count: `${n(missing)} av ${n(of)}`,
      name: county,
    }),
    columns: { county: 'Län', missing: 'Saknas', of: 'Av', names: 'Kommuner' },
    total: 'Alla län',
    foot: 'Med är en kommun som någon anmälan anger som plats, också en som ännu inte har beslutats.',
  },
}
