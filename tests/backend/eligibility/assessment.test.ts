/** Findings that keep up: with rules, corrections, neighbours and history, in the background and when somebody looks. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { showEdition } from '../../../backend/editions/editions.ts'
import { saveRules } from '../../../backend/editions/rules.ts'
import { assessEdition } from '../../../backend/eligibility/assess-edition.ts'
import {
  assessmentStatus,
  assessStale,
  countWaitingForAssessment,
  startAssessment,
} from '../../../backend/eligibility/background-job.ts'
import { verify } from '../../../backend/maintenance/verify.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { showFindings, showSubmission } from '../../../backend/moderation/show.ts'
import { undoDecision } from '../../../backend/moderation/undo.ts'
import { correct, withdrawCorrection } from '../../../backend/parties/corrections.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import {
  arrivalOf,
  contentOf,
  correctionOf,
  occurrenceOn,
  openDesk,
  outcomeOf,
  privateContent,
  rowsOf,
  takeIn,
  tempFolder,
} from '../desk.ts'

const decision = { revision: 1, criteria: [], reason: 'Skäl.', message: null, language: 'sv' as const }
const publish = (workspace: Workspace, submissionId: string) =>
  decide(workspace, { ...decision, submissionId, outcome: 'publish' })

/** Many submissions, of organisers and days that take turns. */
const many = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    arrivalOf(`m${at}`, {
      content: privateContent(`Aktivitet nummer ${at} om något eget`, {
        parties: [{ text: `Testbolaget nummer ${at % 40} AB`, role: 'organiser' }],
        occurrences: [occurrenceOn(`2024-10-0${1 + (at % 3)}`)],
      }),
    }),
  )

/** The same rules with a day less: what was held on the last day is then outside. */
function shorterWeek(workspace: Workspace) {
  const { rules } = showEdition(workspace, '2024')
  return { ...rules, parameters: { ...rules.parameters, endsOn: '2024-10-01' } }
}

describe('what is stored', () => {
  test('is current when a new submission has been shown, and nothing waits after the job', async () => {
    const { workspace } = openDesk()
    takeIn(workspace, arrivalOf('a1'), arrivalOf('a2', { content: contentOf('En annan') }))
    expect(assessmentStatus(workspace)).toMatchObject({ isRunning: false, waiting: 2 })
    const shown = showSubmission(workspace, 'a1')
    expect(outcomeOf(shown, 'duplicate')).toBe('met')
    expect(shown.rulesVersions).toEqual([1])
    expect(shown.findings.every((finding) => finding.rule !== null)).toBe(true)
    await assessStale(workspace)
    expect(assessmentStatus(workspace)).toMatchObject({ isRunning: false, waiting: 0 })
    expect(verify(workspace)).toMatchObject({ ok: true })
    const told = verify(workspace).checks.find(({ name }) => name === 'assessment-waits')
    expect(told).toMatchObject({ ok: true, checked: 0 })
  })

  test('of a clean new submission waits for a person’s judgement, which publishing gives', () => {
    const { workspace } = openDesk()
    takeIn(workspace, arrivalOf('a1'))
    expect(showSubmission(workspace, 'a1')).toMatchObject({ outcome: 'to-judge', attention: 'benefit' })
    const id = publish(workspace, 'a1')
    expect(showSubmission(workspace, 'a1')).toMatchObject({ state: 'published', outcome: 'met' })
    expect(outcomeOf(showSubmission(workspace, 'a1'), 'locked-text')).toBe('met')
    undoDecision(workspace, id)
    expect(showSubmission(workspace, 'a1')).toMatchObject({ state: 'new', outcome: 'to-judge' })
    expect(outcomeOf(showSubmission(workspace, 'a1'), 'locked-text')).toBe('not-applicable')
  })

  test('says what changed in the title since publication, also when the cancellation was taken back', () => {
    const { workspace } = openDesk()
    takeIn(workspace, arrivalOf('a1', { state: 'published' }))
    takeIn(workspace, arrivalOf('a1', { state: 'published', revision: 2, content: contentOf('Ny rubrik') }))
    expect(outcomeOf(showSubmission(workspace, 'a1'), 'locked-text')).toBe('not-met')
    const cancelled = decide(workspace, { ...decision, revision: 2, submissionId: 'a1', outcome: 'cancel' })
    expect(outcomeOf(showSubmission(workspace, 'a1'), 'locked-text')).toBe('not-met')
    undoDecision(workspace, cancelled)
    expect(showSubmission(workspace, 'a1').state).toBe('published')
    expect(outcomeOf(showSubmission(workspace, 'a1'), 'locked-text')).toBe('not-met')
  })
})

