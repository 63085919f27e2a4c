/** A dialog that the browser itself keeps apart: focus stays in it, Esc closes it, and focus returns where it was. */
import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from './button.tsx'
import { Key } from './key.tsx'
import { useWords } from './use-words.ts'

type DialogProps = {
  title: string
  children: ReactNode
  onClose: () => void
  /** What the confirming button says; without it the dialog only has a closing one. */
  confirm?: string
  /** Also by Ctrl+Enter. */
  onConfirm?: () => void
  isBusy?: boolean
  /** Beside the buttons: what happens next. */
  footnote?: ReactNode
  width?: 'narrow' | 'wide' | 'broad'
}

/** Rendered while it is open. */
export function Dialog({
  title,
  children,
  onClose,
  confirm,
  onConfirm,
  isBusy = false,
  footnote,
  width = 'narrow',
}: DialogProps) {
  const { frame } = useWords()
  const titleId = useId()
  const element = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = element.current
    const before = document.activeElement
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    if (isBusy) return
    onConfirm?.()
    // Once what is wrong has been marked.
    window.requestAnimationFrame(() => {
      element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
    })
  }
  return (
    <dialog
      ref={element}
      className={`dialog dialog-${width}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter' && event.ctrlKey) submit()
      }}
    >
      <form onSubmit={submit} noValidate>
        <header>
          <h2 id={titleId}>{title}</h2>
        </header>
        <div className="dialog-body">{children}</div>
        <footer>
          {footnote && <p className="small muted">{footnote}</p>}
          {confirm && (
            <Button kind="primary" size="decision" type="submit" disabled={isBusy}>
              {confirm}
            </Button>
          )}
          <Button size="decision" kind={confirm ? 'quiet' : 'plain'} onClick={onClose}>
            {confirm ? frame.dialog.cancel : frame.dialog.close}
          </Button>
          {confirm && (
            <span className="dialog-keys" aria-hidden="true">
              <Key>Ctrl</Key> <Key>Enter</Key>
            </span>
          )}
        </footer>
      </form>
    </dialog>
  )
}
