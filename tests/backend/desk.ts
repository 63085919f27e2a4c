/** A desk for tests: a workspace on a real file in a folder of its own, with a clock that the test sets. */
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, inject } from 'vitest'
import type { Arrival } from '../../backend/intake/arrival.ts'
import { prepareIntake } from '../../backend/intake/intake.ts'
import { connectPlatform } from '../../backend/sync/connect.ts'
import { runSync, type SyncOptions } from '../../backend/sync/run.ts'
import { setReviewer } from '../../backend/team/reviewer.ts'
import { openWorkspaces, type Workspace } from '../../backend/workspace.ts'
import type { DecisionInput } from '../../contract/calls/queue.ts'
import type { SyncProgress, SyncTotals } from '../../contract/calls/sync.ts'
import type { PlatformSubmission } from '../../contract/platform.ts'
import type { Shell } from '../../contract/shell.ts'
import { type PlatformOptions, type RunningPlatform, startPlatform } from '../../demo/server.ts'
import type { CorrectionBody } from '../../domain/party/correction.ts'
import { type Content, emptyContent } from '../../domain/submission.ts'

export const TOKEN = 'hemlig-nyckel-8f2c41'
export const REVIEWER = { name: 'Prov Testgren', organisation: 'SKR' }
/** A Friday of work before the week of 2024. */
export const NOW = '2024-09-20T08:00:00.000Z'

