// Rules, assessment and judgements through the `desk` command, with whatever can be wrong in what it is given.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import type { AssessmentReport, RulesVersion } from '../../contract/calls/editions.ts'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import type { RuleSet } from '../../domain/edition.ts'
import { contentOf, occurrenceOn, privateContent, submissionOf, tempFolder } from '../backend/desk.ts'
import { desk, deskJson, dump } from './cli-run.ts'
import { prepareDesk } from './prepared-desk.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

type Rules = RuleSet & { edition: string; isCurrent: boolean; note: string | null }
type Versions = { edition: string; current: number; versions: RulesVersion[] }

const REVIEWER = ['--reviewer', 'Anna Ek (SKR)']
const folder = tempFolder()

let copyOfPrepared: () => string
beforeAll(async () => {
  copyOfPrepared = await prepareDesk([
    submissionOf('a1'),
    submissionOf('a2', { content: privateContent('Privat') }),
    submissionOf('a3', {
      content: contentOf('Efter veckan', { occurrences: [occurrenceOn('2024-10-08')] }),
    }),
  ])
})

const rulesOf = (db: string, ...more: string[]) =>
  deskJson<Rules>(['rules', 'show', '--edition', '2024', '--db', db, ...more])
const showOf = (db: string, id: string) => deskJson<SubmissionShown>(['show', id, '--db', db])
const outcomeOf = async (db: string, id: string, criterion: string) =>
  (await showOf(db, id)).findings.find((one) => one.criterion === criterion)?.outcome

let files = 0
function fileOf(contents: unknown): string {
  files += 1
  const file = join(folder, `rules-${files}.json`)
  writeFileSync(file, typeof contents === 'string' ? contents : JSON.stringify(contents))
  return file
}

/** A week longer, so that `a3` lies inside it. */
const longer = (rules: Rules): Rules => ({
  ...rules,
  parameters: { ...rules.parameters, endsOn: '2024-10-11' },
})

