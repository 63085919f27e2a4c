/** Recognising parties and assessing, streamed from JSON lines, beside parsing the same lines. */

import { once } from 'node:events'
import { createReadStream, createWriteStream, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { shippedBodies } from '../backend/registers.ts'
import type { PlatformSubmission } from '../contract/platform.ts'
import { readEdition } from '../db/read/editions.ts'
import { DEFAULT_EDITIONS } from '../demo/generate.ts'
import type { RuleSet } from '../domain/edition.ts'
import { assess } from '../domain/eligibility/assess.ts'
import { type PreparedRegister, prepareRegister, recogniseParties } from '../domain/party/recognise.ts'
import { madeUpItems, removeDatabase, temporaryFolder, workspaceOn } from './database.ts'
import { type Bench, compareLong } from './measure.ts'

type Rules = ReadonlyMap<string, RuleSet>

const LEAST_PER_SECOND = 20_000
/** By then everything is warm and every cache has begun to fill. */
const WARM_AT = 10_000

export const assessment: Bench = async (count) => {
  const file = join(temporaryFolder(), 'submissions.jsonl')
  await writeLines(file, count)
  const rules = shippedRules()
  const register = prepareRegister(shippedBodies(), [])
  const heap = await heapGrowth(file, (item) => assessOne(item, rules, register))
  const cpuMs = await cpuOf(() => eachItem(file, (item) => assessOne(item, rules, register)))
  const times = await compareLong(
    () => timed(file, () => undefined),
    () => timed(file, (item) => assessOne(item, rules, register)),
  )
  return {
    ...times,
    target: { kind: 'per-second', least: LEAST_PER_SECOND },
    floor: 'JSON.parse of each line of a file, read as a stream',
    own: 'the same, recognising the parties and assessing each; the register is loaded before',
    notes: [
      `file: ${(statSync(file).size / 1e6).toFixed(0)} MB`,
      `by processor time: ${perSecond(count, cpuMs)} submissions/s, whatever else the machine does`,
      `beside parsing: ${perSecond(count, times.ownMs - times.floorMs)} submissions/s`,
      `heap after collection, from number ${Math.min(WARM_AT, count).toLocaleString('en')} to the last: ${heap}`,
    ],
  }
}

/** As intake does, without the database. */
function assessOne(item: PlatformSubmission, rulesOf: Rules, register: PreparedRegister): void {
  const { content, contacts, receivedAt, state } = item
  const rules = rulesOf.get(item.edition)
  if (!rules) throw new Error(`No rules for ${item.edition}`)
  assess({
    content,
    hasContact: contacts.length > 0,
    parties: recogniseParties(content.parties, register, rules.parameters),
    submittedAt: receivedAt,
    rules,
    origin: 'platform',
    published: state === 'published' ? content : null,
    judgements: [],
  })
}

async function writeLines(file: string, count: number): Promise<void> {
  const out = createWriteStream(file)
  for (const item of madeUpItems(count)) if (!out.write(`${JSON.stringify(item)}\n`)) await once(out, 'drain')
  out.end()
  await once(out, 'finish')
}

async function eachItem(
  file: string,
  work: (item: PlatformSubmission, number: number) => void,
): Promise<void> {
  let number = 0
  for await (const line of createInterface({ input: createReadStream(file) })) {
    number += 1
    work(JSON.parse(line) as PlatformSubmission, number)
  }
}

async function cpuOf(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function perSecond(count: number, ms: number): string {
  return Math.round((count / ms) * 1000).toLocaleString('en')
}

async function timed(file: string, work: (item: PlatformSubmission) => void): Promise<number> {
  const start = performance.now()
  await eachItem(file, work)
  return performance.now() - start
}

async function heapGrowth(file: string, work: (item: PlatformSubmission) => void): Promise<string> {
  const collect = garbageCollector()
  const heapNow = () => {
    collect()
    return process.memoryUsage().heapUsed / 1e6
  }
  let warm = 0
  await eachItem(file, (item, number) => {
    work(item)
    if (number === WARM_AT) warm = heapNow()
  })
  const last = heapNow()
  return `${warm.toFixed(1)} → ${last.toFixed(1)} MB`
}

function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc')
  return runInNewContext('gc') as () => void
}

function shippedRules(): Rules {
  const file = join(temporaryFolder(), 'rules.db')
  removeDatabase(file)
  const { database } = workspaceOn(file)
  const rules = DEFAULT_EDITIONS.map((id) => [id, readEdition(database, id)?.rules] as const)
  database.close()
  removeDatabase(file)
  return new Map(rules.flatMap(([id, found]) => (found ? [[id, found] as const] : [])))
}
