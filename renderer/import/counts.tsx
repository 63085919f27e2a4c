/** What becomes of a file's rows, as counts beside each other. */
import './counts.css'
import { formatNumber } from '../ui/format.ts'
import { useLanguage } from '../ui/use-words.ts'

export type Count = { label: string; value: number }

export function Counts({ counts }: { counts: readonly Count[] }) {
  const language = useLanguage()
  return (
    <dl className="import-counts">
      {counts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{formatNumber(value, language)}</dd>
        </div>
      ))}
    </dl>
  )
}
