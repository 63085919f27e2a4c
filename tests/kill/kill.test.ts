/** Every operation killed at some of its write boundaries; `kill.deep.test.ts` does all of them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { killAt, letLive } from './murder.ts'
import { OPERATIONS, type Operation } from './operations.ts'
import { type Relay, startRelay } from './relay.ts'
import { makeScene } from './scenes.ts'
import { noteBoundaries, noteKill, pairsOf, printTable, someOf, type Table } from './table.ts'

const KILLS = 3
const table: Table = new Map()
let relay: Relay

beforeAll(async () => {
  relay = await startRelay()
})
afterAll(() => relay.close())

describe('killed in the middle, nothing is lost and nothing done twice', () => {
  for (const operation of Object.keys(OPERATIONS) as Operation[])
    test(operation, { timeout: 120_000 }, async () => {
      const scene = await makeScene(operation, relay)
      const { passed, end } = await letLive(operation, scene, relay)
      noteBoundaries(table, operation, passed)
      const chosen = someOf(table, operation, KILLS)
      expect(chosen.length).toBeGreaterThanOrEqual(KILLS)
      for (const deadly of chosen) {
        await killAt(operation, scene, relay, deadly, end)
        noteKill(table, operation, deadly)
      }
    })

  test('at enough different places', () => {
    console.log(printTable(table, 'kills.tsv'))
    expect(pairsOf(table).length).toBeGreaterThanOrEqual(60)
  })
})
