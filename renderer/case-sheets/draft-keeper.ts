/** Keeps a sheet's draft while it is written: a moment after the last change, again where it failed, never two at once. */
import { canonicalJson } from '../../domain/canonical-json.ts'
import type { SheetContent } from '../../domain/case/sheet.ts'

export type Written = {
  id: string
  /** The version that the writing began from. */
  basedOn: string
  content: SheetContent
  /** What that version says; null where it is not known. */
  base: SheetContent | null
}

/** `at` is when the draft was kept (UTC); null where what is written is the version itself. */
export type Keeping =
  | { state: 'kept'; at: string | null }
  | { state: 'waiting' }
  | { state: 'keeping' }
  | { state: 'failed'; error: unknown }

/** What is on the disk when it answers. */
export type StoreDraft = (written: Written) => Promise<{ at: string | null }>

export const PAUSE_MS = 600
/** Also where nobody pauses. */
const LONGEST_MS = 5_000
/** After a failure: soon, then less and less often. */
const AGAIN_MS = [2_000, 5_000, 15_000] as const

export type DraftKeeper = ReturnType<typeof keepDraft>

/** `first` is on the disk already, as a draft kept at that time or as the version. */
export function keepDraft(store: StoreDraft, first: Written, at: string | null) {
  let latest = first
  let kept = { json: jsonOf(first), at }
  let changedAt: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let underway: Promise<void> | null = null
  let failed: { error: unknown; times: number } | null = null
  let isHeld = false
  let keeping: Keeping = { state: 'kept', at }
  const listeners = new Set<() => void>()

  const isUnkept = () => jsonOf(latest) !== kept.json
  const told = (): Keeping => {
    if (underway !== null) return { state: 'keeping' }
    if (!isUnkept()) return { state: 'kept', at: kept.at }
    return failed ? { state: 'failed', error: failed.error } : { state: 'waiting' }
  }
  const tell = () => {
    keeping = told()
    for (const listener of listeners) listener()
  }
  const storeOnce = async (written: Written) => {
    try {
      kept = { json: jsonOf(written), at: (await store(written)).at }
      failed = null
      changedAt = null
    } catch (error) {
      failed = { error, times: (failed?.times ?? 0) + 1 }
    }
  }
  const keepNow = async () => {
    clearTimeout(timer)
    if (underway !== null || isHeld || !isUnkept()) return
    underway = storeOnce(latest)
    tell()
    await underway
    underway = null
    plan()
    tell()
  }
  const plan = () => {
    clearTimeout(timer)
    if (isHeld || underway !== null || !isUnkept()) return
    changedAt ??= Date.now()
    const again = failed && AGAIN_MS[Math.min(failed.times, AGAIN_MS.length) - 1]
    const left = changedAt + LONGEST_MS - Date.now()
    timer = setTimeout(() => void keepNow(), again ?? Math.max(0, Math.min(PAUSE_MS, left)))
  }

  return {
    change: (written: Written) => {
      latest = written
      plan()
      tell()
    },
    /** At once: the page is being left, or somebody asks for it. */
    keepNow: () => void keepNow(),
    /** Nothing is kept from here on; answers when nothing is underway. */
    hold: async () => {
      isHeld = true
      clearTimeout(timer)
      await underway
    },
    /** Goes on keeping; `saved` is what stands as a version now, where one was saved meanwhile. */
    release: (saved?: Written) => {
      isHeld = false
      failed = null
      if (saved) {
        kept = { json: jsonOf(saved), at: null }
        latest = { ...latest, basedOn: saved.basedOn, base: saved.base }
      }
      plan()
      tell()
    },
    latest: () => latest,
    isUnkept,
    keeping: () => keeping,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function jsonOf({ basedOn, content }: Written): string {
  return canonicalJson({ basedOn, content })
}
