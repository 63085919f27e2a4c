/** Swedish words of the published tables: sheets, headings and the notes that explain the figures. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)
const activities = (value: number) => `${n(value)} ${value === 1 ? 'aktivitet' : 'aktiviteter'}`

export const report = {
  language: 'sv-SE',
  fileName: (edition: string, isDemo: boolean) => `${edition} tabeller${isDemo ? ' exempeldata' : ''}`,
  title: (edition: string) => `${edition}: aktiviteter i siffror`,
  subject: 'Aktiviteter, arrangörer och platser under innovationsveckan',
  demoMark: 'Exempeldata: påhittade rader, inte till för spridning.',
  sheets: {
    cover: { name: 'Omslag', table: 'Omslag' },
    notes: { name: 'Anmärkningar', table: 'Anmärkningar' },
    county: { name: 'Per län', table: 'Aktiviteter_per_län' },
    municipality: { name: 'Per kommun', table: 'Aktiviteter_per_kommun' },
    format: { name: 'Per form', table: 'Aktiviteter_per_form' },
    type: { name: 'Per typ', table: 'Aktiviteter_per_typ' },
    theme: { name: 'Per tema', table: 'Aktiviteter_per_tema' },
    sector: { name: 'Per sektor', table: 'Aktiviteter_per_sektor' },
    organisers: { name: 'Arrangörer', table: 'Arrangörer' },
    weekday: { name: 'Per veckodag', table: 'Aktiviteter_per_veckodag' },
    comparison: { name: 'Jämförelse', table: 'Jämförelse_av_upplagor' },
    countyComparison: { name: 'Jämförelse per län', table: 'Jämförelse_per_län' },
    published: { name: 'Publicerade uppgifter', table: 'Publicerade_uppgifter' },
  },
  titles: {
    notes: (edition: string) => `Anmärkningar till tabellerna för ${edition}`,
    county: (edition: string) => `${edition}: aktiviteter per län`,
    municipality: (edition: string) => `${edition}: aktiviteter per kommun`,
    format: (edition: string) => `${edition}: aktiviteter per form`,
    type: (edition: string) => `${edition}: aktiviteter per typ`,
    theme: (edition: string) => `${edition}: aktiviteter per tema`,
    sector: (edition: string) => `${edition}: aktiviteter per sektor`,
    organisers: (edition: string) => `${edition}: arrangörer och deras aktiviteter`,
    weekday: (edition: string) => `${edition}: aktiviteter per veckodag`,
    comparison: 'Upplagor sida vid sida',
    countyComparison: 'Upplagor sida vid sida, aktiviteter per län',
    published: 'Vad andra har publicerat om upplagorna',
  },
  leads: {
    cover: 'Vad filen innehåller, vem som svarar för den och hur den kan kontrolleras.',
    notes: 'Hur det är räknat, vad som är jämförbart och vad tecknen betyder.',
    county: 'Publicerade aktiviteter efter platsens län. Alla 21 län är med.',
    municipality: (taking: number, all: number) =>
      `Publicerade aktiviteter efter platsens kommun. ${n(taking)} av landets ${n(all)} kommuner är med.`,
    format: 'Publicerade aktiviteter på plats, digitalt eller både och.',
    type: 'Publicerade aktiviteter efter den typ som arrangören har angett.',
    theme: 'Publicerade aktiviteter efter tema.',
    sector: 'Publicerade aktiviteter efter den första partens sektor.',
    organisers: (organisers: number) =>
      `Publicerade aktiviteter för var och en av ${n(organisers)} arrangörer, flest först.`,
    weekday: 'Publicerade aktiviteter efter första dagen. Varje aktivitet räknas en gång.',
    comparison: 'Räknade aktiviteter och, för sig, vad andra har publicerat. De läggs aldrig ihop.',
    countyComparison: 'Räknade aktiviteter efter platsens län, en kolumn för varje upplaga.',
    published: 'Uppgifterna står som de skrevs, med källa. De är inte räknade av redaktionen.',
  },
  seeNotes: (numbers: readonly number[]) =>
    numbers.length === 1 ? `Se anmärkning ${numbers[0]}.` : `Se anmärkning ${listed(numbers, 'och')}.`,
  columns: {
    topic: 'Ämne',
    explanation: 'Förklaring',
    note: 'Anmärkning',
    county: 'Län',
    countyCode: 'Länskod',
    municipality: 'Kommun',
    municipalityCode: 'Kommunkod',
    format: 'Form',
    type: 'Typ',
    theme: 'Tema',
    sector: 'Sektor',
    organiser: 'Arrangör',
    weekday: 'Veckodag',
    activities: 'Antal aktiviteter',
    percentOf: (base: number) => `Procent av ${activities(base)}`,
    withOrganisers: 'Antal aktiviteter med digitala i arrangörens län',
    isNew: 'Ny i programmet',
    edition: 'Upplaga',
    days: 'Dagar',
    counted: 'Antal räknade aktiviteter',
    change: 'Ändring i antal från raden ovanför',
    percentChange: 'Ändring i procent från raden ovanför',
    ofFormat: (format: string) => `Antal ${format.toLocaleLowerCase('sv')}`,
    organisers: 'Antal arrangörer',
    municipalities: 'Antal kommuner',
    counties: 'Antal län',
    break: 'Brott före upplagan',
    published: 'Publicerad uppgift',
    statedOn: 'Uppgiftens datum',
    source: 'Källa',
  },
  sum: 'Summa',
  allActivities: 'Alla aktiviteter',
  allOrganisers: 'Alla arrangörers aktiviteter',
  missing: 'Saknas',
  noCode: 'Ingen kod',
  noBreak: 'Inget brott',
  firstRow: 'Första raden',
  smallBase: 'För få',
  all: 'Alla',
  none: 'Ingen',
  cut: ' [avkortad]',
  days: (first: string, last: string) => `${first} till ${last}`,
  yes: 'Ja',
  no: 'Nej',
  noPublished: 'Ingen uppgift är känd för de valda upplagorna.',
  cover: {
    content: {
      topic: 'Innehåll',
      text: (edition: string, days: string) =>
        `Publicerade aktiviteter i ${edition}, ${days}, räknade ur redaktionens egna rader.`,
    },
    demo: {
      topic: 'Exempeldata',
      text: 'Några eller alla rader är påhittade för att visa hur programmet fungerar. Siffrorna säger inget om verkligheten.',
    },
    made: {
      topic: 'Gjord',
      text: (day: string, clock: string) => `${day} klockan ${clock}, svensk tid, med Redaktionen.`,
    },
    contact: {
      topic: 'Kontakt',
      text: (organisers: string) => `Den centrala redaktionen: ${organisers}.`,
      unknown: 'Den centrala redaktionen för programmet.',
    },
    check: {
      topic: 'Kontroll',
      text: 'Redaktionen kan jämföra filen med databasen cell för cell: Rapport, Kontrollera en fil.',
    },
    hash: 'Kontrollsumma för tabellernas celler',
    app: { topic: 'Program', text: (version: string) => `Redaktionen ${version}` },
    figures: { topic: 'Definitioner', text: (version: number) => `Version ${n(version)} av vad som räknas.` },
    rules: (edition: string) => `Regler för ${edition}`,
    version: (version: number) => `Version ${n(version)}`,
    concordances: 'Översättningstabeller',
    concordance: (dimension: string, version: number) => `${dimension} version ${n(version)}`,
    sheet: (name: string) => `Blad: ${name}`,
  },
  notes: {
    number: (place: number) => `Anmärkning ${n(place)}`,
    counted: {
      topic: 'Vad som räknas',
      text: 'En aktivitet är en anmälan med läget Publicerad. Den räknas en gång, hur många tillfällen och dagar den än har. En del av en större aktivitet räknas för sig, och så gör varje aktivitet i en serie.',
    },
    apart: {
      topic: 'Vad som inte räknas',
      text: (states: string) =>
        states === '' ? 'Inga anmälningar har andra lägen.' : `Anmälningar med andra lägen: ${states}.`,
    },
    state: (name: string, submissions: number) => `${name} ${n(submissions)}`,
    county: {
      topic: 'Län',
      text: 'Länet är platsens. Digitala aktiviteter har inget län och står för sig. En kolumn visar också hur det blir när digitala räknas i arrangörens län, där det är känt. Utan uppgift betyder att platsen saknas.',
    },
    municipality: {
      topic: 'Kommun',
      text: 'Kommunen är platsens. Digitala aktiviteter utan plats står under Utan uppgift. Bara kommuner med aktiviteter är med.',
    },
    type: {
      topic: 'Typ',
      text: 'Typen är arrangörens egna ord. Upplagans typer visas alltid, även när ingen aktivitet har dem.',
    },
    theme: {
      topic: 'Tema',
      text: 'En aktivitet kan ha flera teman och räknas under vart och ett. Raderna kan därför bli fler än alla aktiviteter tillsammans.',
    },
    sector: {
      topic: 'Sektor',
      text: 'Sektorn är läst ur namnet på den första parten, med redaktionens register och rättelser.',
    },
    organisers: {
      topic: 'Arrangörer',
      text: 'Skilda parter som arrangerar eller medarrangerar. En part är densamma hur den än skrivs. En aktivitet med flera arrangörer räknas hos var och en, så raderna kan bli fler än alla aktiviteter tillsammans. Ny är den som saknar aktivitet i tidigare upplagor som finns i databasen.',
    },
    weekday: {
      topic: 'Dagar',
      text: 'Dagen är den första dagen, i svensk tid. En aktivitet över flera dagar räknas under den första.',
    },
    change: {
      topic: 'Ändring',
      text: 'Ändringen gäller från upplagan på raden ovanför. Procent visas bara där den tidigare upplagan har minst 30 aktiviteter, annars står För få. Saknas endera upplagans rader står det Saknas.',
    },
    break: (topic: string) => ({ topic: `Brott: ${topic}` }),
    breakText: (words: string) => `${words} Upplagor på var sida om brottet är inte fullt jämförbara.`,
    percent: {
      topic: 'Procent',
      text: 'Basen står i kolumnens rubrik. Procenttalen är avrundade till hela tal, så de kan tillsammans bli något annat än 100.',
    },
    noPercent: {
      topic: 'Procent',
      text: 'Procent visas inte, eftersom upplagan har färre än 30 aktiviteter.',
    },
    published: {
      topic: 'Publicerade uppgifter',
      text: 'Tal som andra har skrivit om en upplaga står med sina egna ord, till exempel över 200. De står bredvid räkningarna och läggs aldrig ihop med dem.',
    },
    zero: {
      topic: 'Talet 0',
      text: 'Ingen aktivitet räknades. I en procentkolumn kan 0 också betyda mindre än en halv procent.',
    },
    missing: {
      topic: 'Ordet Saknas',
      text: 'Uppgiften saknas, eller så saknas upplagans rader helt. Det är något annat än 0.',
    },
    cut: {
      topic: 'Avkortade texter',
      text: 'En cell rymmer 32 767 tecken. Längre texter är avkortade, och det står sist i cellen.',
    },
  },
}

function listed(numbers: readonly number[], and: string): string {
  return `${numbers.slice(0, -1).join(', ')} ${and} ${numbers.at(-1)}`
}
