/** What changed since a decision: which revisions are compared, by default and by choice. */
import { describe, expect, test } from 'vitest'
import { showChanges } from '../../../backend/moderation/changes.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { undoDecision } from '../../../backend/moderation/undo.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import { arrivalOf, contentOf, openDesk, REVIEWER, takeIn } from '../desk.ts'

const ANNA = { name: 'Anna Ek', organisation: 'Vinnova' }

/** A desk with one submission whose revisions have these leads. */
function deskOf(...leads: string[]) {
  const desk = openDesk()
  for (const lead of leads) arrive(desk.workspace, leads.indexOf(lead) + 1, lead)
  return desk
}

function arrive(workspace: Workspace, revision: number, lead: string) {
  const changedAt = `2024-09-${10 + (revision % 20)}T09:00:00Z`
  takeIn(workspace, arrivalOf('a1', { revision, changedAt, content: contentOf('Öppna data', { lead }) }))
}

const giveBack = (revision: number) => ({
  submissionId: 'a1',
  revision,
  outcome: 'return' as const,
  criteria: [],
  reason: 'Skriv om ingressen.',
  message: null,
  language: 'sv' as const,
})
const changes = (workspace: Workspace, asked: { from?: number; to?: number } = {}) =>
  showChanges(workspace, { id: 'a1', ...asked })
const between = (workspace: Workspace, asked?: { from?: number; to?: number }) => {
  const { from, to } = changes(workspace, asked)
  return [from, to]
}

describe('what changed', () => {
  test('is word by word, field by field, since the revision before where nothing was decided', () => {
    const { workspace } = deskOf('Vi visar ideella krafter.', 'Vi visar fyra föreningar.')
    expect(changes(workspace)).toMatchObject({
      from: 1,
      to: 2,
      since: null,
      unchanged: 21,
      changes: [
        {
          field: 'lead',
          extra: null,
          change: {
            kind: 'text',
            pieces: [
              { kind: 'same', text: 'Vi visar ' },
              { kind: 'removed', text: 'ideella krafter' },
              { kind: 'added', text: 'fyra föreningar' },
              { kind: 'same', text: '.' },
            ],
          },
        },
      ],
    })
  })

  test('is nothing of a single revision, compared with itself', () => {
    expect(changes(deskOf('Ett.').workspace)).toEqual({
      from: 1,
      to: 1,
      since: null,
      changes: [],
      unchanged: 22,
    })
  })

  test('is since the revision last decided on, and tells who decided and when', () => {
    const { workspace, clock } = deskOf('Ett.', 'Två.')
    clock.at = '2024-09-12T09:00:00.000Z'
    decide(workspace, giveBack(2))
    arrive(workspace, 3, 'Tre.')
    arrive(workspace, 4, 'Fyra.')
    const own = {
      outcome: 'return',
      reviewer: REVIEWER.name,
      organisation: REVIEWER.organisation,
      isOwn: true,
    }
    expect(changes(workspace)).toMatchObject({ from: 2, to: 4, since: { ...own, at: clock.at } })
    clock.at = '2024-09-14T09:00:00.000Z'
    decide(workspace, { ...giveBack(4), outcome: 'publish' }, ANNA)
    expect(between(workspace)).toEqual([2, 4])
    arrive(workspace, 5, 'Fem.')
    expect(changes(workspace)).toMatchObject({ from: 4, to: 5, since: { reviewer: 'Anna Ek', isOwn: false } })
  })

  test('passes over a decision that was taken back', () => {
    const { workspace } = deskOf('Ett.', 'Två.')
    undoDecision(workspace, decide(workspace, giveBack(2)))
    arrive(workspace, 3, 'Tre.')
    arrive(workspace, 4, 'Fyra.')
    expect(changes(workspace)).toMatchObject({ from: 3, to: 4, since: null })
  })

  test('is between any two chosen of sixty; one that there is none of gives way', () => {
    const { workspace } = deskOf(...Array.from({ length: 60 }, (_, place) => `Ingress ${place}.`))
    expect(between(workspace)).toEqual([59, 60])
    expect(between(workspace, { from: 3 })).toEqual([3, 60])
    expect(between(workspace, { from: 3, to: 17 })).toEqual([3, 17])
    expect(between(workspace, { to: 17 })).toEqual([16, 17])
    expect(between(workspace, { from: 17, to: 3 })).toEqual([17, 3])
    expect(between(workspace, { from: 61, to: 99 })).toEqual([59, 60])
    expect(changes(workspace, { from: 17, to: 3 }).changes).toHaveLength(1)
  })

  test('of very long texts is told', () => {
    const long = (word: string) =>
      Array.from({ length: 7_000 }, (_, place) => `${word}${place % 97}`).join(' ')
    const { workspace } = deskOf(long('ord'), long('namn'))
    expect(changes(workspace).changes).toMatchObject([
      { field: 'lead', change: { pieces: [{ kind: 'removed' }, { kind: 'added' }] } },
    ])
  })

  test('of what is not here is refused', () => {
    expect(() => showChanges(openDesk().workspace, { id: 'a1' })).toThrow('UNKNOWN_SUBMISSION')
  })
})
