/** Remembers that what was erased is still to be written over in the files, until that has been done. */
import { z } from 'zod'
import { readSetting } from '../../db/read/settings.ts'
import { sweep } from '../../db/sweep.ts'
import { setSetting } from '../../db/write/intake.ts'
import type { Workspace } from '../workspace.ts'

const KEY = 'disposalUnswept'
type Within = Pick<Workspace, 'database'>

/** In the disposal's transaction, so that a cut-off run is swept later. */
export function noteUnswept({ database }: Within): void {
  setSetting(database, KEY, true)
}

export function isSwept({ database }: Within): boolean {
  return readSetting(database, KEY, z.boolean()) !== true
}

/** Returns whether nothing is left to sweep; where another program has the database open it waits for the next time. */
export function sweepIfNeeded(workspace: Within): boolean {
  if (isSwept(workspace)) return true
  if (!sweep(workspace.database)) return false
  setSetting(workspace.database, KEY, false)
  return true
}
