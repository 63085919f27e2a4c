/** Unsaved changes of rules, kept on this machine until they are saved or thrown away, so that leaving loses nothing. */
import type { RulesDraft } from './rules-draft.ts'

export type KeptDraft = RulesDraft & {
  /** UTC. */
  at: string
}

/** The database is part of the key: the demonstration has editions of the same names. */
export function draftKey(databaseFile: string, edition: string): string {
  return `redaktionen.rules ${databaseFile} ${edition}`
}

export function readDraft(key: string): KeptDraft | null {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(key) ?? 'null')
    return isDraft(stored) ? stored : null
  } catch {
    return null
  }
}

export function keepDraft(key: string, draft: RulesDraft): void {
  try {
    window.localStorage.setItem(key, JSON.stringify({ ...draft, at: new Date().toISOString() }))
  } catch {
    // A closed storage only means that the draft lasts as long as the view.
  }
}

export function forgetDraft(key: string): void {
  try {
    window.localStorage.removeItem(key)
  } catch {
    // There is nothing kept in a closed storage.
  }
}

/** Only the outer shape: what is half-written is no set of rules yet. */
function isDraft(stored: unknown): stored is KeptDraft {
  const { basedOn, note, at, rules } = (stored ?? {}) as Partial<KeptDraft>
  return (
    typeof basedOn === 'number' &&
    typeof note === 'string' &&
    typeof at === 'string' &&
    Array.isArray(rules?.criteria) &&
    Array.isArray(rules.parameters?.themes) &&
    Array.isArray(rules.parameters.types) &&
    Array.isArray(rules.parameters.acceptedSectors?.met)
  )
}
