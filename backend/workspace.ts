/** What every use case works in: a database, the registers, a clock and the shell; and the switch to the demonstration. */
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { Shell } from '../contract/shell.ts'
import type { WritableDatabase } from '../db/database.ts'
import { keepHeads } from '../db/heads.ts'
import { lockDatabase } from '../db/lock.ts'
import { openDatabase } from '../db/open.ts'
import { asDatabaseProblem, DatabaseProblem } from '../db/problem.ts'
import { readSetting } from '../db/read/settings.ts'
import { dropStaging, stagingFolder } from '../db/swap.ts'
import { refreshConcordanceKeys } from '../db/write/concordance.ts'
import { setSetting } from '../db/write/intake.ts'
import type { PreparedRegister } from '../domain/party/recognise.ts'
import { type AssessmentState, makeAssessmentState } from './eligibility/assessment-state.ts'
import { Failure } from './failure.ts'
import { fillFacts } from './figures/backfill.ts'
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
  /** As a window does: starts without a database that cannot be opened, and as its only window. */
  startsClosed?: boolean
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
  /** Throws DATABASE_CLOSED while the database cannot be opened. */
  current: () => Workspace
  /** Why the database cannot be used; null while it is open. */
  problem: () => DatabaseProblem | null
  /** The database that is open, or that should be. */
  file: () => string
  /** Opens the demonstration's own database, and goes back. Both wait for no sync: one under way is stopped. */
  openDemonstration: () => Workspace
  leaveDemonstration: () => Workspace
  /** Tries to open it again; stays closed where it still cannot be. */
  retry: () => void
  /** Stops using a database that turned out to be unusable; the next call is told why. */
  closeWith: (problem: DatabaseProblem) => void
  /** Closes the database while `work` changes its files, and opens what is there then, whatever happened. */
  whileClosed: <Result>(work: (file: string) => Result) => Result
  /** A workspace on another file, such as a copy that is being prepared; close its database afterwards. */
  openBeside: (file: string, prepare?: (database: WritableDatabase) => void) => Workspace
  close: () => void
}

type State = { workspace: Workspace } | { problem: DatabaseProblem; isDemo: boolean }

/**
 * Throws `DatabaseProblem` when the file cannot be opened. With `startsClosed` it starts without it instead, and
 * only one such opens a database at a time.
 */
export function openWorkspaces(options: BackendOptions): Workspaces {
  let unlock: (() => void) | null = null
  let state = start()

  function start(): State {
    const isDemo = options.startsWithDemo ?? false
    if (options.startsClosed) return tryToOpen(isDemo)
    dropStagingAlone(options, isDemo)
    return { workspace: open(options, isDemo) }
  }
  function tryToOpen(isDemo: boolean): State {
    try {
      makeFolderOf(options.databaseFile)
      unlock ??= lockDatabase(options.databaseFile)
      dropStaging(fileOf(options, isDemo))
      return { workspace: open(options, isDemo) }
    } catch (error) {
      const problem = asDatabaseProblem(error, fileOf(options, isDemo))
      if (problem instanceof DatabaseProblem) return { problem, isDemo }
      throw problem
    }
  }
  const isDemo = () => ('workspace' in state ? state.workspace.isDemo : state.isDemo)
  const current = () => {
    if ('workspace' in state) return state.workspace
    throw new Failure('DATABASE_CLOSED', { code: state.problem.code, file: state.problem.file })
  }
  const switchTo = (toDemo: boolean) => {
    const before = current()
    if (before.isDemo === toDemo) return before
    const next = open(options, toDemo)
    close(before)
    state = { workspace: next }
    return next
  }
  return {
    current,
    problem: () => ('problem' in state ? state.problem : null),
    file: () => fileOf(options, isDemo()),
    openDemonstration: () => switchTo(true),
    leaveDemonstration: () => switchTo(false),
    retry: () => {
      if ('problem' in state) state = tryToOpen(state.isDemo)
    },
    closeWith: (problem) => {
      if ('workspace' in state) closeAtOnce(state.workspace)
      state = { problem, isDemo: isDemo() }
    },
    whileClosed: (work) => {
      const toDemo = isDemo()
      unlock ??= lockDatabase(options.databaseFile)
      if ('workspace' in state) close(state.workspace)
      try {
        return work(fileOf(options, toDemo))
      } finally {
        state = tryToOpen(toDemo)
      }
    },
    openBeside: (file, prepare) => openOn(options, file, isDemo(), prepare),
    close: () => {
      if ('workspace' in state && state.workspace.database.sqlite.open) close(state.workspace)
      unlock?.()
      unlock = null
    },
  }
}

/** What a killed restoring left, unless somebody who has the database open is restoring just now. */
function dropStagingAlone(options: BackendOptions, isDemo: boolean): void {
  const file = fileOf(options, isDemo)
  if (!existsSync(stagingFolder(file))) return
  try {
    const unlock = lockDatabase(options.databaseFile)
    dropStaging(file)
    unlock()
  } catch (error) {
    if (!(error instanceof DatabaseProblem)) throw error
  }
}

function fileOf({ databaseFile }: BackendOptions, isDemo: boolean): string {
  return isDemo ? demonstrationFile(databaseFile) : databaseFile
}

/** Where it cannot be made, opening tells why. */
function makeFolderOf(file: string): void {
  mkdirSync(dirname(file), { recursive: true })
}

export function demonstrationFile(databaseFile: string): string {
  return databaseFile.replace(/(\.db)?$/, '-demo.db')
}

function open(options: BackendOptions, isDemo: boolean): Workspace {
  return openOn(options, fileOf(options, isDemo), isDemo)
}

function openOn(
  options: BackendOptions,
  file: string,
  isDemo: boolean,
  prepare?: (database: WritableDatabase) => void,
): Workspace {
  const database = openDatabase(file, options.migrationsFolder, options.startsClosed ?? false)
  try {
    const now = options.now ?? (() => new Date().toISOString())
    prepare?.(database)
    return workspaceOn(database, { shell: options.shell, isDemo, now, newId: uuid })
  } catch (error) {
    database.close()
    throw asDatabaseProblem(error, file)
  }
}

/** A workspace on an open database, with what ships with the desk brought into it. */
export function workspaceOn(
  database: WritableDatabase,
  given: Pick<Workspace, 'shell' | 'isDemo' | 'now' | 'newId'>,
): Workspace {
  addShippedEditions(database, given.now())
  addShippedBodies(database, given.now())
  refreshConcordanceKeys(database)
  fillFacts(database)
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

/** Nothing is written any more. */
function closeAtOnce(workspace: Workspace): void {
  workspace.sync.stop()
  workspace.assessment.isStopped = true
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

/** Lets the desk begin a new chain in the log, such as after a backup was put back: no chain may go on two ways. */
export function beginNewChain(database: WritableDatabase): void {
  setSetting(database, 'desk', uuid())
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
