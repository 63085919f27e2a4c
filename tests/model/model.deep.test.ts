/** Ten thousand random histories, each other ones than the short run's. */
import { expect, test, vi } from 'vitest'
import { checkHistories } from './property.ts'

vi.mock('../../backend/registers.ts', () => import('./small-register.ts'))

const HOURS = 4 * 3_600_000

test('10,000 histories in which nothing is lost and nothing is done twice', { timeout: HOURS }, async () => {
  await expect(checkHistories({ seed: 20241006, runs: 10_000 })).resolves.toBeUndefined()
})
