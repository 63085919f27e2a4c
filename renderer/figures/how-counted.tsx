/** "How it is counted" at a figure: opened, it says the definition, the switches and the notes of the answers behind. */
import { useWords } from '../ui/use-words.ts'

type HowCountedProps = { name: string; told: readonly string[] }

export function HowCounted({ name, told }: HowCountedProps) {
  const t = useWords().editionFigures
  return (
    <details className="how-counted">
      <summary aria-label={t.howCountedOf(name)}>{t.howCounted}</summary>
      <ul>
        {told.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  )
}
