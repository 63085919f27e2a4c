/** Puts the rows of a file together with the bodies that there are. Pure: the caller saves what comes out. */
import type { StoredBody } from '../../db/read/register.ts'
import { organisationId } from '../../domain/party/bodies.ts'
import { nameKey } from '../../domain/party/name-key.ts'
import type { ReadBody, Refused } from './read-register.ts'
import { sortAliases } from './sort-aliases.ts'

export type Merged = {
  /** New ones and those that got something, as they are to be saved. */
  saved: StoredBody[]
  added: number
  updated: number
  unchanged: number
  refused: Refused[]
}

/**
 * A row is the body of its official name, or else of its number where nobody shares that. It adds its number and
 * names there, except such as are another's already: a name or number that two share would count for neither.
 */
export function mergeBodies(
  stored: readonly StoredBody[],
  rows: readonly ReadBody[],
  source: string,
): Merged {
  const known = indexBodies(stored)
  const sharedNumbers = numbersOfSeveral(rows)
  const saved = new Map<string, StoredBody>()
  const merged: Merged = { saved: [], added: 0, updated: 0, unchanged: 0, refused: [] }
  for (const row of rows) {
    const orgnr = row.orgnr !== null && sharedNumbers.has(row.orgnr) ? null : row.orgnr
    const body =
      known.byName.get(nameKey(row.name)) ?? (orgnr === null ? undefined : known.byNumber.get(orgnr))
    if (!body && row.standing === null) {
      merged.refused.push({ row: row.row, name: row.name, reason: { code: 'unknown-sector', values: {} } })
      continue
    }
    const next = body ? extended(body, row, orgnr, source) : madeOf(row, orgnr, source)
    if (body && next === body) {
      merged.unchanged += 1
      continue
    }
    if (!body) merged.added += 1
    else if (!saved.has(body.id)) merged.updated += 1
    else merged.unchanged += 1
    saved.set(next.id, next)
    known.put(next)
  }
  return { ...merged, saved: [...saved.values()] }

  function extended(body: StoredBody, row: ReadBody, orgnr: string | null, source: string): StoredBody {
    const number = body.orgnr ?? (orgnr !== null && !known.byNumber.has(orgnr) ? orgnr : null)
    const fresh = sortAliases([row.name, ...row.aliases].filter((name) => known.isFree(name)))
    const isSame = number === body.orgnr && fresh.aliases.length === 0 && fresh.shortAliases.length === 0
    if (isSame) return body
    return {
      ...body,
      orgnr: number,
      aliases: [...body.aliases, ...fresh.aliases],
      shortAliases: [...body.shortAliases, ...fresh.shortAliases],
      source: body.source.split(', ').includes(source) ? body.source : `${body.source}, ${source}`,
      origin: 'imported',
    }
  }

  function madeOf(row: ReadBody, orgnr: string | null, source: string): StoredBody {
    return {
      id: known.freeId(organisationId(row.name)),
      kind: 'organisation',
      name: row.name,
      sector: row.standing?.sector ?? 'unknown',
      publicParty: row.standing?.publicParty ?? 'unclear',
      orgnr: orgnr !== null && !known.byNumber.has(orgnr) ? orgnr : null,
      countyCode: null,
      municipalityCode: null,
      ...sortAliases(row.aliases.filter((name) => nameKey(name) !== nameKey(row.name) && known.isFree(name))),
      bareNames: [],
      source,
      note: null,
      origin: 'imported',
    }
  }
}

function indexBodies(stored: readonly StoredBody[]) {
  const ids = new Set<string>()
  const byName = new Map<string, StoredBody>()
  const byNumber = new Map<string, StoredBody>()
  const names = new Set<string>()
  const put = (body: StoredBody) => {
    ids.add(body.id)
    byName.set(nameKey(body.name), body)
    if (body.orgnr !== null) byNumber.set(body.orgnr, body)
    for (const name of [body.name, ...body.aliases, ...body.shortAliases]) names.add(nameKey(name))
  }
  for (const body of stored) put(body)
  return {
    byName,
    byNumber,
    put,
    isFree: (name: string) => nameKey(name) !== '' && !names.has(nameKey(name)),
    /** Names that differ only in what ids leave out get a number. */
    freeId: (id: string) => {
      let free = id
      for (let times = 2; ids.has(free); times += 1) free = `${id}-${times}`
      return free
    },
  }
}

/** Courts stand under one number, and missions abroad under another: such a number says nothing of one of them. */
function numbersOfSeveral(rows: readonly ReadBody[]): Set<string> {
  const names = new Map<string, Set<string>>()
  for (const { orgnr, name } of rows)
    if (orgnr !== null) names.set(orgnr, (names.get(orgnr) ?? new Set()).add(nameKey(name)))
  return new Set([...names].filter(([, own]) => own.size > 1).map(([number]) => number))
}
