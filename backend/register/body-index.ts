/** The bodies of the register by name, other names and number, kept up while rows are put in. */
import type { StoredBody } from '../../db/read/register.ts'
import { nameKey } from '../../domain/party/name-key.ts'

export type BodyIndex = ReturnType<typeof indexBodies>

export function indexBodies(stored: readonly StoredBody[]) {
  const byId = new Map<string, StoredBody>()
  const byName = new Map<string, string>()
  const byNumber = new Map<string, string>()
  const owners = new Map<string, Set<string>>()
  const bodyOf = (id: string | undefined) => (id === undefined ? undefined : byId.get(id))
  const put = (body: StoredBody) => {
    const before = byId.get(body.id)
    if (before) forget(before)
    byId.set(body.id, body)
    byName.set(nameKey(body.name), body.id)
    if (body.orgnr !== null) byNumber.set(body.orgnr, body.id)
    for (const key of keysOf(body)) owners.set(key, (owners.get(key) ?? new Set()).add(body.id))
  }
  const forget = (body: StoredBody) => {
    if (body.orgnr !== null && byNumber.get(body.orgnr) === body.id) byNumber.delete(body.orgnr)
    for (const key of keysOf(body)) owners.get(key)?.delete(body.id)
  }
  for (const body of stored) put(body)
  return {
    put,
    current: (body: StoredBody): StoredBody => byId.get(body.id) ?? body,
    named: (name: string) => bodyOf(byName.get(nameKey(name))),
    numbered: (orgnr: string) => bodyOf(byNumber.get(orgnr)),
    /** All that go by the name, official or not. */
    owners: (name: string): StoredBody[] =>
      [...(owners.get(nameKey(name)) ?? [])].flatMap((id) => byId.get(id) ?? []),
    /** Names that differ only in what ids leave out get a number. */
    freeId: (id: string) => {
      let free = id
      for (let times = 2; byId.has(free); times += 1) free = `${id}-${times}`
      return free
    },
  }
}

function keysOf({ name, aliases, shortAliases }: StoredBody): Set<string> {
  return new Set([name, ...aliases, ...shortAliases].map(nameKey))
}
