/** Swedish words of case material: facts, where they come from, and consent. */

export const cases = {
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
  quotes: 'Citat',
  figures: 'Tal som nämns',
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
      'Det går inte att se vad det är. Klistra in hela sidan, från rubriken till diarienumret, eller säg vad det är.',
    'other-form': 'Innehållet är något annat än du har sagt. Läs in det utan att säga vad det är.',
    'broken-json': 'JSON-texten är trasig. Hämta filen på nytt.',
    'broken-table':
      'Det går inte att läsa som en tabell. En tabell behöver en rad med rubriker, och en av dem ska vara Diarienummer eller Titel. En text ur Word går att läsa om den klistras in, eller sparas som ren text.',
    'no-facts': 'Där finns inga uppgifter om ett projekt och inga frågor med svar.',
    'no-number': 'Diarienumret saknas eller är inte skrivet som 2016-04008.',
    'not-found': 'Vinnova har inget projekt med det numret.',
    'not-fetched': 'Inte hämtat, eftersom källan inte svarade som den ska. Försök igen senare.',
    'not-vinnova': 'Projektet är inte finansierat av Vinnova.',
    'several-projects':
      'Här beskrivs flera projekt, och det går inte att se vad som hör till vilket. Läs in ett projekt i taget.',
    'told-differently':
      'Diarienumret står flera gånger, med olika uppgifter. Behåll en rad och läs in filen igen.',
    'web-archive':
      'Sidan är sparad som en enda fil (.mhtml), som inte kan läsas. Spara den som ”Webbsida, endast HTML”, eller kopiera texten.',
  },
  failures: {
    unknown: (id: string) => `Exemplet ${id} finns inte.`,
    unfit: (title: string, why: readonly string[]) =>
      `Exempelbladet ${title} går inte att exportera än. ${why.join(' ')}`,
    unknownSheet: 'Exempelbladet finns inte, eller har tagits bort.',
    newerSheet: (reviewer: string) =>
      `${reviewer} har sparat en nyare version av bladet. Din version är inte sparad, men din text finns kvar. Läs den nyare och för över dina ändringar.`,
    unknownPicture: 'Bilden finns inte hos exemplet.',
    cannotCount: {
      'unknown-measure': 'Måttet finns inte. Välj ett annat.',
      'cannot-split': 'Måttet går inte att dela upp så. Välj en annan uppdelning.',
      'bad-search': 'Sökningen går inte att läsa. Rätta den, eller lämna den tom.',
    },
    consentRefused: (from: string) => `Det steget går inte att ta härifrån. Läget är ${from}.`,
  },
}
