// Drafts are kept a moment after the last change, tried again where it failed, and nothing written is ever let go.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SheetContent } from '../../../domain/case/sheet.ts'
import {
  keepDraft,
  PAUSE_MS,
  type StoreDraft,
  type Written,
} from '../../../renderer/case-sheets/draft-keeper.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const content = (title: string): SheetContent => ({
  template: 'theme',
  language: 'sv',
  title,
  lead: '',
  caseIds: [],
  blocks: [],
})
const written = (title: string, basedOn = 'v1'): Written => ({
  id: 'sheet',
  basedOn,
  content: content(title),
  base: content('Först'),
})

/** A disk that remembers what it was given, and may be slow or refuse. */
function makeDisk() {
  const titles: string[] = []
  let isBroken = false
  let gate: Promise<void> | null = null
  let open = () => {}
  const store: StoreDraft = async ({ content: { title } }) => {
    await gate
    if (isBroken) throw new Error('The disk is full')
    titles.push(title)
    return { at: `2032-05-11T10:00:0${titles.length}Z` }
  }
  return {
    store,
    titles,
    breakDown: (broken: boolean) => {
      isBroken = broken
    },
    slow: () => {
      gate = new Promise((settle) => {
        open = settle
      })
    },
    go: () => open(),
  }
}

const start = (disk: ReturnType<typeof makeDisk>) => keepDraft(disk.store, written('Först'), null)

test('a draft is kept when nobody has written for a moment, once for all that was written', async () => {
  const disk = makeDisk()
  const keeper = start(disk)
  for (const title of ['a', 'ab', 'abc']) {
    keeper.change(written(title))
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1)
  }
  expect(disk.titles).toEqual([])
  expect(keeper.keeping()).toEqual({ state: 'waiting' })
  await vi.advanceTimersByTimeAsync(1)
  expect(disk.titles).toEqual(['abc'])
  expect(keeper.keeping()).toEqual({ state: 'kept', at: '2032-05-11T10:00:01Z' })
  expect(keeper.isUnkept()).toBe(false)
})

test('who never pauses is kept all the same', async () => {
  const disk = makeDisk()
  const keeper = start(disk)
  for (let letter = 0; letter < 30; letter += 1) {
    keeper.change(written(`a${letter}`))
    await vi.advanceTimersByTimeAsync(200)
  }
  expect(disk.titles.length).toBeGreaterThan(0)
})

test('back to what is kept is no change, and nothing is stored', async () => {
  const disk = makeDisk()
  const keeper = start(disk)
  keeper.change(written('a'))
  keeper.change(written('Först'))
  await vi.advanceTimersByTimeAsync(PAUSE_MS * 2)
  expect(disk.titles).toEqual([])
  expect(keeper.keeping()).toEqual({ state: 'kept', at: null })
})

test('what is written while another is on its way is kept after it, never at the same time', async () => {
  const disk = makeDisk()
  const keeper = start(disk)
  disk.slow()
  keeper.change(written('a'))
  await vi.advanceTimersByTimeAsync(PAUSE_MS)
  keeper.change(written('ab'))
  await vi.advanceTimersByTimeAsync(PAUSE_MS * 3)
  expect(keeper.keeping()).toEqual({ state: 'keeping' })
  expect(disk.titles).toEqual([])
  disk.go()
  await vi.advanceTimersByTimeAsync(PAUSE_MS)
  expect(disk.titles).toEqual(['a', 'ab'])
  expect(keeper.keeping().state).toBe('kept')
})

describe('a disk that refuses', () => {
  test('is told of, and tried again until it takes what was written last', async () => {
    const disk = makeDisk()
    const keeper = start(disk)
    disk.breakDown(true)
    keeper.change(written('a'))
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(keeper.keeping()).toMatchObject({ state: 'failed' })
    keeper.change(written('ab'))
    expect(keeper.keeping()).toMatchObject({ state: 'failed' })
    expect(keeper.latest().content.title).toBe('ab')
    disk.breakDown(false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(disk.titles).toEqual(['ab'])
    expect(keeper.keeping().state).toBe('kept')
  })

  test('is tried at once when asked', async () => {
    const disk = makeDisk()
    const keeper = start(disk)
    disk.breakDown(true)
    keeper.change(written('a'))
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    disk.breakDown(false)
    keeper.keepNow()
    await vi.advanceTimersByTimeAsync(0)
    expect(disk.titles).toEqual(['a'])
  })
})

describe('while a version is saved', () => {
  test('no draft is kept, and what is written meanwhile becomes one on top of the version', async () => {
    const disk = makeDisk()
    const keeper = start(disk)
    keeper.change(written('a'))
    await keeper.hold()
    keeper.change(written('ab'))
    await vi.advanceTimersByTimeAsync(PAUSE_MS * 3)
    expect(disk.titles).toEqual([])
    keeper.release({ ...written('a', 'v2'), base: content('a') })
    expect(keeper.latest()).toMatchObject({ basedOn: 'v2', content: { title: 'ab' } })
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(disk.titles).toEqual(['ab'])
  })

  test('nothing waits afterwards where nothing more was written', async () => {
    const disk = makeDisk()
    const keeper = start(disk)
    keeper.change(written('a'))
    await keeper.hold()
    keeper.release({ ...written('a', 'v2'), base: content('a') })
    await vi.advanceTimersByTimeAsync(PAUSE_MS * 3)
    expect(keeper.keeping()).toEqual({ state: 'kept', at: null })
    expect(disk.titles).toEqual([])
  })

  test('a version that was refused leaves a draft', async () => {
    const disk = makeDisk()
    const keeper = start(disk)
    keeper.change(written('a'))
    await keeper.hold()
    keeper.release()
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(disk.titles).toEqual(['a'])
  })

  test('it waits for the draft that is on its way, so that none comes after the version', async () => {
    const disk = makeDisk()
    const keeper = start(disk)
    disk.slow()
    keeper.change(written('a'))
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    const order: string[] = []
    const held = keeper.hold().then(() => order.push(`held after ${disk.titles.join()}`))
    disk.go()
    await held
    expect(order).toEqual(['held after a'])
  })
})
