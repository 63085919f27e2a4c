/** Swedish words of cases' links: what they lead to, grounds of suggestions, and what can be said of them. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)

export const caseLinks = {
  title: 'Kopplingar',
  none: 'Inga kopplingar än.',
  targets: {
    submission: 'Anmälan',
    organiser: 'Arrangör',
    theme: 'Tema',
    edition: 'Upplaga',
    municipality: 'Kommun',
  },
  states: { confirmed: 'Bekräftad', dismissed: 'Avfärdad', removed: 'Borttagen' },
  /** What the grounds are, by what is linked; `evidence` as both sides write it. */
  grounds: {
    coordinator: {
      submission: (evidence: string) => `Samma organisation i exemplet och bland arrangörerna: ${evidence}`,
      organiser: (evidence: string) => `Exemplets organisation: ${evidence}`,
      theme: (evidence: string) => `Exemplets organisation: ${evidence}`,
      edition: (evidence: string) => `Exemplets organisation hade aktiviteter i upplagan: ${evidence}`,
      municipality: (evidence: string) => `Exemplets organisation är kommunen: ${evidence}`,
    },
    place: (evidence: string, isSubmission: boolean) =>
      isSubmission
        ? `Nämns i exemplet och är aktivitetens kommun: ${evidence}`
        : `Nämns i exemplet: ${evidence}`,
    words: (evidence: string, isSubmission: boolean) =>
      isSubmission ? `Ovanliga ord i båda: ${evidence}` : `Nämns i exemplet: ${evidence}`,
    theme: (evidence: string) => `Temat nämns i exemplet: ${evidence}`,
    period: (evidence: string, isSubmission: boolean) =>
      isSubmission ? `Hölls under projektets löptid: ${evidence}` : `Tiden stämmer: ${evidence}`,
    person: 'Tillagd för hand',
  },
  suggestions: 'Förslag',
  noSuggestions: 'Inga förslag.',
  noSuggestionsYet: 'Läser förslag',
  more: (count: number) =>
    count === 1 ? '1 svagare förslag visas inte.' : `${n(count)} svagare förslag visas inte.`,
  showRest: (count: number) => (count === 1 ? 'Visa 1 förslag till' : `Visa ${n(count)} förslag till`),
  confirm: 'Bekräfta',
  confirmOf: (name: string) => `Bekräfta kopplingen till ${name}`,
  dismiss: 'Avfärda',
  dismissOf: (name: string) => `Avfärda kopplingen till ${name}`,
  remove: 'Ta bort',
  removeOf: (name: string) => `Ta bort kopplingen till ${name}`,
  restore: 'Föreslå igen',
  restoreOf: (name: string) => `Föreslå ${name} igen`,
  dismissed: (count: number) => (count === 1 ? '1 avfärdat förslag' : `${n(count)} avfärdade förslag`),
  by: (who: string, when: string) => `${who}, ${when}`,
  add: 'Lägg till koppling…',
  addTitle: 'Lägg till koppling',
  addLabel: 'Sök efter anmälan, arrangör, tema, upplaga eller kommun',
  addHint: 'Minst två tecken.',
  addNone: 'Inget stämmer med sökningen.',
  found: (count: number) => (count === 1 ? '1 träff' : `${n(count)} träffar`),
  link: 'Koppla',
  linkOf: (name: string) => `Koppla till ${name}`,
  said: {
    confirmed: (name: string) => `Kopplat till ${name}.`,
    dismissed: (name: string) => `Förslaget ${name} är avfärdat.`,
    removed: (name: string) => `Kopplingen till ${name} är borttagen.`,
  },
  failed: 'Kopplingen gick inte att spara.',
  cli: {
    suggest: 'visa förslag på vad ett exempel hör ihop med, och varför',
    link: 'bekräfta, avfärda eller ta bort en koppling; visa de bekräftade',
    keys: {
      submission: 'anmälans nummer',
      organiser: 'arrangörens namn',
      theme: 'temat',
      edition: 'upplagan, till exempel 2024',
      municipality: 'kommunens namn eller kod',
    },
    dismiss: 'avfärda förslaget, så att det inte kommer igen',
    remove: 'ta bort kopplingen eller avfärdandet',
    oneTarget:
      'Ange en av --submission, --organiser, --theme, --edition och --municipality. Se desk case link --help.',
    dismissOrRemove: 'Ange antingen --dismiss eller --remove.',
  },
  inPanel: 'Kopplade exempel',
  failures: {
    unknown: {
      submission: (key: string) => `Det finns ingen anmälan med numret ”${key}”.`,
      organiser: (key: string) => `”${key}” har ingen anmälan här.`,
      theme: (key: string) => `Ingen upplaga och ingen anmälan har temat ”${key}”.`,
      edition: (key: string) => `Upplagan ”${key}” finns inte.`,
      municipality: (key: string) => `Det finns ingen kommun med namnet eller koden ”${key}”.`,
    },
    refused: {
      none: 'Det finns ingen koppling att ta bort.',
      confirmed: 'Kopplingen är bekräftad. Ta bort den om den inte stämmer.',
      dismissed: 'Förslaget är redan avfärdat.',
      removed: 'Kopplingen är redan borttagen.',
    },
  },
}