describe('neighbours', () => {
  const twins = () => {
    const desk = openDesk()
    const content = contentOf('Samma frukost om upphandling')
    takeIn(desk.workspace, arrivalOf('a1', { content }), arrivalOf('a2', { content }))
    return desk
  }
  const duplicates = (workspace: Workspace) =>
    ['a1', 'a2'].map((id) =>
      rowsOf(
        workspace,
        `select f.outcome from findings f join submissions s on s.id = f.submission_id and s.revision = f.revision
          and s.assessed_rules = f.rules_version where s.platform_id = ? and f.criterion = 'duplicate'`,
        id,
      ).map((row) => row.outcome),
    )

  test('that look the same name each other, and can be opened', async () => {
    const { workspace } = twins()
    await assessStale(workspace)
    expect(duplicates(workspace)).toEqual([['unclear'], ['unclear']])
    const [one, other] = ['a1', 'a2'].map((id) => showSubmission(workspace, id))
    expect(one?.related).toEqual([{ id: other?.id, title: other?.title, state: 'new' }])
  })

  test('are found when only one of them is looked at', () => {
    const { workspace } = twins()
    expect(outcomeOf(showSubmission(workspace, 'a1'), 'duplicate')).toBe('unclear')
    expect(duplicates(workspace)).toEqual([['unclear'], ['unclear']])
  })

  test.each([
    [
      'a cancellation',
      (workspace: Workspace) => {
        publish(workspace, 'a2')
        decide(workspace, { ...decision, submissionId: 'a2', outcome: 'cancel' })
      },
    ],
    [
      'a new revision with another organiser',
      async (workspace: Workspace) => {
        const content = contentOf('Samma frukost om upphandling', {
          parties: [{ text: 'Region Skåne', role: 'organiser' }],
        })
        takeIn(workspace, arrivalOf('a2', { revision: 2, content }))
        await assessStale(workspace)
      },
    ],
    [
      'a new title',
      async (workspace: Workspace) => {
        takeIn(workspace, arrivalOf('a2', { revision: 2, content: contentOf('Något helt annat') }))
        await assessStale(workspace)
      },
    ],
    [
      'a correction that tells their organisers apart',
      async (workspace: Workspace) => {
        takeIn(
          workspace,
          arrivalOf('a2', {
            revision: 2,
            content: contentOf('Samma frukost om upphandling', {
              parties: [{ text: 'Gävle kommuns egna hus', role: 'organiser' }],
            }),
          }),
        )
        correct(workspace, correctionOf('Gävle kommuns egna hus', { sector: 'public-company' }))
        await assessStale(workspace)
      },
    ],
  ])('are none any more after %s', async (_what, change) => {
    const { workspace } = twins()
    await assessStale(workspace)
    await change(workspace)
    expect(duplicates(workspace)).toEqual([['met'], ['met']])
  })

  test('are the same whether they were found one by one or all at once', async () => {
    const one = openDesk().workspace
    const all = openDesk().workspace
    const arrivals = many(60).map((arrival, at) => ({
      ...arrival,
      content: { ...arrival.content, title: `Frukost ${at % 7 === 0 ? 'om data' : at}` },
    }))
    for (const arrival of arrivals) {
      takeIn(one, arrival)
      showSubmission(one, arrival.platformId ?? '')
    }
    takeIn(all, ...arrivals)
    await assessEdition(all, { edition: '2024' })
    const told = (workspace: Workspace) =>
      rowsOf(
        workspace,
        `select s.platform_id, f.criterion, f.outcome, (select group_concat(o.platform_id) from
            (select other.platform_id from json_each(f.evidence) e, json_each(e.value, '$.values.others') n
              join submissions other on other.id = n.value order by 1) o) as others
          from findings f join submissions s on s.id = f.submission_id
          where f.criterion in ('duplicate', 'series', 'nested') order by 1, 2`,
      )
    expect(told(one)).toEqual(told(all))
    expect(told(all).filter((row) => row.others !== null).length).toBeGreaterThan(10)
  })
})

