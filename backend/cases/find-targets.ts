/** Finds what a case may be linked to by hand: everything whose name holds the words, and submissions by their texts. */
import type { LinkTargetShown } from '../../contract/calls/links.ts'
import { editionIds } from '../../db/read/editions.ts'
import { readQueueBlock } from '../../db/read/queue.ts'
import { fold } from '../../domain/swedish.ts'
import { viewpointOf } from '../moderation/viewpoint.ts'
import { listOrganisers } from '../organisers/list.ts'
import { places } from '../registers.ts'
import type { Workspace } from '../workspace.ts'
import { knownThemes, nameTargets } from './link-targets.ts'

const LEAST_LETTERS = 2
const MOST = 30
const MOST_OF_EACH = 5

/** Editions, municipalities, organisers and themes first, then submissions; at most thirty. */
export function findTargets(workspace: Workspace, words: string): LinkTargetShown[] {
  const wanted = fold(words)
  if (wanted.length < LEAST_LETTERS) return []
  const named = nameTargets(workspace, [
    ...editionIds(workspace.database).map((key) => ({ target: 'edition' as const, key })),
    ...places.municipalities.map(({ code: key }) => ({ target: 'municipality' as const, key })),
    ...[...knownThemes(workspace).keys()].map((key) => ({ target: 'theme' as const, key })),
  ]).filter(({ name }) => wanted.split(' ').every((word) => fold(name).includes(word)))
  const organisers = listOrganisers(workspace, { words }).rows.map(({ key, name }) => ({
    ...{ target: 'organiser' as const, key, name },
    detail: '',
  }))
  const of = (target: string) => named.filter((one) => one.target === target).slice(0, MOST_OF_EACH)
  const beside = [
    ...of('edition'),
    ...of('municipality'),
    ...organisers.slice(0, MOST_OF_EACH),
    ...of('theme'),
  ]
  return [...beside, ...findSubmissions(workspace, words)].slice(0, MOST)
}

/** All of the words, each as the beginning of one. */
function findSubmissions(workspace: Workspace, words: string): LinkTargetShown[] {
  const text = { kind: 'text' as const, isPhrase: false, isNegated: false }
  const terms = words
    .trim()
    .split(/\s+/)
    .map((word) => ({ ...text, words: word }))
  const { rows } = readQueueBlock(workspace.database, {
    query: { terms },
    viewpoint: viewpointOf(workspace),
    sort: [],
    offset: 0,
    limit: MOST,
  })
  return nameTargets(
    workspace,
    rows.map(({ id: key }) => ({ target: 'submission' as const, key })),
  )
}
