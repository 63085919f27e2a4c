/** Marks rows of the list or the whole search, and says how many are marked. */
import { useCallback, useEffect, useRef } from 'react'
import { announce } from '../ui/announce.tsx'
import { useWords } from '../ui/use-words.ts'
import { clearMarks, countOf, getMarks, keepMarksOf, type Marks, setMarks, stateOf } from './marks.ts'

/** `total` is how many the search has. What is returned stays the same from drawing to drawing. */
export function useGridMarks(query: string, total: number) {
  const { marks: said } = useWords().queueGrid
  const latest = useRef({ query, total, said })
  latest.current = { query, total, said }
  useEffect(() => keepMarksOf(query), [query])

  const say = useCallback(() => {
    const { said, total } = latest.current
    const marks = getMarks()
    if (stateOf(marks) === 'none') return announce(said.cleared)
    const count = countOf(marks, total)
    announce(marks.kind === 'rows' ? said.rows(count) : said.search(count))
  }, [])
  const mark = useCallback(
    (marks: Marks) => {
      setMarks(marks)
      say()
    },
    [say],
  )
  const markAll = useCallback(() => mark({ kind: 'search', query: latest.current.query, except: [] }), [mark])
  const clear = useCallback(() => {
    if (stateOf(getMarks()) === 'none') return
    clearMarks()
    say()
  }, [say])
  const toggleAll = useCallback(() => {
    if (stateOf(getMarks()) === 'all') clear()
    else markAll()
  }, [clear, markAll])
  return { say, mark, markAll, clear, toggleAll }
}
