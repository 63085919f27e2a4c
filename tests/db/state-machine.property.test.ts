/** Random days of a desk, its platform, organisers and a colleague: nothing but the model's ways, in code and database. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verify } from '../../backend/maintenance/verify.ts'
import { decide } from '../../backend/moderation/decide.ts'
import { settleConflict } from '../../backend/moderation/settle.ts'
import { undoDecision } from '../../backend/moderation/undo.ts'
import { setDoor } from '../../backend/sync/door.ts'
import { markRegistered } from '../../backend/sync/manual-door.ts'
import type { Workspace } from '../../backend/workspace.ts'
import { changeState } from '../../db/write/state.ts'
import type { RunningPlatform } from '../../demo/server.ts'
import {
  connectedDesk,
  type Desk,
  privateContent,
  rowsOf,
  submissionOf,
  syncOnce,
  TOKEN,
} from '../backend/desk.ts'
import * as model from './state-machine-model.ts'

const IDS = ['a1', 'a2'] as const
type Id = (typeof IDS)[number]
/** Enough for every decision: a must that is not met is there to refuse on and to publish in spite of. */
const GROUNDS = { criteria: ['party' as const], reason: 'Skäl.', message: null, language: 'sv' as const }

const START = fc.constantFrom(...model.STATES.filter((state) => state !== 'withdrawn'))
/** Mostly one that the state allows: the number picks it; else any. */
const OUTCOME = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom(...model.OUTCOMES) },
)
const act = <Kind extends string, Rest extends object>(
  weight: number,
  kind: Kind,
  rest: fc.Arbitrary<Rest>,
) => ({
  weight,
  arbitrary: rest.map((one) => ({ kind, ...one })),
})
const ACT = fc.oneof(
  act(8, 'decide', fc.record({ outcome: OUTCOME })),
  act(3, 'colleague', fc.record({ outcome: OUTCOME })),
  act(5, 'undo', fc.constant({})),
  act(4, 'sync', fc.constant({})),
  act(2, 'revise', fc.constant({})),
  act(1, 'withdraw', fc.constant({})),
  act(3, 'settle', fc.record({ choice: fc.constantFrom('drop' as const, 'renew' as const) })),
  act(1, 'door', fc.record({ door: fc.constantFrom('interface' as const, 'manual' as const) })),
  act(2, 'registered', fc.constant({})),
)
type Act = typeof ACT extends fc.Arbitrary<infer One> ? One : never
type Step = Act & { id: Id }
const STEPS = fc.array(
  fc.tuple(fc.constantFrom(...IDS), ACT).map(([id, act]): Step => ({ ...act, id })),
  { minLength: 8, maxLength: 30 },
)

type World = {
  desk: Desk
  workspace: Workspace
  platform: RunningPlatform
  door: model.Door
  known: Record<Id, model.Known | null>
  held: Record<Id, model.Held>
}

test('random days leave what the model has, and nothing else is let through', {
  timeout: 300_000,
}, async () => {
  const reached = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.tuple(START, START), STEPS, async (starts, steps) => {
      const world = await openWorld(starts)
      // Before the first sync there is nothing at the desk, which one act meets.
      for (const step of steps.toSpliced(1, 0, { kind: 'sync', id: 'a1' })) {
        const before = states(world)
        await take(world, step)
        for (const id of IDS) reached.add(`${step.kind}: ${before[id]} → ${states(world)[id]}`)
        compare(world)
        for (const id of IDS) tryEveryWay(world, id)
      }
      await world.platform.close()
      world.desk.close()
    }),
    { numRuns: process.env.DEEP === '1' ? 300 : 20 },
  )
  // Else the days were too quiet to prove anything.
  for (const kind of ['decide', 'undo', 'sync'])
    expect([...reached].filter((seen) => new RegExp(`^${kind}: (\\w+) → (?!\\1)`).test(seen))).not.toEqual([])
})

async function openWorld([a1, a2]: [model.State, model.State]): Promise<World> {
  const content = privateContent('Privat')
  const told = (id: Id, state: model.State) => submissionOf(id, { content, state: state as 'new' })
  const { desk, platform } = await connectedDesk({ submissions: [told('a1', a1), told('a2', a2)] })
  const heldIn = (state: model.State): model.Held => ({ state, revision: 1, isPulled: false })
  return {
    desk,
    workspace: desk.workspace,
    platform,
    door: 'interface',
    known: { a1: null, a2: null },
    held: { a1: heldIn(a1), a2: heldIn(a2) },
  }
}

