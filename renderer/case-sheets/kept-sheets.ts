/** The sheets that are being written in this window: kept when the page is hidden or left, also after their editor has gone. */
import type { SheetOpened } from '../../contract/calls/case-sheets.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { client } from '../client.ts'
import { type DraftKeeper, keepDraft, type Written } from './draft-keeper.ts'

const keepers = new Map<string, DraftKeeper>()
const listeners = new Set<() => void>()

/** One for each sheet: what was not kept when its editor was left is what it is opened with again. */
export function keeperOf(opened: SheetOpened): DraftKeeper {
  const known = keepers.get(opened.id)
  if (known?.isUnkept()) return known
  const { written, at } = startOf(opened)
  const keeper = keepDraft(storeDraft, written, at)
  keepers.set(opened.id, keeper)
  return keeper
}

/** What is written when the sheet is opened: the draft where there is one, else the newest version. */
function startOf({ id, version, content, draft }: SheetOpened): { written: Written; at: string | null } {
  if (!draft) return { written: { id, basedOn: version, content, base: content }, at: null }
  const { basedOn } = draft
  const base = basedOn === version ? content : null
  return { written: { id, basedOn, content: draft.content, base }, at: draft.at }
}

/** What says what its version says is no draft. */
async function storeDraft({ id, basedOn, content, base }: Written): Promise<{ at: string | null }> {
  const isVersion = base !== null && canonicalJson(content) === canonicalJson(base)
  const { at } = isVersion
    ? await client.caseSheets.dropDraft({ id }).then(() => ({ at: null }))
    : await client.caseSheets.saveDraft({ id, basedOn, content })
  for (const listener of listeners) listener()
  return { at }
}

/** Calls back when a draft has been kept, until the returned function is called. */
export function onDraftKept(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function keepAll(): boolean {
  const unkept = [...keepers.values()].filter((keeper) => keeper.isUnkept())
  for (const keeper of unkept) keeper.keepNow()
  return unkept.length > 0
}

/** Once, when the window starts. */
function watchLeaving(): void {
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') keepAll()
  })
  window.addEventListener('pagehide', keepAll)
  window.addEventListener('beforeunload', (event) => {
    // The browser then asks whether to leave; by the answer the draft has mostly been kept.
    if (keepAll()) event.preventDefault()
  })
}

watchLeaving()
