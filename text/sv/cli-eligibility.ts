/** Swedish words of the `desk` commands about rules, findings, parties and the register. */

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`
const submissions = (n: number) => count(n, 'anmälan', 'anmälningar')

export const cliEligibility = {
  options: {
    texts: 'läs arrangörer ur en fil, en text per rad (- läser från stdin)',
    rulesVersion: 'version av reglerna (annars den gällande)',
    basedOn: 'den version som ändringen utgår från (annars filens, annars den gällande)',
    rulesFile: 'JSON-fil med regler, som desk rules show --json ger dem',
    note: 'varför, i ord',
    preview: 'visa bara vad som skulle ändras',
    sector: 'sektor, till exempel municipality eller civil-society',
    publicParty: 'är det en offentlig part: yes, no eller unclear',
    bodyPublicParty:
      'är det en offentlig part: yes, no, unclear eller team (varje upplagas redaktion väljer)',
    sameAs: 'namnet är den raden i registret, till exempel municipality:1496',
    scope: 'name: just det namnet; body: organisationen i registret under alla sina namn',
    searchRegister: 'ord eller organisationsnummer att söka efter i registret',
    source: 'var uppgiften är läst, till exempel en webbadress',
    orgnr: 'organisationsnummer',
    onConflict:
      'vad som gäller när filen säger något annat än registret: keep (registrets) eller take (filens)',
    alias: 'annat namn som används (får upprepas)',
  },
  commands: {
    classify: 'läs vilka parter en arrangörstext nämner',
    assess: 'kontrollera en upplaga på nytt',
    judge: 'bedöm ett kriterium för en anmälan',
    rules: 'upplagornas regler',
    rulesShow: 'visa en upplagas regler',
    rulesList: 'visa reglernas versioner',
    rulesSet: 'gör en ny version av reglerna',
    rulesConfirm: 'säg att övertagna regler gäller som de är',
    party: 'rättade parter',
    partyCorrect: 'rätta en part, en gång för alla upplagor',
    partyCorrections: 'visa rättade parter',
    partyWithdraw: 'ta tillbaka en rättelse',
    register: 'registret över organisationer',
    registerShow: 'visa eller sök i registret',
    registerImport: 'importera ett register (CSV, XLSX eller JSON)',
    registerAdd: 'lägg till en organisation',
  },
  arguments: {
    organisers: 'arrangörens egna ord, inom citattecken',
    criterion: 'kriteriets kod, till exempel benefit',
    judgement: 'met (uppfyllt), not-met (ej uppfyllt) eller none (ta tillbaka bedömningen)',
    partyName: 'partens namn som det skrivs',
    correction: 'rättelsens nummer, som desk party corrections visar det',
    registerFile: 'registerfil att importera',
    bodyName: 'organisationens officiella namn',
  },
  headings: {
    party: 'Part',
    sector: 'Sektor',
    publicParty: 'Offentlig part',
    certainty: 'Säkerhet',
    registerId: 'I registret',
    before: 'Före',
    after: 'Efter',
    criterion: 'Kriterium',
    from: 'Från',
    to: 'Till',
    findings: 'Kontroller',
    version: 'Version',
    madeAt: 'Gjord',
    madeBy: 'Av',
    note: 'Varför',
    severity: 'Vikt',
    source: 'Källa',
    name: 'Namn',
    orgnr: 'Organisationsnummer',
    origin: 'Kommer från',
    heading: 'Kolumn',
    readAs: 'Läses som',
    bodies: 'Organisationer',
    withNumber: 'Med nummer',
  },
  classified: {
    none: 'Texten nämner ingen part.',
    textOrFile:
      'Ange antingen en text inom citattecken eller en fil med --file FIL (- läser från stdin). Se desk classify --help.',
  },
  assessed: {
    progress: (done: number, total: number) => `Kontrollerar: ${done} av ${total}`,
    heading: (edition: string, version: number, comparedWith: number) =>
      version === comparedWith
        ? `Upplagan ${edition}, regler version ${version}, jämfört med kontrollerna som fanns.`
        : `Upplagan ${edition}, från kontrollerna som visas (regler version ${comparedWith}) till regler version ${version}.`,
    counts: (assessed: number, changedSubmissions: number, changedFindings: number) =>
      changedFindings === 0
        ? `${submissions(assessed)} kontrollerade. Inget ändrat.`
        : `${submissions(assessed)} kontrollerade. ${count(changedFindings, 'kontroll', 'kontroller')} ändrade i ${submissions(changedSubmissions)}.`,
    foreseen: (assessed: number, changedSubmissions: number, changedFindings: number) =>
      changedFindings === 0
        ? `${submissions(assessed)} prövade. Inget skulle ändras.`
        : `${submissions(assessed)} prövade. ${count(changedFindings, 'kontroll', 'kontroller')} skulle ändras i ${submissions(changedSubmissions)}.`,
    none: 'ingen kontroll',
    examples: 'Några av dem:',
  },
  ruled: {
    heading: (edition: string, version: number, isCurrent: boolean) =>
      `Upplagan ${edition}, regler version ${version}${isCurrent ? ' (gäller)' : ''}`,
    days: (from: string, to: string) => `Dagar: ${from} till ${to}`,
    deadline: (day: string, time: string) => `Sista tid för anmälan: före ${day} kl. ${time}`,
    noDeadline: 'Sista tid för anmälan är inte känd.',
    accepted: (sectors: string) => `Sektorer som godtas: ${sectors}`,
    unclear: (sectors: string) => `Sektorer där det är oklart: ${sectors}`,
    reading: (reading: 'long' | 'short', by: string, why: string) =>
      `Vald läsning: ${reading === 'long' ? 'lång' : 'kort'} (${by}: ${why})`,
    toChoose: 'Två texter säger emot varandra, och ingen läsning är vald.',
    toReview: (edition: string) => `Reglerna är övertagna från ${edition} och inte granskade än.`,
    toReviewHow: (edition: string) =>
      `Gäller de som de är: desk rules confirm --edition ${edition}. Annars: desk rules set --edition ${edition}.`,
    confirmed: (edition: string) => `Reglerna för ${edition} är granskade och gäller som de är.`,
    nothingToConfirm: (edition: string) =>
      `Reglerna för ${edition} väntar inte på granskning. Inget har ändrats.`,
    shipped: 'följde med Redaktionen',
    unknown: 'regeln är inte känd',
    made: (version: number) => `Version ${version} är gjord och gäller.`,
    faults: (faults: number) =>
      `Reglerna har ${count(faults, 'fel', 'fel')} och är inte sparade. Rätta i filen och försök igen:`,
    basedOnForm: (current: number) =>
      `Vill du ändå göra en ny version av innehållet, ange --based-on ${current}.`,
    noNote: '--note saknas och måste anges när reglerna sparas. Se desk rules set --help.',
    notJson: (file: string, detail: string) => `${file} är inte hel JSON (${detail}). Inget har ändrats.`,
  },
  judged: {
    done: (criterion: string, outcome: string, title: string) => `${criterion}, ${outcome}: ${title}`,
    takenBack: (criterion: string, title: string) => `${criterion}, bedömningen tillbakatagen: ${title}`,
  },
  corrected: {
    done: (name: string, sector: string, publicParty: string) => `${name}: ${sector}, ${publicParty}.`,
    changed: (changed: number) =>
      changed === 0 ? 'Ingen anmälan ändrades.' : `${submissions(changed)} fick ändrade kontroller.`,
    none: 'Ingen part är rättad.',
    withdrawn: 'Rättelsen är tillbakatagen.',
    scopes: { name: 'namnet', body: 'organisationen' },
    unknownCorrection: (id: string, known: readonly string[]) =>
      known.length === 0
        ? `Det finns ingen rättelse ${id}. Ingen part är rättad.`
        : `Det finns ingen rättelse ${id}. Rättelser som finns: ${known.join(', ')}.`,
    bodyNeeded: (name: string) =>
      `${name} finns inte i registret, så --scope body går inte. Utelämna --scope, eller lägg till organisationen med desk register add.`,
  },
  registered: {
    total: (bodies: number, changedAt: string | null) =>
      `${count(bodies, 'organisation', 'organisationer')} i registret${changedAt ? `, senast ändrat ${changedAt}` : ''}.`,
    imported: (added: number, updated: number, unchanged: number, refused: number) =>
      `${added} nya, ${updated} ändrade, ${unchanged} oförändrade, ${refused} avvisade.`,
    leftOut: (rows: number) => `${count(rows, 'rad', 'rader')} utelämnade.`,
    conflict: (row: number, name: string, says: string, becomes: string) =>
      `Rad ${row} (${name}): ${says} ${becomes}.`,
    moreConflicts: (conflicts: number) => `… och ${count(conflicts, 'konflikt', 'konflikter')} till.`,
    moreRefused: (rows: number) => `… och ${rows} till avvisade.`,
    refusedNamed: (row: number, name: string, reason: string) =>
      name === '' ? `Rad ${row}: ${reason}` : `Rad ${row} (${name}): ${reason}`,
    added: (name: string, id: string) => `${name} är tillagd i registret som ${id}.`,
  },
  shown: {
    related: 'Hör ihop med:',
    judgement: (
      day: string,
      clock: string,
      criterion: string,
      outcome: string,
      revision: number,
      by: string,
      organisation: string,
    ) => `${day} ${clock} ${criterion}: ${outcome} (revision ${revision}), ${by}, ${organisation}`,
    noLongerHolds: 'gäller inte längre, för innehållet har ändrats',
  },
}
