/** Random histories of a desk and a platform, with faults, partitions, crashes, restored backups and clocks that jump. */
import { expect, test, vi } from 'vitest'
import { checkHistories } from './property.ts'

vi.mock('../../backend/registers.ts', () => import('./small-register.ts'))

test('300 histories in which nothing is lost and nothing is done twice', { timeout: 600_000 }, async () => {
  await expect(checkHistories({ seed: 20240920, runs: 300 })).resolves.toBeUndefined()
})
