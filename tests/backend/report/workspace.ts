/** A desk whose database is filled with given rows, through the one door for submissions. */
import type { Arrival } from '../../../backend/intake/arrival.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import { type Content, emptyContent } from '../../../domain/submission.ts'
import { arrivalOf, openDesk, takeIn } from '../desk.ts'

export type Row = Omit<Partial<Content>, 'place'> & {
  title: string
  edition?: string
  state?: NonNullable<Arrival['state']>
  county?: string
  municipality?: string
  organiser?: string
}

/** With the shipped editions; the clock stands at 14:05 on 2 October 2024 in Sweden. */
export function workspaceWith(rows: readonly Row[], { isDemo = false } = {}): Workspace {
  const { workspace, clock } = openDesk()
  clock.at = '2024-10-02T12:05:00Z'
  takeIn({ ...workspace, isDemo }, ...rows.map(toArrival))
  return workspace
}

function toArrival(row: Row, index: number): Arrival {
  const {
    edition = '2024',
    state = 'published',
    county,
    municipality,
    organiser = 'Vinnova',
    ...content
  } = row
  const blank = emptyContent(row.title)
  return arrivalOf(`p${index + 1}`, {
    edition,
    state,
    content: {
      ...blank,
      parties: [{ text: organiser, role: 'organiser' }],
      ...content,
      place: { ...blank.place, countyCode: county ?? null, municipalityCode: municipality ?? null },
    },
  })
}
