/** Swedish words of the panel's parts: tabs, changes, story, what is similar, and conflicts. */
import { number } from '../number.ts'

const n = (value: number) => number('sv', value)
const list = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ')
const quoted = (words: readonly string[]) => words.map((word) => `”${word}”`).join(', ')

export const panel = {
  tabs: {
    findings: 'Kontroller',
    content: 'Innehåll',
    changes: 'Ändringar',
    history: 'Historik',
    similar: 'Liknande',
  },
  changes: {
    sinceOwn: (day: string) => `Ändrat sedan ditt beslut ${day}`,
    sinceDecision: (who: string, day: string) => `Ändrat sedan beslutet ${day} (${who})`,
    sinceRevision: (revision: number) => `Ändrat sedan revision ${n(revision)}`,
    revisions: (from: number, to: number) => `revision ${n(from)} → ${n(to)}`,
    onlyOne: (revision: number) =>
      revision === 1
        ? 'Det finns bara en revision. Inget har ändrats.'
        : `Bara revision ${n(revision)} är hämtad, så det finns ingen tidigare att jämföra med.`,
    nothing: 'Inget i innehållet skiljer de två revisionerna åt.',
    unchanged: (value: number) => (value === 1 ? '1 oförändrat fält' : `${n(value)} oförändrade fält`),
    failed: 'Ändringarna gick inte att läsa.',
    choose: 'Jämför revisioner',
    from: 'Från',
    to: 'Till',
    revisionChoice: (revision: number, when: string) => `Revision ${n(revision)}, ${when}`,
    backToDefault: 'Visa sedan senaste beslutet',
    locked: 'Rubrik eller ingress är ändrad efter publicering.',
    next: 'Nästa ändring',
    position: (place: number, total: number, field: string) => `Ändring ${n(place)} av ${n(total)}, ${field}`,
    none: 'Här finns ingen ändring att gå till.',
    removed: 'borttaget:',
    added: 'tillagt:',
    endOfMark: '.',
    became: 'ändrat till',
    empty: 'Anges inte',
    moved: 'Flyttat:',
    ends: (instant: string) => `slut ${instant}`,
    roleBecame: (before: string, after: string) => `${before} → ${after}`,
    fields: {
      title: 'Rubrik',
      lead: 'Ingress',
      description: 'Beskrivning',
      occurrences: 'Tid',
      format: 'Form',
      type: 'Typ',
      venue: 'Lokal',
      address: 'Adress',
      municipality: 'Kommun',
      county: 'Län',
      'digital-link': 'Länk till digitalt',
      'digital-how': 'Hur länken fås',
      'registration-needed': 'Föranmälan',
      'registration-how': 'Hur man anmäler sig',
      'registration-link': 'Länk till föranmälan',
      parties: 'Parter',
      audience: 'Målgrupp',
      'audience-whom': 'Vilka',
      themes: 'Teman',
      languages: 'Språk',
      links: 'Länkar',
      recordings: 'Inspelningar',
      extra: 'Övrigt fält',
    },
  },
  timeline: {
    title: 'Historik',
    failed: 'Historiken gick inte att läsa.',
    platform: 'plattformen',
    received: (source: string) => `Inkommen från ${source}`,
    revision: (revision: number, source: string) => `Revision ${n(revision)} från ${source}`,
    findings: (isByRules: boolean, revision: number, version: number) =>
      isByRules
        ? `Kontrollerna ändrades av regler version ${n(version)}`
        : `Kontrollerna ändrades med revision ${n(revision)}`,
    findingChange: (criterion: string, before: string, after: string) => `${criterion}: ${before} → ${after}`,
    judged: (criterion: string, outcome: string) => `Bedömt ${criterion} som ${outcome}`,
    judgementTakenBack: (criterion: string) => `Tog tillbaka bedömningen av ${criterion}`,
    decision: (decided: string, revision: number) => `${decided}, revision ${n(revision)}`,
    statuses: {
      standing: '',
      undone: 'ångrat',
      conflicting: 'i konflikt',
      superseded: 'ersatt',
      dropped: 'tillbakadraget',
    },
    sending: {
      waiting: 'skickas vid nästa synk',
      acknowledged: 'mottaget',
      conflict: 'plattformen sade nej',
      withdrawn: 'inte skickat',
    },
    inBulk: 'i ett massbeslut',
    message: 'Till arrangören',
    ownOrganisation: 'Egen organisation är part',
    undo: (decision: string, revision: number) => `Ångrade ”${decision}”, revision ${n(revision)}`,
    registered: (decision: string) => `Registrerade ”${decision}” på plattformens webbplats`,
    conflict: {
      stale: (decision: string, revision: number | null) =>
        `”${decision}” nådde inte fram${revision === null ? '' : `: revision ${n(revision)} gäller`}`,
      disagreement: (decision: string, state: string | null) =>
        `”${decision}” gick inte att verkställa${state === null ? '' : `: läget på plattformen är ”${state}”`}`,
    },
    other: (decision: string, who: string) => `${who} beslutade: ${decision}`,
    settled: {
      drop: (decision: string) => `Löste konflikten: ”${decision}” drogs tillbaka`,
      renew: (decision: string) => `Löste konflikten: ”${decision}” fattades på nytt`,
    },
    claimed: (until: string) => `Tog anmälan, till ${until}`,
    released: 'Släppte anmälan',
    snoozed: (day: string | null) =>
      day === null ? 'Sköt upp tills arrangören svarar' : `Sköt upp till ${day}`,
    woken: 'Tog upp den igen',
    note: (revision: number) => `Notering, revision ${n(revision)}`,
    noteTakenBack: 'tillbakatagen',
    noteWithdrawn: 'Tog tillbaka en notering',
    caseNumber: (number: string) => `Diarienummer ${number}`,
    caseNumberRemoved: 'Tog bort diarienumret',
    messages: {
      decision: 'Meddelande om beslutet skickat',
      reminder: 'Påminnelse skickad',
    },
    channels: { email: 'med e-post', file: 'med fil' },
    state: (state: string) => `Läge: ${state}`,
    causes: {
      arrival: 'från plattformen',
      decision: 'beslut',
      undo: 'ångrat',
      conflict: 'konflikt med plattformen',
    },
    unread: (kind: string) => `En händelse som den här versionen inte kan läsa (${kind})`,
    erased: (kind: string, reference: string | null) =>
      `Innehållet är gallrat (${kind})${reference === null ? '' : ` enligt ${reference}`}`,
    by: (who: string, organisation: string) => list([who, organisation]),
  },
  similar: {
    neighbours: 'Liknar i samma upplaga',
    noNeighbours:
      'Ingen annan anmälan i upplagan är en möjlig dubblett, del av samma serie eller del av denna.',
    relations: {
      duplicate: 'Möjlig dubblett',
      nested: 'Del av varandra',
      series: 'Samma serie',
    } as Record<string, string>,
    sideBySide: 'Jämför sida vid sida',
    compareWith: (title: string) => `Jämför med ${title}`,
    open: (title: string) => `Öppna ${title}`,
    this: 'Den här',
    that: 'Den andra',
    field: 'Fält',
    differs: 'skiljer',
    same: (value: number) => (value === 1 ? '1 fält är lika' : `${n(value)} fält är lika`),
    showSame: 'Visa även det som är lika',
    earlier: 'Arrangörens anmälningar till andra upplagor',
    noEarlier: 'Arrangören har inga anmälningar till andra upplagor här.',
    noOrganiser: 'Ingen arrangör kunde läsas ut, så tidigare upplagor går inte att leta i.',
    shown: (shown: number, total: number) => `De ${n(shown)} senaste av ${n(total)}.`,
    all: (organiser: string) => `Visa alla från ${organiser}`,
    columns: { edition: 'Upplaga', title: 'Rubrik', state: 'Läge', outcome: 'Utfall' },
    failed: 'Liknande anmälningar gick inte att läsa.',
  },
  judgedOtherwise: {
    /** Two judgements on a line: `Anna, SKR: uppfyllt – Bo, Vinnova: ej uppfyllt`. */
    between: ' – ',
    one: (who: string, organisation: string, outcome: string) => `${list([who, organisation])}: ${outcome}`,
    title: 'Oeniga bedömningar.',
    said: (who: string, note: string) => `${who}: ${note}`,
    counts: 'Den senaste gäller tills ni är överens: någon av er bedömer igen, eller en tredje avgör.',
  },
  conflict: {
    yours: 'Ditt beslut',
    ours: 'Beslutet här',
    theirs: 'Kollegans beslut',
    platformNow: 'Plattformen nu',
    otherDecided: (who: string, decision: string) => `${who}, har beslutat: ${decision}.`,
    notTold:
      'Plattformen har inte sagt vem som beslutade, eller varför. Frågan ställs igen vid nästa synk. Det går att lösa konflikten ändå.',
    byOrganiser: 'Arrangören har dragit tillbaka anmälan.',
    changedSince: 'Det här har arrangören ändrat:',
    nothingChanged: 'Innehållet är detsamma i båda revisionerna.',
    notFetched: (revision: number) =>
      `Revision ${n(revision)} är inte hämtad än. Synka för att se vad som är ändrat.`,
    later: (value: number) =>
      value === 1
        ? 'Ett senare beslut lades också åt sidan:'
        : `${n(value)} senare beslut lades också åt sidan:`,
    laterEnds: 'De följer med: dras tillbaka, eller fattas på nytt i samma ordning.',
    choose: 'Hur ska det lösas?',
    note: 'Varför',
    noteOptional: 'Varför (behövs inte)',
    noteHint: 'Läses av kollegor i historiken. Skickas inte till arrangören.',
    noteNeeded: 'Skriv varför, så att ni båda kan läsa det. Sedan kan du välja igen.',
    review: (revision: number) => `Granska revision ${n(revision)}`,
    reviewMeans: 'Läs först. Fattar du ett nytt beslut där är konflikten löst.',
    drop: 'Dra tillbaka mitt beslut',
    dropOthers: 'Dra tillbaka beslutet',
    dropMeans: (state: string) =>
      `Läget blir kvar som ”${state}”. Beslutet och skälet står kvar i historiken.`,
    renew: (revision: number) => `Besluta samma sak om revision ${n(revision)}`,
    renewMeans: (decisions: readonly string[]) =>
      decisions.length === 1
        ? `${quoted(decisions)} fattas på nytt i ditt namn, med samma skäl, och skickas vid nästa synk.`
        : `${quoted(decisions)} fattas på nytt i ditt namn, i den ordningen och med samma skäl, och skickas vid nästa synk.`,
    renewNot: (decision: string, state: string) =>
      `”${decision}” går inte att besluta i läget ”${state}”. Öppna anmälan för att se vad som går.`,
    bothKept: 'Båda besluten och båda skälen sparas i historiken, också det som inte gäller.',
    nav: 'Att lösa',
    movedOn: (revision: number, state: string) =>
      `Anmälan har ändrats sedan du läste: nu gäller revision ${n(revision)}, i läget ”${state}”. Konflikten är inte löst, och det du har skrivit står kvar.`,
    movedOnWay: 'Visa hur det står nu',
    settledAlready:
      'Konflikten är redan löst, här eller i ett annat fönster. Kopiera det du har skrivit om du vill ha det kvar.',
    settledWay: 'Visa det som är kvar',
  },
}
