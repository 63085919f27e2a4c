/** What a step would do now: the counts and all that is taken along with the first rows, and more rows when asked. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { BulkItem, BulkLeft, BulkMarks, BulkPreview } from '../../contract/calls/bulk.ts'
import type { BulkStep } from '../../domain/bulk.ts'
import { desk } from '../queries.ts'
import { useLanguage } from '../ui/use-words.ts'

const ROWS = 50

export type Preview = Omit<BulkPreview, 'will' | 'left' | 'items'> & {
  will: BulkPreview['will']
  left: BulkLeft[]
  items: BulkItem[]
}

export function useBulkPreview(marks: BulkMarks, { outcome, criteria }: BulkStep) {
  const language = useLanguage()
  const asked = useInfiniteQuery(
    desk.bulk.preview.infiniteOptions({
      input: (offset: number) => ({ marks, language, outcome, criteria: [...criteria], offset, limit: ROWS }),
      initialPageParam: 0,
      getNextPageParam: ({ willCount, leftCount }, _pages, offset) =>
        offset + ROWS < Math.max(willCount, leftCount) ? offset + ROWS : undefined,
      placeholderData: keepPreviousData,
      // What is confirmed is what was seen: it is read anew when the dialog opens, and not behind the reader's back.
      staleTime: 0,
      gcTime: 0,
      refetchOnWindowFocus: false,
    }),
  )
  const pages = asked.data?.pages
  return {
    preview: pages ? joined(pages) : null,
    error: asked.error,
    /** Another step has been chosen, and its answer has not come. */
    isChanging: asked.isPlaceholderData,
    showMore: () => void asked.fetchNextPage(),
    readAgain: () => asked.refetch(),
  }
}

/** The counts are the newest page's, which is the newest answer. */
function joined(pages: readonly BulkPreview[]): Preview | null {
  const [first] = pages
  const newest = pages.at(-1)
  if (!first || !newest) return null
  return {
    ...newest,
    items: first.items,
    token: first.token,
    will: pages.flatMap(({ will }) => will),
    left: pages.flatMap(({ left }) => left),
  }
}
