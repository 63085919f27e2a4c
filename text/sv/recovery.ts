/** Swedish words for a database that cannot be opened, and for the ways out. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)
const rows = (value: number) => (value === 1 ? '1 rad' : `${n(value)} rader`)
const entries = (value: number) => (value === 1 ? '1 händelse' : `${n(value)} händelser`)
const decisions = (value: number) => (value === 1 ? '1 beslut' : `${n(value)} beslut`)

export const recovery = {
  title: 'Databasen är stängd',
  safe: 'Inget har ändrats. Filen ligger orörd där den låg.',
  file: 'Fil',
  detail: 'För den som hjälper till',
  problems: {
    'node-too-old': {
      what: 'Programmet har startats på ett sätt som inte kan öppna databasen.',
      todo: 'Stäng och starta med npm start.',
    },
    'not-a-database': {
      what: 'Filen är ingen databas från Redaktionen.',
      todo: 'Kontrollera att rätt fil är vald.',
    },
    'newer-version': {
      what: 'Databasen är gjord av en nyare version av Redaktionen.',
      todo: 'Uppdatera programmet. En äldre säkerhetskopia går att återställa, men det som är gjort sedan dess läggs då åt sidan.',
    },
    'broken-references': {
      what: 'Databasen gick inte att uppgradera utan att förlora samband.',
      todo: 'Försöket är taget tillbaka. En kopia från före försöket finns bland säkerhetskopiorna.',
    },
    damaged: {
      what: 'Databasen är skadad.',
      todo: 'Återställ den senaste säkerhetskopian. Eller rädda först det som går att läsa, så att du kan jämföra. Den skadade filen sparas i båda fallen.',
    },
    missing: {
      what: 'Databasen finns inte längre på sin plats, men det finns spår av den.',
      todo: 'Lägg tillbaka filen och försök igen, eller återställ den senaste säkerhetskopian.',
    },
    'read-only': {
      what: 'Det går inte att skriva i databasens mapp.',
      todo: 'Ge dig skrivrätt till mappen och försök igen. Fråga it-avdelningen om du är osäker.',
    },
    'disk-full': {
      what: 'Disken är full, eller går inte att skriva på.',
      todo: 'Gör plats och försök igen.',
    },
    'in-use': {
      what: 'Redaktionen är redan öppen, i ett annat fönster eller av ett kommando.',
      todo: 'Gå till det fönstret, eller stäng det och försök igen här.',
    },
    'cannot-open': {
      what: 'Databasen kan inte öppnas.',
      todo: 'Kontrollera att disken är ansluten och att du får läsa filen, och försök igen.',
    },
  } as Readonly<Record<string, { what: string; todo: string }>>,
  retry: 'Försök igen',
  retrying: 'Försöker',
  stillClosed: 'Databasen kan fortfarande inte öppnas.',
  opened: 'Databasen är öppen.',
  language: 'In English',
  quit: 'Vill du avsluta i stället: stäng fönstret. Inget går förlorat av det.',
  recover: {
    title: 'Rädda det som går att läsa',
    text: 'Läser tabell för tabell till en ny fil. Den skadade filen ändras inte, och inget byts förrän du säger det.',
    button: 'Läs det som går',
    busy: 'Läser',
    failed: 'Det gick inte att läsa ur filen.',
    nothing:
      'Ingenting i filen går att läsa: förteckningen över vad som ligger var i den är förstörd. Återställ en säkerhetskopia i stället. Den skadade filen ligger kvar orörd.',
    done: (file: string) => `Det som gick att läsa ligger i ${file}.`,
    whole: 'Alla rader kunde läsas.',
    use: 'Använd den här filen…',
    columns: { table: 'Tabell', read: 'Lästa', lost: 'Förlorade' },
    unknown: 'okänt',
    rest: (tables: number) =>
      tables === 1 ? '1 tabell till är hel.' : `${n(tables)} tabeller till är hela.`,
    broken: (checks: string) => `Det här håller inte i den räddade filen: ${checks}.`,
  },
  restore: {
    title: 'Återställ säkerhetskopia',
    ask: (at: string) => `Återställ kopian från ${at}?`,
    confirm: 'Återställ',
    busy: 'Återställer',
    failed: 'Det gick inte att återställa. Inget har ändrats.',
    done: (at: string) => `Kopian från ${at} är återställd.`,
    holds: (submissions: number, taken: number) =>
      `I kopian finns ${submissions === 1 ? '1 anmälan' : `${n(submissions)} anmälningar`} och ${decisions(taken)}.`,
    same: 'Inget skiljer kopian från databasen.',
    lacks: (count: number) => `${entries(count)} i loggen är gjorda efter kopian och följer inte med:`,
    kinds: (kinds: readonly (readonly [string, number])[]) =>
      kinds.map(([kind, count]) => `${kind.toLowerCase()} ${n(count)}`).join(', '),
    unsent: (count: number) =>
      `${decisions(count)} av dem har inte nått plattformen och behöver fattas på nytt.`,
    sent: 'Beslut som redan är skickade kommer tillbaka med nästa synk. Inget skickas två gånger.',
    submissions: (count: number) =>
      `${count === 1 ? '1 anmälan' : `${n(count)} anmälningar`} saknas i kopian. Det som kom från plattformen hämtas på nytt; filer importeras igen.`,
    unknown: 'Databasen går inte att läsa, så det kan inte sägas säkert vad som saknas i kopian.',
    knownLost: (count: number) => `Minst ${entries(count)} i loggen är gjorda efter kopian.`,
    brings: (count: number) => `${entries(count)} finns bara i kopian och kommer tillbaka.`,
    takenBack: (count: number) => `${decisions(count)} som ångrats sedan dess ångras igen.`,
    aside: 'Databasen som den är nu läggs åt sidan orörd, så det går att ångra sig.',
    setAside: (file: string) => `Den förra databasen ligger i ${file}.`,
    broken: (checks: string) => `Det här håller inte i det som återställdes: ${checks}.`,
  },
  cli: {
    restore: 'återställ en säkerhetskopia',
    restoreFile: 'säkerhetskopians fil, eller latest för den senaste',
    yes: 'återställ utan att fråga',
    notConfirmed: 'Inget har ändrats. Kör kommandot igen med --yes för att återställa.',
    none: 'Det finns ingen säkerhetskopia som går att lita på. Visa alla med desk backup --list.',
    recover: 'rädda det som går att läsa ur en skadad databas till en ny fil',
    to: 'fil att skriva (annars bredvid databasen)',
    notClosed: 'Databasen går att öppna, så det finns inget att rädda. Gör en kopia med desk backup.',
    table: (table: string, read: number, lost: number | null) =>
      `${table}: ${rows(read)} lästa, ${lost === null ? 'okänt hur många' : n(lost)} förlorade`,
    next: (file: string) => `Använd den med: desk restore ${file} --yes`,
  },
  failures: {
    closed: 'Databasen är stängd.',
    unknownBackup: (file: string) => `Det finns ingen säkerhetskopia ${file}.`,
    unusable: (file: string, detail: string) =>
      `${file} går inte att använda: den är skadad eller ingen databas från Redaktionen${detail ? ` (${detail})` : ''}. Inget har ändrats. Välj en annan.`,
    storage: {
      'disk-full':
        'Disken är full. Det senaste är inte sparat; allt innan dess finns kvar. Gör plats och försök igen.',
      'read-only':
        'Det går inte att skriva i databasens mapp. Det senaste är inte sparat. Ge dig skrivrätt och försök igen.',
      'in-use':
        'Databasen används av ett annat kommando just nu. Det senaste är inte sparat. Försök igen om en stund.',
    } as Readonly<Record<string, string>>,
  },
}
