// The written protocol and the one in the code say the same: shapes, addresses and statuses.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import * as protocol from '../../contract/platform.ts'
import { faultSettings } from '../../demo/faults.ts'
import { type RunningPlatform, startPlatform } from '../../demo/server.ts'
import { contact, content } from '../../domain/submission.ts'
import { clientOf, decision, TOKEN } from './client.ts'

type Schema = { [key: string]: unknown }
type Operation = { responses: Record<string, unknown>; requestBody?: unknown; tags: string[] }
type Document = {
  openapi: string
  paths: Record<string, Record<string, Operation>>
  components: Record<string, Record<string, Schema>>
}

const text = readFileSync(new URL('../../docs/openapi.yaml', import.meta.url), 'utf8')
const document = parse(text) as Document

/** What both sides must agree on, written one way whatever the way it was put. */
function essence(schema: Schema, root: unknown): unknown {
  if (typeof schema.$ref === 'string') return essence(resolve(schema.$ref, root), root)
  const options = (schema.anyOf ?? schema.oneOf) as Schema[] | undefined
  if (options) {
    const others = options.filter(({ type }) => type !== 'null').map((one) => essence(one, root) as Schema)
    const isNullable = others.length < options.length
    return others.length === 1
      ? { ...others[0], nullable: isNullable }
      : { options: others, nullable: isNullable }
  }
  const types = [schema.type ?? []].flat()
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Schema>)
  return {
    type: types.find((type) => type !== 'null') ?? null,
    nullable: types.includes('null'),
    properties: Object.fromEntries(properties.map(([name, one]) => [name, essence(one, root)])),
    required: [...((schema.required as string[] | undefined) ?? [])].sort(),
    values: schema.enum ?? (schema.const === undefined ? null : [schema.const]),
    items: schema.items ? essence(schema.items as Schema, root) : null,
    pattern: schema.pattern ?? null,
    minimum: schema.minimum === Number.MIN_SAFE_INTEGER ? null : (schema.minimum ?? null),
    minLength: schema.minLength ?? null,
  }
}

function resolve(reference: string, root: unknown): Schema {
  const parts = reference.replace('#/', '').split('/')
  const found = parts.reduce((at, part) => (at as Record<string, unknown> | undefined)?.[part], root)
  if (!found) throw new Error(`${reference} leads nowhere`)
  return found as Schema
}

const shapes: Record<string, z.ZodType> = {
  PlatformInfo: protocol.platformInfo,
  Counts: protocol.platformCounts,
  Page: protocol.platformPage,
  Submission: protocol.platformSubmission,
  Tombstone: protocol.platformTombstone,
  Decision: protocol.platformDecision,
  Receipt: protocol.platformReceipt,
  Conflict: protocol.platformConflict,
  Standing: protocol.platformStanding,
  HeldDecision: protocol.platformHeldDecision,
  Problem: protocol.platformProblem,
  Content: content,
  Contact: contact,
}

test.each(Object.entries(shapes))('%s is written as it is in the code', (name, shape) => {
  const coded = z.toJSONSchema(shape)
  const written = document.components.schemas?.[name]
  expect(written, `${name} is missing`).toBeDefined()
  expect(essence(written ?? {}, document)).toEqual(essence(coded as Schema, coded))
})

test('the faults are written as they are in the code', () => {
  const coded = z.toJSONSchema(faultSettings) as { propertyNames: { enum: string[] } }
  const written = document.components.schemas?.Faults?.properties as Record<string, Schema>
  expect(Object.keys(written)).toEqual(coded.propertyNames.enum)
})

test('every shape of the contract is written, and every reference leads somewhere', () => {
  const coded = Object.values(protocol).filter((one) => one instanceof z.ZodType)
  for (const shape of coded) expect(Object.values(shapes)).toContain(shape)
  const references = [...text.matchAll(/\$ref: '([^']+)'/g)].map(([, reference]) => reference ?? '')
  expect(references.length).toBeGreaterThan(50)
  for (const reference of references) expect(resolve(reference, document)).toBeDefined()
  const named = Object.entries(document.components).flatMap(([kind, ones]) =>
    kind === 'securitySchemes' ? [] : Object.keys(ones).map((name) => `#/components/${kind}/${name}`),
  )
  // A tombstone and a submission are told apart by hand, so nothing refers to the tombstone.
  expect(named.filter((name) => !references.includes(name))).toEqual(['#/components/schemas/Tombstone'])
})

