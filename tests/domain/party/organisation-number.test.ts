/** Organisation numbers in text, and personal identity numbers that are refused. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  numberHint,
  organisationNumbersIn,
  withoutNumbers,
} from '../../../domain/party/organisation-number.ts'

test.each([
  ['Vinnova 202100-5216', ['202100-5216']],
  ['2021005216', ['202100-5216']],
  ['16202100-5216', ['202100-5216']],
  ['SKR 222000-0315 och UHM 202100-6610', ['222000-0315', '202100-6610']],
  ['202100-5217', []],
  ['850709-9805', []],
  ['19850709-9805', []],
  ['198507099805', []],
  ['18202100-5216', []],
  ['12202100521612', []],
  ['telefon 08-123 45 67', []],
])('%s', (text, numbers) => {
  expect(organisationNumbersIn(text)).toEqual(numbers)
})

test('a single wrong digit fails the check', () => {
  fc.assert(
    fc.property(fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 }), (place, by) => {
      const digits = [...'2021005216']
      digits[place] = String((Number(digits[place]) + by) % 10)
      expect(organisationNumbersIn(digits.join(''))).toEqual([])
    }),
  )
})

test('numbers are taken out with their label', () => {
  expect(withoutNumbers('Skövde kommun (org.nr 212000-1710)')).toBe('Skövde kommun')
  expect(withoutNumbers('Skövde kommun, organisationsnummer: 212000-1710')).toBe('Skövde kommun')
  expect(withoutNumbers('Anna 19850709-9805')).toBe('Anna')
  expect(withoutNumbers('Textile & Fashion 2030')).toBe('Textile & Fashion 2030')
})

test.each([
  ['202100-5216', 'state'],
  ['212000-0142', 'municipality'],
  ['232100-0016', 'region'],
  ['222000-0315', 'public-body'],
  ['556016-0680', 'company'],
  ['802002-4280', 'association'],
  ['769600-0000', 'other'],
])('%s hints at %s', (number, hint) => {
  expect(numberHint(number)).toBe(hint)
})
