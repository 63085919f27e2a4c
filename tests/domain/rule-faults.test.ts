/** Rules that somebody wrote: what is refused, with the path to the field. */
import { describe, expect, test } from 'vitest'
import { CRITERIA } from '../../domain/criterion.ts'
import type { RuleSet } from '../../domain/edition.ts'
import { SECTORS as SECTOR_CODES } from '../../domain/party/sector.ts'
import { checkRules } from '../../domain/rule-faults.ts'
import { EDITIONS, rulesOf } from './eligibility/editions.ts'

type Draft = Omit<RuleSet, 'criteria'> & { criteria: Record<string, unknown>[] }

/** The faults of the rules of 2024 after a change. */
function wholeFaults(change: (rules: Draft) => void) {
  const rules = structuredClone(rulesOf('2024')) as unknown as Draft
  change(rules)
  const checked = checkRules(rules)
  return checked.ok ? [] : checked.faults
}

const faultsAfter = (change: (rules: Draft) => void) =>
  wholeFaults(change).map(({ problem, path }) => `${problem} ${path}`)

test.each<[string, (rules: Draft) => void, string[]]>([
  ['nothing', () => {}, []],
  [
    'an unknown severity',
    ({ criteria }) => Object.assign(criteria[3] ?? {}, { severity: 'perhaps' }),
    ['not-one-of criteria[3].severity'],
  ],
  [
    'a day that is none',
    ({ parameters }) => Object.assign(parameters, { endsOn: '2024-02-30' }),
    ['bad-day parameters.endsOn'],
  ],
  [
    'an end before the start',
    ({ parameters }) => Object.assign(parameters, { endsOn: '2024-09-29' }),
    ['days-reversed parameters.endsOn'],
  ],
  [
    'a criterion twice',
    ({ criteria }) => criteria.push({ ...criteria[6] }),
    ['criterion-twice criteria[19].code'],
  ],
  [
    'a kind that is not the criterion’s',
    ({ criteria }) => Object.assign(criteria[1] ?? {}, { kind: 'own' }),
    ['wrong-kind criteria[1].kind'],
  ],
  [
    'a house rule as a must',
    ({ criteria }) => Object.assign(criteria[6] ?? {}, { severity: 'must' }),
    ['house-rule-must criteria[6].severity'],
  ],
  [
    'being late as a must',
    ({ criteria }) => Object.assign(criteria[3] ?? {}, { severity: 'must' }),
    ['late-must criteria[3].severity'],
  ],
  [
    'a sector both accepted and unclear',
    ({ parameters }) => parameters.acceptedSectors.unclear.push('state'),
    ['sector-twice parameters.acceptedSectors.unclear[4]'],
  ],
  [
    'a choice among readings that are not there',
    ({ parameters }) => {
      const { met, unclear } = parameters.acceptedSectors
      const choice = { reading: 'long' as const, by: 'Anna', at: '2024-08-01T10:00:00Z', why: 'Så.' }
      parameters.acceptedSectors = { met, unclear, choice }
    },
    ['choice-without-readings parameters.acceptedSectors.choice'],
  ],
  [
    'a choice without a reason',
    ({ parameters }) => {
      const choice = { reading: 'long' as const, by: 'Anna', at: '2024-08-01T10:00:00Z', why: '' }
      parameters.acceptedSectors.choice = choice
    },
    ['empty-text parameters.acceptedSectors.choice.why'],
  ],
  [
    'a type twice',
    ({ parameters }) => parameters.types.push({ code: 'other', sv: 'annat', en: 'other' }),
    ['code-twice parameters.types[10].code'],
  ],
  [
    'a must of the week left out',
    (rules) => Object.assign(rules, { criteria: rules.criteria.filter(({ code }) => code !== 'party') }),
    ['criterion-missing criteria'],
  ],
  [
    'no sector that is enough',
    ({ parameters }) => Object.assign(parameters.acceptedSectors, { met: [] }),
    ['no-sector parameters.acceptedSectors.met'],
  ],
  [
    'a criterion without words',
    ({ criteria }) => Object.assign(criteria[0] ?? {}, { text: { sv: ' ', en: 'A party.' } }),
    ['empty-text criteria[0].text.sv'],
  ],
  [
    'an address that is no place on the web',
    ({ criteria }) =>
      Object.assign(criteria[0] ?? {}, {
        sources: [{ kind: 'rule', address: 'javascript:alert(1)', quote: '' }],
      }),
    ['bad-address criteria[0].sources[0].address'],
  ],
])('%s', (_, change, faults) => {
  expect(faultsAfter(change)).toEqual(faults)
})

