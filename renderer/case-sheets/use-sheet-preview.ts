/** The sheet as it would leave the house, asked for a moment after the last change. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { SheetContent } from '../../domain/case/sheet.ts'
import { desk } from '../queries.ts'

const PAUSE_MS = 400
/** Consents and figures change by themselves. */
const AGAIN_MS = 15_000

export function useSheetPreview(content: SheetContent) {
  const [asked, setAsked] = useState(content)
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(content), PAUSE_MS)
    return () => window.clearTimeout(timer)
  }, [content])
  return useQuery({
    ...desk.caseSheets.preview.queryOptions({ input: { content: asked } }),
    placeholderData: keepPreviousData,
    staleTime: 0,
    gcTime: 0,
    refetchInterval: AGAIN_MS,
  })
}

export type SheetPreviewing = ReturnType<typeof useSheetPreview>