describe('rules', () => {
  test('show gives a rule set that set takes, with where it comes from', async () => {
    const db = copyOfPrepared()
    const rules = await rulesOf(db)
    expect(rules).toMatchObject({
      edition: '2024',
      version: 1,
      isCurrent: true,
      madeBy: null,
      parameters: { startsOn: '2024-09-30', endsOn: '2024-10-04' },
    })
    expect(rules.criteria.map(({ code }) => code)).toContain('party')
    const people = await desk(['rules', 'show', '--edition', '2024', '--db', db])
    expect(people.out).toMatch(/^Upplagan 2024, regler version 1 \(gäller\)\n/)
    expect(people.out).toContain('Dagar: 2024-09-30 till 2024-10-04')
    expect(people.out).toMatch(/\nPart \(party\) +Krav +https:/)
    expect(people.out).toMatch(/\nTider \(times\) +Bör +Redaktionens egen kontroll/)
  })

  test('a preview says what would change and changes nothing', async () => {
    const db = copyOfPrepared()
    const file = fileOf(longer(await rulesOf(db)))
    const before = dump(db)
    const args = ['rules', 'set', '--edition', '2024', '--file', file, '--preview', '--db', db]
    const report = await deskJson<AssessmentReport>(args)
    expect(report).toMatchObject({ edition: '2024', assessed: 3, changedSubmissions: 1 })
    expect(report.changes).toEqual([{ criterion: 'inside-week', from: 'not-met', to: 'met', findings: 1 }])
    expect(report.examples).toMatchObject([{ title: 'Efter veckan', from: 'not-met', to: 'met' }])
    const people = await desk(args)
    expect(people.out).toContain('1 kontroll skulle ändras i 1 anmälan')
    expect(people.out).toMatch(/\nInom veckan +Ej uppfyllt +Uppfyllt +1\n/)
    expect(dump(db)).toEqual(before)
  })

  test('set makes a new version with who and why, and everything is assessed when it returns', async () => {
    const db = copyOfPrepared()
    const file = fileOf(longer(await rulesOf(db)))
    const set = ['rules', 'set', '--edition', '2024', '--file', file, '--db', db]
    const made = await deskJson<AssessmentReport>([...set, '--note', 'En vecka till', ...REVIEWER])
    expect(made).toMatchObject({ rulesVersion: 2, changedFindings: 1 })
    expect(await outcomeOf(db, 'a3', 'inside-week')).toBe('met')
    const { current, versions } = await deskJson<Versions>(['rules', 'list', '--edition', '2024', '--db', db])
    expect({ current, versions }).toMatchObject({
      current: 2,
      versions: [
        { version: 2, madeBy: 'Anna Ek', note: 'En vecka till' },
        { version: 1, madeBy: null },
      ],
    })
    const people = await desk(['rules', 'list', '--edition', '2024', '--db', db])
    expect(people.out).toMatch(/\n +2 +\d{4}-\d\d-\d\d +Anna Ek +En vecka till\n/)
    // The older version can still be read.
    expect(await rulesOf(db, '--version', '1')).toMatchObject({
      version: 1,
      isCurrent: false,
      parameters: { endsOn: '2024-10-04' },
    })
    // The same file again starts from a version that is not the current one any more.
    const again = await desk([...set, '--note', 'Igen', ...REVIEWER])
    expect(again).toMatchObject({ code: 1, out: '' })
    expect(again.err).toMatch(/^desk: [^\n]+version 1[^\n]+--based-on 2[^\n]*\n$/)
    const forced = await desk([...set, '--note', 'Igen', '--based-on', '2', ...REVIEWER])
    expect(forced).toMatchObject({ code: 0 })
  })

  test('faulty rules are refused with the path to each fault, and nothing changes', async () => {
    const db = copyOfPrepared()
    const rules = await rulesOf(db)
    const file = fileOf({
      ...rules,
      parameters: { ...rules.parameters, endsOn: '2024-09-01' },
      criteria: [...rules.criteria, rules.criteria[0]],
    })
    const before = dump(db)
    const args = ['rules', 'set', '--edition', '2024', '--file', file, '--note', 'x', ...REVIEWER, '--db', db]
    const people = await desk(args)
    expect(people).toMatchObject({ code: 1, out: '' })
    expect(people.err).toMatch(
      /^desk: Reglerna har 2 fel[^\n]+\n {2}parameters\.endsOn: [^\n]+\n {2}criteria\[19\]\.code: [^\n]+\n$/,
    )
    const script = await desk([...args, '--json'])
    expect(script.code).toBe(1)
    expect(JSON.parse(script.out)).toMatchObject({
      faults: [
        { path: 'parameters.endsOn', problem: 'days-reversed' },
        { path: 'criteria[19].code', problem: 'criterion-twice' },
      ],
    })
    expect(dump(db)).toEqual(before)
  })

  test.each([
    ['{"criteria": [', 1, /rules-\d+\.json är inte hel JSON: felet finns på rad 1/],
    ['[]', 1, /Reglerna har \d+ fel/],
    [{ parameters: 1 }, 1, /\n {2}parameters: [^\n]+\n/],
  ])('a file with %j', async (contents, code, says) => {
    const db = copyOfPrepared()
    const before = dump(db)
    const args = ['--edition', '2024', '--file', fileOf(contents), '--note', 'x', ...REVIEWER, '--db', db]
    const run = await desk(['rules', 'set', ...args])
    expect(run).toMatchObject({ code, out: '' })
    expect(run.err).toMatch(says)
    expect(dump(db)).toEqual(before)
  })
})

describe('assess', () => {
  test('anew changes nothing when everything is as it was', async () => {
    const db = copyOfPrepared()
    const report = await deskJson<AssessmentReport>(['assess', '--edition', '2024', '--db', db])
    expect(report).toMatchObject({
      edition: '2024',
      rulesVersion: 1,
      comparedWith: 1,
      assessed: 3,
      changedFindings: 0,
      changedSubmissions: 0,
      changes: [],
    })
    expect(report.before).toEqual(report.after)
    const people = await desk(['assess', '--edition', '2024', '--db', db])
    // Progress is for those who look; here nobody does.
    expect(people).toMatchObject({ code: 0, err: '' })
    expect(people.out).toContain('3 anmälningar kontrollerade. Inget ändrat.')
  })

  test('by an earlier version is kept beside it; what is shown stays by the current rules', async () => {
    const db = copyOfPrepared()
    const file = fileOf(longer(await rulesOf(db)))
    await deskJson([
      'rules',
      'set',
      '--edition',
      '2024',
      '--file',
      file,
      '--note',
      'x',
      ...REVIEWER,
      '--db',
      db,
    ])
    const report = await deskJson<AssessmentReport>([
      'assess',
      '--edition',
      '2024',
      '--rules',
      '1',
      '--db',
      db,
    ])
    expect(report).toMatchObject({ rulesVersion: 1, comparedWith: 2, assessed: 3, changedSubmissions: 1 })
    expect(report.changes).toEqual([{ criterion: 'inside-week', from: 'met', to: 'not-met', findings: 1 }])
    const people = await desk(['assess', '--edition', '2024', '--rules', '1', '--db', db])
    expect(people.out).toMatch(/^Upplagan 2024, från [^\n]+ version 2\) till regler version 1\.\n/)
    expect(people.out).toContain('1 kontroll skulle ändras i 1 anmälan.')
    expect(await outcomeOf(db, 'a3', 'inside-week')).toBe('met')
    const { rulesVersions } = await showOf(db, 'a3')
    expect(rulesVersions).toEqual([2, 1])
  })

  test('of an edition without submissions is no fault', async () => {
    const report = await deskJson(['assess', '--edition', '2019', '--db', copyOfPrepared()])
    expect(report).toMatchObject({ edition: '2019', assessed: 0, changedFindings: 0, before: {}, after: {} })
  })
})

