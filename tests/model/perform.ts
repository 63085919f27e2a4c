/** Lets one event of a history happen, and notes what people were told of it. */
import { Failure } from '../../backend/failure.ts'
import { makeBackup } from '../../backend/maintenance/back-up.ts'
import { listBackups } from '../../backend/maintenance/backups.ts'
import { restore } from '../../backend/maintenance/restore.ts'
import { claim } from '../../backend/moderation/claim-submission.ts'
import { decide } from '../../backend/moderation/decide.ts'
import { judge } from '../../backend/moderation/judge.ts'
import { addNote } from '../../backend/moderation/notes.ts'
import { settleConflict } from '../../backend/moderation/settle.ts'
import { undoDecision } from '../../backend/moderation/undo.ts'
import type { PlatformDecision } from '../../contract/platform.ts'
import { type DecisionOutcome, decisionsIn, NEEDS_REASON } from '../../domain/decision.ts'
import type { State } from '../../domain/state.ts'
import { decisionAbout, REVIEWER, TOKEN } from '../backend/desk.ts'
import { armFuse, comeBack } from './crash.ts'
import type { Event } from './events.ts'
import { elsewhere } from './gate.ts'
import { rowsOf } from './look.ts'
import type { Act } from './model.ts'
import { performSync } from './perform-sync.ts'
import { dieAndReopen, keepWhatIsLeft, restartPlatform, settle, type World } from './world.ts'

const COLLEAGUE = { name: 'Kollega Provsson', organisation: 'SKR' }

export async function perform(world: World, event: Event): Promise<void> {
  world.clock.at += 7000
  switch (event.do) {
    case 'submit':
    case 'revise':
    case 'withdraw':
      return organise(world, event)
    case 'decide elsewhere':
      return decideElsewhere(world, event)
    case 'partition':
      world.gate.isCut = event.isOn
      return
    case 'set clock':
      world.clock.skew = event.hours * 3_600_000
      return
    case 'crash':
      return dieAndReopen(world)
    case 'restart platform':
      return restartPlatform(world)
    default:
      await atDesk(world, event)
      if (event.do === 'back up') noteBackups(world)
  }
}

/** Those that have come, be it from one who died before telling. */
function noteBackups({ file, isMisled, misledBackups }: World): void {
  for (const { file: backup } of listBackups(file).backups)
    if (!misledBackups.has(backup)) misledBackups.set(backup, isMisled)
}

type AtDesk = Extract<Event, { crash: unknown }>

/** Whoever dies before telling has not told. */
async function atDesk(world: World, event: AtDesk): Promise<void> {
  armFuse(event.crash, () => keepWhatIsLeft(world))
  let told: Act[] = []
  let problem: unknown = null
  try {
    told = (await expecting(() => act(world, event))) ?? []
  } catch (thrown) {
    problem = thrown
  }
  const died = comeBack()
  if (problem !== null && !died) throw problem
  if (!died) world.acts.push(...told)
  // One whose boundary never came ends when it is over.
  return event.crash === null ? settle(world) : dieAndReopen(world)
}

/** What the desk refuses in words is an answer as good as any. */
async function expecting<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
  try {
    return await work()
  } catch (problem) {
    if (problem instanceof Failure) return undefined
    throw problem
  }
}

async function act(world: World, event: AtDesk): Promise<Act[]> {
  switch (event.do) {
    case 'decide':
      return takeDecision(world, event)
    case 'undo':
      return takeBack(world, event)
    case 'note':
      return note(world, event)
    case 'judge':
      return takeJudgement(world, event)
    case 'claim':
      return takeInHand(world, event)
    case 'settle':
      return takeSettlement(world, event)
    case 'back up':
      await makeBackup(world.workspaces.current())
      return []
    case 'restore':
      putBack(world, event)
      return []
    case 'sync':
      await performSync(world, event)
      return []
  }
}

type Seen = { id: string; platformId: string; revision: number; state: State }

function submissionAt(world: World, which: number): Seen | null {
  const rows = rowsOf<Seen>(
    world,
    'select id, platform_id as platformId, revision, state from submissions order by platform_id',
  )
  return rows[which % rows.length] ?? null
}

function takeDecision(world: World, { which, choice, isLate }: Extract<Event, { do: 'decide' }>): Act[] {
  const workspace = world.workspaces.current()
  const seen = submissionAt(world, which)
  const outcomes = seen ? decisionsIn(seen.state) : []
  const outcome = outcomes[choice % outcomes.length]
  if (!seen || !outcome) return []
  // Whoever opened it before its newest revision came has seen the one before.
  const revision = isLate && choice % 4 === 0 ? Math.max(1, seen.revision - 1) : seen.revision
  const input = decisionAbout(seen.id, { revision, outcome, ...groundsOf(outcome) })
  try {
    return [{ did: 'decided', id: decide(workspace, input) }]
  } catch (problem) {
    if (!(problem instanceof Failure) || problem.code !== 'REFUSED') throw problem
    const refusal = (problem as Failure<'REFUSED'>).data
    if (refusal.code !== 'judgement-needed') throw problem
    const { criteria } = refusal
    return [
      { did: 'decided', id: decide(workspace, { ...input, criteria, reason: 'Vi har ringt och frågat.' }) },
    ]
  }
}

