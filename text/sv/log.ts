/** Swedish words for the operation log: what each entry says, its fields, and what a broken log says of itself. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)
const named = (title: string) => `”${title}”`
const entries = (from: string, to: string) => (from === to ? `post ${from}` : `posterna ${from}–${to}`)

export const log = {
  title: 'Logg',
  lead: (total: number) => (total === 1 ? '1 händelse' : `${n(total)} händelser`),
  back: 'Inställningar',
  failed: 'Loggen gick inte att läsa.',
  none: 'Inga händelser',
  noneFiltered: 'Inget i loggen svarar mot filtret. Ta bort något av det.',
  noneYet: 'Här står allt som granskarna gör, när något har gjorts.',
  filters: {
    name: 'Filter',
    kind: 'Händelse',
    actor: 'Vem',
    from: 'Från och med',
    to: 'Till och med',
    text: 'Innehåller',
    textHint: 'I innehåll, namn eller rubrik',
    submission: (title: string) => `Bara om ${named(title)}`,
    all: 'Alla',
    clear: 'Rensa filter',
    clearSubmission: 'Visa alla anmälningar',
  },
  columns: { at: 'När', what: 'Vad', kind: 'Händelse', actions: 'Mer' },
  open: (sentence: string) => `Visa allt om: ${sentence}`,
  close: (sentence: string) => `Dölj det om: ${sentence}`,
  show: 'Visa allt',
  hide: 'Dölj',
  openSubmission: 'Öppna',
  toSubmission: (title: string) => `Öppna ${named(title)}`,
  more: (left: number) => `Visa fler (${n(left)} kvar)`,
  loadingMore: 'Hämtar',
  details: {
    content: 'Innehåll',
    chain: 'I kedjan',
    id: 'Nummer',
    seq: 'Plats i kedjan',
    desk: 'Installation',
    hash: 'Hash',
    prevHash: 'Förra postens hash',
    bodyHash: 'Innehållets hash',
    version: 'Version',
    erased: 'Innehållet är gallrat. Posten står kvar i kedjan.',
    failed: 'Händelsen gick inte att läsa.',
  },
  export: {
    title: 'Spara som fil',
    text: 'Det filtret visar. JSON-rader har med hash för hash, så att någon annan kan kontrollera kedjan.',
    formats: { csv: 'CSV', xlsx: 'Excel', jsonl: 'JSON-rader' } as Readonly<Record<string, string>>,
    done: (file: string) => `${file} är sparad.`,
    failed: 'Filen gick inte att göra.',
    fileName: (day: string) => `logg-${day}`,
    sheet: 'Logg',
    headings: {
      at: 'När',
      day: 'Dag',
      clock: 'Klockslag',
      actor: 'Namn',
      organisation: 'Organisation',
      kind: 'Händelse',
      sentence: 'Vad',
      submission: 'Anmälan',
      title: 'Rubrik',
      seq: 'Plats i kedjan',
      hash: 'Hash',
      id: 'Nummer',
    },
  },
  kinds: {
    decision: 'Beslut',
    undo: 'Ångrat beslut',
    settlement: 'Löst konflikt',
    registered: 'Registrerat för hand',
    edition: 'Ny upplaga',
    rules: 'Nya regler',
    'rules-confirmed': 'Bekräftade regler',
    judgement: 'Bedömning',
    correction: 'Rättad part',
    'correction-withdrawn': 'Återtagen rättelse',
    register: 'Register',
    claim: 'Tagen',
    snooze: 'Uppskjuten',
    comment: 'Notering',
    'comment-withdrawn': 'Återtagen notering',
    'case-number': 'Diarienummer',
    'saved-view': 'Sparad vy',
    'ready-text': 'Färdig text',
    'message-sent': 'Skickat meddelande',
    'source-profile': 'Källa',
    retention: 'Gallringsdag',
    disposal: 'Gallring',
    restored: 'Återställd säkerhetskopia',
    'published-figure': 'Publicerad uppgift',
    concordance: 'Översättningstabell',
    break: 'Brott',
    snapshot: 'Ögonblick',
    'case-reading': 'Läst källa',
    'case-consent': 'Godkännande',
    'case-link': 'Koppling',
    'case-picture': 'Bild',
    'case-sheet': 'Exempelblad',
    outcome: 'Utfall',
  } as Readonly<Record<string, string>>,
  unknownKind: (kind: string) => `Okänd (${kind})`,
  says: {
    unknown: (who: string, kind: string, version: number) =>
      `${who}: okänd händelse ’${kind}’, version ${version}: bevaras oläst`,
    erased: (who: string, kind: string) => `${who}: ${kind.toLowerCase()}, innehållet är gallrat`,
    decision: (who: string, outcome: string, title: string, revision: number) =>
      `${who}, ${DECIDED[outcome] ?? outcome} ${named(title)}, revision ${revision}`,
    undo: (who: string, outcome: string, title: string) =>
      `${who}, ångrade beslutet ${UNDONE[outcome] ?? outcome} ${named(title)}`,
    undoUnknown: (who: string) => `${who}, ångrade ett beslut`,
    settled: (who: string, title: string) =>
      `${who}, löste konflikten om ${named(title)}: plattformens läge står`,
    registered: (who: string, title: string) =>
      `${who}, registrerade beslutet om ${named(title)} på plattformens webbplats`,
    sourceSaved: (who: string, name: string) => `${who}, sparade källan ${named(name)}`,
    sourceRemoved: (who: string) => `${who}, tog bort en källa`,
    retention: (who: string, edition: string, day: string | null) =>
      `${who}, ${day === null ? 'tog bort gallringsdagen' : `satte gallringsdagen ${day}`} för upplagan ${edition}`,
    disposed: (who: string, reference: string, count: string) =>
      `${who}, gallrade ${count} uppgifter enligt ${reference}`,
    restored: (who: string, at: string) => `${who}, återställde säkerhetskopian från ${at}`,
    edition: (who: string, edition: string, from: string | null) =>
      `${who}, gjorde upplagan ${edition}${from === null ? '' : ` med regler från ${from}`}`,
    rules: (who: string, edition: string, note: string) =>
      `${who}, sparade nya regler för upplagan ${edition}${note === '' ? '' : `: ${note}`}`,
    rulesConfirmed: (who: string, edition: string, version: number) =>
      `${who}, bekräftade reglerna för upplagan ${edition}, version ${version}`,
    judged: (who: string, criterion: string, outcome: string, title: string) =>
      `${who}, bedömde ${criterion} som ${outcome} för ${named(title)}`,
    judgementTaken: (who: string, criterion: string, title: string) =>
      `${who}, tog tillbaka bedömningen av ${criterion} för ${named(title)}`,
    correction: (who: string, name: string, sector: string, publicParty: string) =>
      `${who}, rättade parten ${named(name)}: ${sector}, ${publicParty}`,
    correctionWithdrawn: (who: string) => `${who}, tog tillbaka en rättelse av en part`,
    bodyAdded: (who: string, name: string) => `${who}, lade till ${named(name)} i registret`,
    registerImported: (who: string, file: string, added: number, updated: number) =>
      `${who}, läste in registret ${file}: ${n(added)} nya, ${n(updated)} ändrade`,
    claimed: (who: string, title: string, until: string) => `${who}, tog ${named(title)} till ${until}`,
    released: (who: string, title: string) => `${who}, släppte ${named(title)}`,
    snoozed: (who: string, title: string, day: string | null) =>
      `${who}, sköt upp ${named(title)} ${day === null ? 'tills arrangören svarar' : `till ${day}`}`,
    woken: (who: string, title: string) => `${who}, tog fram ${named(title)} som var uppskjuten`,
    noted: (who: string, title: string) => `${who}, skrev en notering om ${named(title)}`,
    noteWithdrawn: (who: string, title: string | null) =>
      `${who}, tog tillbaka en notering${title === null ? '' : ` om ${named(title)}`}`,
    caseNumber: (who: string, title: string, number: string) =>
      `${who}, gav ${named(title)} diarienummer ${number}`,
    caseNumberTaken: (who: string, title: string) => `${who}, tog bort diarienumret för ${named(title)}`,
    viewSaved: (who: string, name: string) => `${who}, sparade vyn ${named(name)}`,
    viewRemoved: (who: string, name: string) => `${who}, tog bort vyn ${named(name)}`,
    textChanged: (who: string, purpose: string) => `${who}, ändrade den färdiga texten ${purpose}`,
    textRestored: (who: string, purpose: string) => `${who}, återställde den färdiga texten ${purpose}`,
    publishedSet: (who: string, edition: string, words: string) =>
      `${who}, noterade en publicerad uppgift om ${edition}: ${words}`,
    publishedRemoved: (who: string) => `${who}, tog bort en publicerad uppgift`,
    concordance: (who: string, dimension: string, version: number, note: string) =>
      `${who}, ändrade översättningstabellen för ${dimension}, version ${n(version)}: ${note}`,
    breakSet: (who: string, words: string, edition: string) =>
      `${who}, noterade brottet ${named(words)} från upplagan ${edition}`,
    breakRemoved: (who: string) => `${who}, tog bort ett brott`,
    snapshot: (who: string, name: string) => `${who}, frös siffrorna i ${named(name)}`,
    caseReading: (who: string, title: string) => `${who}, läste in exemplet ${named(title)}`,
    caseConsent: (who: string, subject: string, state: string) => `${who}, ${subject}: ${state}`,
    caseLink: (
      who: string,
      state: 'confirmed' | 'dismissed' | 'removed',
      title: string | null,
      name: string,
    ) => {
      const about = title === null ? 'ett exempel' : `exemplet ${named(title)}`
      const does = {
        confirmed: `kopplade ${about} till`,
        dismissed: `avfärdade förslaget att koppla ${about} till`,
        removed: `tog bort kopplingen mellan ${about} och`,
      }
      return `${who}, ${does[state]} ${named(name)}`
    },
    casePicture: (who: string, name: string) => `${who}, tog in bilden ${named(name)}`,
    caseSheet: (who: string, title: string) =>
      title.trim() === ''
        ? `${who}, sparade ett exempelblad utan rubrik`
        : `${who}, sparade exempelbladet ${named(title)}`,
    caseSheetRemoved: (who: string) => `${who}, tog bort ett exempelblad`,
    outcome: (who: string, title: string) => `${who}, noterade utfallet av ${named(title)}`,
    outcomeRemoved: (who: string, title: string) => `${who}, tog bort utfallet av ${named(title)}`,
    messagesSent: (who: string, count: number, title: string | null) =>
      `${who}, skickade ${count === 1 ? 'ett meddelande' : `${n(count)} meddelanden`}${title === null ? '' : ` om ${named(title)}`}`,
  },
  // The desk itself is of no organisation but its own.
  who: (name: string, organisation: string) => (name === organisation ? name : `${name}, ${organisation}`),
  fields: {
    submissionId: 'Anmälan',
    revision: 'Revision',
    outcome: 'Utfall',
    criteria: 'Kriterier',
    criterion: 'Kriterium',
    reason: 'Skäl',
    message: 'Till arrangören',
    language: 'Språk',
    ownOrganisationReason: 'Varför trots egen organisation',
    bulkId: 'Beslutade tillsammans',
    decisionId: 'Beslut',
    choice: 'Val',
    edition: 'Upplaga',
    takenOverFrom: 'Regler från',
    rules: 'Regler',
    note: 'Varför',
    basedOn: 'Utgick från version',
    version: 'Version',
    name: 'Namn',
    scope: 'Gäller',
    registerId: 'I registret',
    sector: 'Sektor',
    publicParty: 'Offentlig part',
    sameAs: 'Samma som',
    correctionId: 'Rättelse',
    added: 'Tillagd',
    imported: 'Inläst',
    until: 'Till',
    untilDay: 'Till dag',
    isOver: 'Avslutad',
    text: 'Text',
    commentId: 'Notering',
    caseNumber: 'Diarienummer',
    id: 'Nummer',
    query: 'Sökning',
    purpose: 'Text för',
    messageIds: 'Meddelanden',
    reference: 'Gallringsbeslut',
    dueBy: 'Till och med dag',
    counts: 'Antal',
    editions: 'Upplagor',
    retainedUntil: 'Bevaras till och med',
    figureId: 'Uppgift',
    figure: 'Uppgiften',
    dimension: 'Uppdelning',
    entries: 'Rader',
    breakId: 'Brott',
    break: 'Brottet',
    hash: 'Hash',
    submissions: 'Anmälningar',
  } as Readonly<Record<string, string>>,
  values: {
    yes: 'Ja',
    no: 'Nej',
    none: '–',
    languages: { sv: 'Svenska', en: 'Engelska' } as Readonly<Record<string, string>>,
  },
  verify: {
    entry: (seq: number, at: string, who: string, kind: string) =>
      `post ${seq}${at === '' ? '' : `, ${at}`}${who === '' ? '' : `, ${who}`}${kind === '' ? '' : `, ${kind.toLowerCase()}`}`,
    fields: {
      at: 'tidpunkten',
      actor: 'vem',
      kind: 'vad för händelse',
      seq: 'platsen',
      lamport: 'ordningen',
      prevHash: 'hashen före',
      hash: 'hashen',
      outcome: 'utfallet',
      reason: 'skälet',
      message: 'texten till arrangören',
      criteria: 'kriterierna',
      submissionId: 'anmälan',
      revision: 'revisionen',
      language: 'språket',
      ownOrganisationReason: 'skälet trots egen organisation',
    } as Readonly<Record<string, string>>,
    was: (field: string, was: string) => ` Det som ändrats är ${field}; det var ”${was}”.`,
    entryAltered: (entry: string, what: string) => `Raden är ändrad efter att den skrevs: ${entry}.${what}`,
    linkAltered: (entry: string) =>
      `Raden följer inte på den före, som är en annan än när den skrevs: ${entry}.`,
    bodyAltered: (entry: string, what: string) =>
      `Innehållet är ändrat efter att det skrevs: ${entry}.${what}`,
    entriesMissing: (from: string, to: string, entry: string) =>
      `I loggen saknas ${entries(from, to)}, före ${entry}.`,
    chainMissing: (entry: string, at: string, source: string) =>
      `Hela kedjan saknas. Den slutade ${at} med ${entry}, enligt ${source}.`,
    tailCut: (from: string, to: string, entry: string, at: string, source: string) =>
      `Slutet av loggen är borta: ${entries(from, to)} fanns ${at}. Den sista var ${entry}, enligt ${source}. Har ni gått tillbaka till en säkerhetskopia är det väntat.`,
    recalculated: (from: string, to: string, entry: string, at: string, source: string) =>
      `Kedjan är omräknad: någon av ${entries(from, to)} är ändrad. ${at} slutade den med ${entry}, enligt ${source}, men den posten är en annan nu.`,
    recalculatedAt: (entry: string, backup: string) =>
      `Kedjan är omräknad från och med ${entry}. Så står posten i säkerhetskopian ${backup}; nu är den en annan.`,
    headUnreadable: (source: string) => `${source} går inte att läsa. Loggen är inte jämförd med det.`,
  },
  backup: {
    title: 'Säkerhetskopia',
    text: 'En kopia bredvid databasen, med en fil som säger var loggen slutade. Flytta båda till en annan disk.',
    button: 'Gör en kopia',
    busy: 'Kopierar',
    done: (file: string) => `Kopian är gjord: ${file}`,
    failed: 'Kopian gick inte att göra.',
  },
  cli: {
    log: 'visa loggen, det senaste först',
    backup: 'gör en säkerhetskopia',
    kind: 'slags händelse, till exempel decision (får upprepas)',
    submission: 'bara om en anmälan',
    from: 'från och med dagen, ÅÅÅÅ-MM-DD',
    to: 'till och med dagen, ÅÅÅÅ-MM-DD',
    actor: 'vem, med hela namnet',
    text: 'text som finns i innehåll, namn eller rubrik',
    export: 'fil att skriva: .csv, .xlsx eller .jsonl',
    exportForm: 'ett filnamn som slutar på .csv, .xlsx eller .jsonl',
    against: 'jämför också med huvudet i en fil (.head.json eller .heads.jsonl)',
    backupFile: 'fil att skriva (annars bredvid databasen)',
    written: (file: string, entries: number) => `${file} är skriven: ${n(entries)} händelser.`,
    backedUp: (file: string, headFile: string) => `${file} är skriven, med loggens huvud i ${headFile}.`,
  },
  unknownEntry: (id: string) => `Loggen har ingen post ${id}.`,
  noHeads: (file: string) =>
    `${file} har inget huvud av en logg att jämföra med. Ange en fil som slutar på .head.json eller .heads.jsonl.`,
  /** `given` is the option or argument that named the file, where one did. */
  cannotWrite: (file: string, code: string, given?: string) =>
    `${file} kan inte skrivas: ${WRITE_PROBLEMS[code] ?? `${code}.`} Inget har skrivits. Välj en annan fil${given === undefined ? '' : ` (${given})`}.`,
}

