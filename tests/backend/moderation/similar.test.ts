/** What is like a submission: its neighbours with what matched, and its organisers' other editions. */
import { describe, expect, test } from 'vitest'
import { editionList } from '../../../backend/editions/editions.ts'
import { showSimilar } from '../../../backend/moderation/similar.ts'
import type { Content } from '../../../domain/submission.ts'
import { arrivalOf, contentOf, idOf, occurrenceOn, openDesk, takeIn } from '../desk.ts'

const TITLE = 'Öppna data i vardagen: föreningslivet bygger vidare'
const named = (title: string, changes: Partial<Content> = {}) => ({ content: contentOf(title, changes) })

describe('what is like a submission', () => {
  test('is near-duplicates before series, each once with all that matched and its own content', () => {
    const { workspace } = openDesk()
    takeIn(
      workspace,
      arrivalOf('a1', named(TITLE)),
      arrivalOf('a2', named(TITLE, { description: 'En annan beskrivning.' })),
      arrivalOf('a3', named(TITLE, { occurrences: [occurrenceOn('2024-10-02')] })),
      arrivalOf('a4', named('Något helt annat om vatten')),
    )
    const { neighbours } = showSimilar(workspace, 'a1')
    expect(neighbours.map(({ id }) => id)).toEqual([idOf(workspace, 'a2'), idOf(workspace, 'a3')])
    expect(neighbours[0]).toMatchObject({
      title: TITLE,
      edition: '2024',
      revision: 1,
      state: 'new',
      relations: [{ criterion: 'duplicate', evidence: { code: 'duplicate.same-title' } }],
      content: { description: 'En annan beskrivning.' },
    })
    expect(new Set(neighbours[1]?.relations.map(({ criterion }) => criterion))).toEqual(new Set(['series']))
  })

  test('is none, and no organiser, where there is nothing', () => {
    const { workspace } = openDesk()
    takeIn(workspace, arrivalOf('a1', named(TITLE, { parties: [] })))
    expect(showSimilar(workspace, 'a1')).toEqual({
      neighbours: [],
      earlier: [],
      earlierTotal: 0,
      organisers: [],
    })
  })

  test('are the organisers’ submissions to other editions, the latest first and not of participants', () => {
    const { workspace } = openDesk()
    expect(editionList(workspace).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['2022', '2023', '2024']),
    )
    const by = (text: string, role: 'organiser' | 'participant' = 'organiser') => ({
      parties: [{ text, role }],
    })
    takeIn(
      workspace,
      arrivalOf('a1', named(TITLE, by('Gävle kommun'))),
      arrivalOf('b1', { edition: '2022', ...named('Äldst', by('Gävle kommun')) }),
      arrivalOf('b2', { edition: '2023', ...named('Yngre', by('Gävle Kommun')) }),
      arrivalOf('b3', { edition: '2023', ...named('Bara deltar', by('Gävle kommun', 'participant')) }),
      arrivalOf('b4', { edition: '2023', ...named('En annan', by('Skövde kommun')) }),
      arrivalOf('b5', named('Samma upplaga', by('Gävle kommun'))),
    )
    const { earlier, earlierTotal, organisers } = showSimilar(workspace, 'a1')
    expect(earlier.map(({ edition, title }) => `${edition} ${title}`)).toEqual(['2023 Yngre', '2022 Äldst'])
    expect(earlierTotal).toBe(2)
    expect(organisers).toEqual(['Gävle kommun'])
  })

  test('are fifty of very many, with how many there are', () => {
    const { workspace } = openDesk()
    const many = Array.from({ length: 60 }, (_, place) =>
      arrivalOf(`b${place}`, { edition: '2023', ...named(`Aktivitet nummer ${place}`) }),
    )
    takeIn(workspace, arrivalOf('a1', named(TITLE)), ...many)
    const { earlier, earlierTotal } = showSimilar(workspace, 'a1')
    expect([earlier.length, earlierTotal]).toEqual([50, 60])
  })
})
