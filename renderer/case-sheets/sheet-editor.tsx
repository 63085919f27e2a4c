/** The editor: the sheet's parts to the left, and to the right the sheet as it would leave the house. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { SheetOpened } from '../../contract/calls/case-sheets.ts'
import { namedCases, type SheetContent } from '../../domain/case/sheet.ts'
import { pressOf } from '../frame/keys.ts'
import { desk } from '../queries.ts'
import { editorCommand } from './editor-keys.ts'
import { PartsEditor } from './parts-editor.tsx'
import { SheetHead } from './sheet-head.tsx'
import { SheetNotes } from './sheet-notes.tsx'
import { SheetPreviewPane } from './sheet-preview.tsx'
import { type SheetEditor, useSheetEditor } from './use-sheet-editor.ts'
import { useSheetPreview } from './use-sheet-preview.ts'

type SheetEditorViewProps = {
  opened: SheetOpened
  /** It was taken away while it was written. */
  isGone: boolean
}

export function SheetEditorView({ opened, isGone }: SheetEditorViewProps) {
  const editor = useSheetEditor(opened)
  const preview = useSheetPreview(editor.content)
  const material = useSheetMaterial(editor.content, preview.dataUpdatedAt)
  const page = useRef<HTMLDivElement>(null)
  useEditorCommands(editor, page)
  return (
    <>
      <SheetHead editor={editor} opened={opened} />
      <div className="sheet-columns" ref={page} data-own-undo>
        <div className="sheet-writing">
          <SheetNotes editor={editor} opened={opened} isGone={isGone} />
          <PartsEditor editor={editor} material={material} preview={preview.data} />
        </div>
        <SheetPreviewPane preview={preview} />
      </div>
    </>
  )
}

/** Asked again with each preview, so that a part never says another consent than the sheet beside it. */
function useSheetMaterial(content: SheetContent, previewedAt: number) {
  const caseIds = namedCases(content)
  const { data, refetch } = useQuery(desk.caseSheets.material.queryOptions({ input: { caseIds } }))
  useEffect(() => {
    if (previewedAt > 0) void refetch()
  }, [previewedAt, refetch])
  return data
}

/** Wherever focus is, also where a menu asks for it; leaving a field ends its step. */
function useEditorCommands(editor: SheetEditor, page: React.RefObject<HTMLElement | null>) {
  const { undo, redo, save, pause } = editor
  useEffect(() => {
    const acts = { undo, redo, save: () => void save() }
    const listen = (event: KeyboardEvent) => {
      const command = document.querySelector('dialog[open]') ? null : editorCommand(pressOf(event))
      if (!command) return
      event.preventDefault()
      if (!event.repeat || command !== 'save') acts[command]()
    }
    const listenInput = (event: InputEvent) => {
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return
      event.preventDefault()
      acts[event.inputType === 'historyUndo' ? 'undo' : 'redo']()
    }
    const element = page.current
    window.addEventListener('keydown', listen)
    element?.addEventListener('beforeinput', listenInput)
    element?.addEventListener('focusout', pause)
    return () => {
      window.removeEventListener('keydown', listen)
      element?.removeEventListener('beforeinput', listenInput)
      element?.removeEventListener('focusout', pause)
    }
  }, [undo, redo, save, pause, page])
}
