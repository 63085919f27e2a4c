/** Every source of the shipped registers has a name in both languages. */
import { expect, test } from 'vitest'
import organisations from '../../resources/registers/organisations.json' with { type: 'json' }
import { registerSources as english } from '../../text/en/register-sources.ts'
import { registerSources as swedish } from '../../text/sv/register-sources.ts'

test.each([
  ['sv', swedish],
  ['en', english],
])('%s', (_language, named) => {
  // `scb` is the source of counties and municipalities.
  expect(Object.keys(named).toSorted()).toEqual([...Object.keys(organisations.sources), 'scb'].toSorted())
})