/** Sets the value at a path such as `criteria[3].severity`; undefined takes the field away. */
function put(rules: unknown, path: string, value: unknown) {
  const steps = path.split(/[.[\]]+/).filter(Boolean)
  const last = steps.pop() ?? ''
  const group = steps.reduce((one, step) => Reflect.get(one as object, step), rules) as object
  if (value === undefined) Reflect.deleteProperty(group, last)
  else Reflect.set(group, last, value)
}

const SECTORS = 'parameters.acceptedSectors'
const severities = ['must', 'should', 'note']

describe('each fault of shape is one fault, at the field', () => {
  test.each<[path: string, value: unknown, problem: string, expected?: readonly string[]]>([
    ['version', undefined, 'missing'],
    ['version', 0, 'too-small', ['1']],
    ['version', 1.5, 'wrong-type', ['whole-number']],
    ['version', 1e300, 'wrong-type', []],
    ['version', '1', 'wrong-type', ['number']],
    ['parameters', undefined, 'missing'],
    ['parameters', [], 'wrong-type', ['group']],
    ['parameters.startsOn', undefined, 'missing'],
    ['parameters.startsOn', '', 'bad-day'],
    ['parameters.startsOn', 'i oktober', 'bad-day'],
    ['parameters.startsOn', 20240930, 'bad-day'],
    ['parameters.startsOn', null, 'bad-day'],
    ['parameters.endsOn', '2024-02-30', 'bad-day'],
    ['parameters.deadlineAt', undefined, 'missing'],
    ['parameters.deadlineAt', 'fredag', 'bad-instant'],
    ['parameters.deadlineAt', '2024-09-27T24:61:00Z', 'bad-instant'],
    ['parameters.deadlineAt', '2024-09-27', 'bad-instant'],
    ['parameters.deadlineAt', 7, 'bad-instant'],
    ['parameters.themes', {}, 'wrong-type', ['list']],
    ['parameters.types[0]', 'seminarium', 'wrong-type', ['group']],
    ['parameters.types[0].code', '', 'empty-text'],
    ['parameters.types[0].sv', undefined, 'missing'],
    ['parameters.types[0].en', 3, 'wrong-type', ['text']],
    [`${SECTORS}.met[1]`, 'kommuner', 'not-one-of', SECTOR_CODES],
    [`${SECTORS}.unclear`, undefined, 'missing'],
    [`${SECTORS}.byReading.short`, undefined, 'missing'],
    [`${SECTORS}.byReading.long.met`, null, 'wrong-type', ['list']],
    ['parameters.associationsOfMunicipalitiesAndRegions', 'kanske', 'not-one-of', ['yes', 'no', 'unclear']],
    ['criteria', undefined, 'missing'],
    ['criteria', {}, 'wrong-type', ['list']],
    ['criteria[2]', null, 'wrong-type', ['group']],
    ['criteria[2].code', 'taste', 'not-one-of', CRITERIA],
    ['criteria[2].severity', 'perhaps', 'not-one-of', severities],
    ['criteria[2].severity', undefined, 'missing'],
    ['criteria[2].severity', 3, 'not-one-of', severities],
    ['criteria[2].kind', 'other', 'not-one-of', ['own', 'set', 'viewer', 'person']],
    ['criteria[2].text', 'Inom veckan.', 'wrong-type', ['group']],
    ['criteria[2].text.en', undefined, 'missing'],
    ['criteria[2].known', 'ja', 'wrong-type', ['yes-or-no']],
    ['criteria[2].sources', [], 'too-few'],
    ['criteria[2].sources', undefined, 'missing'],
    ['criteria[2].sources[0]', 'team', 'wrong-type', ['group']],
    ['criteria[2].sources[0].kind', 'hearsay', 'not-one-of', ['rule', 'team']],
    ['criteria[2].sources[0].kind', undefined, 'missing'],
    ['criteria[2].sources[0].address', undefined, 'missing'],
    ['criteria[2].sources[0].quote', 1, 'wrong-type', ['text']],
    ['criteria[2].sources[0].reading', 'middle', 'not-one-of', ['long', 'short']],
    ['criteria[2].sources[0].takenFrom', 2022, 'wrong-type', ['text']],
  ])('%s as %j', (path, value, problem, expected) => {
    const faults = wholeFaults((rules) => put(rules, path, value))
    expect(faults).toHaveLength(1)
    expect(faults).toMatchObject([{ problem, path, ...(expected && { expected }) }])
  })

  test.each<[path: string, meant: string | null]>([
    ['versions', 'version'],
    ['comment', null],
    ['parameters.deadline', 'deadlineAt'],
    ['parameters.startOn', 'startsOn'],
    ['parameters.starts_on', 'startsOn'],
    ['parameters.types[0].colour', null],
    ['parameters.themes[0].SV', 'sv'],
    [`${SECTORS}.accepted`, null],
    [`${SECTORS}.byreading`, 'byReading'],
    [`${SECTORS}.byReading.longer`, null],
    [`${SECTORS}.byReading.long.uncler`, 'unclear'],
    [`${SECTORS}.choice.reason`, null],
    [`${SECTORS}.choice.redaing`, 'reading'],
    ['criteria[2].severty', 'severity'],
    ['criteria[2].text.no', null],
    ['criteria[2].sources[0].adress', 'address'],
  ])('%s, which is no field', (path, meant) => {
    const faults = wholeFaults((rules) => {
      rules.parameters.themes = [{ code: 'data', sv: 'Data', en: 'Data' }]
      rules.parameters.acceptedSectors.choice = {
        reading: 'long',
        by: 'A',
        at: '2024-08-01T10:00:00Z',
        why: 'B',
      }
      put(rules, path, 'x')
    })
    expect(faults).toEqual([
      {
        problem: 'unknown-field',
        path,
        detail: path.split('.').at(-1),
        expected: meant === null ? [] : [meant],
      },
    ])
  })

  test('and all of them are told at once', () => {
    const faults = wholeFaults((rules) => {
      put(rules, 'parameters.deadlineAt', 'x')
      put(rules, 'criteria[2].severty', 'must')
      put(rules, 'criteria[2].severity', undefined)
    })
    expect(faults.map(({ path }) => path)).toEqual([
      'parameters.deadlineAt',
      'criteria[2].severity',
      'criteria[2].severty',
    ])
  })

  test('a long value is cut', () => {
    const [fault] = wholeFaults((rules) => put(rules, 'criteria[2].severity', 'x'.repeat(500)))
    expect(fault?.detail).toBe(`${'x'.repeat(60)}…`)
  })
})

test('a kind that is not the criterion’s says which is', () => {
  expect(wholeFaults((rules) => put(rules, 'criteria[1].kind', 'own'))).toEqual([
    { problem: 'wrong-kind', path: 'criteria[1].kind', detail: 'own', expected: ['person'] },
  ])
})

test.each([[null], [undefined], [[]], ['rules'], [7]])('%j is no rules at all', (given) => {
  expect(checkRules(given)).toMatchObject({ ok: false, faults: [{ problem: 'no-rules', path: '' }] })
})

test.each(EDITIONS)('the rules of %s are held to be right', (edition) => {
  expect(checkRules(rulesOf(edition))).toEqual({ ok: true, rules: rulesOf(edition) })
})
