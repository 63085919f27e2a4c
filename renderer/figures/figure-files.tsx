/** Exports a figure: as a drawing in SVG or PNG, or its numbers as CSV. */
import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { saveFile } from '../report/save-file.ts'
import { Button } from '../ui/button.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { drawFigure } from './draw-figure.ts'
import { csvOf, pngOf } from './figure-file.ts'
import type { FigureTableData } from './figure-table.tsx'

const FORMS = ['svg', 'png', 'csv'] as const
type Form = (typeof FORMS)[number]

type FigureFilesProps = {
  name: string
  sentence: string
  notes: readonly string[]
  table: FigureTableData
  drawing: RefObject<HTMLElement | null>
}

export function FigureFiles({ name, sentence, notes, table, drawing }: FigureFilesProps) {
  const t = useWords().dashboard.files
  const language = useLanguage()
  const [isOpen, setOpen] = useState(false)
  const [told, setTold] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => {
    if (isOpen) list.current?.querySelector('button')?.focus()
  }, [isOpen])

  const close = () => {
    setOpen(false)
    button.current?.focus()
  }
  const save = async (form: Form) => {
    const file = fileNameOf(name, form)
    try {
      saveFile(new File([await made(form)], file, { type: TYPES[form] }))
      setTold(t.saved(file))
    } catch {
      setTold(t.failed(file))
    }
    close()
  }
  const made = async (form: Form): Promise<BlobPart> => {
    if (form === 'csv') return csvOf(table, { name, sentence, notes }, language)
    if (!drawing.current) throw new Error('Nothing is drawn')
    const svg = drawFigure(drawing.current, { name, sentence, notes })
    return form === 'svg' ? svg.text : pngOf(svg)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc and leaving close the list, whichever button has focus.
    <div
      className="figure-files"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return
        event.stopPropagation()
        close()
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
      }}
    >
      <Button
        ref={button}
        kind="quiet"
        size="small"
        aria-label={t.exportOf(name)}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {t.export}
      </Button>
      <div ref={list} id={id} className="figure-files-list" hidden={!isOpen}>
        {FORMS.map((form) => (
          <Button key={form} kind="quiet" size="small" onClick={() => void save(form)}>
            {t.forms[form]}
          </Button>
        ))}
      </div>
      <span className="visually-hidden" role="status">
        {told}
      </span>
    </div>
  )
}

const TYPES: Readonly<Record<Form, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  csv: 'text/csv',
}

/** Letters of any alphabet stay; whatever a file system may refuse becomes a hyphen. */
function fileNameOf(name: string, form: Form): string {
  return `${name.toLocaleLowerCase('sv').replace(/[^\p{L}\p{N}]+/gu, '-')}.${form}`
}
