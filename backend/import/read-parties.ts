/** Reads organisers and others from their columns; a note in brackets can say that one only takes part. */
import type { PartyRole, PartyText } from '../../domain/submission.ts'
import type { CellReader } from './cell-reader.ts'
import { readList } from './read-words.ts'

const ROLES = ['organiser', 'co-organiser', 'participant'] as const satisfies readonly PartyRole[]

export function readParties(cells: CellReader): PartyText[] {
  return ROLES.flatMap((role) =>
    cells
      .all(role)
      .flatMap((cell) => readList(cell, false))
      .map((text) => ({
        text,
        role: /\((medverkande|deltagare|participant|speaker)\)\s*$/i.test(text) ? 'participant' : role,
      })),
  )
}