let platform: RunningPlatform

beforeAll(async () => {
  platform = await startPlatform({ token: TOKEN, count: 200 })
})
afterAll(() => platform.close())

test('the server answers every written operation with its written statuses', async () => {
  const { get, post, decide } = clientOf(platform)
  const stranger = clientOf(platform, 'another')
  const { control } = platform
  const id = control.find({ state: 'new' })[0] ?? ''
  const gone = control.find({ state: 'withdrawn' })[0] ?? ''
  const revision = control.standing(id)?.revision ?? 0
  const huge = 'x'.repeat(100_000)
  const seen: Record<string, Set<number>> = {}
  const note = async (operation: string, answer: Promise<Response> | Response) => {
    const { status } = await answer
    seen[operation] = (seen[operation] ?? new Set()).add(status)
  }
  const etagOf = async (path: string) => ({ 'if-none-match': (await get(path)).headers.get('etag') ?? '' })
  const reads = [
    ['get /v1/platform', '/v1/platform'],
    ['get /v1/submissions', '/v1/submissions'],
    ['get /v1/submissions/{id}', `/v1/submissions/${id}`],
  ] as const
  for (const [operation, path] of reads) {
    await note(operation, get(path))
    await note(operation, get(path, await etagOf(path)))
    await note(operation, stranger.get(path))
    control.setFaults({ busy: 1, unavailable: 1 })
    await note(operation, get(path))
    await note(operation, get(path))
  }
  const counting = 'get /v1/counts'
  await note(counting, get('/v1/counts'))
  await note(counting, stranger.get('/v1/counts'))
  control.setFaults({ busy: 1, unavailable: 1 })
  await note(counting, get('/v1/counts'))
  await note(counting, get('/v1/counts'))
  control.setFaults({ 'no-counts': 1 })
  await note(counting, get('/v1/counts'))
  await note('get /v1/submissions', get('/v1/submissions?limit=0'))
  await note('get /v1/submissions/{id}', get('/v1/submissions/none'))

  const deciding = 'post /v1/submissions/{id}/decisions'
  const path = `/v1/submissions/${id}/decisions`
  await note(deciding, decide(id, { revision: revision + 1 }, 'a'))
  await note(deciding, decide(id, { revision }, 'a'))
  await note(deciding, decide('none', {}, 'b'))
  await note(deciding, post(path, decision))
  await note(deciding, post(path, huge, { 'idempotency-key': 'c' }))
  await note(deciding, post(path, {}, { 'idempotency-key': 'c' }))
  await note(deciding, stranger.post(path, decision))
  control.setFaults({ busy: 1, unavailable: 1 })
  await note(deciding, decide(id, { revision }, 'a'))
  await note(deciding, decide(id, { revision }, 'a'))

  await note('get /demo/faults', get('/demo/faults'))
  await note('get /demo/faults', stranger.get('/demo/faults'))
  const revising = (one: string) => `/demo/submissions/${one}/revise`
  for (const [operation, address] of [
    ['post /demo/faults', '/demo/faults'],
    ['post /demo/submissions/{id}/revise', revising(id)],
  ] as const) {
    for (const body of [{}, '{', huge, { unheard: 'of' }]) await note(operation, post(address, body))
    await note(operation, stranger.post(address, {}))
  }
  for (const one of ['none', gone]) await note('post /demo/submissions/{id}/revise', post(revising(one), {}))
  const withdrawing = 'post /demo/submissions/{id}/withdraw'
  for (const one of [id, 'none', gone]) await note(withdrawing, post(`/demo/submissions/${one}/withdraw`, {}))
  await note(withdrawing, stranger.post(`/demo/submissions/${id}/withdraw`, {}))
  await note('get /', fetch(`${platform.url}/`))
  for (const one of [id, 'none']) await note('get /a/{id}', fetch(`${platform.url}/a/${one}`))

  const written = Object.entries(document.paths).flatMap(([address, operations]) =>
    Object.entries(operations).map(([method, { responses }]) => [
      `${method} ${address}`,
      Object.keys(responses).map(Number).sort(),
    ]),
  )
  const answered = Object.entries(seen).map(([operation, statuses]) => [operation, [...statuses].sort()])
  expect(Object.fromEntries(answered)).toEqual(Object.fromEntries(written))
})
