/** Adds a body to the register by hand, with its source. */
import type { BodyAdded, RegisterRow } from '../../contract/calls/register.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { bodiesOfNumber, findBody } from '../../db/read/register.ts'
import { appendEntry } from '../../db/write/log.ts'
import { prepareBodyWriter, raiseRegisterVersion } from '../../db/write/register.ts'
import { organisationId } from '../../domain/party/bodies.ts'
import type { RegisterBody } from '../../domain/register.ts'
import { startAssessment } from '../eligibility/background-job.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { readNumber } from './read-number.ts'
import { sortAliases } from './sort-aliases.ts'

/**
 * Submissions are assessed again in the background. Throws NO_REVIEWER, and BAD_BODY with the field and why: `name` is
 * needed and must not be there yet, `orgnr` must be an organisation number and
 * nobody else's, an alias has two letters or more.
 */
export function addBody(workspace: Workspace, added: BodyAdded, as?: Reviewer): RegisterRow {
  const { database, now, newId } = workspace
  const actor = actorOf(workspace, as)
  const body = toBody(added)
  database.inTransaction(() => {
    if (findBody(database, body.id)) throw bad('name', 'body-exists', { name: body.name })
    const [other] = body.orgnr === null ? [] : bodiesOfNumber(database, body.orgnr)
    // A number that two bodies share would count for neither.
    if (other) throw bad('orgnr', 'number-of-another', { name: other.name })
    const at = now()
    prepareBodyWriter(database)(body, { origin: 'added', changedAt: at })
    raiseRegisterVersion(database)
    appendEntry(database, { id: newId(), at, actor, kind: 'register', body: { added: body } })
  })
  startAssessment(workspace)
  return { ...body, origin: 'added' }
}

function toBody({ name, sector, publicParty, orgnr, aliases, source, note }: BodyAdded): RegisterBody {
  const given = name.trim()
  if (given === '') throw bad('name', 'name-needed', {})
  const number = readNumber(orgnr ?? '')
  if (number.kind === 'personal') throw bad('orgnr', 'personal-number', {})
  if (number.kind === 'invalid') throw bad('orgnr', 'not-a-number', { number: (orgnr ?? '').trim() })
  const empty = (aliases ?? []).find((alias) => alias.trim().length < 2)
  if (empty !== undefined) throw bad('aliases', 'alias-too-short', { alias: empty })
  return {
    id: organisationId(given),
    kind: 'organisation',
    name: given,
    sector,
    publicParty,
    orgnr: number.kind === 'organisation' ? number.number : null,
    countyCode: null,
    municipalityCode: null,
    ...sortAliases(aliases ?? []),
    bareNames: [],
    source,
    note: note ?? null,
  }
}

function bad(field: string, code: string, values: Record<string, string>): Failure<'BAD_BODY'> {
  return new Failure('BAD_BODY', { field, reason: { code, values } })
}
