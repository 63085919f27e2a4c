/** A sheet while it is written: its steps, the draft that follows them, and the versions that are saved of it. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { SheetOpened } from '../../contract/calls/case-sheets.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import type { SheetContent } from '../../domain/case/sheet.ts'
import { client } from '../client.ts'
import { desk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { useWords } from '../ui/use-words.ts'
import { focusPart } from './focus-part.ts'
import { keeperOf } from './kept-sheets.ts'
import { isRefusal } from './say-sheet-error.ts'
import { type History, pause, redo, startHistory, undo, write } from './sheet-history.ts'
import { firstChanged } from './sheet-parts.ts'

export type SheetEditor = ReturnType<typeof useSheetEditor>

/** `opened` is asked again now and then, and so tells when somebody else has saved. */
export function useSheetEditor(opened: SheetOpened) {
  const t = useWords().caseSheets
  const queries = useQueryClient()
  const { id } = opened
  const [keeper] = useState(() => keeperOf(opened))
  const [history, setHistory] = useState(() => startHistory(keeper.latest().content))
  /** `passed` are versions that the writing has gone beyond. */
  const [base, setBase] = useState(() => {
    const { basedOn, base } = keeper.latest()
    return { basedOn, base, passed: [basedOn] }
  })
  const [found, setFound] = useState(() => (keeper.latest().content === opened.content ? null : opened.draft))
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<{ doing: 'save' | 'drop'; error: unknown } | null>(null)
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.keeping)
  const content = history.present

  const { basedOn, base: version } = base
  useEffect(
    () => keeper.change({ id, content, basedOn, base: version }),
    [keeper, id, content, basedOn, version],
  )
  useEffect(() => keeper.keepNow, [keeper])

  const change = useCallback((next: SheetContent, field: string | null = null) => {
    setHistory((before) => write(before, next, field))
  }, [])

  /** What stands as a version now. */
  const take = (saved: SheetOpened) => {
    const standing = { basedOn: saved.version, base: saved.content }
    queries.setQueryData(desk.caseSheets.open.queryKey({ input: { id } }), saved)
    keeper.release({ id, content: saved.content, ...standing })
    setBase({ ...standing, passed: [...base.passed, opened.version, saved.version] })
    setFound(null)
  }

  const act = async (
    doing: 'save' | 'drop',
    call: () => Promise<SheetOpened>,
  ): Promise<SheetOpened | null> => {
    setSaving(true)
    setProblem(null)
    await keeper.hold()
    try {
      const saved = await call()
      take(saved)
      return saved
    } catch (error) {
      keeper.release()
      // What is newer is told by what is asked again.
      if (isRefusal(error, 'NEWER_SHEET'))
        await queries.invalidateQueries({ queryKey: desk.caseSheets.open.key() })
      else setProblem({ doing, error })
      return null
    } finally {
      setSaving(false)
    }
  }

  return {
    id,
    content,
    keeping,
    keepNow: keeper.keepNow,
    change,
    /** What is typed next is a step of its own. */
    pause: useCallback(() => setHistory(pause), []),
    undo: stepTo(undo, t.undone),
    redo: stepTo(redo, t.redone),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    isChanged: version === null || canonicalJson(content) !== canonicalJson(version),
    /** Somebody has saved since the writing began. */
    isBehind: !base.passed.includes(opened.version),
    /** The draft that it was opened with, until it is saved or thrown away. */
    found,
    problem,
    isSaving,
    /** On top of the version that the writing began from, or of another; whether it was saved. */
    save: async (over?: string): Promise<boolean> => {
      const saved = await act('save', () =>
        client.caseSheets.saveVersion({
          id,
          basedOn: over ?? basedOn,
          content: keeper.latest().content,
        }),
      )
      if (saved) announce(t.saved)
      return saved !== null
    },
    /** Back to the newest version; also a step that can be undone. */
    drop: async () => {
      const dropped = await act('drop', () => client.caseSheets.dropDraft({ id }))
      if (!dropped) return
      change(dropped.content)
      announce(t.draft.dropped)
    },
  }

  function stepTo(step: (from: History<SheetContent>) => History<SheetContent>, said: string) {
    return () => {
      const next = step(history)
      if (next.present === content) return
      setHistory(next)
      announce(said)
      const part = firstChanged(content, next.present)
      if (part) focusPart(part)
    }
  }
}