describe('judge', () => {
  test('what only a person answers; the judgement stands in show, and can be taken back', async () => {
    const db = copyOfPrepared()
    expect(await outcomeOf(db, 'a1', 'benefit')).toBe('to-judge')
    const judged = await deskJson([
      'judge',
      'a1',
      'benefit',
      'met',
      '--note',
      'Tydligt.',
      ...REVIEWER,
      '--db',
      db,
    ])
    expect(judged).toMatchObject({
      platformId: 'a1',
      revision: 1,
      criterion: 'benefit',
      finding: { outcome: 'met' },
      judgement: { outcome: 'met', note: 'Tydligt.', by: 'Anna Ek', organisation: 'SKR', holds: true },
    })
    const people = await desk(['show', 'a1', '--db', db])
    expect(people.out).toMatch(
      /Nytta för offentlig sektor: Uppfyllt \(revision 1\), Anna Ek, SKR: Tydligt\.\n/,
    )
    const back = await desk(['judge', 'a1', 'benefit', 'none', ...REVIEWER, '--db', db])
    expect(back).toMatchObject({ code: 0, err: '' })
    expect(back.out).toMatch(/^Nytta för offentlig sektor, bedömningen tillbakatagen: /)
    expect(await outcomeOf(db, 'a1', 'benefit')).toBe('to-judge')
  })

  test('against what a check found counts in the queue, with a note', async () => {
    const db = copyOfPrepared()
    const args = ['judge', 'a2', 'party', 'met', '--note', 'Ägs av kommunen.', ...REVIEWER, '--db', db]
    expect((await desk(args)).out).toBe('Part, Uppfyllt: Privat\n')
    expect(await outcomeOf(db, 'a2', 'party')).toBe('met')
  })
})

type Case = [args: string[], code: number, says: RegExp]

