/** Form fields: a label, the control, a hint and the error at its own field. */
import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react'
import { OutcomeShape } from './outcome-mark.tsx'

export type FieldProps = {
  label: string
  hint?: ReactNode
  /** What is wrong and what to write instead; marks the control as invalid. */
  error?: string | undefined
  /** For controls whose place says what they are: the label is then only heard. */
  isLabelHidden?: boolean
}

type ControlIds = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

/** Any control: it spreads the given ids. */
export function Field({
  label,
  hint,
  error,
  isLabelHidden = false,
  children,
}: FieldProps & { children: (ids: ControlIds) => ReactNode }) {
  const id = useId()
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`]
  const described = [error && errorId, hint && hintId].filter(Boolean).join(' ')
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error ? true : undefined,
      })}
      {error && (
        <span id={errorId} className="field-error" role="alert">
          <OutcomeShape outcome="not-met" />
          {error}
        </span>
      )}
      {hint && (
        <span id={hintId} className="field-hint">
          {hint}
        </span>
      )}
    </div>
  )
}

type TextFieldProps = FieldProps & Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>

export function TextField({ label, hint, error, isLabelHidden, ...rest }: TextFieldProps) {
  return (
    <Field {...fieldProps({ label, hint, error, isLabelHidden })}>
      {(ids) => <input className="input" type="text" {...rest} {...ids} />}
    </Field>
  )
}

type TextAreaProps = FieldProps & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>

export function TextArea({ label, hint, error, isLabelHidden, ...rest }: TextAreaProps) {
  return (
    <Field {...fieldProps({ label, hint, error, isLabelHidden })}>
      {(ids) => <textarea className="input" rows={4} {...rest} {...ids} />}
    </Field>
  )
}

export type SelectOption = { value: string; label: string }

type SelectProps = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'onChange'> & {
    options: readonly SelectOption[]
    onChange: (value: string) => void
  }

/** The system's own list, which works with every keyboard and screen reader. */
export function Select({ label, hint, error, isLabelHidden, options, onChange, ...rest }: SelectProps) {
  return (
    <Field {...fieldProps({ label, hint, error, isLabelHidden })}>
      {(ids) => (
        <select
          className="input select"
          onChange={(event) => onChange(event.target.value)}
          {...rest}
          {...ids}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

type CheckboxProps = { label: ReactNode } & Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'id'>

export function Checkbox({ label, ...rest }: CheckboxProps) {
  return (
    <label className="check">
      <input type="checkbox" {...rest} />
      <span>{label}</span>
    </label>
  )
}

type RadioProps = { label: ReactNode } & Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'id'>

/** One of several; give all of them the same `name`, inside a fieldset with a legend. */
export function Radio({ label, ...rest }: RadioProps) {
  return (
    <label className="check">
      <input type="radio" {...rest} />
      <span>{label}</span>
    </label>
  )
}

type ChoiceProps = {
  label: string
  error?: string | undefined
  /** The choices beside each other. */
  isInline?: boolean
  children: ReactNode
}

/** Radio buttons that belong together, with their question and the error at it. */
export function Choice({ label, error, isInline = false, children }: ChoiceProps) {
  return (
    <fieldset>
      <legend className="group-label">{label}</legend>
      <div className={isInline ? 'choice-row' : undefined}>{children}</div>
      {error && (
        <span className="field-error" role="alert">
          <OutcomeShape outcome="not-met" />
          {error}
        </span>
      )}
    </fieldset>
  )
}

function fieldProps(props: {
  label: string
  hint: ReactNode
  error: string | undefined
  isLabelHidden: boolean | undefined
}): FieldProps {
  const { isLabelHidden = false, ...rest } = props
  return { ...rest, isLabelHidden }
}
