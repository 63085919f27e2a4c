/** A sheet's figures are those of the one place that counts, with their definition, or as they were frozen. */
import { expect, test } from 'vitest'
import { countSheetFigure } from '../../../backend/cases/export-figure.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import type { FigureBlock } from '../../../domain/case/sheet.ts'
import { words } from '../../../text/catalog.ts'
import { arrivalOf, NOW, openDesk, takeIn } from '../desk.ts'

const naming = { language: 'sv' as const, nameOf: (dimension: string, key: string) => `${dimension}=${key}` }
const blockOf = (block: Partial<FigureBlock> = {}): FigureBlock => ({
  kind: 'figure',
  id: 'f',
  caption: '',
  measure: 'activities',
  by: ['format'],
  where: '',
  frozen: null,
  ...block,
})

function deskWithActivities() {
  const { workspace } = openDesk()
  takeIn(workspace, arrivalOf('a1'), arrivalOf('b2'), arrivalOf('c3'))
  const about = { revision: 1, criteria: [], reason: '', message: null, language: 'sv' as const }
  for (const submissionId of ['a1', 'b2']) decide(workspace, { ...about, submissionId, outcome: 'publish' })
  return workspace
}

test('a figure is counted now, in parts with their names, with what it counts and how', () => {
  const workspace = deskWithActivities()
  const { figures } = words('sv')
  const counted = countSheetFigure(workspace, blockOf(), naming)
  expect(counted).toMatchObject({
    measure: 'Aktiviteter',
    by: 'Form',
    definition: figures.measures.activities.definition,
    answer: { at: NOW, total: 2 },
  })
  expect(counted?.switches.slice(0, 2)).toEqual([
    figures.switches.series.each,
    figures.switches.names.written,
  ])
  expect(counted?.answer.rows.every(({ label }) => label.startsWith('format='))).toBe(true)
  expect(counted?.answer.rows.reduce((sum, { value }) => sum + value, 0)).toBe(2)
  expect(countSheetFigure(workspace, blockOf({ by: [] }), naming)?.answer.rows).toEqual([])
  expect(countSheetFigure(workspace, blockOf({ by: [], where: 'rubrik:b2' }), naming)?.answer.total).toBe(1)
})

test('a frozen figure stays as it was, whatever is counted now', () => {
  const frozen = { at: '2023-01-01T00:00:00Z', rows: [{ label: 'Hybrid', value: 9 }], total: 9 }
  const counted = countSheetFigure(deskWithActivities(), blockOf({ frozen }), naming)
  expect(counted?.answer).toEqual(frozen)
})

test('organisers stand under their own names', () => {
  const workspace = deskWithActivities()
  const counted = countSheetFigure(workspace, blockOf({ measure: 'organisers', by: ['organiser'] }), naming)
  expect(counted?.answer.rows.length).toBeGreaterThan(0)
  expect(counted?.answer.rows.filter(({ label }) => label.startsWith('organiser='))).toEqual([])
})

test('what is no measure, no part of it or no search is no figure', () => {
  const workspace = deskWithActivities()
  expect(countSheetFigure(workspace, blockOf({ measure: 'guesses' }), naming)).toBeNull()
  expect(countSheetFigure(workspace, blockOf({ by: ['state'] }), naming)).toBeNull()
  expect(countSheetFigure(workspace, blockOf({ where: 'läge:' }), naming)).toBeNull()
})
