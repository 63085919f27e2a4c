/** What cases can be linked to: found by key or name, and told by what people call them. */
import type { LinkTargetShown } from '../../contract/calls/links.ts'
import { editionIds, findEdition } from '../../db/read/editions.ts'
import { organiserNames } from '../../db/read/figures-names.ts'
import { readSubmissionsNamed, themeKeysKnown } from '../../db/read/links.ts'
import { findSubmission } from '../../db/read/submissions.ts'
import type { LinkTarget } from '../../domain/case/link.ts'
import { Failure } from '../failure.ts'
import { partiesNamed } from '../moderation/viewpoint.ts'
import { places } from '../registers.ts'
import type { Workspace } from '../workspace.ts'
import { keyToday, organisersCalled } from './organiser-today.ts'

type Key = { target: LinkTarget; key: string }

/** The key that links are kept by, of a key or name as somebody gives it. Throws UNKNOWN_TARGET. */
export function resolveTarget(workspace: Workspace, { target, key }: Key): string {
  const found = RESOLVERS[target](workspace, key.trim())
  if (found === null) throw new Failure('UNKNOWN_TARGET', { target, key })
  return found
}

const RESOLVERS: Readonly<Record<LinkTarget, (workspace: Workspace, key: string) => string | null>> = {
  submission: ({ database }, key) => findSubmission(database, key)?.id ?? null,
  organiser: organiserKeyOf,
  theme: (workspace, key) => {
    const wanted = key.toLocaleLowerCase('sv')
    return knownThemes(workspace).has(wanted) ? wanted : null
  },
  edition: ({ database }, key) => findEdition(database, key)?.id ?? null,
  municipality: (_workspace, key) => {
    const wanted = key.toLocaleLowerCase('sv')
    const names = ({ code, name, shortName }: (typeof places.municipalities)[number]) => [
      code,
      name.toLocaleLowerCase('sv'),
      shortName.toLocaleLowerCase('sv'),
    ]
    return places.municipalities.find((place) => names(place).includes(wanted))?.code ?? null
  },
}

/** The key under which submissions have it as an organiser, by that key or by a name; null where none has. */
export function organiserKeyOf(workspace: Workspace, named: string): string | null {
  const keys = [named, keyToday(workspace, named), ...partiesNamed(workspace, [named]).map(({ key }) => key)]
  const known = organiserNames(workspace.database, keys)
  return keys.find((key) => known[key] !== undefined) ?? null
}

/** Themes of editions and of submissions: what each is called, by its key in lower case. */
export function knownThemes({ database }: Pick<Workspace, 'database'>): Map<string, string> {
  const ofEditions = editionIds(database).flatMap((id) => findEdition(database, id)?.themes ?? [])
  return new Map([
    ...themeKeysKnown(database).map((key): [string, string] => [key, key]),
    ...ofEditions.map(({ sv }): [string, string] => [sv.trim().toLocaleLowerCase('sv'), sv]),
  ])
}

/** What they are called, in the order given. */
export function nameTargets<Own extends Key>(
  workspace: Workspace,
  keys: readonly Own[],
): (Own & LinkTargetShown)[] {
  const { database } = workspace
  const of = (target: LinkTarget) => keys.filter((one) => one.target === target).map(({ key }) => key)
  const submissions = readSubmissionsNamed(database, of('submission'))
  const organisers = organisersCalled(workspace, of('organiser'))
  const themes = of('theme').length > 0 ? knownThemes(workspace) : new Map<string, string>()
  const told = ({ target, key }: Key): { name: string; detail: string } => {
    if (target === 'submission') {
      const one = submissions.get(key)
      const edition = one && (findEdition(database, one.edition)?.name ?? one.edition)
      return {
        name: one?.title ?? key,
        detail: one ? [one.organiser, edition].filter(Boolean).join(', ') : '',
      }
    }
    const name = {
      organiser: () => organisers.get(key),
      theme: () => themes.get(key),
      edition: () => findEdition(database, key)?.name,
      municipality: () => places.municipalities.find(({ code }) => code === key)?.name,
    }[target]()
    return { name: name ?? key, detail: '' }
  }
  return keys.map((one) => ({ ...one, ...told(one) }))
}
