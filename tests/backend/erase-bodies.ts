/** Erases bodies of the log under a disposal, through the desk's own door, also of kinds that it would let stay. */
import { eraseBodies as erase, insertDisposal } from '../../db/write/disposal.ts'
import type { Desk } from './desk.ts'

/** All of them, or those of one kind; the disposal's own entry keeps its body. */
export function eraseBodies({ workspace }: Pick<Desk, 'workspace'>, kind?: string): void {
  const { database, desk, now, newId } = workspace
  const actor = { name: 'Anna Ek', organisation: 'SKR', desk }
  const due = kind === undefined ? '' : `where e.kind = '${kind}'`
  database.inTransaction(() => {
    const ids = database.sqlite
      .prepare(`select b.entry_id from log_bodies b join log_entries e on e.id = b.entry_id ${due}`)
      .pluck()
      .all() as string[]
    const counts = { bodies: ids.length }
    const body = { reference: 'Gallringsbeslut 1', dueBy: '2026-12-31', counts, editions: [] }
    erase(database, insertDisposal(database, { id: newId(), at: now(), actor, body }), ids)
  })
}
