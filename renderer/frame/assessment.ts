/** Follows the assessment in the background to its end, and then asks everything on screen again. */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { AssessmentStatus } from '../../contract/calls/assessment.ts'
import { client } from '../client.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { useWords } from '../ui/use-words.ts'

const WHILE_RUNNING_MS = 500

/** When something was done that starts an assessment; 0 when nothing is expected. */
let expectedAt = 0
let hasStarted = false

/** To be called when rules, corrections or the register have changed, before the screen is refreshed. */
export function followAssessment(): void {
  expectedAt = Date.now()
  hasStarted = false
}

/** How far it has come; null while none is running. */
export function useAssessment(): AssessmentStatus | null {
  const { assessing } = useWords().rules
  const refresh = useRefreshDesk()
  const wasRunning = useRef(false)
  const { data, dataUpdatedAt } = useQuery(
    desk.assessment.status.queryOptions({
      refetchInterval: ({ state }) => (state.data?.isRunning || expectedAt > 0 ? WHILE_RUNNING_MS : false),
    }),
  )
  useEffect(() => {
    if (!data || dataUpdatedAt < expectedAt) return
    if (data.isRunning) {
      wasRunning.current = true
      return
    }
    const isExpected = expectedAt > 0
    if (isExpected && data.waiting > 0 && !hasStarted) {
      hasStarted = true
      void client.assessment.start()
      return
    }
    expectedAt = 0
    if (!wasRunning.current && !isExpected) return
    wasRunning.current = false
    announce(assessing.done)
    void refresh()
  }, [data, dataUpdatedAt, refresh, assessing])
  return data?.isRunning ? data : null
}
