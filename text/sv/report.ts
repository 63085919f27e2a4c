/** Swedish words of the workbook: sheets, headings and the notes that explain the figures. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)
const activities = (value: number) => `${n(value)} ${value === 1 ? 'aktivitet' : 'aktiviteter'}`

export const report = {
  language: 'sv-SE',
  fileName: (edition: string, isDemo: boolean) => `${edition} aktiviteter${isDemo ? ' exempeldata' : ''}`,
  title: (edition: string) => `${edition}: aktiviteter i siffror`,
  demoMark: 'Exempeldata: påhittade rader, inte till för spridning.',
  sheets: {
    about: { name: 'Om tabellerna', table: 'Om_tabellerna' },
    county: { name: 'Per län', table: 'Aktiviteter_per_län' },
    format: { name: 'Per form', table: 'Aktiviteter_per_form' },
    type: { name: 'Per typ', table: 'Aktiviteter_per_typ' },
    day: { name: 'Per dag', table: 'Aktiviteter_per_dag' },
    comparison: { name: 'Jämförelse', table: 'Jämförelse_av_upplagor' },
    countyComparison: { name: 'Jämförelse per län', table: 'Jämförelse_per_län' },
    published: { name: 'Publicerade uppgifter', table: 'Publicerade_uppgifter' },
    activities: { name: 'Aktiviteter', table: 'Aktiviteter' },
  },
  titles: {
    about: (edition: string) => `Om tabellerna för ${edition}`,
    county: (edition: string) => `${edition}: aktiviteter per län`,
    format: (edition: string) => `${edition}: aktiviteter per form`,
    type: (edition: string) => `${edition}: aktiviteter per typ`,
    day: (edition: string) => `${edition}: aktiviteter per dag`,
    comparison: 'Upplagor sida vid sida',
    countyComparison: 'Upplagor sida vid sida, per län',
    published: 'Vad andra har publicerat om upplagorna',
    activities: (edition: string) => `${edition}: aktiviteterna, en per rad`,
  },
  leads: {
    about: 'Vad tabellerna innehåller, hur det är räknat och vad tecknen betyder.',
    county: 'Publicerade aktiviteter efter platsens län. Alla 21 län är med.',
    format: 'Publicerade aktiviteter på plats, digitalt eller både och.',
    type: 'Publicerade aktiviteter efter den typ som arrangören har angett.',
    day: 'Publicerade aktiviteter efter första dagen. Varje aktivitet räknas en gång.',
    comparison: 'Räknade aktiviteter och, för sig, vad andra har publicerat. De läggs aldrig ihop.',
    countyComparison: 'Räknade aktiviteter efter platsens län, en kolumn för varje upplaga.',
    published: 'Uppgifterna står som de skrevs, med källa. De är inte räknade av redaktionen.',
    activities: 'Bara publicerade aktiviteter. Kontaktpersoner följer inte med.',
    activitiesCut: (shown: number, all: number) =>
      `De första ${n(shown)} av ${activities(all)}: ett blad rymmer inte fler. Kontaktpersoner följer inte med.`,
  },
  columns: {
    topic: 'Ämne',
    explanation: 'Förklaring',
    county: 'Län',
    countyCode: 'Länskod',
    format: 'Form',
    type: 'Typ',
    day: 'Dag',
    weekday: 'Veckodag',
    activities: 'Aktiviteter',
    percentOf: (base: number) => `Procent av ${activities(base)}`,
    withOrganisers: 'Aktiviteter med digitala i arrangörens län',
    edition: 'Upplaga',
    days: 'Dagar',
    counted: 'Räknade aktiviteter',
    published: 'Publicerad uppgift',
    statedOn: 'Uppgiftens datum',
    source: 'Källa',
    id: 'Id',
    title: 'Rubrik',
    organiser: 'Arrangör',
    sector: 'Första partens sektor',
    municipality: 'Kommun',
    firstDay: 'Första dag',
    starts: 'Börjar',
    ends: 'Slutar',
    lastDay: 'Sista dag',
    occurrences: 'Tillfällen',
    demo: 'Exempeldata',
  },
  sum: 'Summa',
  missing: '..',
  noCode: 'Ingen kod',
  all: 'Alla',
  cut: ' [avkortad]',
  days: (first: string, last: string) => `${first} till ${last}`,
  weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  yes: 'Ja',
  no: 'Nej',
  noPublished: 'Ingen uppgift är känd för de valda upplagorna.',
  notes: {
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
    counted: {
      topic: 'Vad som räknas',
      text: 'En aktivitet är en anmälan med läget Publicerad. Den räknas en gång, hur många tillfällen och dagar den än har. En del av en större aktivitet räknas för sig.',
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
    type: {
      topic: 'Typ',
      text: 'Typen är arrangörens egna ord. Upplagans typer visas alltid, även när ingen aktivitet har dem.',
    },
    times: {
      topic: 'Dagar och tider',
      text: 'Börjar och slutar gäller det första tillfället, svensk tid. Sista dag gäller alla tillfällen.',
    },
    sector: { topic: 'Sektor', text: 'Sektorn är läst ur namnet på den första parten.' },
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
    dots: { topic: 'Två punkter (..)', text: 'Uppgiften saknas, eller så saknas upplagans rader helt.' },
    dash: { topic: 'Tankstreck (–)', text: 'Används inte som tecken för ett värde i tabellerna.' },
    cut: {
      topic: 'Avkortade texter',
      text: 'En cell rymmer 32 767 tecken. Längre texter är avkortade, och det står sist i cellen.',
    },
    sheet: (name: string) => `Blad: ${name}`,
  },
}
