/** Which body a row is, and where it says something else than the register: each with what was chosen. */
import type { ConflictChoice, RegisterChoices, RegisterConflict } from '../../contract/calls/register.ts'
import type { StoredBody } from '../../db/read/register.ts'
import { nameKey } from '../../domain/party/name-key.ts'
import type { BodyIndex } from './body-index.ts'
import type { ReadBody } from './read-register.ts'
import { agrees } from './same-standing.ts'

export type RowPlan = {
  /** The body of the register that the row is; undefined for a new one. */
  body: StoredBody | undefined
  /** The number and names that it may have. */
  orgnr: string | null
  names: string[]
  /** The body's own number gives way to the row's. */
  movesNumber: boolean
  takesStanding: boolean
  /** What others lose to it. */
  moved: { from: StoredBody; name: string | null; orgnr: string | null }[]
  isLeftOut: boolean
  conflicts: RegisterConflict[]
}

type Asked = Pick<RegisterConflict, 'kind' | 'said' | 'isKnown' | 'choices'> & { ours: StoredBody }

export function findConflicts(known: BodyIndex, row: ReadBody, chosen: RegisterChoices): RowPlan {
  const conflicts: RegisterConflict[] = []
  const plan: RowPlan = {
    body: known.named(row.name),
    orgnr: row.orgnr,
    names: [],
    movesNumber: false,
    takesStanding: false,
    moved: [],
    isLeftOut: false,
    conflicts,
  }
  settleNumber()
  if (!plan.isLeftOut && !plan.body && row.standing !== null) settleName()
  if (plan.isLeftOut) return plan
  if (plan.body) settleStanding(plan.body)
  if (plan.body || row.standing !== null) settleNames()
  return plan

  /** The number tells which body is meant where its name is one of that body's; else it is asked. */
  function settleNumber(): void {
    const holder = row.orgnr === null ? undefined : known.numbered(row.orgnr)
    if (!holder || holder.id === plan.body?.id || row.orgnr === null) return
    if (!plan.body && known.owners(row.name).some(({ id }) => id === holder.id)) {
      plan.body = holder
      return
    }
    const isKnown = plan.body !== undefined
    // Without its number a new one would most often be the same body twice.
    const choices: ConflictChoice[] = isKnown ? ALL : ['keep', 'take']
    const choice = ask({ kind: 'number', said: row.orgnr, ours: holder, isKnown, choices })
    if (choice === 'take' && isKnown) {
      plan.movesNumber = true
      plan.moved.push({ from: holder, name: null, orgnr: row.orgnr })
    } else if (choice === 'take') plan.body = holder
    else if (isKnown) plan.orgnr = null
    else plan.isLeftOut = true
  }

  /** A new body under a name that another goes by: the name would count for neither. */
  function settleName(): void {
    const [ours] = known.owners(row.name)
    if (!ours) return
    const choice = ask({ kind: 'name', said: row.name, ours, isKnown: false, choices: ['keep', 'take'] })
    if (choice === 'take')
      for (const from of known.owners(row.name)) plan.moved.push({ from, name: row.name, orgnr: null })
    else plan.isLeftOut = true
  }

  function settleStanding(body: StoredBody): void {
    if (!row.standing || agrees(body, row)) return
    const said = row.standing.sector
    plan.takesStanding = ask({ kind: 'legal-form', said, ours: body, isKnown: true, choices: ALL }) === 'take'
  }

  function settleNames(): void {
    const isKnown = plan.body !== undefined
    const seen = new Set(isKnown ? [''] : ['', nameKey(row.name)])
    for (const name of [row.name, ...row.aliases]) {
      if (seen.has(nameKey(name))) continue
      seen.add(nameKey(name))
      const owners = known.owners(name)
      if (owners.some(({ id }) => id === plan.body?.id)) continue
      const [ours] = owners
      if (!ours) {
        plan.names.push(name)
        continue
      }
      // A body cannot lose its official name.
      const isOfficial = owners.some((one) => nameKey(one.name) === nameKey(name))
      const choices: ConflictChoice[] = isOfficial ? ['keep', 'leave-out'] : ALL
      if (ask({ kind: 'alias', said: name, ours, isKnown, choices }) !== 'take') continue
      plan.names.push(name)
      for (const from of owners) plan.moved.push({ from, name, orgnr: null })
    }
  }

  function ask({ kind, said, ours, isKnown, choices }: Asked): ConflictChoice {
    const id = `${row.row}:${kind}:${said}`
    const wanted = (Object.hasOwn(chosen.choices, id) ? chosen.choices[id] : null) ?? chosen.otherwise
    const choice = wanted !== null && !choices.includes(wanted) ? 'keep' : wanted
    const { name, sector } = ours
    const about = { id: ours.id, name, sector }
    conflicts.push({
      id,
      row: row.row,
      name: row.name,
      kind,
      said,
      ours: about,
      isKnown,
      choices,
      chosen: choice,
    })
    if (choice === 'leave-out') plan.isLeftOut = true
    return choice ?? 'keep'
  }
}

const ALL: ConflictChoice[] = ['keep', 'take', 'leave-out']
