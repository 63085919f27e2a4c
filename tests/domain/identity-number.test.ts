/** Personal identity numbers and coordination numbers in text, however they are written; nothing else that has ten digits. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { identityNumbersIn, isIdentityNumber, withoutIdentityNumbers } from '../../domain/identity-number.ts'

const masked = (text: string) => identityNumbersIn(text, 2024).map((one) => one.masked)

test.each([
  ['19121212-1212', '19121212-****'],
  ['191212121212', '19121212-****'],
  ['1212121212', '121212-****'],
  ['121212+1212', '121212+****'],
  ['19 121212-1212', '19121212-****'],
  ['121212 - 1212', '121212-****'],
  ['121212 1212', '121212-****'],
  ['121212 – 1212', '121212-****'],
  ['121212‑1212', '121212-****'],
  ['121212\u00a01212', '121212-****'],
  ['19121212 1212', '19121212-****'],
  ['19 12 12 12-1212', '19121212-****'],
  ['1912-12-12-1212', '19121212-****'],
  ['12 12 12 - 1212', '121212-****'],
  ['kl 10 121212-1212', '121212-****'],
  ['personnummer:121212-1212', '121212-****'],
  ['nr.121212-1212', '121212-****'],
  ['701063 2391', '701063-****'],
])('%s is found', (text, mask) => {
  expect(masked(text)).toEqual([mask])
})

test('kinds are told apart, and two in a text are two', () => {
  expect(identityNumbersIn('701063 - 2391 och 121212 1212', 2024).map(({ kind }) => kind)).toEqual([
    'coordination-number',
    'identity-number',
  ])
})

test.each([
  ['a wrong check digit', '121212 1213'],
  ['no such day', '810231 9871'],
  ['an organisation', '202100 5216'],
  ['an association', '16 802002-4280'],
  ['days of a range', '2019-10-02 - 2019-10-04'],
  ['a day with a time', '2012-12-12 1212'],
  ['a telephone number', 'tel 121212 1212'],
  ['digits on two lines', '121212\n1212'],
  ['a number before it', '1 121212 12121'],
  ['part of a reference', 'KS-121212-1212'],
])('%s is none', (_, text) => {
  expect(masked(text)).toEqual([])
})

test('a number is taken out of a text in every way of writing it', () => {
  for (const number of ['19 121212-1212', '121212 - 1212', '121212 1212', '12 12 12-1212']) {
    expect(withoutIdentityNumbers(`Anna ${number} Ek`)).toBe('Anna  Ek')
  }
})

test('a changed check digit is never valid', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9 }), (by) => {
      expect(isIdentityNumber(`121212121${(2 + by) % 10}`)).toBe(false)
    }),
  )
  expect(isIdentityNumber('1212121212')).toBe(true)
})
