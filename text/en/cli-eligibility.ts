/** English words of the `desk` commands about rules, findings, parties and the register. */
import type { cliEligibility as swedish } from '../sv/cli-eligibility.ts'

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`
const submissions = (n: number) => count(n, 'submission', 'submissions')

export const cliEligibility: typeof swedish = {
  options: {
    texts: 'read organisers from a file, one text per line (- reads stdin)',
    rulesVersion: 'version of the rules (else the current one)',
    basedOn: "the version that the change starts from (else the file's, else the current one)",
    rulesFile: 'JSON file with rules, as desk rules show --json gives them',
    note: 'why, in words',
    preview: 'only show what would change',
    sector: 'sector, for example municipality or civil-society',
    publicParty: 'whether it is a public party: yes, no or unclear',
    bodyPublicParty: "whether it is a public party: yes, no, unclear or team (each edition's team chooses)",
    sameAs: 'the name is that row of the register, for example municipality:1496',
    scope: 'name: just that name; body: the body of the register under all of its names',
    searchRegister: 'words or organisation number to look for in the register',
    source: 'where it was read, for example a web address',
    orgnr: 'organisation number',
    onConflict:
      "what holds where the file says something else than the register: keep (the register's) or take (the file's)",
    alias: 'another name that it goes by (may be repeated)',
  },
  commands: {
    classify: "read which parties an organiser's text names",
    assess: 'assess an edition anew',
    judge: 'judge a criterion of a submission',
    rules: "the editions' rules",
    rulesShow: "show an edition's rules",
    rulesList: 'list the versions of the rules',
    rulesSet: 'make a new version of the rules',
    rulesConfirm: 'say that rules which were taken over hold as they are',
    party: 'corrected parties',
    partyCorrect: 'correct a party, once for all editions',
    partyCorrections: 'list corrected parties',
    partyWithdraw: 'take a correction back',
    register: 'the register of bodies',
    registerShow: 'show or search the register',
    registerImport: 'import a register (CSV, XLSX or JSON)',
    registerAdd: 'add a body',
  },
  arguments: {
    organisers: "the organiser's own words, in quotation marks",
    criterion: "the criterion's code, for example benefit",
    judgement: 'met, not-met or none (take the judgement back)',
    partyName: "the party's name as written",
    correction: "the correction's number, as desk party corrections shows it",
    registerFile: 'register file to import',
    bodyName: "the body's official name",
  },
  headings: {
    party: 'Party',
    sector: 'Sector',
    publicParty: 'Public party',
    certainty: 'Certainty',
    registerId: 'In the register',
    before: 'Before',
    after: 'After',
    criterion: 'Criterion',
    from: 'From',
    to: 'To',
    findings: 'Findings',
    version: 'Version',
    madeAt: 'Made',
    madeBy: 'By',
    note: 'Why',
    severity: 'Weight',
    source: 'Source',
    name: 'Name',
    orgnr: 'Organisation number',
    origin: 'Comes from',
    heading: 'Column',
    readAs: 'Read as',
    bodies: 'Bodies',
    withNumber: 'With number',
  },
  classified: {
    none: 'The text names no party.',
    textOrFile:
      'Give either a text in quotation marks or a file with --file FILE (- reads stdin). See desk classify --help.',
  },
  assessed: {
    progress: (done, total) => `Assessing: ${done} of ${total}`,
    heading: (edition, version, comparedWith) =>
      version === comparedWith
        ? `Edition ${edition}, rules version ${version}, compared with the findings that were there.`
        : `Edition ${edition}, from the findings shown (rules version ${comparedWith}) to rules version ${version}.`,
    counts: (assessed, changedSubmissions, changedFindings) =>
      changedFindings === 0
        ? `${submissions(assessed)} assessed. Nothing changed.`
        : `${submissions(assessed)} assessed. ${count(changedFindings, 'finding', 'findings')} changed in ${submissions(changedSubmissions)}.`,
    foreseen: (assessed, changedSubmissions, changedFindings) =>
      changedFindings === 0
        ? `${submissions(assessed)} tried. Nothing would change.`
        : `${submissions(assessed)} tried. ${count(changedFindings, 'finding', 'findings')} would change in ${submissions(changedSubmissions)}.`,
    none: 'no finding',
    examples: 'Some of them:',
  },
  ruled: {
    heading: (edition, version, isCurrent) =>
      `Edition ${edition}, rules version ${version}${isCurrent ? ' (current)' : ''}`,
    days: (from, to) => `Days: ${from} to ${to}`,
    deadline: (day, time) => `Deadline: before ${day} ${time}`,
    noDeadline: 'The deadline is not known.',
    accepted: (sectors) => `Sectors accepted: ${sectors}`,
    unclear: (sectors) => `Sectors where it is unclear: ${sectors}`,
    reading: (reading, by, why) => `Reading chosen: ${reading} (${by}: ${why})`,
    toChoose: 'Two texts contradict each other, and no reading has been chosen.',
    toReview: (edition) => `The rules were taken over from ${edition} and have not been reviewed yet.`,
    toReviewHow: (edition) =>
      `If they hold as they are: desk rules confirm --edition ${edition}. Else: desk rules set --edition ${edition}.`,
    confirmed: (edition) => `The rules of ${edition} are reviewed and hold as they are.`,
    nothingToConfirm: (edition) => `The rules of ${edition} do not wait for review. Nothing has changed.`,
    shipped: 'came with the desk',
    unknown: 'the rule is not known',
    made: (version) => `Version ${version} is made and is the current one.`,
    faults: (faults) =>
      `The rules have ${count(faults, 'fault', 'faults')} and were not saved. Correct the file and try again:`,
    basedOnForm: (current) =>
      `To make a new version of the contents all the same, give --based-on ${current}.`,
    noNote: '--note is missing and must be given when rules are saved. See desk rules set --help.',
    notJson: (file, detail) => `${file} is not whole JSON (${detail}). Nothing has changed.`,
  },
  judged: {
    done: (criterion, outcome, title) => `${criterion}, ${outcome}: ${title}`,
    takenBack: (criterion, title) => `${criterion}, judgement taken back: ${title}`,
  },
  corrected: {
    done: (name, sector, publicParty) => `${name}: ${sector}, ${publicParty}.`,
    changed: (changed) =>
      changed === 0 ? 'No submission changed.' : `${submissions(changed)} got changed findings.`,
    none: 'No party has been corrected.',
    withdrawn: 'The correction is taken back.',
    scopes: { name: 'the name', body: 'the body' },
    unknownCorrection: (id, known) =>
      known.length === 0
        ? `There is no correction ${id}. No party has been corrected.`
        : `There is no correction ${id}. Corrections that there are: ${known.join(', ')}.`,
    bodyNeeded: (name) =>
      `${name} is not in the register, so --scope body cannot be used. Leave --scope out, or add the body with desk register add.`,
  },
  registered: {
    total: (bodies, changedAt) =>
      `${count(bodies, 'body', 'bodies')} in the register${changedAt ? `, last changed ${changedAt}` : ''}.`,
    imported: (added, updated, unchanged, refused) =>
      `${added} new, ${updated} changed, ${unchanged} unchanged, ${refused} refused.`,
    leftOut: (rows) => `${count(rows, 'row', 'rows')} left out.`,
    conflict: (row, name, says, becomes) => `Row ${row} (${name}): ${says} ${becomes}.`,
    moreConflicts: (conflicts) => `… and ${count(conflicts, 'more conflict', 'more conflicts')}.`,
    moreRefused: (rows) => `… and ${rows} more refused.`,
    refusedNamed: (row, name, reason) =>
      name === '' ? `Row ${row}: ${reason}` : `Row ${row} (${name}): ${reason}`,
    added: (name, id) => `${name} is added to the register as ${id}.`,
  },
  shown: {
    related: 'Belongs with:',
    judgement: (day, clock, criterion, outcome, revision, by, organisation) =>
      `${day} ${clock} ${criterion}: ${outcome} (revision ${revision}), ${by}, ${organisation}`,
    noLongerHolds: 'no longer holds, since the content has changed',
  },
}
