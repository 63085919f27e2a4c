/** A number beside a place or view; aloud it says what it counts. */
import { formatNumber } from '../ui/format.ts'
import { useLanguage } from '../ui/use-words.ts'

export function NavCount({ count, said, shown }: { count: number; said: string; shown?: string }) {
  const language = useLanguage()
  return (
    <>
      <span className="nav-count" aria-hidden="true">
        {shown ?? formatNumber(count, language)}
      </span>
      <span className="visually-hidden">, {said}</span>
    </>
  )
}
