/** Organisers of real programmes labelled by hand, and the parties that recognition finds laid beside them. */
import { existsSync, readFileSync } from 'node:fs'
import type { Party } from '../domain/party/party.ts'
import type { PublicParty, Sector } from '../domain/party/sector.ts'
import { fold } from '../domain/swedish.ts'

/** The programmes that the organisers are from. */
export const LABEL_SETS = ['almedalen', 'other-programmes'] as const
export type LabelSet = (typeof LABEL_SETS)[number]
export type Half = 'even' | 'odd'
export type LabelledParty = [name: string, sector: Sector, publicParty: PublicParty]
export type LabelledOrganiser = { organiser: string; parties: LabelledParty[] }
export type Pair = { label: LabelledParty; found: Party | null }

/** Null when the file of the set's half is not there. */
export function labelsOf(set: LabelSet, half: Half): LabelledOrganiser[] | null {
  const file = new URL(`../tests/fixtures/labels/${set}-${half}.json`, import.meta.url)
  if (!existsSync(file)) return null
  return (JSON.parse(readFileSync(file, 'utf8')) as { rows: LabelledOrganiser[] }).rows
}

/** Each label with the party that stands for it: the same name, then one that holds the other, then what is left in order. */
export function align(
  labels: readonly LabelledParty[],
  found: readonly Party[],
  read: (text: string) => readonly Party[],
): Pair[] {
  const left = new Set(found)
  const pairs = labels.map((label): Pair => ({ label, found: null }))
  const take = (
    fits: (label: string, name: string) => boolean,
    rank: (a: Party, b: Party) => number = () => 0,
    isAlike: (label: LabelledParty, party: Party) => boolean = () => true,
  ) => {
    for (const pair of pairs.filter((one) => one.found === null)) {
      const party = [...left]
        .filter((one) => fits(plain(pair.label[0]), plain(one.name)) && isAlike(pair.label, one))
        .toSorted(rank)[0]
      if (!party) continue
      pair.found = party
      left.delete(party)
    }
  }
  take((label, name) => label === name)
  // Of several that a label holds, one of its sector stands for it: the wrong split is counted apart.
  take(
    (label, name) => label.includes(name) || name.includes(label),
    (a, b) => b.certainty - a.certainty,
    (label, { sector }) => label[1] === sector,
  )
  // Then the one that recognition is surest of.
  take(
    (label, name) => label.includes(name) || name.includes(label),
    (a, b) => b.certainty - a.certainty,
  )
  take(() => true)
  for (const pair of pairs.filter((one) => one.found === null))
    pair.found = namedTwice(pair.label, found, read)
  return pairs
}

/** Two names of one body are one party: what stands for the first stands for the second too. */
function namedTwice(
  [name]: LabelledParty,
  found: readonly Party[],
  read: (text: string) => readonly Party[],
): Party | null {
  const [alone, ...others] = read(name)
  if (!alone?.registerId || others.length > 0) return null
  return found.find(({ registerId }) => registerId === alone.registerId) ?? null
}

function plain(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
