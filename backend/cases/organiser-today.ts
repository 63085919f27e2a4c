/** Organisers that links lead to, as they are known today: corrections and the register give a party another key. */
import { organiserNames } from '../../db/read/figures-names.ts'
import { findBody, namesByKey } from '../../db/read/register.ts'
import type { Party, RegisterMatch } from '../../domain/party/party.ts'
import { partiesNamed } from '../moderation/viewpoint.ts'
import type { Workspace } from '../workspace.ts'

const NAME = 'name:'
const SURE: readonly RegisterMatch[] = ['name', 'alias']

/**
 * The key of the party that the kept key is of. While submissions have an organiser by the kept one it is that; then it
 * is the body that a correction or the register itself says that the name is, and else stays as it was kept.
 */
export function keyToday(workspace: Workspace, kept: string): string {
  if (!kept.startsWith(NAME) || organiserNames(workspace.database, [kept])[kept] !== undefined) return kept
  const [party, ...others] = partiesNamed(workspace, [kept.slice(NAME.length)])
  return party && others.length === 0 && isSurelyBody(party) ? party.key : kept
}

/** An abbreviation or a name inside a longer one may be somebody else. */
function isSurelyBody({ registerId, evidence }: Party): boolean {
  return (
    registerId !== null &&
    evidence.some((one) => one.kind === 'correction' || (one.kind === 'register' && SURE.includes(one.how)))
  )
}

/** What they are called, by the keys given: also those that no submission has any more. */
export function organisersCalled(workspace: Workspace, keys: readonly string[]): Map<string, string> {
  const today = new Map(keys.map((key) => [key, keyToday(workspace, key)]))
  const named = organiserNames(workspace.database, [...new Set(today.values())])
  return new Map(
    [...today].map(([kept, key]) => [kept, named[key] ?? nameWithoutSubmissions(workspace, key)]),
  )
}

/** The register's name, or the one under which it takes part somewhere; of nobody's any more the words of the key. */
function nameWithoutSubmissions({ database }: Workspace, key: string): string {
  const [, words = key] = key.match(/^[^:]*:(.*)$/s) ?? []
  return findBody(database, key)?.name ?? namesByKey(database, [key])[0]?.name ?? words.replaceAll('-', ' ')
}
