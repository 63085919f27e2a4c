/** Swedish words for an edition's rules: reading and editing them, their versions, and what a change would do. */
import { number } from '../number.ts'
import { ruleFaults } from './rule-faults.ts'

const n = (value: number) => number('sv', value)
const findings = (value: number) => `${n(value)} ${value === 1 ? 'kontroll' : 'kontroller'}`
const submissions = (value: number) => `${n(value)} ${value === 1 ? 'anmälan' : 'anmälningar'}`

const ofEdition = (edition: string) =>
  /^\d{4}$/.test(edition) ? `${edition} års upplaga` : `upplagan ${edition}`

export const rules = {
  assessing: {
    progress: (done: number, total: number) => `Kontrollerar på nytt: ${n(done)} av ${n(total)}`,
    done: 'Kontrollerna är gjorda på nytt.',
  },
  edit: 'Redigera regler…',
  unsaved: 'Osparade ändringar',
  unsavedLink: 'Du har osparade ändringar i reglerna',
  title: (edition: string) => `Regler ${edition}`,
  versionTitle: (edition: string, version: number) => `Regler ${edition}, version ${n(version)}`,
  back: 'Till upplagan',
  failed: 'Reglerna gick inte att hämta.',
  unknownEdition: (id: string) => `Upplagan ${id} finns inte.`,
  allEditions: 'Se alla upplagor',
  unknownVersion: (version: number, known: readonly number[]) =>
    `Version ${n(version)} finns inte. Versioner som finns: ${known.map(n).join(', ')}.`,
  basedOn: (version: number) => `Du ändrar från version ${n(version)}.`,
  older: (version: number, current: number) =>
    `Version ${n(version)} gäller inte längre. Nu gäller version ${n(current)}.`,
  showCurrent: (version: number) => `Läs version ${n(version)}`,
  versions: {
    title: 'Versioner',
    version: (version: number) => `Version ${n(version)}`,
    current: 'gäller',
    shipped: 'följde med programmet',
    made: (by: string, when: string) => `${by}, ${when}`,
    takenOver: (from: string) => `övertagna från ${from}`,
    toReview: (from: string) => `övertagna från ${from} för granskning`,
    reviewed: (by: string, when: string) => `granskade av ${by}, ${when}`,
    read: (version: number) => `Läs version ${n(version)}`,
  },
  review: {
    title: (from: string) => `Granska reglerna från ${from}.`,
    text: 'De är övertagna och ingen har sagt att de gäller den här upplagan. Kontrollerna görs efter dem så länge.',
    takenOver: (by: string, when: string) => `Övertagna av ${by}, ${when}.`,
    confirm: 'Reglerna gäller som de är',
    confirmed: 'Reglerna är granskade.',
    failed: 'Det gick inte att spara att reglerna gäller.',
  },
  shown: {
    reading: 'Läsning',
    readingChosen: (reading: string, by: string, when: string) => `${reading}, vald av ${by}, ${when}`,
    readingOpen: 'Inte vald. Den som bara den ena läsningen godtar blir oklar.',
    choose: 'Välj läsning…',
    skr: 'Förbund som SKR',
    skrIs: {
      yes: 'räknas som offentlig part',
      no: 'räknas inte som offentlig part',
      unclear: 'oklart om de är offentlig part',
    },
    sectorsNo: 'Räcker inte',
    wordingFrom: (edition: string) =>
      `Ordalydelsen är hämtad från ${ofEdition(edition)}. Bekräfta den under Redigera regler.`,
    reads: { long: 'Långa regeltexten', short: 'Korta regeltexten', ground: 'Tills läsning är vald' },
  },
  restored: (when: string) => `Det du skrev ${when} är kvar här och är inte sparat.`,
  discard: 'Kasta ändringarna',
  parts: {
    days: 'Dagar',
    daysText:
      'En dag utanför är ej uppfyllt. En granskare kan bedöma en för- eller efteraktivitet annorlunda.',
    themes: 'Teman',
    types: 'Typer',
    codesText: 'Arrangörerna väljer fritt; kontrollen säger bara om valet är bland dessa.',
    sectors: 'Sektorer som räcker',
    sectorsText:
      'Minst en part måste komma från en sektor som räcker. Oklart betyder att en granskare bedömer.',
    reading: 'Val av läsning',
    readingText: 'Källorna säger emot varandra. Valet gäller upplagan och står med vem och varför.',
    skr: 'Förbund av kommuner och regioner',
    skrText: 'SKR är till formen en förening. Laget avgör om den räknas som offentlig part.',
    criteria: 'Kriterier',
    criteriaText:
      'Bara ett krav kan vara grund för att neka, och ett krav måste ha en källa i upplagans regler.',
  },
  startsOn: 'Första dag',
  endsOn: 'Sista dag',
  deadline: 'Sista anmälningsdag',
  deadlineHint: 'Hela dagen räknas, svensk tid. Lämna tomt om den inte är känd.',
  codes: {
    code: 'Kod',
    codeHint: 'Koden används i filer. Små bokstäver och bindestreck.',
    sv: 'På svenska',
    en: 'På engelska',
    of: (field: string, place: number) => `${field}, rad ${n(place)}`,
    add: { themes: 'Lägg till tema', types: 'Lägg till typ' },
    remove: 'Ta bort',
    removeOf: (name: string, place: number) => `Ta bort ${name || `rad ${n(place)}`}`,
    none: { themes: 'Inga teman att välja bland.', types: 'Inga typer att välja bland.' },
  },
  sectors: {
    sector: 'Sektor',
    standings: { met: 'Räcker', unclear: 'Oklart', no: 'Räcker inte' },
    sets: {
      only: 'Sektorer',
      ground: 'Tills läsning är vald',
      long: 'Långa regeltexten',
      short: 'Korta regeltexten',
    },
  },
  reading: {
    label: 'Läsning för upplagan',
    readings: { long: 'Långa regeltexten', short: 'Korta regeltexten' },
    none: 'Inte vald än',
    why: 'Varför den läsningen',
    whyHint: 'Läses av kollegor och av den som undrar varför upplagan har bedömts så.',
    made: (by: string, when: string) => `Vald av ${by}, ${when}.`,
  },
  skr: { label: 'Räknas som offentlig part', yes: 'Ja', no: 'Nej', unclear: 'Oklart' },
  criterion: {
    severity: 'Vikt',
    known: 'Upplagans regel är känd',
    knownHint: 'Är den inte känd gäller kontrollen inte.',
    unknown: 'regeln är inte känd',
    sv: 'Regeltext på svenska',
    en: 'Regeltext på engelska',
    sources: 'Källor',
    source: (place: number) => `Källa ${n(place)}`,
    kind: 'Slag',
    kinds: { rule: 'Upplagans regel', team: 'Redaktionens egen kontroll' },
    quote: 'Citat',
    quoteHint: 'Ordagrant ur källan, kort. Lämna tomt om ordalydelsen inte är känd.',
    address: 'Adress',
    reading: 'Läsning',
    noReading: 'Ingen särskild',
    addSource: 'Lägg till källa',
    removeSource: 'Ta bort',
    removeSourceOf: (place: number) => `Ta bort källa ${n(place)}`,
    faults: (value: number) => `${n(value)} fel`,
    lent: 'hämtad ordalydelse',
    wordingHolds: 'Ordalydelsen gäller den här upplagan',
    wordingFrom: (edition: string) =>
      `Hämtad från ${ofEdition(edition)}. Kryssa för att bekräfta; det gäller när du sparar.`,
    toAdd: 'Kriterium att lägga till',
    toAddHint: 'Blir redaktionens egen kontroll tills du anger en källa.',
    add: 'Lägg till kriterium',
    added: (name: string) => `${name} är tillagt i utkastet.`,
    allThere: 'Alla kriterier som finns är med.',
    remove: 'Ta bort kriteriet',
    removeOf: (name: string) => `Ta bort kriteriet ${name}…`,
    removeTitle: (name: string) => `Ta bort kriteriet ${name}?`,
    removeText:
      'När du sparar försvinner kontrollen för alla anmälningar i upplagan. Äldre kontroller går att läsa med sin version. Fram till dess kan du ångra.',
    removed: (name: string) => `${name} är borttaget ur utkastet.`,
    isRemoved: 'borttaget ur utkastet',
    neverRemoved:
      'Kriteriet finns i alla upplagor och kan inte tas bort. Är regeln inte känd: ta bort krysset ovan.',
    undo: 'Ångra',
    undoOf: (name: string) => `Ångra att ${name} togs bort`,
    putBack: (name: string) => `${name} är tillbaka i utkastet.`,
  },
  preview: {
    show: 'Visa vad som ändras',
    counting: 'Räknar',
    title: 'Vad som ändras',
    none: 'Inga kontroller ändras.',
    sum: (changed: number, touched: number, all: number) =>
      `${findings(changed)} ändras i ${submissions(touched)}, av ${n(all)} i upplagan.`,
    stale: 'Du har ändrat reglerna sedan dess. Visa på nytt vad som ändras innan du sparar.',
    columns: { criterion: 'Kriterium', from: 'Nu', to: 'Blir', findings: 'Kontroller' },
    byCriterion: 'Per kriterium',
    overall: 'Utfall för hela anmälan',
    overallColumns: { outcome: 'Utfall', before: 'Nu', after: 'Blir' },
    notThere: 'finns inte',
    examples: 'Exempel',
    examplesText: (shown: number, all: number) => `${n(shown)} av ${submissions(all)}.`,
    failed: 'Det gick inte att räkna ut vad som ändras. Det du har skrivit står kvar.',
    /** Of those that change: the ones of criteria that are taken away or added. */
    goneAndCome: (gone: number, come: number) =>
      come === 0
        ? `Av dem försvinner ${n(gone)}, för att kriterier tas bort.`
        : gone === 0
          ? `Av dem tillkommer ${n(come)}, för att kriterier läggs till.`
          : `Av dem försvinner ${n(gone)} och tillkommer ${n(come)}, för att kriterier tas bort eller läggs till.`,
    unchanged: 'Reglerna är desamma som i den version du ändrar från.',
  },
  save: {
    note: 'Varför ändras reglerna?',
    noteHint: 'Står vid versionen och läses av kollegor.',
    noteMissing: 'Skriv varför reglerna ändras.',
    confirm: (version: number) => `Spara som version ${n(version)}`,
    saving: 'Sparar',
    saved: (version: number) => `Version ${n(version)} är sparad.`,
    before: 'Visa först vad som ändras. Inget sparas då.',
    after: 'Anmälningarna kontrolleras på nytt i bakgrunden. Äldre kontroller går att läsa med sin version.',
    failed: 'Reglerna gick inte att spara. Det du har skrivit står kvar.',
    noReviewer: 'Det framgår inte vem du är. Skriv namn och organisation under Inställningar.',
    stale: (basedOn: number, current: number) =>
      `Version ${n(current)} har sparats medan du ändrade från version ${n(basedOn)}. Inget är sparat, och det du har skrivit står kvar.`,
    staleRead: (current: number) => `Läs version ${n(current)}`,
    staleRebase: (current: number) => `Spara mina ovanpå version ${n(current)}`,
  },
  faults: ruleFaults,
}