const closers: (() => void | Promise<void>)[] = []
afterAll(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  closers.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export type Desk = ReturnType<typeof openDesk>

/** Opens a new file, or the given one again with the same secrets. */
export function openDesk({
  folder = tempFolder(),
  secrets = new Map<string, string>(),
  startsWithDemo = false,
} = {}) {
  const clock = { at: NOW }
  const file = join(folder, 'desk.db')
  if (!existsSync(file)) copyFileSync(emptyFile(), file)
  const workspaces = openWorkspaces({
    databaseFile: file,
    shell: memoryShell(secrets),
    now: () => clock.at,
    startsWithDemo,
  })
  let isOpen = true
  const close = () => {
    if (isOpen) workspaces.close()
    isOpen = false
  }
  closers.push(close)
  const workspace = workspaces.current()
  setReviewer(workspace, REVIEWER)
  return { workspace, workspaces, folder, file: workspace.database.file, clock, secrets, close }
}

/** A file as the first start leaves it, made once for all tests, so that each desk does not wait for the migrations. */
export function emptyFile(): string {
  const empty = join(inject('sharedFolder'), 'empty.db')
  if (existsSync(empty)) return empty
  const made = join(tempFolder(), 'empty.db')
  openWorkspaces({ databaseFile: made, shell: memoryShell(new Map()), now: () => NOW }).close()
  // In one step, since other workers may be making it or copying it now.
  const whole = `${empty}-${process.pid}`
  copyFileSync(made, whole)
  renameSync(whole, empty)
  return empty
}

/** Closes a desk and opens its file anew, as after a restart. */
export function restart(desk: Desk): Desk {
  desk.close()
  return openDesk({ folder: desk.folder, secrets: desk.secrets })
}

function memoryShell(secrets: Map<string, string>): Shell {
  return {
    secrets: {
      get: async ({ key }) => secrets.get(key) ?? null,
      set: async ({ key, value }) => {
        if (value === null) secrets.delete(key)
        else secrets.set(key, value)
      },
    },
    openExternal: async () => ({ opened: false }),
    print: async () => ({ printed: false }),
    pdf: { fromHtml: async () => ({ pdf: null }) },
    dialogs: { saveFile: async () => ({ savedAs: null }) },
    demo: { start: async () => null },
  }
}

/** Content that meets every must of 2024: a public party, on a day of the week, with place and times. */
export function contentOf(title: string, changes: Partial<Content> = {}): Content {
  return {
    ...emptyContent(title),
    lead: 'Kom och pröva nya arbetssätt tillsammans med oss.',
    description: 'Vi visar vad vi har lärt oss under året, och hur andra kan göra likadant i sin vardag.',
    languages: ['sv'],
    format: 'on-site',
    type: 'workshop',
    occurrences: [occurrenceOn('2024-10-01')],
    place: {
      venue: 'Stadshuset',
      address: 'Drottninggatan 22',
      municipality: 'Gävle',
      municipalityCode: '2180',
      county: 'Gävleborgs län',
      countyCode: '21',
    },
    parties: [{ text: 'Gävle kommun', role: 'organiser' }],
    ...changes,
  }
}

/** Content whose party is not met under the rules of 2024. */
export function privateContent(title: string, changes: Partial<Content> = {}): Content {
  return contentOf(title, { parties: [{ text: 'Testbolaget AB', role: 'organiser' }], ...changes })
}

export function occurrenceOn(day: string): Content['occurrences'][number] {
  return { startsOn: day, endsOn: day, startsAt: `${day}T07:00:00Z`, endsAt: `${day}T08:00:00Z` }
}

export const CONTACT = { name: 'Kim Kontakt', email: 'kim.kontakt@exempel.test', phone: '070-174 06 05' }

/** A submission of the platform as it stands at its first revision. */
export function submissionOf(
  id: string,
  changes: Partial<Omit<PlatformSubmission, 'content'>> & { content?: Content } = {},
): PlatformSubmission {
  return {
    id,
    edition: '2024',
    revision: 1,
    state: 'new',
    receivedAt: '2024-09-10T09:00:00Z',
    changedAt: '2024-09-10T09:00:00Z',
    content: contentOf(`Aktivitet ${id}`),
    contacts: [CONTACT],
    ...changes,
  }
}

export function arrivalOf(id: string, changes: Partial<Arrival> = {}): Arrival {
  return {
    platformId: id,
    rowKey: null,
    edition: '2024',
    origin: 'platform',
    revision: 1,
    state: 'new',
    content: contentOf(`Aktivitet ${id}`),
    contacts: [CONTACT],
    submittedAt: '2024-09-10T09:00:00Z',
    changedAt: '2024-09-10T09:00:00Z',
    source: 'https://plattform.test',
    ...changes,
  }
}

/** What a person decides about a submission at its first revision, by its id on the platform. */
export function decisionAbout(submissionId: string, changes: Partial<DecisionInput> = {}): DecisionInput {
  return {
    submissionId,
    revision: 1,
    outcome: 'publish',
    criteria: [],
    reason: null,
    message: null,
    language: 'sv',
    ...changes,
  }
}

/** A row of a file: `file` for a list of submissions, `imported` for a finished programme. */
export function rowOf(key: string, changes: Partial<Arrival> = {}): Arrival {
  return arrivalOf(key, {
    platformId: null,
    rowKey: key,
    origin: 'file',
    revision: null,
    state: null,
    source: 'rader.csv',
    ...changes,
  })
}

/** A reviewer's correction of a name as written, to a party that is none of the register's. */
export function correctionOf(name: string, changes: Partial<CorrectionBody> = {}): CorrectionBody {
  const nobody = { scope: 'name' as const, registerId: null, sameAs: null, note: 'Enligt stadgarna.' }
  return { ...nobody, name, sector: 'civil-society', publicParty: 'no', ...changes }
}

/** The outcome of one criterion as it is shown. */
export function outcomeOf(shown: { findings: { criterion: string; outcome: string }[] }, criterion: string) {
  return shown.findings.find((one) => one.criterion === criterion)?.outcome ?? null
}

export function takeIn({ database, ...workspace }: Workspace, ...arrivals: Arrival[]) {
  const intake = prepareIntake({ ...workspace, database })
  return database.inTransaction(() => arrivals.map((arrival) => intake.takeIn(arrival)))
}

/** The desk's id of a submission, by the platform's. */
export function idOf({ database }: Workspace, platformId: string): string {
  const row = database.sqlite.prepare('select id from submissions where platform_id = ?').get(platformId)
  return (row as { id: string }).id
}

export async function startTestPlatform(
  options: Omit<PlatformOptions, 'token'> & { token?: string } = {},
): Promise<RunningPlatform> {
  const platform = await startPlatform({ token: TOKEN, now: () => NOW, ...options })
  closers.push(() => platform.close())
  platform.control.setFaults({ 'retry-after': 0 })
  return platform
}

/** A desk that is connected with a platform of these submissions. */
export async function connectedDesk(
  options: Omit<PlatformOptions, 'token'> = {},
): Promise<{ desk: Desk; platform: RunningPlatform }> {
  const platform = await startTestPlatform(options)
  const desk = openDesk()
  await connectPlatform(desk.workspace, { url: platform.url, token: TOKEN }, { allowsDemo: true })
  return { desk, platform }
}

/** Runs one sync to its end; `onStep` sees every step and may stop it. */
export async function syncOnce(
  workspace: Workspace,
  onStep: (step: SyncProgress) => void = () => {},
  options: SyncOptions = {},
): Promise<{ totals: SyncTotals; steps: SyncProgress[] }> {
  const steps: SyncProgress[] = []
  const running = runSync(workspace, options)
  for (;;) {
    const next = await running.next()
    if (next.done) return { totals: next.value, steps }
    steps.push(next.value)
    onStep(next.value)
  }
}

/** Rows of raw SQL, as plain objects. */
export function rowsOf(workspace: Workspace, sql: string, ...values: unknown[]): Record<string, unknown>[] {
  return workspace.database.sqlite.prepare(sql).all(...values) as Record<string, unknown>[]
}
