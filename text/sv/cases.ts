/** Swedish words of case material: facts, where they come from, and consent. */

/** What stops a sheet from leaving, as sentences. */
const faults: Readonly<Record<string, string>> = {
  'no-title': 'Bladet saknar rubrik.',
  'withdrawn-in-title': 'Rubriken har ett citat som är återtaget.',
  'no-alternative': 'En bild saknar beskrivning för den som inte ser den.',
  'picture-missing': 'En bild finns inte kvar.',
  'case-missing': 'Ett exempel som bladet nämner finns inte kvar.',
  'figure-not-counted': 'En siffra går inte att räkna.',
}

/** What is left out of a sheet that leaves. */
const withheld: Readonly<Record<string, string>> = {
  'quote-not-approved': 'Citatet följer inte med förrän det är godkänt.',
  'picture-not-approved': 'Bilden följer inte med förrän den är godkänd.',
  'holds-withdrawn-quote': 'Texten har ett citat som är återtaget och följer inte med.',
}

const pictureRefusals: Readonly<Record<string, string>> = {
  'not-a-picture': 'Filen är ingen bild. Välj en JPEG eller PNG.',
  'too-large': 'Bilden är större än 8 MB. Spara den mindre och försök igen.',
  'too-many-pixels': 'Bilden har mer än 40 miljoner bildpunkter. Spara den mindre och försök igen.',
  broken: 'Bilden är trasig. Hämta den på nytt.',
  unsupported: 'Den sortens JPEG eller PNG går inte att läsa. Spara om bilden och försök igen.',
}

export const cases = {
  faults,
  withheld,
  kinds: { project: 'Projekt', interview: 'Intervju' },
  notStated: 'Anges inte i källan',
  facts: {
    diarienummer: 'Diarienummer',
    titleSv: 'Rubrik',
    titleEn: 'Engelsk rubrik',
    coordinator: 'Koordinator',
    organisationNumber: 'Organisationsnummer',
    grantSek: 'Bidrag',
    period: 'Löptid',
    start: 'Start',
    end: 'Slut',
    status: 'Status',
    call: 'Utlysning',
    round: 'Ansökningsomgång',
    updatedOn: 'Uppdaterad i källan',
    publishedOn: 'Publicerad',
    person: 'Person',
    role: 'Roll',
    organisation: 'Organisation',
    photoCredit: 'Foto',
    links: 'Länkar',
    lead: 'Ingress',
  },
  texts: {
    aim: 'Syfte och mål',
    results: 'Resultat',
    effects: 'Förväntade effekter',
    approach: 'Upplägg och genomförande',
    summary: 'Sammanfattning',
  },
  languages: { sv: 'svenska', en: 'engelska' },
  machineTranslated: 'Maskinöversatt',
  forms: {
    'project-text': 'text från en projektsida',
    'project-html': 'sparad projektsida',
    'vinnova-json': 'Vinnovas öppna data',
    'gdp-json': 'Vinnovas nyare gränssnitt (GDP)',
    'swecris-json': 'SweCRIS',
    'project-table': 'tabell',
    'interview-text': 'text från en intervju',
  },
  pasted: 'inklistrad text',
  subjects: { quote: 'citat', picture: 'bild' },
  states: { drafted: 'Utkast', sent: 'Skickat', approved: 'Godkänt', withdrawn: 'Återtaget' },
  statement:
    'Projektgruppen har själv skrivit texten om projektet. Vinnovas redaktörer har inte granskat den.',
  fates: { new: 'nytt', changed: 'ändrat', unchanged: 'oförändrat' },
  refusals: {
    'unknown-form':
      'Det går inte att se vad det är. Säg vad det är, eller klistra in hela sidan från rubriken till diarienumret.',
    'broken-json': 'JSON-texten är trasig. Hämta filen på nytt.',
    'broken-table':
      'Tabellen går inte att läsa. Den behöver en rad med rubriker, och en av dem ska vara Diarienummer eller Titel.',
    'no-facts': 'Där finns inga uppgifter om ett projekt och inga frågor med svar.',
    'no-number': 'Diarienumret saknas eller är inte skrivet som 2016-04008.',
    'not-found': 'Vinnova har inget projekt med det numret.',
    'not-vinnova': 'Projektet är inte finansierat av Vinnova.',
  },
  failures: {
    unknown: (id: string) => `Exemplet ${id} finns inte.`,
    unknownSheet: (id: string) => `Exempelbladet ${id} finns inte, eller är borttaget.`,
    newerSheet: (reviewer: string, at: string) =>
      `${reviewer} sparade en nyare version ${at}. Ditt utkast är kvar.`,
    unknownPicture: 'Bilden finns inte.',
    pictureRefused: (why: string) => pictureRefusals[why] ?? 'Bilden går inte att ta in.',
    cannotCount: 'Siffran går inte att räkna. Kontrollera måttet, uppdelningen och sökningen.',
    unfit: (title: string, why: readonly string[]) =>
      `Exempelbladet ${title} går inte att exportera än: ${why.map((one) => faults[one] ?? one).join(' ')}`,
    consentRefused: (from: string) => `Det steget går inte att ta härifrån. Läget är ${from}.`,
  },
}