const cases: Case[] = [
  [['rules', 'show', '--edition', '2099'], 1, /2099 finns inte.*2024/],
  [['rules', 'show', '--edition', '2024', '--version', '9'], 1, /version 9 finns inte.*som finns: 1/],
  [['rules', 'show', '--edition', '2024', '--version', 'x'], 2, /--version: ”x”.*heltal/],
  [['rules', 'list', '--edition', '2099'], 1, /2099 finns inte/],
  [['rules', 'list'], 2, /--edition saknas/],
  [['rules', 'nope'], 2, /Kommandot nope finns inte\. Se desk rules --help/],
  [['rules', 'set', '--edition', '2024'], 2, /--file saknas/],
  [['rules', 'set', '--edition', '2024', '--file', 'x.json'], 2, /--note saknas/],
  [['rules', 'set', '--edition', '2024', '--file', 'x.json', '--note', ' '], 2, /--note saknar sitt värde/],
  [
    ['rules', 'set', '--edition', '2024', '--file', 'nowhere.json', '--note', 'x'],
    1,
    /nowhere\.json finns inte/,
  ],
  [['rules', 'set', '--edition', '2024', '--file', '.', '--preview'], 1, /Filen \. finns inte/],
  [['assess'], 2, /--edition saknas/],
  [['assess', '--edition', '2099'], 1, /2099 finns inte.*2024/],
  [['assess', '--edition', '2024', '--rules', '7'], 1, /version 7 finns inte.*som finns: 1/],
  [['assess', '--edition', '2024', '--rules', 'senaste'], 2, /--rules: ”senaste”.*heltal/],
  [['judge', 'a1', 'benefit'], 2, /<judgement> saknas/],
  [['judge', 'a1', 'taste', 'met'], 2, /CRITERION: ”taste”.*party, benefit/],
  [['judge', 'a1', 'benefit', 'maybe'], 2, /JUDGEMENT: ”maybe”.*met, not-met, none/],
  [['judge', 'zzz', 'benefit', 'met', ...REVIEWER], 1, /ingen anmälan zzz/],
  [['judge', 'a1', 'benefit', 'met'], 1, /--reviewer "Namn/],
  [['judge', 'a1', 'benefit', 'met', '--reviewer', 'Anna'], 2, /--reviewer: ”Anna”/],
  [
    ['judge', 'a1', 'benefit', 'met', '--revision', '7', ...REVIEWER],
    1,
    /du såg revision 7, nu gäller revision 1/,
  ],
  [['judge', 'a1', 'benefit', 'not-met', ...REVIEWER], 1, /varför/i],
  [['judge', 'a1', 'own-organisation', 'met', '--note', 'x', ...REVIEWER], 1, /Egen organisation/],
  [['judge', 'a1', 'benefit', 'none', ...REVIEWER], 1, /Nytta/],
]

test.each(cases)('%j', async (args, code, says) => {
  const db = copyOfPrepared()
  const before = dump(db)
  const run = await desk([...args, '--db', db], { cwd: folder })
  expect(run.err).toMatch(/^desk: [^\n]+\n$/)
  expect(run.err).toMatch(says)
  expect(run.err).not.toMatch(/borde kunna hända|undefined|\[object/)
  expect(run).toMatchObject({ code, out: '' })
  expect(dump(db)).toEqual(before)
})

test('every fault of a file is told in the language asked for, with the field in words and its path', async () => {
  const db = copyOfPrepared()
  const rules = await rulesOf(db)
  const criteria = rules.criteria.map(({ severity, ...rest }, at) =>
    at === 0 ? { ...rest, severty: severity } : { ...rest, severity: at === 1 ? 'perhaps' : severity },
  )
  const file = fileOf({
    ...rules,
    parameters: { ...rules.parameters, deadlineAt: 'fredag', holidays: [] },
    criteria,
  })
  const before = dump(db)
  const args = ['rules', 'set', '--edition', '2024', '--file', file, '--note', 'x', ...REVIEWER, '--db', db]
  const people = await desk(args)
  expect(people).toMatchObject({ code: 1, out: '' })
  expect(people.err.trimEnd().split('\n').slice(1)).toEqual([
    '  parameters.deadlineAt: Sista anmälningsdag – ”fredag” är ingen tidpunkt. Skriv den i UTC, till exempel 2024-09-27T22:00:00Z. Är sista tiden inte känd: null.',
    '  parameters.holidays: Reglerna – Fältet ”holidays” finns inte. Ta bort det eller rätta namnet.',
    '  criteria[0].severity: Kriteriet Part, vikt – Fältet saknas. Lägg till det.',
    '  criteria[0].severty: Kriteriet Part – Fältet ”severty” finns inte. Menade du ”severity”?',
    '  criteria[1].severity: Kriteriet Nytta för offentlig sektor, vikt – ”perhaps” går inte att välja. Välj bland: must (Krav), should (Bör), note (Upplysning).',
  ])
  const english = await desk([...args, '--language', 'en'])
  expect(english.err).toContain(
    '\n  criteria[0].severty: The criterion Party – There is no field “severty”. Did you mean “severity”?\n',
  )
  const { faults } = JSON.parse((await desk([...args, '--json'])).out) as { faults: object[] }
  expect(faults).toHaveLength(5)
  expect(faults[3]).toMatchObject({
    problem: 'unknown-field',
    expected: ['severity'],
    field: 'Kriteriet Part',
  })
  expect(dump(db)).toEqual(before)
})

test('rules taken over say so with who and when, and wait for review until they are confirmed', async () => {
  const db = copyOfPrepared()
  const week = ['--from', '2025-09-29', '--to', '2025-10-03']
  await desk(['edition', 'add', '2025', '--programme', 'innovationsveckan', ...week, '--db', db])
  const list = ['rules', 'list', '--edition', '2025', '--db', db]
  const waiting = await desk(list)
  expect(waiting.out).toMatch(
    /^Reglerna är övertagna från 2024 och inte granskade än\.\n.*desk rules confirm --edition 2025/,
  )
  expect(waiting.out).toMatch(/\n +1 +\d{4}-\d\d-\d\d +övertagna från 2024 för granskning\n$/)
  expect(waiting.out).not.toContain('följde med Redaktionen')
  expect(await deskJson<object>(list)).toMatchObject({
    rulesToReview: '2024',
    versions: [{ takenOverFrom: '2024' }],
  })
  const confirm = ['rules', 'confirm', '--edition', '2025', ...REVIEWER, '--db', db]
  expect(await desk(confirm)).toMatchObject({
    code: 0,
    out: 'Reglerna för 2025 är granskade och gäller som de är.\n',
  })
  expect((await desk(list)).out).toMatch(/ övertagna från 2024; granskade av Anna Ek, \d{4}-\d\d-\d\d\n$/)
  const again = await desk(confirm)
  expect(again).toMatchObject({ code: 1, out: '' })
  expect(again.err).toMatch(/^desk: Reglerna för 2025 väntar inte på granskning\. Inget har ändrats\.\n$/)
})
