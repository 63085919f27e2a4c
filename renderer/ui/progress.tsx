/** How far something has come, in words and as a bar; without a value it only says that it goes on. */

type ProgressProps = {
  /** The words, which are read aloud as they change. */
  label: string
  /** Of `max`; null when not known. */
  value: number | null
  max?: number
}

export function Progress({ label, value, max = 100 }: ProgressProps) {
  return (
    <div className="progress">
      <span role="status">{label}</span>
      <progress aria-label={label} max={max} {...(value === null ? {} : { value })} />
    </div>
  )
}
