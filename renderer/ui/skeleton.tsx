/** Grey bars where rows will be, shown only when the wait is felt. */
import { useEffect, useState } from 'react'
import { useWords } from './use-words.ts'

const FELT_AFTER_MS = 200
const WIDTHS = ['52%', '38%', '61%', '44%']

export function Skeleton({ rows = 4 }: { rows?: number }) {
  const { frame } = useWords()
  const isFelt = useFelt()
  if (!isFelt) return null
  return (
    <div className="skeleton">
      <span className="visually-hidden" role="status">
        {frame.loading}
      </span>
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <span key={row} className="skeleton-bar" style={{ width: WIDTHS[row % WIDTHS.length] }} />
      ))}
    </div>
  )
}

/** True once a wait has lasted so long that it is felt. */
export function useFelt(): boolean {
  const [isFelt, setFelt] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setFelt(true), FELT_AFTER_MS)
    return () => window.clearTimeout(timer)
  }, [])
  return isFelt
}
