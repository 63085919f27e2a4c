/** Versions of the rules: foreseen, made, refused with the path to each fault, and confirmed where they were lent. */
import { describe, expect, test } from 'vitest'
import { addEdition, showEdition } from '../../../backend/editions/editions.ts'
import { confirmRules, previewRules, rulesOfVersion, saveRules } from '../../../backend/editions/rules.ts'
import { assessStale } from '../../../backend/eligibility/background-job.ts'
import { verify } from '../../../backend/maintenance/verify.ts'
import { showSubmission } from '../../../backend/moderation/show.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import type { CriterionRule, RuleParameters } from '../../../domain/edition.ts'
import { arrivalOf, contentOf, NOW, occurrenceOn, openDesk, outcomeOf, rowsOf, takeIn } from '../desk.ts'

const failure = (code: string) => expect.objectContaining({ code })
const note = 'Beslutat på veckomötet.'

function changed(workspace: Workspace, changes: Partial<RuleParameters>, rule?: Partial<CriterionRule>) {
  const { rules } = showEdition(workspace, '2024')
  const criteria = rules.criteria.map((one) => (one.code === rule?.code ? { ...one, ...rule } : one))
  return { ...rules, criteria, parameters: { ...rules.parameters, ...changes } }
}

function withChoice(workspace: Workspace, choice: unknown) {
  const rules = changed(workspace, {})
  const { acceptedSectors } = rules.parameters
  return { ...rules, parameters: { ...rules.parameters, acceptedSectors: { ...acceptedSectors, choice } } }
}

function deskOfThree() {
  const desk = openDesk()
  takeIn(
    desk.workspace,
    arrivalOf('a1'),
    arrivalOf('a2', { content: contentOf('Sent', { occurrences: [occurrenceOn('2024-10-04')] }) }),
    arrivalOf('a3', {
      state: 'published',
      content: contentOf('Förening', { parties: [{ text: 'Föreningen Norden', role: 'organiser' }] }),
    }),
  )
  return desk
}

const dump = (workspace: Workspace) =>
  ['submissions', 'findings', 'rule_sets', 'editions', 'log_entries', 'parties'].map((table) =>
    JSON.stringify(rowsOf(workspace, `select * from ${table} order by rowid`)),
  )