describe('a correction', () => {
  test('applies to past editions too, whoever looks and whatever was decided, and can be withdrawn', async () => {
    const { workspace } = openDesk()
    const content = (day: string) => privateContent('Om framtiden', { occurrences: [occurrenceOn(day)] })
    takeIn(
      workspace,
      arrivalOf('new', { content: content('2024-10-01') }),
      arrivalOf('old', { edition: '2022', state: 'published', content: content('2022-10-04') }),
      arrivalOf('gone', { edition: '2021', content: content('2021-10-05') }),
    )
    await assessStale(workspace)
    const outcomes = () =>
      ['new', 'old', 'gone'].map((id) => outcomeOf(showSubmission(workspace, id), 'party'))
    expect(outcomes()).toEqual(['not-met', 'not-met', 'not-met'])
    const made = correct(
      workspace,
      correctionOf('Testbolaget AB', { sector: 'state', publicParty: 'yes', note: 'Är en myndighet.' }),
    )
    expect(made).toMatchObject({ submissions: 3, by: 'Prov Testgren' })
    expect(countWaitingForAssessment(workspace)).toBe(3)
    await assessStale(workspace)
    expect(outcomes()).toEqual(['met', 'met', 'met'])
    expect(rowsOf(workspace, 'select distinct sector from submissions')).toEqual([{ sector: 'state' }])
    expect(rowsOf(workspace, 'select distinct rules_version from findings')).toEqual([{ rules_version: 1 }])
    withdrawCorrection(workspace, { id: made.id, note: '' })
    await assessStale(workspace)
    expect(outcomes()).toEqual(['not-met', 'not-met', 'not-met'])
    expect(verify(workspace)).toMatchObject({ ok: true })
  })

  test('counts at once for what somebody opens or decides about', () => {
    const { workspace } = openDesk()
    takeIn(workspace, arrivalOf('a1', { content: privateContent('Om framtiden') }))
    correct(workspace, correctionOf('Testbolaget AB', { sector: 'state', publicParty: 'yes' }))
    expect(() =>
      decide(workspace, { ...decision, submissionId: 'a1', outcome: 'reject', criteria: ['party'] }),
    ).toThrow(expect.objectContaining({ code: 'REFUSED' }))
    publish(workspace, 'a1')
    expect(showSubmission(workspace, 'a1')).toMatchObject({ state: 'published', outcome: 'met' })
  })
})

describe('a new version of the rules', () => {
  test('leaves the findings of the older one readable', async () => {
    const { workspace } = openDesk()
    const content = contentOf('Sent i veckan', { occurrences: [occurrenceOn('2024-10-03')] })
    takeIn(workspace, arrivalOf('a1', { content }))
    await assessStale(workspace)
    saveRules(workspace, { id: '2024', basedOn: 1, rules: shorterWeek(workspace), note: 'Kortare.' })
    await assessStale(workspace)
    const shown = showSubmission(workspace, 'a1')
    expect(shown).toMatchObject({ outcome: 'not-met', rulesVersion: 2, rulesVersions: [2, 1] })
    const before = showFindings(workspace, { id: shown.id, revision: 1, rulesVersion: 1 })
    expect(before.find((one) => one.criterion === 'inside-week')).toMatchObject({ outcome: 'met' })
    expect(before.map((one) => one.criterion)).toEqual(
      shown.findings.map((one) => one.criterion).filter((code) => code !== 'own-organisation'),
    )
    expect(showFindings(workspace, { id: shown.id, revision: 1, rulesVersion: 9 })).toEqual([])
  })
})

describe('the job in the background', () => {
  test('goes on after a kill in the middle, until all is by the new rules', async () => {
    const desk = openDesk()
    takeIn(desk.workspace, ...many(450))
    await assessStale(desk.workspace)
    saveRules(desk.workspace, {
      id: '2024',
      basedOn: 1,
      rules: shorterWeek(desk.workspace),
      note: 'Kortare.',
    })
    const running = assessStale(desk.workspace)
    while (desk.workspace.assessment.done < 200) await new Promise(setImmediate)
    // The files as a power cut would leave them: nothing is closed.
    const folder = tempFolder()
    for (const suffix of ['', '-wal']) copyFileSync(`${desk.file}${suffix}`, join(folder, `desk.db${suffix}`))
    desk.close()
    await running
    const again = openDesk({ folder })
    const half = rowsOf(again.workspace, 'select assessed_rules, count(*) as n from submissions group by 1')
    expect(half.map((row) => row.assessed_rules)).toEqual([1, 2])
    const waiting = countWaitingForAssessment(again.workspace)
    expect(waiting).toBeGreaterThan(0)
    startAssessment(again.workspace)
    expect(assessmentStatus(again.workspace)).toMatchObject({ isRunning: true, total: waiting })
    await assessStale(again.workspace)
    expect(assessmentStatus(again.workspace)).toMatchObject({ isRunning: false, waiting: 0 })
    const by = 'select assessed_rules, is_set_stale, count(*) as n from submissions group by 1, 2'
    expect(rowsOf(again.workspace, by)).toEqual([{ assessed_rules: 2, is_set_stale: 0, n: 450 }])
    const each = `select count(*) as n from findings where rules_version = 2 group by submission_id`
    expect(new Set(rowsOf(again.workspace, each).map((row) => row.n)).size).toBe(1)
    expect(verify(again.workspace)).toMatchObject({ ok: true })
  })

  test('lets decisions, arrivals and corrections through meanwhile, and ends with all of them told', async () => {
    const { workspace } = openDesk()
    takeIn(workspace, ...many(420))
    const running = assessStale(workspace)
    const turn = () => new Promise(setImmediate)
    await turn()
    takeIn(workspace, arrivalOf('late', { content: privateContent('Aktivitet nummer 3 om något eget') }))
    await turn()
    decide(workspace, { ...decision, submissionId: 'm5', outcome: 'return' })
    await turn()
    correct(workspace, correctionOf('Testbolaget nummer 5 AB', { sector: 'state', publicParty: 'yes' }))
    await running
    expect(countWaitingForAssessment(workspace)).toBe(0)
    expect(showSubmission(workspace, 'm5')).toMatchObject({ state: 'returned', outcome: 'to-judge' })
    expect(outcomeOf(showSubmission(workspace, 'm45'), 'party')).toBe('met')
    expect(outcomeOf(showSubmission(workspace, 'm6'), 'party')).toBe('not-met')
    expect(verify(workspace)).toMatchObject({ ok: true })
  })

  test('answers with the same work to who asks twice, and with none when nothing waits', async () => {
    const { workspace } = openDesk()
    takeIn(workspace, ...many(5))
    const running = assessStale(workspace)
    expect(assessStale(workspace)).toBe(running)
    await running
    expect(workspace.assessment.running).toBeNull()
    await assessStale(workspace)
    expect(workspace.assessment.running).toBeNull()
  })
})

