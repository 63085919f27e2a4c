/** Versions of an edition's rules: reading them, foreseeing what a change does, making a new one, confirming lent ones. */
import type { AssessmentReport, EditionShown } from '../../contract/calls/editions.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { listRules, readRules } from '../../db/read/editions.ts'
import { insertRules, confirmRules as noteConfirmed } from '../../db/write/editions.ts'
import { appendEntry } from '../../db/write/log.ts'
import type { RuleSet } from '../../domain/edition.ts'
import { checkRules } from '../../domain/rule-faults.ts'
import { foreseeEdition } from '../eligibility/assess-edition.ts'
import { startAssessment } from '../eligibility/background-job.ts'
import { Failure } from '../failure.ts'
import { actorOf, reviewerOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { knownEdition, showEdition } from './editions.ts'
import { type Signature, signChoice } from './sign-choice.ts'

/** Throws UNKNOWN_EDITION, UNKNOWN_RULES. */
export function rulesOfVersion(workspace: Workspace, asked: { id: string; version: number }): RuleSet {
  const { database } = workspace
  const { id } = knownEdition(workspace, asked.id)
  const known = listRules(database, id).map(({ version }) => version)
  if (!known.includes(asked.version)) throw new Failure('UNKNOWN_RULES', { version: asked.version, known })
  return readRules(database, id, asked.version)
}

/** Assesses the edition in memory under these rules. Throws UNKNOWN_EDITION, BAD_RULES. */
export async function previewRules(
  workspace: Workspace,
  asked: { id: string; rules: unknown },
): Promise<AssessmentReport> {
  const { id, rules: current } = knownEdition(workspace, asked.id)
  const by = reviewerOf(workspace)?.name ?? workspace.desk
  const rules = nextRules(id, current, asked.rules, { by, at: workspace.now(), note: id })
  return foreseeEdition(workspace, id, rules, current.version)
}

/**
 * The new version is the current one from now on; what was found by older ones stays readable. The assessment starts in
 * the background. Throws UNKNOWN_EDITION, BAD_RULES, STALE_RULES, NO_REVIEWER.
 */
export function saveRules(
  workspace: Workspace,
  asked: { id: string; basedOn: number; rules: unknown; note: string },
  as?: Reviewer,
): EditionShown {
  const { database, now, newId } = workspace
  const actor = actorOf(workspace, as)
  const { note, basedOn } = asked
  database.inTransaction(() => {
    const { id: edition, rules: current } = knownEdition(workspace, asked.id)
    if (basedOn !== current.version) throw new Failure('STALE_RULES', { basedOn, current: current.version })
    const at = now()
    const rules = nextRules(edition, current, asked.rules, { by: actor.name, at, note })
    insertRules(database, edition, { rules, madeAt: at, madeBy: actor.name, note })
    appendEntry(database, { id: newId(), at, actor, kind: 'rules', body: { edition, rules, note, basedOn } })
  })
  startAssessment(workspace)
  return showEdition(workspace, asked.id)
}

/** Says that rules taken over from another edition hold as they are. Throws UNKNOWN_EDITION, NO_REVIEWER. */
export function confirmRules(workspace: Workspace, id: string, as?: Reviewer): EditionShown {
  const { database, now, newId } = workspace
  const actor = actorOf(workspace, as)
  database.inTransaction(() => {
    const { rules } = knownEdition(workspace, id)
    if (showEdition(workspace, id).rulesToReview === null) return
    const at = now()
    noteConfirmed(database, id, rules.version, { confirmedAt: at, confirmedBy: actor.name })
    const body = { edition: id, version: rules.version }
    appendEntry(database, { id: newId(), at, actor, kind: 'rules-confirmed', body })
  })
  return showEdition(workspace, id)
}

/** Checked, numbered after the current ones, and with a new choice between readings signed. */
function nextRules(id: string, current: RuleSet, given: unknown, signature: Signature): RuleSet {
  const other = otherEditionIn(given, id)
  if (other !== null)
    throw new Failure('BAD_RULES', { faults: [{ problem: 'other-edition', path: 'edition', detail: other }] })
  const checked = checkRules(signChoice(current, withoutOrigin(given), signature))
  if (!checked.ok) throw new Failure('BAD_RULES', { faults: checked.faults })
  return { ...checked.rules, version: current.version + 1 }
}

/** What `desk rules show` says beside the rules of where they come from; a file that was made from it has it too. */
const ORIGIN: readonly string[] = ['edition', 'isCurrent', 'madeAt', 'madeBy', 'note', 'rulesToReview']

function withoutOrigin(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given
  return Object.fromEntries(Object.entries(given).filter(([name]) => !ORIGIN.includes(name)))
}

/** A file of rules says which edition it is about; one edition's rules must not become another's by a slip. */
function otherEditionIn(given: unknown, id: string): string | null {
  if (typeof given !== 'object' || given === null || !('edition' in given)) return null
  return given.edition === id ? null : String(given.edition)
}