describe('a new version', () => {
  test('is foreseen without a change, and saving it does just that', async () => {
    const { workspace } = deskOfThree()
    await assessStale(workspace)
    const rules = changed(
      workspace,
      { endsOn: '2024-10-03' },
      { code: 'place', severity: 'note', known: false },
    )
    const before = dump(workspace)
    const foreseen = await previewRules(workspace, { id: '2024', rules })
    expect(dump(workspace)).toEqual(before)
    expect(foreseen).toMatchObject({ rulesVersion: 2, comparedWith: 1, assessed: 3 })
    expect(foreseen.changes).toContainEqual({
      criterion: 'inside-week',
      from: 'met',
      to: 'not-met',
      findings: 1,
    })
    const outcomes = () =>
      rowsOf(
        workspace,
        'select s.platform_id, f.criterion, f.outcome from submissions s join findings f on f.submission_id = s.id and f.revision = s.revision and f.rules_version = s.assessed_rules order by 1, 2',
      )
    const was = outcomes()
    saveRules(workspace, { id: '2024', basedOn: 1, rules, note })
    await assessStale(workspace)
    const is = outcomes()
    const differing = is.filter((row, at) => row.outcome !== was[at]?.outcome)
    expect(differing).toHaveLength(foreseen.changedFindings)
    expect(foreseen.examples.map(({ criterion, to }) => `${criterion} ${to}`).sort()).toEqual(
      differing.map(({ criterion, outcome }) => `${criterion} ${outcome}`).sort(),
    )
    const shown = rowsOf(workspace, 'select outcome, count(*) as n from submissions group by 1')
    expect(Object.fromEntries(shown.map(({ outcome, n }) => [outcome, n]))).toEqual(foreseen.after)
  })

  test('is who made it, when and why; the edition follows it, and the older stays', () => {
    const { workspace } = openDesk()
    const themes = [{ code: 'data', sv: 'Data', en: 'Data' }]
    const rules = changed(workspace, { startsOn: '2024-09-29', deadlineAt: null, themes })
    const shown = saveRules(workspace, { id: '2024', basedOn: 1, rules, note })
    expect(shown).toMatchObject({ startsOn: '2024-09-29', deadlineAt: null, themes, rulesVersion: 2 })
    expect(shown.versions).toMatchObject([
      { version: 2, madeBy: 'Prov Testgren', madeAt: NOW, note },
      { version: 1, madeBy: null, note: null },
    ])
    expect(rulesOfVersion(workspace, { id: '2024', version: 1 }).parameters.startsOn).toBe('2024-09-30')
    expect(rulesOfVersion(workspace, { id: '2024', version: 2 })).toEqual({ ...rules, version: 2 })
    expect(() => rulesOfVersion(workspace, { id: '2024', version: 3 })).toThrow(failure('UNKNOWN_RULES'))
    expect(rowsOf(workspace, 'select kind from log_entries')).toEqual([{ kind: 'rules' }])
    expect(verify(workspace).ok).toBe(true)
  })

  test('cannot be changed or deleted afterwards, whatever the code does', () => {
    const { sqlite } = openDesk().workspace.database
    expect(() => sqlite.exec("update rule_sets set rules = '{}'")).toThrow(/never changed/)
    expect(() => sqlite.exec('delete from rule_sets')).toThrow(/never deleted/)
  })

  test('made from rules that somebody else has changed meanwhile is refused', () => {
    const { workspace } = openDesk()
    saveRules(workspace, { id: '2024', basedOn: 1, rules: changed(workspace, {}), note })
    expect(() =>
      saveRules(workspace, { id: '2024', basedOn: 1, rules: changed(workspace, {}), note }),
    ).toThrow(expect.objectContaining({ code: 'STALE_RULES', data: { basedOn: 1, current: 2 } }))
    expect(showEdition(workspace, '2024').rulesVersion).toBe(2)
  })

  test('with faults is refused with the path to each, when foreseen and when saved', async () => {
    const { workspace } = openDesk()
    const rules = changed(workspace, { endsOn: '2024-09-01' }, { code: 'deadline', severity: 'must' })
    const refused = expect.objectContaining({
      code: 'BAD_RULES',
      data: {
        faults: [
          { problem: 'days-reversed', path: 'parameters.endsOn', detail: '2024-09-01' },
          { problem: 'late-must', path: 'criteria[3].severity', detail: 'deadline' },
        ],
      },
    })
    expect(() => saveRules(workspace, { id: '2024', basedOn: 1, rules, note })).toThrow(refused)
    await expect(previewRules(workspace, { id: '2024', rules })).rejects.toEqual(refused)
    for (const nonsense of [null, 'rules', [], {}, { criteria: 3 }])
      expect(() => saveRules(workspace, { id: '2024', basedOn: 1, rules: nonsense, note })).toThrow(
        failure('BAD_RULES'),
      )
    expect(showEdition(workspace, '2024').rulesVersion).toBe(1)
  })

  test('needs a reviewer', () => {
    const { workspace } = openDesk()
    workspace.database.sqlite.exec("delete from settings where key = 'reviewer'")
    expect(() =>
      saveRules(workspace, { id: '2024', basedOn: 1, rules: changed(workspace, {}), note }),
    ).toThrow(failure('NO_REVIEWER'))
  })
})

describe('the choice between two readings', () => {
  test('is signed by who makes it, decides about civil society, and keeps its own reason', async () => {
    const desk = deskOfThree()
    const { workspace } = desk
    const party = () => outcomeOf(showSubmission(workspace, 'a3'), 'party')
    expect(party()).toBe('unclear')
    const chosen = saveRules(workspace, {
      id: '2024',
      basedOn: 1,
      rules: withChoice(workspace, { reading: 'long' }),
      note,
    })
    const choice = { reading: 'long', by: 'Prov Testgren', at: NOW, why: note }
    expect(chosen.rules.parameters.acceptedSectors.choice).toEqual(choice)
    expect(party()).toBe('met')
    desk.clock.at = '2024-09-21T08:00:00.000Z'
    const kept = saveRules(workspace, {
      id: '2024',
      basedOn: 2,
      rules: withChoice(workspace, {
        reading: 'long',
        by: 'Någon annan',
        at: '2020-01-01T00:00:00Z',
        why: 'Annat.',
      }),
      note: 'Ny dag.',
    })
    expect(kept.rules.parameters.acceptedSectors.choice).toEqual(choice)
    const turned = saveRules(workspace, {
      id: '2024',
      basedOn: 3,
      rules: withChoice(workspace, { reading: 'short', why: 'Kortversionen gällde.' }),
      note: 'Ändrat.',
    })
    expect(turned.rules.parameters.acceptedSectors.choice).toEqual({
      reading: 'short',
      by: 'Prov Testgren',
      at: desk.clock.at,
      why: 'Kortversionen gällde.',
    })
    await assessStale(workspace)
    expect(party()).not.toBe('met')
  })

  test('with a fault is told only what the team got wrong, not what the desk fills in', () => {
    const { workspace } = openDesk()
    const faultsOf = (choice: unknown) => {
      try {
        saveRules(workspace, { id: '2024', basedOn: 1, rules: withChoice(workspace, choice), note })
        return []
      } catch (problem) {
        const { faults } = (problem as { data: { faults: { problem: string; path: string }[] } }).data
        return faults.map((fault) => `${fault.problem} ${fault.path.split('.').at(-1)}`)
      }
    }
    expect(faultsOf({})).toEqual(['missing reading'])
    expect(faultsOf({ reading: 'lång' })).toEqual(['not-one-of reading'])
    expect(faultsOf({ reading: 'long', why: 3 })).toEqual(['wrong-type why'])
    expect(faultsOf({ reading: 'long', reason: 'Den styr.' })).toEqual(['unknown-field reason'])
    expect(faultsOf('long')).toEqual(['wrong-type choice'])
    expect(showEdition(workspace, '2024').rulesVersion).toBe(1)
  })

  test('cannot be made where the sources do not contradict each other', () => {
    const { workspace } = openDesk()
    const { rules } = showEdition(workspace, '2021')
    const { acceptedSectors } = rules.parameters
    const chosen = { ...acceptedSectors, choice: { reading: 'long' } }
    const given = { ...rules, parameters: { ...rules.parameters, acceptedSectors: chosen } }
    expect(() => saveRules(workspace, { id: '2021', basedOn: 1, rules: given, note })).toThrow(
      failure('BAD_RULES'),
    )
  })
})