function groundsOf(outcome: DecisionOutcome): Pick<PlatformDecision, 'criteria' | 'reason'> {
  return {
    criteria: outcome === 'reject' ? ['party'] : [],
    reason: NEEDS_REASON.includes(outcome) ? 'Tiden saknas.' : null,
  }
}

function takeBack(world: World, { which }: { which: number }): Act[] {
  const standing = rowsOf<{ id: string }>(
    world,
    "select id from decisions where status = 'standing' order by rowid desc",
  )
  const id = standing[which % Math.max(1, Math.min(4, standing.length))]?.id
  if (id === undefined) return []
  undoDecision(world.workspaces.current(), id)
  return [{ did: 'undone', id }]
}

function note(world: World, { which }: { which: number }): Act[] {
  const seen = submissionAt(world, which)
  if (!seen) return []
  const text = `Anteckning ${world.clock.at}`
  addNote(world.workspaces.current(), { submissionId: seen.id, revision: seen.revision, text })
  return [{ did: 'noted', text }]
}

function takeJudgement(world: World, { which }: { which: number }): Act[] {
  const seen = submissionAt(world, which)
  if (!seen) return []
  const text = `Bedömning ${world.clock.at}`
  const outcome = which % 2 === 0 ? 'met' : 'not-met'
  const about = { submissionId: seen.id, revision: seen.revision, criterion: 'party' as const }
  judge(world.workspaces.current(), { ...about, outcome, note: text })
  return [{ did: 'judged', note: text }]
}

/** Sometimes a colleague does, whom the reviewer then does not overtake. */
function takeInHand(world: World, { which }: { which: number }): Act[] {
  const seen = submissionAt(world, which)
  if (!seen) return []
  const as = which % 8 === 0 ? COLLEAGUE : REVIEWER
  claim(world.workspaces.current(), { submissionId: seen.id }, as)
  return [{ did: 'claimed', id: seen.id, by: as.name }]
}

function takeSettlement(world: World, { which, choice }: Extract<Event, { do: 'settle' }>): Act[] {
  const open = rowsOf<{ id: string; decisionId: string }>(
    world,
    'select id, decision_id as decisionId from conflicts where settled_at is null order by rowid',
  )
  const conflict = open[which % open.length]
  if (!conflict) return []
  settleConflict(world.workspaces.current(), conflict.id, { choice, note: 'Efter samtal.' })
  return [{ did: 'settled', id: conflict.decisionId }]
}

function organise(
  { platform, gate, clock }: World,
  event: Extract<Event, { do: 'submit' | 'revise' | 'withdraw' }>,
): void {
  const { control } = platform
  if (event.do === 'submit') {
    const draft = [...gate.drafts][event.which % gate.drafts.size]
    if (draft === undefined) return
    gate.drafts.delete(draft)
    control.revise(draft, { lead: 'Nu är den klar.' })
    return
  }
  const ids = control.find({}).filter((id) => !gate.drafts.has(id))
  const id = ids[event.which % ids.length] ?? ''
  if (event.do === 'withdraw') control.withdraw(id)
  else
    control.revise(
      id,
      event.which % 2 === 0 ? { lead: `Ny text ${clock.at}` } : { title: `Ny rubrik ${clock.at}` },
    )
}

/** As somebody at another desk, whom no fault of the network between here and there concerns. */
async function decideElsewhere(
  { platform, gate, clock }: World,
  { which, choice }: { which: number; choice: number },
): Promise<void> {
  const { control, url } = platform
  const ids = control.find({}).filter((id) => !gate.drafts.has(id))
  const standing = control.standing(ids[which % ids.length] ?? '')
  const outcomes = standing ? decisionsIn(standing.state) : []
  const outcome = outcomes[choice % outcomes.length]
  if (!standing || !outcome) return
  const decision: PlatformDecision = {
    ...{ revision: standing.revision, outcome, ...groundsOf(outcome), message: null, language: 'sv' },
    decidedAt: new Date(clock.at).toISOString(),
    decidedBy: { name: 'Annan Provsson', organisation: 'Vinnova' },
  }
  const answer = await elsewhere(`${url}/v1/submissions/${standing.id}/decisions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${TOKEN}`,
      'content-type': 'application/json',
      'idempotency-key': `elsewhere-${clock.at}`,
    },
    body: JSON.stringify(decision),
  })
  if (!answer.ok) throw new Error(`The platform refused another desk's decision: ${await answer.text()}`)
}

/** A refusal that came after the backup is forgotten with it: nothing of it is at the platform, and it may come again. */
function putBack(world: World, { which }: { which: number }): void {
  const { file, workspaces, gate } = world
  const backups = listBackups(file).backups.filter(({ kind }) => kind === 'backup')
  const backup = backups[which % backups.length]
  if (!backup) return
  // Also where it dies: it may be in its place once the desk is opened again.
  if (world.misledBackups.get(backup.file)) world.isMisled = true
  restore(workspaces, backup)
  const known = rowsOf<{ id: string }>(world, 'select decision_id as id from conflicts').map(({ id }) => id)
  gate.refused = new Set(known.filter((id) => gate.refused.has(id)))
}
