/** A field that people write in, as high as its text. */
import type { ReactNode } from 'react'
import { Field } from '../ui/field.tsx'

type WritingFieldProps = {
  label: string
  value: string
  onWrite: (text: string) => void
  id?: string
  hint?: ReactNode
  /** Of what is written, for spelling and for reading aloud. */
  lang?: string
  className?: string
  /** Enter does nothing there, and pasted line breaks become blanks. */
  isOneLine?: boolean
  isRequired?: boolean
  isLabelHidden?: boolean
}

export function WritingField({
  label,
  value,
  onWrite,
  id,
  hint,
  lang,
  className,
  isOneLine = false,
  isRequired = false,
  isLabelHidden = false,
}: WritingFieldProps) {
  return (
    <div id={id} className={className}>
      <Field label={label} hint={hint} isLabelHidden={isLabelHidden}>
        {(ids) => (
          <textarea
            {...ids}
            className="input writing"
            rows={isOneLine ? 1 : 2}
            lang={lang}
            aria-required={isRequired || undefined}
            value={value}
            onKeyDown={(event) => {
              if (isOneLine && event.key === 'Enter') event.preventDefault()
            }}
            onChange={({ target }) =>
              onWrite(isOneLine ? target.value.replace(/\s*\n\s*/g, ' ') : target.value)
            }
          />
        )}
      </Field>
    </div>
  )
}
