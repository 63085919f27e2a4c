/** Rules that somebody wrote: what is refused, with the path to the field. */
import { expect, test } from 'vitest'
import type { RuleSet } from '../../domain/edition.ts'
import { checkRules } from '../../domain/rule-faults.ts'
import { rulesOf } from './eligibility/editions.ts'

type Draft = Omit<RuleSet, 'criteria'> & { criteria: Record<string, unknown>[] }

/** The faults of the rules of 2024 after a change. */
function faultsAfter(change: (rules: Draft) => void) {
  const rules = structuredClone(rulesOf('2024')) as unknown as Draft
  change(rules)
  const checked = checkRules(rules)
  return checked.ok ? [] : checked.faults.map(({ problem, path }) => `${problem} ${path}`)
}

test.each<[string, (rules: Draft) => void, string[]]>([
  ['nothing', () => {}, []],
  [
    'an unknown severity',
    ({ criteria }) => Object.assign(criteria[3] ?? {}, { severity: 'perhaps' }),
    ['shape criteria[3].severity'],
  ],
  [
    'a day that is none',
    ({ parameters }) => Object.assign(parameters, { endsOn: '2024-02-30' }),
    ['shape parameters.endsOn'],
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
    ['shape parameters.acceptedSectors.choice.why'],
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

test('what is no rules at all is refused too', () => {
  expect(checkRules(null)).toMatchObject({ ok: false, faults: [{ problem: 'shape', path: '' }] })
})
