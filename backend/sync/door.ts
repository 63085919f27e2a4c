/** Which way decisions leave: the platform's interface, or by hand on its site. */
import { z } from 'zod'
import { readSetting } from '../../db/read/settings.ts'
import { OUTBOX_DOORS, type OutboxDoor } from '../../db/schema/log.ts'
import { changeDoor } from '../../db/write/decisions.ts'
import { setSetting } from '../../db/write/intake.ts'
import type { Workspace } from '../workspace.ts'

// Made once: a unit of decisions asks for each of them.
const DOOR = z.enum(OUTBOX_DOORS)

export function doorOf({ database }: Workspace): OutboxDoor {
  return readSetting(database, 'door', DOOR) ?? 'interface'
}

/** What waits moves along. */
export function setDoor({ database }: Workspace, door: OutboxDoor): void {
  database.inTransaction(() => {
    setSetting(database, 'door', door)
    changeDoor(database, door)
  })
}
