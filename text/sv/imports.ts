/** Swedish words of the import: the fields that columns can become, and why a row or file was refused. */

type Values = Readonly<Record<string, string>>

const MONTHS = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
]
const monthIn = (month = '') => MONTHS[Number(month) - 1] ?? month

const reasons: Readonly<Record<string, (values: Values) => string>> = {
  'empty-file': ({ name }) => `${name} är tom. Välj en annan fil.`,
  'other-kind': ({ name }) =>
    `${name} är ingen fil som går att läsa. Spara den som CSV, XLSX eller JSON och försök igen.`,
  'no-headings': ({ name }) => `${name} har ingen rad med rubriker. Skriv kolumnernas namn på första raden.`,
  'no-rows': ({ name }) => `${name} har rubriker men inga rader.`,
  'not-json': ({ name, line, column }) =>
    `${name} är inte hel JSON: felet finns på rad ${line}, tecken ${column}.`,
  'no-list': ({ name }) => `${name} innehåller ingen lista med anmälningar.`,
  'open-quote': ({ name, line }) => `${name}: ett citattecken på rad ${line} saknar sitt slut.`,
  'broken-xlsx': ({ name }) =>
    `${name} är skadad eller ingen Excelfil. Öppna den i Excel, spara den på nytt och försök igen.`,
  'no-fingerprint': ({ name }) =>
    `${name} har inget fingeravtryck från Redaktionen, så den går inte att jämföra med databasen.`,
  'too-large-inside': ({ name }) =>
    `${name} är ovanligt stor uppackad och har inte öppnats. Dela upp den i mindre filer.`,
  'other-number-of-cells': ({ cells, headings }) =>
    `Raden har ${cells} celler men filen ${headings} kolumner, så det går inte att veta vilken cell som är vilken.`,
  'not-an-object': () => 'Raden är inget objekt med fält.',
  'no-title': () => 'Raden saknar rubrik.',
  'no-edition': () => 'Raden säger inte vilken upplaga den hör till. Välj en upplaga för sådana rader.',
  'unknown-edition': ({ edition }) => `Upplagan ${edition} finns inte. Gör den först under Upplagor.`,
  'same-revision': ({ revision }) =>
    `Innehållet är ett annat, men plattformen kallar det fortfarande revision ${revision}. Det som granskats gäller tills en ny revision kommer.`,
  'impossible-state': ({ from, to }) => `Läget kan inte gå från ${from} till ${to}.`,
  'no-name-column': ({ name }) =>
    `${name} har ingen kolumn med namn. Döp den till Namn på första raden och försök igen.`,
  'name-needed': () => 'Organisationens namn saknas.',
  'body-exists': ({ name }) => `${name} finns redan i registret. Rätta den som part i stället.`,
  'personal-number': () =>
    'En enskild persons nummer är personnummer. Uppgiften har inte sparats; registret tar bara organisationer.',
  'not-a-number': ({ number }) =>
    `${number} är inget organisationsnummer. Skriv det som NNNNNN-NNNN, eller utelämna det.`,
  'alias-too-short': ({ alias }) => `Ett annat namn behöver minst två tecken, inte ”${alias}”.`,
  'unknown-sector': () =>
    'Raden säger inte vilken sektor organisationen hör till. Ange en sektor eller juridisk form.',
  'number-of-another': ({ name }) => `Numret är redan ${name} i registret.`,
  'no-answer': () => 'Varken ja eller nej.',
  'answer-is-way': () => 'Varken ja eller nej. Texten läses som hur man anmäler sig.',
  'no-such-day': ({ day, month, year, days }) =>
    `Dagen finns inte: ${monthIn(month)}${year ? ` ${year}` : ''} har ${year ? '' : 'högst '}${days} dagar, inte ${day}.`,
  'no-such-month': ({ month }) => `Månad ${month} finns inte.`,
  'no-such-time': ({ time }) => `Klockslaget ${time} finns inte.`,
  'midnight-as-24': ({ time }) => `${time} kan bara vara ett slut. Skriv 00:00 på nästa dag.`,
  'no-year': () => 'Året saknas, så dagen går inte att veta.',
  'unread-when': () => 'Går inte att läsa som dag eller tid.',
  'unread-time': () => 'Dagen är läst, men inte klockslaget.',
  'other-weekday': ({ day }) => `Veckodagen stämmer inte med ${day}. Dagen är läst.`,
  contradicted: () => 'En annan cell på raden säger något annat, och den gäller.',
  'next-day': ({ day, time }) => `Slutet är före starten, så det läses som nästa dag: ${day} kl. ${time}.`,
  'ends-before-start': ({ start, end }) =>
    `Slutet ${end} är före starten ${start}, och natten däremellan vore för lång. Rätta tiden i filen.`,
  'not-a-calendar': ({ name }) => `${name} är ingen kalender (iCalendar). Kontrollera adressen eller filen.`,
  'no-linked-data': ({ name }) =>
    `${name} har inga uppgifter om evenemang (JSON-LD) på sidan. Fråga den som driver sidan, eller spara listan som fil.`,
  'no-events': ({ name }) => `${name} har uppgifter i JSON-LD, men inga evenemang.`,
  'broken-event': ({ problem }) =>
    `Evenemanget är skadat i källan och går inte att läsa${problem ? ` (${problem})` : ''}.`,
  'too-often': () =>
    'Evenemanget upprepas oftare eller längre än vad som går att läsa. Rätta upprepningen i källan.',
  'broken-script': ({ line }) => `Uppgifterna som börjar på rad ${line} är inte hel JSON.`,
  'too-many-rows': ({ most }) => `Listan har fler än ${most} rader. Dela upp den.`,
  'does-not-parse': ({ field, value }) =>
    field
      ? `Fältet ${field} går inte att läsa${value ? `: ${value}` : ' eller saknas'}.`
      : 'Posten går inte att läsa.',
}

export const imports = {
  fields: {
    id: 'Nummer i källan',
    edition: 'Upplaga',
    title: 'Rubrik',
    lead: 'Ingress',
    description: 'Beskrivning',
    language: 'Språk',
    format: 'Form',
    type: 'Typ',
    theme: 'Tema',
    audience: 'Målgrupp',
    organiser: 'Arrangör',
    'co-organiser': 'Medarrangör',
    participant: 'Medverkande',
    start: 'Start (dag och tid)',
    end: 'Slut (dag och tid)',
    date: 'Dag',
    'start-time': 'Starttid',
    'end-time': 'Sluttid',
    venue: 'Lokal',
    address: 'Adress',
    municipality: 'Kommun',
    county: 'Län',
    'digital-link': 'Digital länk',
    'digital-how': 'Digital anslutning',
    'registration-needed': 'Föranmälan krävs',
    'registration-how': 'Hur man anmäler sig',
    'registration-link': 'Länk till föranmälan',
    link: 'Länk',
    recording: 'Inspelning',
    'contact-name': 'Kontaktperson',
    'contact-email': 'Kontakt, e-post',
    'contact-phone': 'Kontakt, telefon',
    received: 'Inkommen',
    changed: 'Ändrad',
    extras: 'Behåll som övrig uppgift',
  },
  /** A code that is not known is shown as it is rather than hidden. */
  reason: (code: string, values: Values): string => reasons[code]?.(values) ?? code,
}
