/** Entries with their bodies read, and the names of what those bodies are about. */
import { type LoggedEntry, type LogNames, readLogNames } from '../../db/read/log.ts'
import type { LinkTarget } from '../../domain/case/link.ts'
import { organisersCalled } from '../cases/organiser-today.ts'
import type { Workspace } from '../workspace.ts'

/** `body` is undefined where it was erased or is no JSON object. */
export type ReadEntry = Omit<LoggedEntry, 'body'> & { body: Body | undefined; isErased: boolean }
export type Body = Readonly<Record<string, unknown>>
/** What the ids stand for; an organiser by the key that a link was kept by. */
export type EntryNames = LogNames & { organisers: Map<string, string> }

export function readBodies(
  workspace: Workspace,
  logged: readonly LoggedEntry[],
): { entries: ReadEntry[]; names: EntryNames } {
  const entries = logged.map(({ body, ...entry }) => ({
    ...entry,
    body: body === null ? undefined : asObject(body),
    isErased: body === null,
  }))
  const ofField = (field: string) =>
    entries.flatMap(({ body }) => {
      const value = body?.[field]
      return Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : []
    })
  const linkedTo = (target: LinkTarget) =>
    entries.flatMap(({ kind, body }) =>
      kind === 'case-link' && body?.target === target ? (asText(body.key) ?? []) : [],
    )
  const names = readLogNames(workspace.database, {
    submissions: [...ofField('submissionId'), ...linkedTo('submission')],
    // A decision's own row still tells what it was about when its body was erased.
    decisions: [...ofField('decisionId'), ...entries.filter(isDecision).map(({ id }) => id)],
    notes: [...ofField('commentId'), ...entries.filter(({ kind }) => kind === 'comment').map(({ id }) => id)],
    messages: ofField('messageIds'),
    cases: entries.flatMap(({ kind, body }) => (kind === 'case-link' ? (asText(body?.caseId) ?? []) : [])),
    editions: linkedTo('edition'),
  })
  return { entries, names: { ...names, organisers: organisersCalled(workspace, linkedTo('organiser')) } }
}

/** The submission that the entry is about; null where it is about none or several. */
export function submissionOf(entry: ReadEntry, names: EntryNames): { id: string; title: string } | null {
  const { body } = entry
  const messages = asTexts(body?.messageIds).map((id) => names.messages.get(id)?.submissionId)
  const id =
    asText(body?.submissionId) ??
    names.decisions.get(decisionOf(entry) ?? '')?.submissionId ??
    names.notes.get(asText(body?.commentId) ?? entry.id)?.submissionId ??
    (new Set(messages).size === 1 ? messages[0] : undefined)
  return id === undefined ? null : { id, title: names.submissions.get(id) ?? id }
}

export function decisionOf(entry: ReadEntry): string | null {
  return isDecision(entry) ? entry.id : (asText(entry.body?.decisionId) ?? null)
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

export function asTexts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function isDecision({ kind }: Pick<ReadEntry, 'kind'>): boolean {
  return kind === 'decision'
}

function asObject(text: string): Body | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Body) : undefined
  } catch {
    return undefined
  }
}