describe('a whole edition assessed', () => {
  test('reports what changed, and nothing the second time', async () => {
    const { workspace } = openDesk()
    takeIn(workspace, ...many(30))
    await assessStale(workspace)
    // What the background does first could not be told apart from what was so before.
    workspace.assessment.isStopped = true
    saveRules(workspace, { id: '2024', basedOn: 1, rules: shorterWeek(workspace), note: 'Kortare.' })
    workspace.assessment.isStopped = false
    const report = await assessEdition(workspace, { edition: '2024' })
    expect(report).toMatchObject({ rulesVersion: 2, comparedWith: 1, assessed: 30, changedSubmissions: 20 })
    expect(report.changes).toEqual([{ criterion: 'inside-week', from: 'met', to: 'not-met', findings: 20 }])
    const again = await assessEdition(workspace, { edition: '2024' })
    expect(again).toMatchObject({ comparedWith: 2, changedFindings: 0, changedSubmissions: 0, changes: [] })
    expect(again.after).toEqual(report.after)
  })

  test('by an older version stores its findings beside those that are shown', async () => {
    const { workspace } = openDesk()
    saveRules(workspace, { id: '2024', basedOn: 1, rules: shorterWeek(workspace), note: 'Kortare.' })
    takeIn(workspace, ...many(9))
    await assessStale(workspace)
    const shown = rowsOf(workspace, 'select outcome, assessed_rules, assessed_by from submissions')
    const report = await assessEdition(workspace, { edition: '2024', rulesVersion: 1 })
    expect(report).toMatchObject({ rulesVersion: 1, comparedWith: 2, changedFindings: 6 })
    expect(rowsOf(workspace, 'select outcome, assessed_rules, assessed_by from submissions')).toEqual(shown)
    expect(showSubmission(workspace, 'm1').rulesVersions).toEqual([2, 1])
    // It says how they differ from what is shown, however often it is asked.
    const again = await assessEdition(workspace, { edition: '2024', rulesVersion: 1 })
    expect(again).toEqual(report)
    const current = await assessEdition(workspace, { edition: '2024' })
    expect(current).toMatchObject({ rulesVersion: 2, comparedWith: 2, changedFindings: 0 })
  })

  test('by an older version is compared with the rules in force, also where those have not been used yet', async () => {
    const { workspace } = openDesk()
    takeIn(workspace, ...many(9))
    await assessStale(workspace)
    workspace.assessment.isStopped = true
    saveRules(workspace, { id: '2024', basedOn: 1, rules: shorterWeek(workspace), note: 'Kortare.' })
    workspace.assessment.isStopped = false
    const report = await assessEdition(workspace, { edition: '2024', rulesVersion: 1 })
    expect(report).toMatchObject({ rulesVersion: 1, comparedWith: 2, changedFindings: 6 })
    expect(report.changes).toEqual([{ criterion: 'inside-week', from: 'not-met', to: 'met', findings: 6 }])
    expect(rowsOf(workspace, 'select distinct assessed_rules from submissions')).toEqual([
      { assessed_rules: 2 },
    ])
  })

  test.each([
    [{ edition: '1999' }, 'UNKNOWN_EDITION'],
    [{ edition: '2024', rulesVersion: 7 }, 'UNKNOWN_RULES'],
  ])('%o is refused', async (asked, code) => {
    await expect(assessEdition(openDesk().workspace, asked)).rejects.toMatchObject({ code })
  })
})
