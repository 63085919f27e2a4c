/** What others have published: shipped, stood in for, removed again, and never in the count. */
import { expect, test } from 'vitest'
import { editionList } from '../../../backend/editions/editions.ts'
import { countFigures } from '../../../backend/figures/count.ts'
import { listPublished, removePublished, setPublished } from '../../../backend/figures/published.ts'
import type { PublishedFigureSet } from '../../../contract/calls/figures-published.ts'
import { verifyDatabase } from '../../../db/read/verify.ts'
import { arrivalOf, type Desk, openDesk, takeIn } from '../desk.ts'

function figureOf(changes: Partial<PublishedFigureSet> = {}): PublishedFigureSet {
  return {
    edition: '2021',
    measure: 'activities',
    qualifier: 'at-least',
    value: 200,
    words: null,
    statedOn: null,
    source: 'Årsboken 2021',
    ...changes,
  }
}

function brokenChecks({ workspace }: Desk): string[] {
  return verifyDatabase(workspace.database)
    .filter(({ ok }) => !ok)
    .map(({ name }) => name)
}

test('a figure is set, changed by the same source and removed, each an entry of the log', () => {
  const desk = openDesk()
  const { workspace } = desk
  const before = listPublished(workspace, '2021')
  const set = setPublished(workspace, figureOf())
  expect(set).toMatchObject({ value: 200, words: { sv: 'minst 200', en: 'at least 200' } })
  const changed = setPublished(workspace, figureOf({ value: 210, words: 'gott och väl 210' }))
  expect(changed).toMatchObject({ id: set.id, value: 210, words: { sv: 'gott och väl 210' } })
  expect(listPublished(workspace, '2021')).toEqual([...before, changed])
  expect(brokenChecks(desk)).toEqual([])
  expect(removePublished(workspace, changed.id ?? '')).toEqual(changed)
  expect(listPublished(workspace, '2021')).toEqual(before)
  const kinds = workspace.database.sqlite.prepare('select kind from log_entries order by seq').pluck().all()
  expect(kinds).toEqual(['published-figure', 'published-figure', 'published-figure'])
  expect(brokenChecks(desk)).toEqual([])
})

test('one of the same source stands in for a shipped one until it is removed', () => {
  const { workspace } = openDesk()
  const [shipped] = listPublished(workspace, '2021')
  if (!shipped) throw new Error('2021 ships with a published figure')
  const own = setPublished(workspace, figureOf({ source: shipped.source, qualifier: 'exactly', value: 231 }))
  expect(listPublished(workspace, '2021')).toEqual([own])
  removePublished(workspace, own.id ?? '')
  expect(listPublished(workspace, '2021')).toEqual([shipped])
})

test('it stands beside the count and is never in it', () => {
  const { workspace } = openDesk()
  takeIn(workspace, arrivalOf('a', { edition: '2021', state: 'published' }))
  setPublished(workspace, figureOf({ measure: 'organisers', qualifier: 'about', value: 90 }))
  const organisers = countFigures(workspace, {
    measure: 'organisers',
    by: ['edition'],
    where: 'edition:2021',
  })
  expect(organisers.total).toBe(1)
  expect(organisers.published).toMatchObject([{ edition: '2021', value: 90, qualifier: 'about' }])
  // Lists of editions are of activities.
  const listed = editionList(workspace).find(({ id }) => id === '2021')
  expect(listed?.publishedFigures.map(({ measure }) => measure)).toEqual(['activities'])
})

test('an edition that is not there, and a figure that nobody noted, are refused', () => {
  const { workspace } = openDesk()
  expect(() => setPublished(workspace, figureOf({ edition: '1999' }))).toThrow('UNKNOWN_EDITION')
  expect(() => removePublished(workspace, 'x')).toThrow('UNKNOWN_PUBLISHED')
})

test('desk verify sees a figure that the log does not tell', () => {
  const desk = openDesk()
  setPublished(desk.workspace, figureOf())
  desk.workspace.database.sqlite.exec('update team_published_figures set value = 300')
  expect(brokenChecks(desk)).toEqual(['published-figures-as-logged'])
})
