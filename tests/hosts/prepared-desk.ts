/** A database that a sync has filled, once for a file of tests; each test works on a copy. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PlatformSubmission } from '../../contract/platform.ts'
import { startTestPlatform, TOKEN, tempFolder } from '../backend/desk.ts'
import { desk } from './cli-run.ts'

/** Gives the maker of copies: each a file in a folder of its own, whose name it returns. */
export async function prepareDesk(submissions: PlatformSubmission[]): Promise<() => string> {
  const platform = await startTestPlatform({ submissions })
  const prepared = join(tempFolder(), 'prepared.db')
  const { code, err } = await desk(['sync', '--platform', platform.url, '--db', prepared], {
    env: { DESK_TOKEN: TOKEN },
  })
  if (code !== 0) throw new Error(err)
  return () => {
    const copy = join(tempFolder(), 'desk.db')
    copyFileSync(prepared, copy)
    return copy
  }
}
