/** Scenes of a sync for tests: a desk that has pulled, its decisions, and a colleague's desk at the same platform. */
import { expect } from 'vitest'
import type { DecisionInput } from '../../../contract/calls/queue.ts'
import type { PlatformSubmission } from '../../../contract/platform.ts'
import { connectedDesk, submissionOf, syncOnce, TOKEN } from '../desk.ts'

export const about = (change: Partial<DecisionInput> = {}): DecisionInput => ({
  submissionId: 'a1',
  revision: 1,
  outcome: 'publish',
  criteria: [],
  reason: null,
  message: null,
  language: 'sv',
  ...change,
})

/** A desk that has pulled these, and the platform that they are on. */
export async function pulled(...submissions: PlatformSubmission[]) {
  const { desk, platform } = await connectedDesk({
    submissions: submissions.length > 0 ? submissions : [submissionOf('a1')],
  })
  await syncOnce(desk.workspace)
  return { desk, platform, workspace: desk.workspace, control: platform.control }
}

/** What a colleague's desk sends straight to the platform. */
export async function colleague(platform: { url: string }, id: string, change: Record<string, unknown>) {
  const decision = {
    revision: 1,
    outcome: 'publish',
    criteria: [],
    reason: null,
    message: null,
    language: 'sv',
    decidedAt: '2024-09-19T08:00:00Z',
    decidedBy: { name: 'Kollega Prov', organisation: 'Vinnova' },
    ...change,
  }
  const response = await fetch(`${platform.url}/v1/submissions/${id}/decisions`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${TOKEN}`,
      'content-type': 'application/json',
      'idempotency-key': `kollega-${id}-${JSON.stringify(change)}`,
    },
    body: JSON.stringify(decision),
  })
  expect(response.status).toBe(200)
}