const DECIDED: Readonly<Record<string, string>> = {
  publish: 'publicerade',
  return: 'begärde komplettering av',
  reject: 'nekade publicering av',
  cancel: 'ställde in',
  'take-down': 'avpublicerade',
  reopen: 'återöppnade',
}

const UNDONE: Readonly<Record<string, string>> = {
  publish: 'att publicera',
  return: 'att begära komplettering av',
  reject: 'att neka publicering av',
  cancel: 'att ställa in',
  'take-down': 'att avpublicera',
  reopen: 'att återöppna',
}

const WRITE_PROBLEMS: Readonly<Record<string, string>> = {
  EEXIST: 'den finns redan.',
  ZIP_TOO_LARGE: 'det blir mer än en zip-fil rymmer. Exportera till en mapp i stället: ett namn utan .zip.',
  ENOENT: 'mappen finns inte.',
  ENOTDIR: 'mappen finns inte.',
  EISDIR: 'det är en mapp.',
  EACCES: 'du får inte skriva där.',
  EPERM: 'du får inte skriva där.',
  EROFS: 'disken är skrivskyddad.',
  ENOSPC: 'disken är full.',
  SQLITE_IOERR: 'disken är full eller går inte att skriva på.',
  SQLITE_FULL: 'disken är full.',
  SQLITE_CANTOPEN: 'du får inte skriva där.',
}
