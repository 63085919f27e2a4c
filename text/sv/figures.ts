/** Swedish words of what is counted: measures with their definitions, what they are split by, and what is said beside. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)

export const figures = {
  number: n,
  measures: {
    activities: {
      name: 'Aktiviteter',
      definition: 'Publicerade anmälningar, en gång var, hur många tillfällen de än har.',
    },
    submissions: {
      name: 'Anmälningar',
      definition: 'Allt som har kommit in, i alla lägen, även nekade, inställda och återtagna. En gång var.',
    },
    organisers: {
      name: 'Arrangörer',
      definition:
        'Skilda parter som arrangerar eller medarrangerar publicerade aktiviteter. En part är densamma hur den än skrivs. Medverkande och de som bara betalar eller talar räknas inte.',
    },
    'new-organisers': {
      name: 'Nya arrangörer',
      definition:
        'Arrangörer utan publicerad aktivitet i någon tidigare upplaga av samma program som finns här.',
    },
    'returning-organisers': {
      name: 'Återkommande arrangörer',
      definition:
        'Arrangörer med minst en publicerad aktivitet i en tidigare upplaga av samma program som finns här.',
    },
    municipalities: {
      name: 'Kommuner',
      definition: 'Skilda kommuner som publicerade aktiviteter anger som plats.',
    },
    counties: {
      name: 'Län',
      definition: 'Skilda län som publicerade aktiviteter räknas i. Digitala efter valet.',
    },
    hours: {
      name: 'Timmar',
      definition:
        'Längden av alla tillfällen för publicerade aktiviteter, där start och slut är kända. Ett tillfälle på mer än ett dygn har ingen känd längd.',
    },
    collaborations: {
      name: 'Samarbeten',
      definition: 'Publicerade aktiviteter med minst två arrangörer.',
    },
    'cross-sector': {
      name: 'Samarbeten över sektorer',
      definition: 'Publicerade aktiviteter vars arrangörer är av minst två olika kända sektorer.',
    },
    participants: {
      name: 'Deltagare',
      definition:
        'Deltagare som arrangörerna har uppgett efteråt. Den som inte har svarat räknas inte som noll.',
    },
    connections: {
      name: 'Uppkopplingar',
      definition:
        'Uppkopplingar som arrangörerna har uppgett efteråt. Den som inte har svarat räknas inte som noll.',
    },
    'decision-days': {
      name: 'Dagar till beslut',
      definition:
        'Median av kalenderdagar från att anmälan kom in till det första gällande beslutet att publicera, begära komplettering eller neka.',
    },
  },
  dimensions: {
    edition: 'Upplaga',
    county: 'Län',
    municipality: 'Kommun',
    format: 'Form',
    type: 'Typ',
    theme: 'Tema',
    sector: 'Sektor',
    organiser: 'Arrangör',
    audience: 'Målgrupp',
    language: 'Språk',
    weekday: 'Veckodag',
    hour: 'Timme',
    day: 'Dag',
    state: 'Läge',
    criterion: 'Ej uppfyllt kriterium',
    'days-before-deadline': 'Dagar före sista anmälningsdag',
  },
  /** Where the rows are missing, which is not 0. */
  notCounted: '..',
  audiences: { open: 'Öppen för alla', targeted: 'Riktad', unknown: 'Utan uppgift' },
  weekdays: ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'],
  noCriterion: 'Inget',
  total: (value: number) => `Totalt: ${n(value)}`,
  knownOf: (known: number, of: number) => `känt för ${n(known)} av ${n(of)}`,
  of: (of: number) => `av ${n(of)}`,
  mean: (mean: number) => `i medeltal ${n(mean)}`,
  columns: { of: 'Av', known: 'Kända', mean: 'Medel' },
  publishedLine: (edition: string, words: string, source: string) =>
    `Publicerad uppgift om ${edition}: ${words} (${source}). Den är inte med i räkningen.`,
  notes: {
    overlap: (dimension: string) =>
      `${dimension}: en anmälan kan stå under flera, så delarna blir tillsammans fler än helheten.`,
    distinct: 'Samma arrangör eller plats kan stå i flera rader och är en i helheten.',
    'no-sum': 'Delarna är medianer och går inte att lägga ihop.',
    earlier: (edition: string, earlier: string) => `Tidigare än ${edition} finns här: ${earlier}.`,
    noEarlier: (edition: string) => `Tidigare än ${edition} finns ingen upplaga här: alla är nya.`,
    'assessment-waits': (submissions: number) =>
      `${n(submissions)} anmälningar väntar på att kontrolleras på nytt, så siffrorna kan ändras.`,
  },
  switches: {
    digital: {
      apart: 'Digitala räknas för sig, utan län.',
      organiser: 'Digitala räknas i arrangörens län.',
    },
    series: { each: 'Varje aktivitet i en serie räknas.', once: 'En serie räknas en gång.' },
    names: { written: 'Varje upplaga med sina egna namn.', mapped: 'Namnen enligt översättningstabellen.' },
  },
  cli: {
    measure: 'mått, till exempel activities, organisers eller hours',
    digital: 'digitala räknas för sig (apart) eller i arrangörens län (organiser)',
    series: 'varje aktivitet i en serie räknas (each) eller serien en gång (once)',
    notBy: (measure: string, dimensions: string) => `för ${measure} någon av ${dimensions}`,
  },
}
