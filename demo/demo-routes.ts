/** Requests that only a demo platform has: to switch faults on and to act as an organiser. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { z } from 'zod'
import { answerJson, answerProblem, readBody } from './answers.ts'
import { faultSettings } from './faults.ts'
import type { OrganiserVerdict } from './store.ts'
import { issuesOf, type Platform } from './sync-routes.ts'

const revision = z.strictObject({
  title: z.string().min(1).optional(),
  lead: z.string().optional(),
  link: z.string().optional(),
})

export async function answerFaults({ faults }: Platform, request: IncomingMessage, response: ServerResponse) {
  if (request.method === 'POST') {
    const settings = await parsed(faultSettings, request, response)
    if (!settings) return
    faults.set(settings)
  }
  answerJson(response, 200, faults.all())
}

export async function answerRevise(
  { store }: Platform,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
) {
  const change = await parsed(revision, request, response)
  if (change) answerOrganiser(response, id, store.revise(id, change))
}

export function answerWithdraw({ store }: Platform, id: string, response: ServerResponse) {
  answerOrganiser(response, id, store.withdraw(id))
}

function answerOrganiser(response: ServerResponse, id: string, verdict: OrganiserVerdict) {
  if (verdict.kind === 'changed') return answerJson(response, 200, verdict.standing)
  if (verdict.kind === 'conflict') return answerJson(response, 409, verdict.conflict)
  return answerProblem(response, 404, 'unknown-submission', `There is no submission ${id}`)
}

/** The body in its shape, or null after the request was answered with what is wrong with it. */
async function parsed<Shape>(
  shape: z.ZodType<Shape>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<Shape | null> {
  const body = await readBody(request)
  if (body.kind !== 'json') {
    answerProblem(response, body.kind === 'too-large' ? 413 : 400, body.kind)
    return null
  }
  const result = shape.safeParse(body.value)
  if (result.success) return result.data
  answerProblem(response, 422, 'bad-body', issuesOf(result.error))
  return null
}
