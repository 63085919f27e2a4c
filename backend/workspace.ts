/** What every use case works in: a database, the registers, a clock and the shell; and the switch to the demonstration. */
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { Shell } from '../contract/shell.ts'
import type { WritableDatabase } from '../db/database.ts'
import { keepHeads } from '../db/heads.ts'
import { openDatabase } from '../db/open.ts'
import { readSetting } from '../db/read/settings.ts'
import { setSetting } from '../db/write/intake.ts'
import type { PreparedRegister } from '../domain/party/recognise.ts'
import { type AssessmentState, makeAssessmentState } from './eligibility/assessment-state.ts'
import { keepRegister } from './register/keep-register.ts'
import { addShippedBodies } from './register/shipped-bodies.ts'
import { addShippedEditions } from './shipped-editions.ts'
import { makeSyncState, type SyncState } from './sync/sync-state.ts'

export type BackendOptions = {
  /** The real database; the demonstration lies beside it as `…-demo.db`. */
  databaseFile: string
  shell: Shell
  /** The migrations' folder, where it is not beside the sources (a packaged app). */
  migrationsFolder?: string
  /** Opens the demonstration instead of the real database. */
  startsWithDemo?: boolean
  /** The instant now, UTC; another clock in tests. */
  now?: () => string
}

export type Workspace = {
  database: WritableDatabase
  shell: Shell
  /** Names this desk's chain in the operation log; made with the database. */
  desk: string
  isDemo: boolean
  now: () => string
  newId: () => string
  sync: SyncState
  /** The register with its corrections as they are now; kept until either changes. */
  register: () => PreparedRegister
  assessment: AssessmentState
}

export type Workspaces = {
  current: () => Workspace
  /** Opens the demonstration's own database, and goes back. Both wait for no sync: one under way is stopped. */
  openDemonstration: () => Workspace
  leaveDemonstration: () => Workspace
  close: () => void
}

/** Throws `DatabaseProblem` when the file cannot be opened. */
export function openWorkspaces(options: BackendOptions): Workspaces {
  let current = open(options, options.startsWithDemo ?? false)
  const switchTo = (isDemo: boolean) => {
    if (current.isDemo === isDemo) return current
    const next = open(options, isDemo)
    close(current)
    current = next
    return current
  }
  return {
    current: () => current,
    openDemonstration: () => switchTo(true),
    leaveDemonstration: () => switchTo(false),
    close: () => close(current),
  }
}

export function demonstrationFile(databaseFile: string): string {
  return databaseFile.replace(/(\.db)?$/, '-demo.db')
}

function open(options: BackendOptions, isDemo: boolean): Workspace {
  const file = isDemo ? demonstrationFile(options.databaseFile) : options.databaseFile
  const database = openDatabase(file, options.migrationsFolder)
  const now = options.now ?? (() => new Date().toISOString())
  return workspaceOn(database, { shell: options.shell, isDemo, now, newId: uuid })
}

/** A workspace on an open database, with what ships with the desk brought into it. */
export function workspaceOn(
  database: WritableDatabase,
  given: Pick<Workspace, 'shell' | 'isDemo' | 'now' | 'newId'>,
): Workspace {
  addShippedEditions(database, given.now())
  addShippedBodies(database, given.now())
  return {
    database,
    desk: deskOf(database),
    ...given,
    sync: makeSyncState(),
    register: keepRegister(database),
    assessment: makeAssessmentState(),
  }
}

function close(workspace: Workspace): void {
  workspace.sync.stop()
  workspace.assessment.isStopped = true
  keepHeadsOfDay(workspace)
  workspace.database.close()
}

/** Where the chains ended, for `desk verify`; a folder that cannot be written in keeps none, and closing goes on. */
function keepHeadsOfDay({ database, now }: Workspace): void {
  try {
    keepHeads(database, now(), { onceADay: true })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

function deskOf(database: WritableDatabase): string {
  const known = () => readSetting(database, 'desk', z.string())
  const make = () => {
    const desk = uuid()
    setSetting(database, 'desk', desk)
    return desk
  }
  // Asked again inside: another process may have named it since.
  return known() ?? database.inTransaction(() => known() ?? make())
}