/** Does it at the desk or the platform and in the model; what the model has no way for must be refused by name. */
async function take(world: World, step: Step): Promise<void> {
  switch (step.kind) {
    case 'decide':
      decideAt(world, step.id, outcomeIn(world.known[step.id]?.state, step.outcome))
      break
    case 'colleague':
      await colleague(world, step.id, outcomeIn(world.held[step.id].state, step.outcome))
      break
    case 'undo':
      undoAt(world, step.id)
      break
    case 'sync':
      await syncOnce(world.workspace)
      for (const id of IDS) world.known[id] = model.sync(world.known[id], world.held[id])
      break
    case 'revise':
      revise(world, step.id)
      break
    case 'withdraw':
      withdraw(world, step.id)
      break
    case 'settle':
      settleAt(world, step.id, step.choice)
      break
    case 'door':
      setDoor(world.workspace, step.door)
      world.door = step.door
      for (const id of IDS) for (const one of world.known[id]?.waiting ?? []) one.door = step.door
      break
    case 'registered':
      register(world, step.id)
  }
}

function outcomeIn(state: model.State | undefined, asked: number | model.Outcome): model.Outcome {
  if (typeof asked !== 'number') return asked
  const sound = model.OUTCOMES.filter((outcome) => state && model.decided(state, outcome) !== null)
  return sound[asked % sound.length] ?? 'publish'
}

function decideAt({ workspace, known: all, door }: World, id: Id, outcome: model.Outcome): void {
  const known = all[id]
  const about = (revision: number) => () =>
    decide(workspace, { ...GROUNDS, submissionId: id, revision, outcome })
  if (!known) refused(about(1), { code: 'UNKNOWN_SUBMISSION' })
  else if (model.decided(known.state, outcome) === null) {
    const data = { code: 'wrong-state', state: known.state, outcome }
    refused(about(known.revision), { code: 'REFUSED', data: expect.objectContaining(data) })
  } else {
    refused(about(known.revision + 1), { code: 'STALE' })
    model.decide(known, about(known.revision)(), outcome, door)
  }
}

/** Of the other one where this has nothing to undo. */
function undoAt({ workspace, known: all }: World, id: Id): void {
  const one = all[id]
  const known = one && model.undoable(one) ? one : all[id === 'a1' ? 'a2' : 'a1']
  const undoable = known && model.undoable(known)
  const last = known?.standing.at(-1)
  if (known && undoable) {
    undoDecision(workspace, undoable.id)
    model.undo(known)
  } else if (last) refused(() => undoDecision(workspace, last), { code: 'ALREADY_SENT' })
  else refused(() => undoDecision(workspace, 'none'), { code: 'UNKNOWN_DECISION' })
}

function revise({ platform, held: all }: World, id: Id): void {
  const held = all[id]
  const isTaken = platform.control.revise(id, { lead: `Ny ingress ${held.revision}.` }).kind === 'changed'
  expect(isTaken).toBe(held.state !== 'withdrawn')
  if (!isTaken) return
  const isBack = held.state === 'returned' || held.state === 'rejected'
  Object.assign(held, { revision: held.revision + 1, isPulled: false }, isBack ? { state: 'new' } : {})
}

function withdraw({ platform, held: all }: World, id: Id): void {
  const held = all[id]
  const isTaken = platform.control.withdraw(id).kind === 'changed'
  expect(isTaken).toBe(model.mayFollow(held.state, 'withdrawn', 'arrival'))
  if (isTaken) Object.assign(held, { state: 'withdrawn', revision: held.revision + 1, isPulled: false })
}

function settleAt({ workspace, known: all, door }: World, id: Id, choice: 'drop' | 'renew'): void {
  const known = all[id]
  const one = known?.conflict?.refused
  const find = 'select id from conflicts where decision_id = ? and settled_at is null'
  const conflict = String(one ? rowsOf(workspace, find, one.id)[0]?.id : 'none')
  // A why is needed against a colleague's decision, and always allowed.
  const settle = () => settleConflict(workspace, conflict, { choice, note: 'Skäl.' })
  if (!known || !one) refused(settle, { code: 'UNKNOWN_CONFLICT' })
  else if (choice === 'drop') {
    settle()
    known.conflict = null
  } else if (model.decided(known.state, one.outcome) === null) refused(settle, { code: 'REFUSED' })
  else {
    // A decision leads to one state wherever it is taken, so that those after the refused one are possible again too.
    const again = [one, ...(known.conflict?.later ?? [])].map(({ outcome }) => outcome)
    settle()
    const newest = `select decision_id as id from outbox order by position desc limit ${again.length}`
    const ids = rowsOf(workspace, newest).reverse()
    for (const [index, outcome] of again.entries()) model.decide(known, String(ids[index]?.id), outcome, door)
  }
}

