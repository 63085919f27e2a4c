/** Organisation numbers in text, and personal identity numbers that are refused. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  isOrganisationNumber,
  isPersonalNumber,
  numberHint,
  numbersIn,
  organisationNumbersIn,
  withoutNumbers,
} from '../../../domain/party/organisation-number.ts'
import { bodies } from './registers.ts'

test.each([
  ['Vinnova 202100-5216', ['202100-5216']],
  ['2021005216', ['202100-5216']],
  ['16202100-5216', ['202100-5216']],
  ['SKR 222000-0315 och UHM 202100-6610', ['222000-0315', '202100-6610']],
  ['16 202100-5216', ['202100-5216']],
  ['202100 5216', ['202100-5216']],
  ['202100–5216', ['202100-5216']],
  ['202100 - 5216', ['202100-5216']],
  ['SE202100521601', ['202100-5216']],
  ['org.nr: 202100-5216, 202100-5216', ['202100-5216']],
  ['202100-6883', ['202100-6883']],
  ['212000-0142 och 232100-0016', ['212000-0142', '232100-0016']],
  ['252002-6135', ['252002-6135']],
  ['202100-5217', []],
  ['701063-2391', []],
  ['010203-0000', []],
  ['412000-0008', []],
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

test('all numbers of the register are valid, also those of associations and funds among the public bodies', () => {
  const numbers = bodies.flatMap(({ orgnr }) => orgnr ?? [])
  expect(numbers.length).toBeGreaterThan(300)
  expect(numbers.filter((number) => organisationNumbersIn(number)[0] !== number)).toEqual([])
})

test.each([
  ['8507099805', true],
  ['7010632391', true],
  ['8507099806', false],
  ['8513099805', false],
  ['2021005216', false],
])('%s is a personal or coordination number: %s', (digits, isPersonal) => {
  expect(isPersonalNumber(digits)).toBe(isPersonal)
  expect(numbersIn(digits).hasPersonal).toBe(isPersonal)
})

test('no number is both an organisation’s and a person’s', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }), (number) => {
      expect(isOrganisationNumber(`${number}`) && isPersonalNumber(`${number}`)).toBe(false)
    }),
  )
})

test('numbers are taken out with their label', () => {
  expect(withoutNumbers('Skövde kommun (org.nr 212000-1710)')).toBe('Skövde kommun')
  expect(withoutNumbers('Skövde kommun, organisationsnummer: 212000-1710')).toBe('Skövde kommun')
  expect(withoutNumbers('Anna 19850709-9805')).toBe('Anna')
  expect(withoutNumbers('Anna, personnummer 850709 9805')).toBe('Anna')
  expect(withoutNumbers('Vinnova SE202100521601')).toBe('Vinnova')
  expect(withoutNumbers('Textile & Fashion 2030')).toBe('Textile & Fashion 2030')
})

test.each([
  ['202100-5216', 'state'],
  ['212000-0142', 'municipality'],
  ['232100-0016', 'region'],
  ['222000-0315', 'public-body'],
  ['556016-0680', 'company'],
  ['802002-4280', 'association'],
  ['769600-0000', 'economic-association'],
  ['969600-0000', 'partnership'],
  ['669600-0000', 'partnership'],
  ['302000-0000', 'foreign'],
  ['112000-0000', 'estate'],
  ['252002-6135', 'public-body'],
  ['412000-0000', 'other'],
])('%s hints at %s', (number, hint) => {
  expect(numberHint(number)).toBe(hint)
})
