/** What is wrong with rules is said in either language, with the field named as the screen names it. */
import { describe, expect, test } from 'vitest'
import { CRITERIA } from '../../domain/criterion.ts'
import { RULE_PROBLEMS, type RuleFault } from '../../domain/rule-fault.ts'
import { FIELD_KINDS } from '../../domain/rule-shape-faults.ts'
import { words } from '../../text/catalog.ts'
import { nameRuleField, sayRuleFault } from '../../text/say-rule-fault.ts'

const [sv, en] = [words('sv'), words('en')]
const fault = (problem: RuleFault['problem'], detail = '', expected?: readonly string[]): RuleFault => ({
  problem,
  path: 'x',
  detail,
  expected,
})

describe('what is wrong', () => {
  test.each(RULE_PROBLEMS)('%s has words in both languages, and says what to do', (problem) => {
    const said = [sv, en].map((one) => sayRuleFault(fault(problem, 'state', ['text']), one))
    for (const sentence of said) {
      expect(sentence).toMatch(/[.?]$/)
      expect(sentence).not.toMatch(/undefined|\[object|Invalid|expected/)
    }
    expect(said[0]).not.toBe(said[1])
  })

  test.each(FIELD_KINDS)('a field for %s is told in both languages', (kind) => {
    for (const [one, start] of [
      [sv, 'Här ska det stå '],
      [en, 'This should be '],
    ] as const)
      expect(sayRuleFault(fault('wrong-type', '3', [kind]), one)).toMatch(new RegExp(`^${start}.+3\\.$`))
  })

  test('values to choose among stand with their names', () => {
    expect(sayRuleFault(fault('not-one-of', 'perhaps', ['must', 'should', 'note']), sv)).toBe(
      '”perhaps” går inte att välja. Välj bland: must (Krav), should (Bör), note (Upplysning).',
    )
    expect(sayRuleFault(fault('not-one-of', 'x', ['own', 'set']), en)).toBe(
      '“x” cannot be chosen. Choose among: own, set.',
    )
    expect(sayRuleFault(fault('criterion-missing', 'party'), sv)).toMatch(/^Kriteriet party \(Part\) /)
  })

  test('a misspelt field says which was meant, where one is near', () => {
    expect(sayRuleFault(fault('unknown-field', 'severty', ['severity']), sv)).toBe(
      'Fältet ”severty” finns inte. Menade du ”severity”?',
    )
    expect(sayRuleFault(fault('unknown-field', 'toString', []), sv)).toBe(
      'Fältet ”toString” finns inte. Ta bort det eller rätta namnet.',
    )
  })

  test('a day that is not there is chosen, one that is wrong is shown', () => {
    expect(sayRuleFault(fault('bad-day'), sv)).toBe('Dagen saknas. Välj en dag.')
    expect(sayRuleFault(fault('bad-day', '2024-02-30'), sv)).toContain('”2024-02-30”')
  })
})

describe('the field', () => {
  const codes = ['party', 'deadline', 'taste']
  test.each([
    ['', 'Reglerna'],
    ['version', 'Version'],
    ['something.else', 'Reglerna'],
    ['parameters', 'Reglerna'],
    ['parameters.holidays', 'Reglerna'],
    ['parameters.endsOn', 'Sista dag'],
    ['parameters.deadlineAt', 'Sista anmälningsdag'],
    ['parameters.types[2].code', 'Typer, rad 3, kod'],
    ['parameters.themes[0]', 'Teman, rad 1'],
    ['parameters.acceptedSectors.choice.why', 'Val av läsning, varför'],
    ['parameters.acceptedSectors.met', 'Sektorer som räcker, räcker'],
    [
      'parameters.acceptedSectors.byReading.long.unclear[0]',
      'Sektorer som räcker, långa regeltexten, oklart, nummer 1',
    ],
    ['parameters.associationsOfMunicipalitiesAndRegions', 'Förbund av kommuner och regioner'],
    ['criteria', 'Kriterier'],
    ['criteria[1]', 'Kriteriet Sista dag'],
    ['criteria[1].severity', 'Kriteriet Sista dag, vikt'],
    ['criteria[1].severty', 'Kriteriet Sista dag'],
    ['criteria[0].text.sv', 'Kriteriet Part, regeltext, på svenska'],
    ['criteria[0].sources', 'Kriteriet Part, källor'],
    ['criteria[0].sources[2].quote', 'Kriteriet Part, källa 3, citat'],
    ['criteria[2].code', 'Kriterium 3, kod'],
    ['criteria[19].kind', 'Kriterium 20, slag'],
  ])('%s', (path, name) => {
    expect(nameRuleField(path, (at) => codes[at], sv)).toBe(name)
  })

  test('of each criterion is called by the criterion, in English too', () => {
    for (const [at, code] of CRITERIA.entries())
      expect(nameRuleField(`criteria[${at}].severity`, (place) => CRITERIA[place], en)).toBe(
        `The criterion ${en.common.criteria[code]}, weight`,
      )
  })
})