/** The platform's site was told by hand, which the platform itself here never hears. */
function register({ workspace, known: all }: World, id: Id): void {
  const known = all[id]
  const first = known?.waiting.find(({ door }) => door === 'manual')
  const tick = () => markRegistered(workspace, first?.id ?? 'none')
  if (!known || !first) refused(tick, { code: 'UNKNOWN_DECISION' })
  else {
    tick()
    model.acknowledge(known, first, first.after)
  }
}

async function colleague({ platform, held: all }: World, id: Id, outcome: model.Outcome): Promise<void> {
  const held = all[id]
  const next = model.decided(held.state, outcome)
  const response = await fetch(`${platform.url}/v1/submissions/${id}/decisions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${TOKEN}`,
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    },
    body: JSON.stringify({
      ...GROUNDS,
      revision: held.revision,
      outcome,
      decidedAt: '2024-09-19T08:00:00Z',
      decidedBy: { name: 'Kollega Prov', organisation: 'Vinnova' },
    }),
  })
  expect(response.status).toBe(next === null ? 409 : 200)
  if (next !== null) Object.assign(held, { state: next, isPulled: false })
}

/** Refused by that name; that nothing has changed is compared after every act. */
function refused(work: () => unknown, failure: { code: string; data?: unknown }): void {
  expect(work).toThrow(expect.objectContaining(failure))
}

function states({ known }: World): Record<Id, model.State | null> {
  return { a1: known.a1?.state ?? null, a2: known.a2?.state ?? null }
}

function compare({ workspace, known: all }: World): void {
  const rows = rowsOf(
    workspace,
    `select platform_id as id, state, revision, platform_state as told, pending_decision as pending, has_conflict,
       (select json_group_array(decision_id order by position) from outbox o
        where o.submission_id = s.id and o.status = 'waiting') as waiting
     from submissions s order by platform_id`,
  )
  const expected = IDS.flatMap((id) => {
    const known = all[id]
    if (!known) return []
    const { state, revision, told, waiting, conflict } = known
    return {
      id,
      state,
      revision,
      told,
      pending: waiting.at(-1)?.outcome ?? null,
      has_conflict: conflict ? 1 : 0,
      waiting: JSON.stringify(waiting.map((one) => one.id)),
    }
  })
  expect(rows).toEqual(expected)
  expect(verify(workspace).checks.filter(({ ok }) => !ok)).toEqual([])
}

/** From where it stands to every state by every cause: through the one door of the code, and by bare SQL. */
function tryEveryWay({ workspace, known }: World, id: Id): void {
  const from = known[id]?.state
  if (!from) return
  const { database } = workspace
  const [row] = rowsOf(workspace, 'select id, revision from submissions where platform_id = ?', id)
  const submissionId = String(row?.id)
  const update = database.sqlite.prepare('update submissions set state = ?, state_cause = ? where id = ?')
  for (const cause of model.CAUSES)
    for (const to of model.STATES.filter((state) => state !== from)) {
      const step = { submissionId, from, to, cause, revision: 1, entryId: null, at: workspace.now() }
      const isAllowed = model.mayFollow(from, to, cause)
      const code = triedOut(workspace, () => changeState(database, step))
      const sql = triedOut(workspace, () => update.run(to, cause, submissionId))
      const way = `${cause}: ${from} → ${to}`
      expect([way, code]).toEqual([
        way,
        isAllowed ? 'let through' : `No way from ${from} to ${to} by ${cause}`,
      ])
      expect([way, sql]).toEqual([way, isAllowed ? 'let through' : 'no way between these states'])
    }
}

/** What it was refused with; nothing of it stays. */
function triedOut({ database }: Workspace, work: () => unknown): string {
  try {
    return database.inTransaction((): string => {
      work()
      throw new Error('let through')
    })
  } catch (error) {
    return (error as Error).message
  }
}
