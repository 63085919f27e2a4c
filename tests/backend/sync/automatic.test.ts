/** Syncs by themselves, by a clock that the test turns. */
import { expect, test, vi } from 'vitest'
import { type AutomaticSync, startAutomaticSync } from '../../../backend/sync/automatic.ts'
import { syncHistory } from '../../../backend/sync/history.ts'
import { previewSync } from '../../../backend/sync/preview.ts'
import { setSyncSettings } from '../../../backend/sync/settings.ts'
import { syncStatus } from '../../../backend/sync/status.ts'
import { connectedDesk, type Desk, openDesk, submissionOf, syncOnce } from '../desk.ts'

const MINUTE = 60_000
const soon = (expectation: () => void) => vi.waitFor(expectation, 15_000)

/** The one timer that waits, and the turn of the clock that it waits for. */
function watch(desk: Desk) {
  let waiting: { work: () => void; milliseconds: number } | null = null
  const timer = (work: () => void, milliseconds: number) => {
    const own = { work, milliseconds }
    waiting = own
    return () => {
      if (waiting === own) waiting = null
    }
  }
  const automatic: AutomaticSync = startAutomaticSync(() => desk.workspace, timer)
  return {
    automatic,
    wait: () => waiting && waiting.milliseconds / MINUTE,
    /** To the end of what it starts. */
    strike: async () => {
      const due = waiting
      if (!due) throw new Error('Nothing waits')
      waiting = null
      desk.clock.at = new Date(Date.parse(desk.clock.at) + due.milliseconds).toISOString()
      due.work()
      await soon(() => expect(waiting).not.toBe(due))
      await soon(() => expect(desk.workspace.sync.isRunning() || waiting === null).toBe(false))
    },
  }
}

async function connected() {
  const { desk, platform } = await connectedDesk({ submissions: [submissionOf('a1')] })
  desk.workspace.sync.patience.pause = async () => undefined
  return { desk, platform, ...watch(desk) }
}

const triggers = (desk: Desk) => syncHistory(desk.workspace).map(({ trigger, end }) => [trigger, end])

test('every quarter of an hour, unless another interval is set', async () => {
  const { desk, automatic, wait, strike } = await connected()
  expect(wait()).toBe(15)
  expect(syncStatus(desk.workspace).automatic).toEqual({
    isOn: true,
    nextAt: '2024-09-20T08:15:00.000Z',
    isHeld: false,
  })
  await strike()
  await strike()
  expect(triggers(desk)).toEqual([
    ['interval', 'done'],
    ['interval', 'done'],
  ])
  setSyncSettings(desk.workspace, { everyMinutes: 60 })
  automatic.reschedule()
  expect(wait()).toBe(60)
})

test('not when it is turned off, or nothing is connected', async () => {
  const { desk, automatic, wait } = await connected()
  setSyncSettings(desk.workspace, { isAutomatic: false })
  automatic.reschedule()
  expect(wait()).toBeNull()
  expect(automatic.networkBack()).toBe(false)
  expect(syncStatus(desk.workspace).automatic).toEqual({ isOn: false, nextAt: null, isHeld: false })
  expect(watch(openDesk()).wait()).toBeNull()
})

test('waits longer each time that nobody answers, and comes at once when the network returns', async () => {
  const { desk, platform, automatic, wait, strike } = await connected()
  platform.control.setFaults({ unavailable: 100 })
  const waits: (number | null)[] = []
  for (let time = 1; time <= 6; time += 1) {
    await strike()
    waits.push(wait())
  }
  expect(waits).toEqual([30, 60, 120, 240, 240, 240])
  platform.control.setFaults({ unavailable: 0 })
  expect(automatic.networkBack()).toBe(true)
  await soon(() => expect(triggers(desk)[0]).toEqual(['network', 'done']))
  await soon(() => expect(wait()).toBe(15))
})

test('waits as long as the platform asks', async () => {
  const { platform, wait, strike } = await connected()
  platform.control.setFaults({ busy: 1, 'retry-after': 2 * 3600 })
  await strike()
  expect(wait()).toBe(120)
})

test('never two at once', async () => {
  const { desk, automatic } = await connected()
  let started: boolean | null = null
  await syncOnce(desk.workspace, () => {
    started ??= automatic.networkBack()
  })
  expect(started).toBe(false)
  expect(triggers(desk)).toEqual([['person', 'done']])
})

test('stops when a person is needed, and goes on after that', async () => {
  const { desk, platform, automatic, wait, strike } = await connected()
  platform.control.setFaults({ forbidden: 1 })
  await expect(syncOnce(desk.workspace)).rejects.toMatchObject({ data: { code: 'bad-token' } })
  automatic.reschedule()
  expect(wait()).toBeNull()
  await syncOnce(desk.workspace)
  automatic.reschedule()
  expect(wait()).toBe(15)
  await strike()
  expect(triggers(desk)[0]).toEqual(['interval', 'done'])
})

test('leaves what somebody looks at in a preview for an hour', async () => {
  const { desk, platform, automatic } = await connected()
  await syncOnce(desk.workspace)
  platform.control.revise('a1', { title: 'Ny rubrik' })
  for await (const _ of previewSync(desk.workspace));
  expect(automatic.networkBack()).toBe(false)
  expect(syncStatus(desk.workspace).automatic.isHeld).toBe(true)
  desk.clock.at = '2024-09-20T09:00:00.000Z'
  expect(automatic.networkBack()).toBe(true)
  await soon(() => expect(triggers(desk)[0]).toEqual(['network', 'done']))
  expect(syncStatus(desk.workspace).staged).toBeNull()
})

test('a desk whose database cannot be used waits until it can', () => {
  const waits: number[] = []
  const automatic = startAutomaticSync(
    () => null,
    (_work, milliseconds) => {
      waits.push(milliseconds)
      return () => undefined
    },
  )
  expect(automatic.networkBack()).toBe(false)
  expect(waits).toEqual([MINUTE])
  automatic.stop()
})