describe('rules that were taken over', () => {
  const added = { id: '2025', programme: 'innovationsveckan', startsOn: '2025-09-29', endsOn: '2025-10-03' }

  test('wait for review, never with the choice of the year before, until somebody confirms them', () => {
    const { workspace } = openDesk()
    saveRules(workspace, { id: '2024', basedOn: 1, rules: withChoice(workspace, { reading: 'long' }), note })
    const made = addEdition(workspace, { ...added, deadlineAt: null })
    expect(made).toMatchObject({ rulesToReview: '2024', rules: { version: 1 } })
    expect(made.rules.parameters).toMatchObject({ startsOn: '2025-09-29', acceptedSectors: { choice: null } })
    const confirmed = confirmRules(workspace, '2025')
    expect(confirmed.rulesToReview).toBeNull()
    expect(confirmed.versions).toMatchObject([
      { takenOverFrom: '2024', confirmedAt: NOW, confirmedBy: 'Prov Testgren' },
    ])
    confirmRules(workspace, '2025')
    const kinds = rowsOf(workspace, 'select kind from log_entries order by seq').map((row) => row.kind)
    expect(kinds).toEqual(['rules', 'edition', 'rules-confirmed'])
    expect(verify(workspace).ok).toBe(true)
  })

  test('are reviewed by a new version too', () => {
    const { workspace } = openDesk()
    const made = addEdition(workspace, { ...added, deadlineAt: null })
    expect(saveRules(workspace, { id: '2025', basedOn: 1, rules: made.rules, note }).rulesToReview).toBeNull()
  })
})

test('what desk rules show says beside the rules may stand in the file; anything else is refused with its path', () => {
  const { workspace } = openDesk()
  const { rules } = showEdition(workspace, '2024')
  const origin = {
    edition: '2024',
    isCurrent: true,
    madeAt: NOW,
    madeBy: null,
    note: null,
    rulesToReview: null,
  }
  const given = { ...origin, ...rules }
  expect(saveRules(workspace, { id: '2024', basedOn: 1, rules: given, note }).rules).toEqual({
    ...rules,
    version: 2,
  })
  expect(() =>
    saveRules(workspace, { id: '2024', basedOn: 2, rules: { ...given, criterias: [] }, note }),
  ).toThrow(
    expect.objectContaining({
      data: {
        faults: [
          { problem: 'unknown-field', path: 'criterias', detail: 'criterias', expected: ['criteria'] },
        ],
      },
    }),
  )
})

test('rules of another edition are refused, whatever version they are', () => {
  const { workspace } = openDesk()
  const lent = { edition: '2023', ...showEdition(workspace, '2023').rules }
  expect(() => saveRules(workspace, { id: '2024', basedOn: 1, rules: lent, note: 'Av misstag.' })).toThrow(
    expect.objectContaining({
      code: 'BAD_RULES',
      data: { faults: [{ problem: 'other-edition', path: 'edition', detail: '2023' }] },
    }),
  )
  expect(showEdition(workspace, '2024').rulesVersion).toBe(1)
})
