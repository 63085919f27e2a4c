/** How far a sync has come, in words: a preview never says that it takes in, and a wait says why. */
import { describe, expect, it } from 'vitest'
import { extent, progressWords, type Underway } from '../../../renderer/sync/sync-progress.ts'
import { words } from '../../../text/catalog.ts'

const running = (task: Underway['task'], progress: Underway['progress']): Underway => ({
  step: 'running',
  task,
  progress,
  isStopping: false,
})
const say = (run: Underway) => progressWords(run, words('sv').sync)

describe('progress of a sync', () => {
  const half = { step: 'taking-in', done: 5, total: 10 } as const

  it('says that rows are taken in, and of a preview that they are looked through', () => {
    expect(say(running({ kind: 'sync' }, half))).toBe('Tar in 5 av 10')
    expect(say(running({ kind: 'apply', planId: 'p' }, half))).toBe('Tar in 5 av 10')
    expect(say(running({ kind: 'preview' }, half))).toBe('Går igenom 5 av 10')
  })

  it('tells a platform that asks to wait from one that does not answer', () => {
    const wait = { step: 'waiting', seconds: 3, attempt: 2 } as const
    expect(say(running({ kind: 'sync' }, { ...wait, status: 503 }))).toMatch(/bad oss vänta 3 sekunder/)
    expect(say(running({ kind: 'sync' }, { ...wait, status: 0 }))).toMatch(/svarade inte \(försök 2\)/)
  })

  it('has no total before the platform has said how much there is', () => {
    expect(extent(running({ kind: 'sync' }, null)).total).toBeNull()
    expect(extent(running({ kind: 'sync' }, { step: 'pulling', done: 4, remaining: null })).total).toBeNull()
    expect(extent(running({ kind: 'sync' }, { step: 'pulling', done: 4, remaining: 6 }))).toEqual({
      done: 4,
      total: 10,
    })
  })
})
