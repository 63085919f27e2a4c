/** The real things that a history happens to: a desk on a file, a platform behind HTTP, two clocks, and a network. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inject } from 'vitest'
import { assessStale } from '../../backend/eligibility/background-job.ts'
import { connectPlatform } from '../../backend/sync/connect.ts'
import { setReviewer } from '../../backend/team/reviewer.ts'
import { openWorkspaces, type Workspaces } from '../../backend/workspace.ts'
import type { PlatformSubmission } from '../../contract/platform.ts'
import { type RunningPlatform, startPlatform } from '../../demo/server.ts'
import { contentOf, NOW, privateContent, REVIEWER, submissionOf, TOKEN } from '../backend/desk.ts'
import { comeBack } from './crash.ts'
import type { History } from './events.ts'
import { type Gate, placeGate } from './gate.ts'
import type { Act, Broken } from './model.ts'

export type World = {
  folder: string
  /** In a folder of the desk's own. */
  file: string
  journalFile: string
  platform: RunningPlatform
  gate: Gate
  /** Milliseconds; the desk's is off by `skew`. */
  clock: { at: number; skew: number }
  workspaces: Workspaces
  /** Of the newest preview. */
  planId: string | null
  startPlatform: () => Promise<RunningPlatform>
  acts: Act[]
  broken: Broken[]
  /** The platform has told what is not so, and not been read all again since. */
  isMisled: boolean
  /** Some content came in that never was. */
  hasWrongContent: boolean
  /** Backups made while the desk was misled, by file: putting one back misleads it again. */
  misledBackups: Map<string, boolean>
}

export async function openWorld({ known, drafts }: History): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), 'model-'))
  const file = join(folder, 'desk', 'desk.db')
  mkdirSync(dirname(file))
  cpSync(template(), file)
  const submissions = Array.from({ length: known + drafts }, (_, number) => submissionNumbered(number))
  const clock = { at: Date.parse(NOW), skew: 0 }
  const journalFile = join(folder, 'journal.jsonl')
  const now = () => new Date(clock.at).toISOString()
  const faults = { 'retry-after': 0 }
  const start = () => startPlatform({ token: TOKEN, submissions, journalFile, now, faults })
  const platform = await start()
  const drafted = submissions.slice(known).map(({ id }) => id)
  const { url } = platform
  const gate: Gate = { url, target: url, isCut: false, drafts: new Set(drafted), refused: new Set() }
  placeGate(gate)
  const workspaces = openOn(file, clock)
  const world: World = {
    ...{ folder, file, journalFile, platform, gate, clock, workspaces, startPlatform: start },
    ...{ planId: null, acts: [], broken: [], isMisled: false, hasWrongContent: false },
    misledBackups: new Map(),
  }
  await settle(world)
  setReviewer(workspaces.current(), REVIEWER)
  await connectPlatform(workspaces.current(), { url: platform.url, token: TOKEN }, { allowsDemo: true })
  return world
}

/** A file as the first start leaves it, made once. */
function template(): string {
  const made = join(inject('sharedFolder'), `model-${process.pid}.db`)
  if (!existsSync(made)) openOn(made, { at: Date.parse(NOW), skew: 0 }).close()
  return made
}

export async function closeWorld(world: World): Promise<void> {
  comeBack()
  await stopWork(world)
  world.workspaces.close()
  placeGate(null)
  await world.platform.close()
  rmSync(world.folder, { recursive: true, force: true })
}

/** With all that it has: only its journal. */
export async function restartPlatform(world: World): Promise<void> {
  await world.platform.close()
  world.platform = await world.startPlatform()
  world.gate.target = world.platform.url
}

const leftOf = ({ folder }: World): string => join(folder, 'left')

/** What a death at this moment leaves: the files as they are, write-ahead logs included. */
export function keepWhatIsLeft(world: World): void {
  const isKept = (path: string) => !path.endsWith('-shm')
  cpSync(dirname(world.file), leftOf(world), { recursive: true, filter: isKept })
}

/** The process ends here, unless it has ended already, and what it left is opened anew. */
export async function dieAndReopen(world: World): Promise<void> {
  const { file } = world
  if (!existsSync(leftOf(world))) keepWhatIsLeft(world)
  comeBack()
  await stopWork(world)
  // A connection cannot be left open in this process; what its closing did to the files is put back.
  world.workspaces.close()
  rmSync(dirname(file), { recursive: true })
  renameSync(leftOf(world), dirname(file))
  world.workspaces = openOn(file, world.clock)
  await settle(world)
}

/** Ends what goes on in the background, so that the next event meets the same each time. */
export async function settle({ workspaces }: World): Promise<void> {
  const workspace = workspaces.current()
  // What dies here is a process and never the machine, so nothing need reach the disk itself.
  workspace.database.sqlite.pragma('synchronous = off')
  await assessStale(workspace)
}

async function stopWork({ workspaces }: World): Promise<void> {
  if (workspaces.problem()) return
  const { sync, assessment } = workspaces.current()
  sync.stop()
  assessment.isStopped = true
  // It ends with what it had begun; a dead one's failure is the death itself.
  await assessment.running?.catch(() => undefined)
}

function openOn(file: string, clock: World['clock']): Workspaces {
  const workspaces = openWorkspaces({
    databaseFile: file,
    shell: {
      secrets: { get: async () => TOKEN, set: async () => undefined },
      openExternal: async () => ({ opened: false }),
      print: async () => ({ printed: false }),
      pdf: { fromHtml: async () => ({ pdf: null }) },
      dialogs: { saveFile: async () => ({ savedAs: null }) },
      demo: { start: async () => null },
    },
    now: () => new Date(clock.at + clock.skew).toISOString(),
  })
  return workspaces
}

function submissionNumbered(number: number): PlatformSubmission {
  // Some may be refused, since no public party takes part.
  const content = number % 3 === 1 ? privateContent(`Privat ${number}`) : contentOf(`Aktivitet ${number}`)
  return submissionOf(`p${number}`, { content })
}
