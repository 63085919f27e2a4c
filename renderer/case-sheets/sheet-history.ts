/** The steps of writing, to go back and forth among for as long as the editor is open. */

export type History<Content> = {
  past: readonly Content[]
  present: Content
  future: readonly Content[]
  /** The field that is being typed in: more typing there is the same step. */
  field: string | null
}

/** A long day's writing; what is older is let go. */
const MOST_STEPS = 1_000

export function startHistory<Content>(content: Content): History<Content> {
  return { past: [], present: content, future: [], field: null }
}

/** `field` names where it was typed; null for what is a step by itself, such as a move. */
export function write<Content>(
  history: History<Content>,
  content: Content,
  field: string | null,
): History<Content> {
  const { past, present } = history
  if (content === present) return history
  const goesOn = field !== null && field === history.field && past.length > 0
  return {
    past: goesOn ? past : [...past, present].slice(-MOST_STEPS),
    present: content,
    future: [],
    field,
  }
}

/** What is typed next is a step of its own, also in the same field. */
export function pause<Content>(history: History<Content>): History<Content> {
  return history.field === null ? history : { ...history, field: null }
}

export function undo<Content>({ past, present, future }: History<Content>): History<Content> {
  const before = past.at(-1)
  if (before === undefined) return { past, present, future, field: null }
  return { past: past.slice(0, -1), present: before, future: [present, ...future], field: null }
}

export function redo<Content>({ past, present, future }: History<Content>): History<Content> {
  const [after, ...later] = future
  if (after === undefined) return { past, present, future, field: null }
  return { past: [...past, present], present: after, future: later, field: null }
}
