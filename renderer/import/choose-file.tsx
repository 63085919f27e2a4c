/** Takes a file by dropping it or choosing it. */
import { type ChangeEvent, type DragEvent, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { useWords } from '../ui/use-words.ts'

/** A file chosen here; the number tells two choices of the same file apart. */
export type ChosenFile = { file: File; number: number }

/** What a list of rows comes as. */
const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.json'

export function ChooseFile({ onChoose }: { onChoose: (file: File) => void }) {
  const t = useWords().importView.file
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) onChoose(file)
  }
  return (
    <div className="page">
      {/* Dropping is an extra way in; the button below is the one that works for everybody. */}
      <section
        className="drop-zone"
        aria-label={t.title}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <h2>{t.title}</h2>
        <p className="medium muted">{t.text}</p>
        <FileButton label={t.choose} kind="primary" onChoose={onChoose} />
      </section>
    </div>
  )
}

type FileButtonProps = {
  label: string
  kind?: 'plain' | 'primary'
  /** Endings that the system's dialog shows, with commas between. */
  accepts?: string | undefined
  onChoose: (file: File) => void
}

export function FileButton({ label, kind = 'plain', accepts = ACCEPTED, onChoose }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  const take = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    if (file) onChoose(file)
    // Emptied, so that the same file can be chosen again after it was mended.
    event.target.value = ''
  }
  return (
    <>
      <input
        ref={input}
        className="visually-hidden"
        type="file"
        accept={accepts}
        aria-label={label}
        tabIndex={-1}
        onChange={take}
      />
      <Button kind={kind} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
