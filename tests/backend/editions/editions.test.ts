/** Editions: those that ship, those the team makes, and that a start never takes back what the team changed. */
import { describe, expect, test } from 'vitest'
import { addEdition, showEdition } from '../../../backend/editions/editions.ts'
import { verify } from '../../../backend/maintenance/verify.ts'
import { listEditions } from '../../../db/read/editions.ts'
import { CRITERIA, KIND_OF } from '../../../domain/criterion.ts'
import { clockOf, dayOf } from '../../../domain/time.ts'
import { openDesk, restart, rowsOf } from '../desk.ts'

const failure = (code: string) => expect.objectContaining({ code })
const added = {
  id: '2025',
  programme: 'innovationsveckan',
  startsOn: '2025-09-29',
  endsOn: '2025-10-03',
  deadlineAt: null,
}

describe('shipped editions', () => {
  test.each([
    ['2024', '2024-09-30', '2024-10-04', '2024-09-27T22:00:00Z'],
    ['2023', '2023-10-02', '2023-10-06', '2023-10-01T22:00:00Z'],
    ['2022', '2022-10-03', '2022-10-07', '2022-10-02T22:00:00Z'],
    ['2021', '2021-10-04', '2021-10-08', '2021-09-30T22:00:00Z'],
    ['2020', '2020-10-05', '2020-10-09', null],
    ['2019', '2019-09-30', '2019-10-04', null],
  ])('%s', (id, startsOn, endsOn, deadlineAt) => {
    const { workspace } = openDesk()
    const edition = showEdition(workspace, id)
    expect(edition).toMatchObject({ programme: 'innovationsveckan', startsOn, endsOn, deadlineAt })
    if (deadlineAt) expect([clockOf(deadlineAt), dayOf(deadlineAt) <= startsOn]).toEqual(['00:00', true])
    expect(edition.rules.criteria.map((one) => one.code)).toContain('party')
  })

  test('are listed newest first, and an unknown one is refused with those there are', () => {
    const { workspace } = openDesk()
    expect(listEditions(workspace.database).map((one) => one.id)).toEqual([
      '2024',
      '2023',
      '2022',
      '2021',
      '2020',
      '2019',
    ])
    expect(() => showEdition(workspace, '1999')).toThrow(
      expect.objectContaining({
        code: 'UNKNOWN_EDITION',
        data: { id: '1999', known: ['2019', '2020', '2021', '2022', '2023', '2024'] },
      }),
    )
  })

  test('that the team changed stay as changed at the next start, and a lost one comes back', () => {
    let desk = openDesk()
    const { sqlite } = desk.workspace.database
    sqlite.exec(
      "update editions set name = 'Vår vecka', deadline_at = '2024-09-20T22:00:00Z', contacts_retained_until = null where id = '2024'",
    )
    sqlite.exec('drop trigger rule_sets_kept')
    sqlite.exec(
      "delete from published_figures where edition = '2019'; delete from rule_sets where edition = '2019'; delete from editions where id = '2019'",
    )
    desk = restart(desk)
    expect(showEdition(desk.workspace, '2024')).toMatchObject({
      name: 'Vår vecka',
      deadlineAt: '2024-09-20T22:00:00Z',
      contactsRetainedUntil: null,
    })
    expect(showEdition(desk.workspace, '2019').publishedFigures).toHaveLength(2)
    expect(rowsOf(desk.workspace, 'select count(*) as n from rule_sets')).toEqual([{ n: 6 }])
  })
})

test('every criterion there is can be added, as the desk’s own check and never as a must', () => {
  const { houseCriteria } = showEdition(openDesk().workspace, '2024')
  expect(houseCriteria.map(({ code }) => code)).toEqual(CRITERIA)
  for (const { code, kind, severity, sources, known } of houseCriteria)
    expect({ kind, isMust: severity === 'must', sources, known }).toEqual({
      kind: KIND_OF[code],
      isMust: false,
      sources: [{ kind: 'team' }],
      known: true,
    })
})

describe('a new edition', () => {
  test('takes over last year’s rules, types and organisers, and is in the log', () => {
    const { workspace } = openDesk()
    const last = showEdition(workspace, '2024')
    expect(addEdition(workspace, added)).toMatchObject({
      id: '2025',
      name: 'Innovationsveckan 2025',
      deadlineAt: null,
      submissions: 0,
      contactsRetainedUntil: '2026-12-31',
    })
    const made = showEdition(workspace, '2025')
    const { startsOn, endsOn, deadlineAt } = added
    const acceptedSectors = { ...last.rules.parameters.acceptedSectors, choice: null }
    expect(made.rules).toEqual({
      ...last.rules,
      version: 1,
      parameters: { ...last.rules.parameters, startsOn, endsOn, deadlineAt, acceptedSectors },
    })
    expect(made.rulesToReview).toBe('2024')
    expect(made.versions).toMatchObject([
      { version: 1, madeBy: 'Prov Testgren', takenOverFrom: '2024', confirmedAt: null, confirmedBy: null },
    ])
    expect([made.types, made.centralOrganisers]).toEqual([last.types, last.centralOrganisers])
    expect(made.publishedFigures).toEqual([])
    expect(rowsOf(workspace, 'select kind from log_entries')).toEqual([{ kind: 'edition' }])
    expect(verify(workspace).ok).toBe(true)
  })

  test('of a programme that nobody knows has the house rules, and no must', () => {
    const { workspace } = openDesk()
    addEdition(workspace, {
      ...added,
      id: 'almedalen-2009',
      programme: 'almedalen',
      startsOn: '2009-06-28',
      endsOn: '2009-07-05',
    })
    const { rules, name, types, rulesToReview } = showEdition(workspace, 'almedalen-2009')
    expect(rulesToReview).toBeNull()
    expect({ name, types }).toEqual({ name: 'almedalen 2009', types: [] })
    expect(rules.criteria.length).toBeGreaterThan(10)
    expect(rules.criteria.filter((one) => one.severity === 'must')).toEqual([])
    expect(rules.criteria.flatMap((one) => one.sources).every((source) => source.kind === 'team')).toBe(true)
  })

  test.each([
    ['that exists', { id: '2024' }, 'EDITION_EXISTS'],
    ['that ends before it starts', { endsOn: '2025-09-28' }, 'DAYS_REVERSED'],
    ['on a day that does not exist', { startsOn: '2025-02-30' }, 'DAYS_REVERSED'],
  ])('%s is refused and changes nothing', (_what, change, code) => {
    const { workspace } = openDesk()
    expect(() => addEdition(workspace, { ...added, ...change })).toThrow(failure(code))
    expect(listEditions(workspace.database)).toHaveLength(6)
    expect(rowsOf(workspace, 'select 1 from log_entries')).toEqual([])
  })

  test('may last one day', () => {
    const { workspace } = openDesk()
    expect(addEdition(workspace, { ...added, endsOn: added.startsOn })).toMatchObject({
      startsOn: '2025-09-29',
      endsOn: '2025-09-29',
    })
  })
})
