/** The operations that are killed, each through the product's own functions, and such that doing one again finishes it. */
import { previewDisposal } from '../../backend/disposal/preview.ts'
import { runDisposal } from '../../backend/disposal/run.ts'
import { sweepIfNeeded } from '../../backend/disposal/sweep.ts'
import { importDependencies } from '../../backend/import/dependencies.ts'
import { runImport } from '../../backend/import/run.ts'
import { makeBackup } from '../../backend/maintenance/back-up.ts'
import { listBackups, thinOut } from '../../backend/maintenance/backups.ts'
import { restore } from '../../backend/maintenance/restore.ts'
import { decide } from '../../backend/moderation/decide.ts'
import { undoDecision } from '../../backend/moderation/undo.ts'
import { runSync } from '../../backend/sync/run.ts'
import { openWorkspaces, type Workspace, type Workspaces } from '../../backend/workspace.ts'
import type { DecisionInput } from '../../contract/calls/queue.ts'

/** What the process tells once it is done: from then on it must never be lost. */
export type Act = { did: 'decided' | 'undone'; id: string } | { did: 'finished' }

export type Given = {
  file: string
  token: string
  /** The instant now, UTC. */
  now: string
  tell: (act: Act) => void
  /** Called when the operation itself begins and ends, without opening and closing around it. */
  watch: (isOn: boolean) => void
}

export const OPERATIONS = {
  'first pull': withinOpen(({ current }) => sync(current())),
  pull: withinOpen(({ current }) => sync(current())),
  push: withinOpen(({ current }) => sync(current())),
  import: withinOpen(({ current }) => importFile(current())),
  decide: withinOpen(async ({ current }, { tell }) => decideThree(current(), tell)),
  undo: withinOpen(async ({ current }, { tell }) => undoAll(current(), tell)),
  backup: withinOpen(({ current }) => backUp(current())),
  restore: withinOpen(async (workspaces) => restoreFirst(workspaces)),
  migrate: async (given: Given) => {
    given.watch(true)
    const workspaces = openFile(given)
    given.watch(false)
    workspaces.close()
  },
  dispose: withinOpen(async ({ current }) => dispose(current())),
}
export type Operation = keyof typeof OPERATIONS

export function openFile({ file, token, now }: Pick<Given, 'file' | 'token' | 'now'>): Workspaces {
  return openWorkspaces({
    databaseFile: file,
    shell: {
      secrets: { get: async () => token, set: async () => undefined },
      openExternal: async () => ({ opened: false }),
      print: async () => ({ printed: false }),
      pdf: { fromHtml: async () => ({ pdf: null }) },
      dialogs: { saveFile: async () => ({ savedAs: null }) },
      demo: { start: async () => null },
    },
    now: () => now,
  })
}

function withinOpen(work: (workspaces: Workspaces, given: Given) => Promise<void>) {
  return async (given: Given) => {
    const workspaces = openFile(given)
    try {
      given.watch(true)
      await work(workspaces, given)
    } finally {
      given.watch(false)
      workspaces.close()
    }
  }
}

async function sync(workspace: Workspace): Promise<void> {
  for await (const step of runSync(workspace, { allowsWithdrawals: true }))
    if (step.step === 'stopped' || step.step === 'asked') throw new Error(`The sync ended as ${step.step}`)
}

/** One row new, one changed, one as it was, and one that cannot be read. */
const CSV = `Rubrik;Arrangör;Datum;Starttid
Frukost;Gävle kommun;2024-10-01;08:00
Lunch;Region Skåne;2024-10-02;13:00
;Vinnova;2024-10-03;18:00
Middag;Vinnova;2024-10-03;18:00
`
export const EARLIER_CSV = CSV.split('\n').slice(0, 3).join('\n').replace('13:00', '12:00')

export async function importFile(workspace: Workspace, text = CSV): Promise<void> {
  const options = { edition: '2024', profile: null, rowsAre: 'submissions' as const, headings: {} }
  const file = new File([text], 'rader.csv')
  await runImport(importDependencies(workspace), { ...options, rememberAs: 'Egna rader' }, file)
}

const about = { revision: 1, criteria: [], reason: null, message: null, language: 'sv' as const }
export const THREE: readonly DecisionInput[] = [
  { ...about, submissionId: 'p0', outcome: 'publish' },
  { ...about, submissionId: 'p1', outcome: 'reject', criteria: ['party'], reason: 'Ingen offentlig part.' },
  { ...about, submissionId: 'p2', outcome: 'return', reason: 'Tiden saknas.' },
]

export function decideThree(workspace: Workspace, tell: Given['tell'], inputs = THREE): void {
  const { sqlite } = workspace.database
  const decided = sqlite.prepare(
    'select 1 from decisions d join submissions s on s.id = d.submission_id where s.platform_id = ?',
  )
  for (const input of inputs)
    if (!decided.get(input.submissionId)) tell({ did: 'decided', id: decide(workspace, input) })
}

function undoAll(workspace: Workspace, tell: Given['tell']): void {
  const standing = workspace.database.sqlite
    .prepare("select id from decisions where status = 'standing' order by id")
    .pluck()
    .all() as string[]
  for (const id of standing) {
    undoDecision(workspace, id)
    tell({ did: 'undone', id })
  }
}

async function backUp(workspace: Workspace): Promise<void> {
  await makeBackup(workspace)
  thinOut(workspace.database.file, workspace.now())
}

/** Unless that has happened; then it catches up with the platform. */
async function restoreFirst(workspaces: Workspaces): Promise<void> {
  const isRestored = workspaces
    .current()
    .database.sqlite.prepare("select 1 from log_entries where kind = 'restored'")
    .get()
  const backup = listBackups(workspaces.file()).backups.find(({ kind }) => kind === 'backup')
  if (!backup) throw new Error('There is no backup')
  if (!isRestored) restore(workspaces, backup)
  await sync(workspaces.current())
}

const DUE_BY = '2026-02-02'

function dispose(workspace: Workspace): void {
  const { token, total } = previewDisposal(workspace, { dueBy: DUE_BY })
  if (total > 0) runDisposal(workspace, { reference: 'Gallringsbeslut 2026:14', dueBy: DUE_BY, token })
  else sweepIfNeeded(workspace)
}
