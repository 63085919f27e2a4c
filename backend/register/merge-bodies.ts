/** Puts the rows of a file together with the bodies that there are. Pure: the caller saves what comes out. */
import type { RegisterChoices, RegisterConflict } from '../../contract/calls/register.ts'
import type { StoredBody } from '../../db/read/register.ts'
import { organisationId } from '../../domain/party/bodies.ts'
import { nameKey } from '../../domain/party/name-key.ts'
import { type BodyIndex, indexBodies } from './body-index.ts'
import { findConflicts, type RowPlan } from './find-conflicts.ts'
import type { ReadBody, Refused } from './read-register.ts'
import { sortAliases } from './sort-aliases.ts'

export type Merged = {
  /** New ones and those that got or lost something, as they are to be saved. */
  saved: StoredBody[]
  added: number
  updated: number
  unchanged: number
  leftOut: number
  refused: Refused[]
  conflicts: RegisterConflict[]
}

/**
 * A row is the body of its official name, or of its number where the register knows both as the same. It adds its number
 * and names there. What is another body's already, or another sector than the register's, is a conflict: as chosen, and
 * as the register has it while nobody has chosen.
 */
export function mergeBodies(
  stored: readonly StoredBody[],
  rows: readonly ReadBody[],
  source: string,
  chosen: RegisterChoices,
): Merged {
  const known = indexBodies(stored)
  const sharedNumbers = numbersOfSeveral(rows)
  const saved = new Map<string, StoredBody>()
  const merged: Merged = {
    saved: [],
    added: 0,
    updated: 0,
    unchanged: 0,
    leftOut: 0,
    refused: [],
    conflicts: [],
  }
  for (const row of rows) {
    const orgnr = row.orgnr !== null && sharedNumbers.has(row.orgnr) ? null : row.orgnr
    const plan = findConflicts(known, { ...row, orgnr }, chosen)
    merged.conflicts.push(...plan.conflicts)
    if (plan.isLeftOut) merged.leftOut += 1
    else if (!plan.body && row.standing === null)
      merged.refused.push({ row: row.row, name: row.name, reason: { code: 'unknown-sector', values: {} } })
    else takeIn(row, plan)
  }
  return { ...merged, saved: [...saved.values()] }

  function takeIn(row: ReadBody, plan: RowPlan): void {
    for (const { from, ...what } of plan.moved) put(without(known.current(from), what))
    const body = plan.body && known.current(plan.body)
    const next = body ? extended(body, row, plan, source) : madeOf(known, row, plan, source)
    if (body && next === body) {
      merged.unchanged += 1
      return
    }
    if (!body) merged.added += 1
    else if (!saved.has(body.id)) merged.updated += 1
    else merged.unchanged += 1
    put(next)
  }

  function put(body: StoredBody): void {
    saved.set(body.id, body)
    known.put(body)
  }
}

function extended(body: StoredBody, row: ReadBody, plan: RowPlan, source: string): StoredBody {
  const orgnr = plan.movesNumber ? plan.orgnr : (body.orgnr ?? plan.orgnr)
  const fresh = sortAliases(plan.names)
  const standing = plan.takesStanding ? row.standing : null
  const isSame =
    orgnr === body.orgnr && fresh.aliases.length === 0 && fresh.shortAliases.length === 0 && !standing
  if (isSame) return body
  return {
    ...body,
    ...standing,
    orgnr,
    aliases: [...body.aliases, ...fresh.aliases],
    shortAliases: [...body.shortAliases, ...fresh.shortAliases],
    source: body.source.split(', ').includes(source) ? body.source : `${body.source}, ${source}`,
    origin: 'imported',
  }
}

function madeOf(known: BodyIndex, row: ReadBody, { orgnr, names }: RowPlan, source: string): StoredBody {
  return {
    id: known.freeId(organisationId(row.name)),
    kind: 'organisation',
    name: row.name,
    sector: row.standing?.sector ?? 'unknown',
    publicParty: row.standing?.publicParty ?? 'unclear',
    orgnr,
    countyCode: null,
    municipalityCode: null,
    ...sortAliases(names.filter((name) => nameKey(name) !== nameKey(row.name))),
    bareNames: [],
    source,
    note: null,
    origin: 'imported',
  }
}

/** Without what the file gives to another. */
function without(
  body: StoredBody,
  { name, orgnr }: { name: string | null; orgnr: string | null },
): StoredBody {
  const stays = (one: string) => name === null || nameKey(one) !== nameKey(name)
  return {
    ...body,
    orgnr: orgnr !== null && body.orgnr === orgnr ? null : body.orgnr,
    aliases: body.aliases.filter(stays),
    shortAliases: body.shortAliases.filter(stays),
    origin: 'imported',
  }
}

/** Courts stand under one number, and missions abroad under another: such a number says nothing of one of them. */
function numbersOfSeveral(rows: readonly ReadBody[]): Set<string> {
  const names = new Map<string, Set<string>>()
  for (const { orgnr, name } of rows)
    if (orgnr !== null) names.set(orgnr, (names.get(orgnr) ?? new Set()).add(nameKey(name)))
  return new Set([...names].filter(([, own]) => own.size > 1).map(([number]) => number))
}
