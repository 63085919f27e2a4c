/** The program's version as files tell it is the one that its package has. */
import { expect, it } from 'vitest'
import { APP_VERSION } from '../../backend/app-version.ts'
import packageFile from '../../package.json' with { type: 'json' }

it("is the package's", () => {
  expect(APP_VERSION).toBe(packageFile.version)
})
