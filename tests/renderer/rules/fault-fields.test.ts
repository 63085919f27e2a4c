// Faults of rules find their field.
import { expect, test } from 'vitest'
import type { RuleFault } from '../../../domain/rule-fault.ts'
import { closestField, faultsAt } from '../../../renderer/rules/fault-fields.ts'

const fault = (path: string): RuleFault => ({ problem: 'missing', path, detail: '' })

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

test('the closest field is the one at the path, else the one that holds it, else nothing', () => {
  const fields = ['parameters.startsOn', 'parameters.endsOn', 'criteria[0]', 'criteria[0].severity']
  expect(closestField(fields, 'parameters.endsOn')).toBe('parameters.endsOn')
  expect(closestField(fields, 'criteria[0].sources[1].quote')).toBe('criteria[0]')
  expect(closestField(fields, 'version')).toBeNull()
})
