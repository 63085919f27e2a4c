/** Swedish words for the first view: where the edition stands, and how it is counted. */
import { number, percent } from '../number.ts'

const n = (value: number) => number('sv', value)
const activities = (value: number) => `${n(value)} ${value === 1 ? 'aktivitet' : 'aktiviteter'}`
const submissions = (value: number) => `${n(value)} ${value === 1 ? 'anmälan' : 'anmälningar'}`

export const dashboard = {
  number: n,
  list: (items: readonly string[]) => new Intl.ListFormat('sv', { type: 'conjunction' }).format(items),
  title: 'Nu',
  edition: 'Upplaga',
  week: (days: string, deadline: string | null) =>
    deadline ? `${days}. Sista anmälningsdag ${deadline}.` : `${days}. Sista anmälningsdag okänd.`,
  headline: (published: number, toReview: number) =>
    `${activities(published)} är ${published === 1 ? 'publicerad' : 'publicerade'}, ${
      toReview === 0 ? 'ingen anmälan väntar på beslut.' : `${submissions(toReview)} väntar på beslut.`
    }`,
  headlineEmpty: (edition: string) => `Inga anmälningar finns här för ${edition}.`,
  onlyPublished: (stated: string) => `Raderna saknas. Det som finns är den publicerade uppgiften: ${stated}.`,
  emptyTitle: 'Inga anmälningar än',
  emptyText: 'Hämta från plattformen eller ta in en fil, så räknas de här.',
  toSync: 'Till Synk',
  toImport: 'Till Import',
  recounting: 'Räknar om. Siffrorna är från förra räkningen.',
  othersLive: 'Det andra på sidan är räknat som vanligt.',
  failed: (figure: string) => `${figure} gick inte att räkna.`,
  keyFigures: 'Nyckeltal',
  figures: {
    received: {
      name: 'Inkomna',
      counts: 'Alla utom återtagna. En gång per anmälan, oavsett antal revisioner.',
    },
    published: {
      name: 'Publicerade',
      counts: 'Beslut att publicera, även de som väntar på att skickas.',
    },
    toReview: { name: 'Att bedöma', counts: 'Nya utan beslut. De som väntar på arrangören är inte med.' },
    municipalities: {
      name: 'Kommuner',
      counts: 'Skilda kommuner som publicerade aktiviteter anger som plats.',
    },
    organisers: {
      name: 'Arrangörer',
      counts: 'Skilda arrangörer och medarrangörer av publicerade aktiviteter, efter namn.',
    },
  },
  ofReceived: (value: number, base: number) =>
    base >= 30 ? `${percent('sv', value, base)} av ${n(base)} inkomna` : `av ${n(base)} inkomna`,
  ofMunicipalities: (missing: number, base: number) => `av ${n(base)}, ${n(missing)} saknas`,
  withdrawnApart: (value: number) =>
    value === 0 ? 'ingen återtagen' : `${n(value)} ${value === 1 ? 'återtagen' : 'återtagna'} vid sidan av`,
  waitingForOrganiser: (value: number) => `${n(value)} väntar på arrangören`,
  ofPublished: (value: number) => `bakom ${activities(value)}`,
  table: 'Tabell',
  rows: 'Visa raderna',
  rowsOf: (figure: string) => `Visa raderna: ${figure}`,
  showTableOf: (figure: string) => `Tabell: ${figure}`,
  tableRegion: (figure: string) => `Tabell för ${figure}`,
  howCounted: 'Så räknas det',
  files: {
    export: 'Exportera',
    exportOf: (figure: string) => `Exportera: ${figure}`,
    forms: { svg: 'Bild att ändra (SVG)', png: 'Bild (PNG)', csv: 'Tabell (CSV)' },
    saved: (file: string) => `${file} är sparad.`,
    failed: (file: string) => `${file} gick inte att skapa. Siffrorna finns kvar i tabellen.`,
  },
  definition: {
    title: 'Så räknas det',
    points: [
      'En aktivitet är en anmälan med läget Publicerad. Den räknas en gång, hur många tillfällen den än har.',
      'En del av en större aktivitet räknas för sig.',
      'Inställda och återtagna räknas inte. De visas för sig under Läge.',
      'Länet är platsens. Digitala står för sig eller i arrangörens län, efter ditt val. Utan plats räknas under Utan uppgift.',
      'Publicerade uppgifter är vad andra har skrivit. De står som de skrevs, bredvid våra räkningar, och läggs aldrig ihop med dem.',
      'Procent visas med sin bas. Under 30 visas bara antal.',
    ],
  },
  digital: {
    label: 'Digitala aktiviteter',
    apart: 'För sig',
    organiser: 'I arrangörens län',
  },
  perEdition: {
    name: 'Aktiviteter per upplaga',
    sentence: (name: string, counted: number) => `${activities(counted)} är räknade för ${name}.`,
    floors: (editions: string, count: number) =>
      count === 1
        ? `För ${editions} finns bara en publicerad uppgift.`
        : `För ${editions} finns bara publicerade uppgifter.`,
    columns: { edition: 'Upplaga', counted: 'Räknade', published: 'Publicerad uppgift', source: 'Källa' },
    counted: 'räknad',
    published: 'publicerad',
    none: 'saknas',
    mark: (edition: string, counted: number) => `${edition}, ${activities(counted)}, räknade`,
    markPublished: (edition: string, stated: string) =>
      `${edition}, ${stated} aktiviteter, publicerad uppgift`,
    markNone: (edition: string) => `${edition}, inga rader och ingen publicerad uppgift`,
    keyHatched: 'Streckad stapel:',
    hatched: 'publicerad uppgift.',
    keyArrow: 'Pil:',
    arrow: 'minst så många, taket är okänt.',
    keySolid: 'Hel stapel:',
    solid: 'räknad ur raderna.',
    missing: '..',
    dots: 'Två punkter: varken rader eller publicerad uppgift.',
  },
  stated: {
    over: (value: number) => `över ${n(value)}`,
    'at-least': (value: number) => `minst ${n(value)}`,
    exactly: (value: number) => n(value),
    about: (value: number) => `omkring ${n(value)}`,
  },
  perCounty: {
    name: 'Aktiviteter per län',
    sentence: (counties: number) =>
      counties === 21 ? 'Alla 21 län är med.' : `${n(counties)} av 21 län är med.`,
    ownSwitch: (digital: number) => `${n(digital)} ${digital === 1 ? 'digital' : 'digitala'} räknas för sig.`,
    organiserSwitch: 'Digitala räknas i arrangörens län.',
    unknown: (value: number) => (value === 0 ? '' : `${n(value)} utan uppgift.`),
    organiserLinks: 'Länkarna visar det som hålls i länet. De digitala söks med form:digitalt.',
    mark: (county: string, value: number) => `${county}, ${activities(value)}`,
    columns: { county: 'Län', activities: 'Aktiviteter' },
    without: 'Utan län',
    total: 'Summa',
    scale: 'Skala',
    step: (from: number, to: number | null) =>
      to === null ? `${n(from)}–` : from === to ? n(from) : `${n(from)}–${n(to)}`,
  },
  perFormat: {
    name: 'Aktiviteter per form',
    sentence: (edition: string, format: string, value: number, base: number) =>
      base >= 30
        ? `${edition}: ${percent('sv', value, base)} av ${n(base)} är ${format}.`
        : `${edition}: ${n(value)} av ${n(base)} är ${format}. Under 30 visas ingen procent.`,
    adjectives: {
      'on-site': 'på plats',
      digital: 'digitala',
      hybrid: 'hybrid',
      unknown: 'utan uppgift om form',
    },
    none: (edition: string) => `${edition} har inga räknade aktiviteter.`,
    of: (base: number) => `av ${n(base)}`,
    share: (value: number, base: number) =>
      base >= 30 ? `${n(value)} (${percent('sv', value, base)})` : n(value),
    mark: (edition: string, format: string, value: number, base: number) =>
      `${edition}, ${format}, ${n(value)} av ${activities(base)}`,
    columns: { edition: 'Upplaga', base: 'Alla' },
  },
  perState: {
    name: 'Läge i upplagan',
    sentence: 'Varje anmälan har ett läge. Bara Publicerad räknas som aktivitet.',
    columns: { state: 'Läge', submissions: 'Anmälningar' },
    mark: (state: string, value: number) => `${state}, ${submissions(value)}`,
  },
}
