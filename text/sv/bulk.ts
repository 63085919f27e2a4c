/** Swedish words for decisions about many at once: the preview, what is left out and why, and taking it back. */
import { number } from '../number.ts'
import { common } from './common.ts'

type Criterion = keyof typeof common.criteria
type Decision = keyof typeof common.decisions
type Outcome = keyof typeof common.outcomes
type State = keyof typeof common.states

const n = (value: number) => number('sv', value)
const submissions = (value: number) => `${n(value)} ${value === 1 ? 'anmälan' : 'anmälningar'}`
const list = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} och ${words.at(-1)}`
const named = (code: Criterion) => `”${common.criteria[code]}”`

export const bulk = {
  publishAll: (value: number) => `Publicera alla som uppfyller allt… (${n(value)})`,
  markFirst: 'Inget är markerat. Markera rader med mellanslag, eller hela sökningen med Ctrl+A.',
  markedButton: 'Massbeslut…',
  title: {
    publish: (value: number) => `Publicera ${submissions(value)}`,
    return: (value: number) => `Begär komplettering av ${submissions(value)}`,
    reject: (value: number) => `Neka publicering av ${submissions(value)}`,
  },
  titleBefore: {
    publish: 'Publicera flera',
    return: 'Begär komplettering av flera',
    reject: 'Neka publicering av flera',
  },
  step: 'Beslut',
  steps: { publish: 'Publicera', return: 'Begär komplettering', reject: 'Neka publicering' },
  search: 'Sökningen',
  hits: (value: number) => `gav ${n(value)} ${value === 1 ? 'träff' : 'träffar'}.`,
  marked: (value: number) => `${submissions(value)} är ${value === 1 ? 'markerad' : 'markerade'}.`,
  consequence: {
    publish: (will: number, left: number) => `${n(will)} publiceras, ${n(left)} lämnas utanför.`,
    return: (will: number, left: number) => `${n(will)} går åter till arrangören, ${n(left)} lämnas utanför.`,
    reject: (will: number, left: number) => `${n(will)} nekas publicering, ${n(left)} lämnas utanför.`,
  },
  nothingDone: 'Inget har gjorts än.',
  will: { publish: 'Publiceras', return: 'Kompletteras', reject: 'Nekas' },
  left: 'Lämnas utanför',
  nothing: {
    publish: 'Ingen av dem kan publiceras så här.',
    return: 'Ingen av dem kan få en sådan begäran.',
    reject: 'Ingen av dem kan nekas så här.',
  },
  chooseFirst: 'Välj vad som inte är uppfyllt, så syns vilka det gäller.',
  noGrounds: 'Inget krav är ej uppfyllt i någon av dem, så ingen kan nekas.',
  nobodyLeft: 'Ingen lämnas utanför.',
  include: (title: string) => `Ta med ${title}`,
  unmarkAll: 'Avmarkera alla',
  markAll: 'Markera alla',
  confirms: (criteria: readonly string[]) =>
    `Publiceringen bekräftar det som bara en person kan bedöma: ${list(criteria)}.`,
  more: (value: number) => `Visa ${n(value)} till`,
  review: (revision: number) => `Granska revision ${revision}`,
  show: 'Visa',
  criteria: { return: 'Vad som ska kompletteras', reject: 'Krav som inte är uppfyllda' },
  criteriaHint: {
    return: 'Bara de anmälningar tas med där allt du väljer är öppet.',
    reject: 'Bara de anmälningar tas med där alla krav du väljer är ej uppfyllda.',
  },
  criterionIn: (name: string, count: number) => `${name} (${n(count)})`,
  reason: 'Skäl till arrangörerna',
  reasonHint: 'Alla får det ordagrant.',
  reasonMissing: 'Skriv skälet. Alla får det ordagrant.',
  nobodyMarked: 'Markera minst en anmälan.',
  message: 'Meddelande till arrangören',
  messageHint: 'Alla får texten, med sina egna uppgifter där det står ord inom { }.',
  ready: (title: string) => `Så här får arrangören till ”${title}” det. De andra får sina egna uppgifter.`,
  readyReason: 'Skälet du skriver kommer med på sin plats.',
  editMessage: 'Ändra texten',
  useReady: 'Ta tillbaka den färdiga texten',
  badText: (words: readonly string[]) =>
    `${list(words.map((word) => `{${word}}`))} är inget som finns att fylla i. Ändra eller ta bort det. Inget är beslutat.`,
  gone: {
    title: 'Markeringarna finns inte kvar',
    text: 'Adressen gäller rader som markerades i ett annat fönster, eller före en senare markering. Inget har beslutats.',
    way: 'Stäng, markera raderna igen i listan och välj Massbeslut. En adress till en hel sökning går alltid att öppna på nytt.',
  },
  units: {
    title: 'Tidigare massbeslut',
    lead: 'Varje massbeslut är en enhet. Det ångras i sin helhet, så länge inget av det har skickats.',
    back: 'Till granskningskön',
    failed: 'Listan gick inte att läsa.',
    none: 'Inga massbeslut än',
    noneHow: 'Markera rader i granskningskön och välj Massbeslut, så finns beslutet här efteråt.',
    onlyNewest: (value: number) => `De ${n(value)} senaste visas.`,
    heads: {
      at: 'När',
      who: 'Vem',
      what: 'Beslut',
      total: 'Antal',
      standing: 'Läge',
      act: 'Ångra',
    },
    waits: 'Väntar på att skickas',
    undone: 'Ångrat',
    partlyUndone: (value: number) => `Väntar på att skickas, ${n(value)} ångrade för sig`,
    held: (value: number) => `Kan inte ångras: ${n(value)} har skickats eller följts av något senare`,
    undo: 'Ångra',
    undoOf: (decided: string, when: string) => `Ångra: ${decided}, ${when}`,
    undoFailed: 'Massbeslutet gick inte att ångra. Inget är ändrat.',
  },
  ownFor: (title: string) => `Så här får arrangören till ”${title}” texten`,
  unknownFacts: (words: readonly string[]) =>
    `${list(words.map((word) => `{${word}}`))} är inget som finns att fylla i.`,
  missingFacts: (words: readonly string[]) =>
    `Anmälan saknar ${list(words.map((word) => `{${word}}`))}. Meningar som behöver det följer inte med.`,
  unit: 'Beslutas som en enhet. Kan ångras som en enhet tills den skickas vid nästa synk.',
  confirm: {
    publish: (value: number) => `Publicera ${n(value)}`,
    return: (value: number) => `Komplettera ${n(value)}`,
    reject: (value: number) => `Neka ${n(value)}`,
  },
  decided: {
    publish: (value: number) => `Publicerade ${submissions(value)}`,
    return: (value: number) => `Begärde komplettering av ${submissions(value)}`,
    reject: (value: number) => `Nekade publicering av ${submissions(value)}`,
    cancel: (value: number) => `Ställde in ${n(value)} ${value === 1 ? 'aktivitet' : 'aktiviteter'}`,
    'take-down': (value: number) => `Avpublicerade ${n(value)} ${value === 1 ? 'aktivitet' : 'aktiviteter'}`,
    reopen: (value: number) => `Återöppnade ${submissions(value)}`,
  },
  undone: (value: number) => `Ångrat: ${n(value)} beslut, som en enhet.`,
  undoOf: (decided: string) => `Ångra: ${decided}`,
  failed: 'Förhandsvisningen gick inte att göra.',
  tooMany: (total: number, most: number) =>
    `Det är ${submissions(total)}, och högst ${n(most)} kan beslutas på en gång. Lägg till något i sökningen som delar upp dem.`,
  changed:
    'Reglerna eller registret har ändrats sedan du såg listan. Inget är beslutat. Listan är läst på nytt: se igenom den och bekräfta igen.',
  refused: (total: number, titles: readonly string[]) =>
    `${submissions(total)} kan inte beslutas så längre: ${titles.join(', ')}${total > titles.length ? ' med flera' : ''}. Inget är beslutat. Listan är läst på nytt: se igenom den och bekräfta igen.`,
  unknownUnit: 'Enheten finns inte, eller är redan ångrad.',
  hasLeft: (total: number, titles: readonly string[]) =>
    `Enheten kan inte ångras, för ${n(total)} av besluten har redan skickats eller följts av något senare: ${titles.join(', ')}${total > titles.length ? ' med flera' : ''}. Inget är ångrat.`,
  unexpected: 'Beslutet gick inte att spara. Inget är ändrat, och det du har skrivit står kvar.',
  reasons: {
    unknown: 'Anmälan finns inte längre här.',
    stale: (seen: number, current: number) =>
      `Inaktuell: revision ${current} har kommit. Du har sett revision ${seen}.`,
    moved: (seen: State, current: State) =>
      `Läget har ändrats: ”${common.states[seen]}” när du såg den, nu ”${common.states[current]}”.`,
    mustOpen: (musts: readonly { criterion: Criterion; outcome: Outcome }[]) =>
      `${list(musts.map(({ criterion, outcome }) => `${named(criterion)} är ${common.outcomes[outcome].toLowerCase()}`))}. Det behöver bedömas för sig.`,
    criterionNotOpen: (criterion: Criterion) => `Här finns inget att komplettera i ${named(criterion)}.`,
    conflict: 'Här finns en konflikt att lösa först.',
    waiting: (outcome: Decision, who: string) =>
      `Ett beslut av ${who} väntar på att skickas: ”${common.decisions[outcome]}”.`,
    wrongState: (state: State, outcome: Decision) =>
      `Läget är ”${common.states[state]}”, och då går det inte att välja ”${common.decisions[outcome]}” för flera.`,
    criterionNeeded: (candidates: readonly Criterion[]) =>
      candidates.length > 0
        ? `Välj vad som inte är uppfyllt: ${list(candidates.map(named))}.`
        : 'Inget krav är ej uppfyllt, så den kan inte nekas.',
    criterionNotUnmet: (criterion: Criterion) =>
      `${named(criterion)} är inte ett krav som är ej uppfyllt här.`,
    ownOrganisation: (parties: readonly string[]) =>
      `Egen organisation: ${list(parties)} är part. En kollega behöver besluta, eller du själv för sig med ett skrivet skäl.`,
    claimed: (who: string, until: string) => `Tagen av ${who} till ${until}.`,
  },
  cli: {
    commands: {
      bulk: 'besluta om flera på en gång, som en enhet',
      publish: 'publicera alla i en sökning där inget krav är ej uppfyllt eller oklart',
      return: 'begär komplettering av alla i en sökning',
      reject: 'neka publicering av alla i en sökning där de angivna kraven är ej uppfyllda',
      undo: 'ångra en enhet som inte har skickats',
      list: 'visa de senaste enheterna',
    },
    options: { apply: 'besluta; annars visas bara vad som skulle hända' },
    unitArgument: 'enhetens nummer, som det står i desk bulk list',
    preview: (total: number, will: number, left: number) =>
      `${submissions(total)}: ${n(will)} tas med, ${n(left)} lämnas utanför.`,
    willHeading: 'Tas med:',
    leftHeading: 'Lämnas utanför:',
    notApplied: 'Inget har gjorts. Lägg till --apply för att besluta.',
    needsReason: 'Ett skäl behövs (--reason). Inget har ändrats.',
    nothing: (left: number) =>
      `Ingen anmälan kan beslutas så: ${n(left)} lämnas utanför. Inget har ändrats. Se varför med samma kommando utan --apply.`,
    applied: (decided: string, bulkId: string) => `${decided}. Ångra med: desk bulk undo ${bulkId}`,
    unitHeadings: { unit: 'Enhet', at: 'När', who: 'Vem', decided: 'Beslut', undo: 'Går att ångra' },
    canUndo: 'ja',
    isUndone: 'ångrad',
  },
}
