/** Breaks: those that ship, changed and hidden by the team, and its own. */
import { expect, test } from 'vitest'
import { breaksBetween, listBreaks, setBreak, takeAwayBreak } from '../../../backend/figures/breaks.ts'
import { countFigures } from '../../../backend/figures/count.ts'
import type { BreakSet } from '../../../contract/calls/figures-breaks.ts'
import { verifyDatabase } from '../../../db/read/verify.ts'
import { arrivalOf, type Desk, openDesk, takeIn } from '../desk.ts'

const OWN: BreakSet = {
  edition: '2022',
  dimension: 'type',
  words: { sv: 'nya typer 2022', en: 'new types 2022' },
  source: 'Teamets beslut',
}

function idsOf({ workspace }: Desk): string[] {
  return listBreaks(workspace).map(({ id }) => id)
}

function broken({ workspace }: Desk): string[] {
  return verifyDatabase(workspace.database)
    .filter(({ ok }) => !ok)
    .map(({ name }) => name)
}

test('the shipped ones are the move to digital in 2020 and the rule of 2023', () => {
  const { workspace } = openDesk()
  expect(listBreaks(workspace).map(({ edition, words }) => [edition, words.sv])).toEqual([
    ['2020', 'digitalt 2020'],
    ['2023', 'regel ändrad 2023'],
  ])
  expect(breaksBetween(workspace, ['2022', '2024'], []).map(({ id, after }) => [id, after])).toEqual([
    ['rule-2023', '2022'],
  ])
})

test('a count tells the breaks between the editions that are in it', () => {
  const { workspace } = openDesk()
  const published = (id: string, edition: string) => arrivalOf(id, { edition, state: 'published' })
  takeIn(workspace, published('a', '2023'), published('b', '2024'), arrivalOf('c', { edition: '2022' }))
  setBreak(workspace, { ...OWN, edition: '2024' })
  const crossed = (asked: Parameters<typeof countFigures>[1]) =>
    countFigures(workspace, asked).breaks.map(({ edition, after }) => `${after} ${edition}`)
  // Nothing of 2022 is an activity here, but what others have published of it and of earlier ones stands beside.
  expect(crossed({ by: ['edition'] })).toEqual(['2019 2020', '2022 2023'])
  expect(crossed({ by: [] })).toEqual(['2019 2020', '2022 2023'])
  expect(crossed({ by: ['county'] })).toEqual([])
  expect(crossed({ by: ['edition', 'type'] })).toEqual(['2023 2024'])
  expect(crossed({ by: ['type'] })).toEqual(['2023 2024'])
  expect(crossed({ measure: 'submissions', by: ['type'] })).toEqual(['2022 2023', '2023 2024'])
  expect(crossed({ measure: 'submissions', by: ['type'], where: '-edition:2022' })).toEqual(['2023 2024'])
  expect(crossed({ measure: 'submissions', by: ['type'], where: 'edition:2022,2023' })).toEqual(['2022 2023'])
  expect(crossed({ measure: 'submissions', by: ['type'], where: 'edition:2024' })).toEqual([])
})

test('the team notes one, changes a shipped one and hides it, as the log tells', () => {
  const desk = openDesk()
  const { workspace } = desk
  const own = setBreak(workspace, OWN)
  expect(idsOf(desk)).toEqual(['digital-2020', own.id, 'rule-2023'])
  expect(breaksBetween(workspace, ['2021', '2022'], ['county'])).toEqual([])
  expect(breaksBetween(workspace, ['2021', '2022'], ['type'])).toMatchObject([{ id: own.id, after: '2021' }])
  setBreak(workspace, { ...OWN, id: 'rule-2023', edition: '2023', dimension: null })
  expect(listBreaks(workspace).find(({ id }) => id === 'rule-2023')).toMatchObject({
    origin: 'team',
    words: OWN.words,
  })
  takeAwayBreak(workspace, 'rule-2023')
  takeAwayBreak(workspace, own.id)
  expect(idsOf(desk)).toEqual(['digital-2020'])
  expect(broken(desk)).toEqual([])
  expect(() => takeAwayBreak(workspace, 'rule-2023')).toThrow('UNKNOWN_BREAK')
})

test('desk verify sees a break that the log does not tell', () => {
  const desk = openDesk()
  setBreak(desk.workspace, OWN)
  desk.workspace.database.sqlite.exec("update breaks set edition = '2021'")
  expect(broken(desk)).toEqual(['breaks-as-logged'])
})
