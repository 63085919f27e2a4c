// Faults of rules find their field, say what is wrong in both languages, and name the field as the screen does.
import { describe, expect, test } from 'vitest'
import { RULE_PROBLEMS } from '../../../domain/rule-faults.ts'
import { closestField, faultsAt, nameField, sayFault } from '../../../renderer/rules/rule-fault-words.ts'
import { words } from '../../../text/catalog.ts'

const fault = (path: string, problem: (typeof RULE_PROBLEMS)[number] = 'shape') => ({
  path,
  problem,
  detail: '',
})

test('a field has the faults of its own path and of what is below it, not those of a longer name', () => {
  const faults = [
    fault('criteria[1].severity'),
    fault('criteria[1].sources[0].quote'),
    fault('criteria[11].severity'),
  ]
  expect(faultsAt(faults, 'criteria[1]')).toHaveLength(2)
  expect(faultsAt(faults, 'criteria[1].sources')).toHaveLength(1)
  expect(faultsAt(faults, 'criteria[11].severity')).toHaveLength(1)
})

describe('words', () => {
  test.each(['sv', 'en'] as const)('every problem has a sentence in %s', (language) => {
    for (const problem of RULE_PROBLEMS) expect(sayFault(fault('x', problem), words(language))).toMatch(/\.$/)
  })

  test('a shape says what the field takes', () => {
    const sv = words('sv')
    expect(sayFault(fault('parameters.endsOn'), sv)).toBe('Välj en dag.')
    expect(sayFault(fault('parameters.types[2].sv'), sv)).toBe('Skriv något här.')
    expect(sayFault(fault('version'), sv)).toBe('Värdet godtas inte.')
  })

  test('fields are named as on screen', () => {
    const sv = words('sv')
    const criteria = [{ code: 'party' as const }, { code: 'deadline' as const }]
    expect(nameField('criteria[1].severity', criteria, sv)).toBe('Sista dag, vikt')
    expect(nameField('criteria[0].sources[2].quote', criteria, sv)).toBe('Part, källor')
    expect(nameField('parameters.types[2].code', criteria, sv)).toBe('Typer, rad 3')
    expect(nameField('parameters.acceptedSectors.choice.why', criteria, sv)).toBe('Val av läsning')
    expect(nameField('parameters.acceptedSectors.byReading.long.unclear[0]', criteria, sv)).toBe(
      'Sektorer som räcker',
    )
    expect(nameField('something.else', criteria, sv)).toBe('something.else')
  })
})

test('the closest field is the one at the path, else the one that holds it, else nothing', () => {
  const fields = ['parameters.startsOn', 'parameters.endsOn', 'criteria[0]', 'criteria[0].severity']
  expect(closestField(fields, 'parameters.endsOn')).toBe('parameters.endsOn')
  expect(closestField(fields, 'criteria[0].sources[1].quote')).toBe('criteria[0]')
  expect(closestField(fields, 'version')).toBeNull()
})
