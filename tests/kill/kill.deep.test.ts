/** Every operation killed at every one of its write boundaries, three times each. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { killAt, letLive } from './murder.ts'
import { OPERATIONS, type Operation } from './operations.ts'
import { type Relay, startRelay } from './relay.ts'
import { makeScene } from './scenes.ts'
import { allOf, noteBoundaries, noteKill, pairsOf, printTable, type Table } from './table.ts'

const TIMES = 3
const HOUR = 3_600_000
const table: Table = new Map()
let relay: Relay

beforeAll(async () => {
  relay = await startRelay()
})
afterAll(() => relay.close())

describe('killed anywhere, nothing is lost and nothing done twice', () => {
  for (const operation of Object.keys(OPERATIONS) as Operation[])
    test(operation, { timeout: HOUR }, async () => {
      const scene = await makeScene(operation, relay)
      const { passed, end } = await letLive(operation, scene, relay)
      noteBoundaries(table, operation, passed)
      for (const deadly of allOf(table, operation, TIMES)) {
        await killAt(operation, scene, relay, deadly, end)
        noteKill(table, operation, deadly)
      }
    })

  test('at every place', () => {
    console.log(printTable(table, 'kills-deep.tsv'))
    expect(pairsOf(table).length).toBeGreaterThanOrEqual(60)
    expect(pairsOf(table).filter(({ killed }) => killed < TIMES)).toEqual([])
  })
})
