// The app in the real Electron, where its runtime is present: the page comes up, knows its door, and has nothing of Node.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const electronFolder = join(root, 'node_modules', 'electron')

const program = () => {
  const file = join(electronFolder, 'path.txt')
  return existsSync(file) ? join(electronFolder, 'dist', readFileSync(file, 'utf8')) : undefined
}

const whyNot = () => {
  if (!program()) return 'Electron’s runtime is not in node_modules/electron/dist'
  if (process.platform !== 'linux') return undefined
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'there is no screen'
  return process.getuid?.() === 0
    ? 'Electron keeps its sandbox only for ordinary users, and this is root'
    : undefined
}

test('the real window shows the page, sandboxed, and answers through its port', async (context) => {
  const reason = whyNot()
  if (reason) return context.skip(reason)
  const folder = mkdtempSync(join(tmpdir(), 'real-'))
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env as Record<string, string>
  const app = await _electron.launch({
    executablePath: program() ?? '',
    args: [root],
    env: { ...env, DESK_DATA: folder },
  })
  try {
    const page = await app.firstWindow()
    await page.getByRole('heading').first().waitFor()
    expect(page.url()).toMatch(/^app:\/\/desk\//)
    expect(await page.evaluate('window.redaktionen')).toEqual({ door: 'electron' })
    expect(await page.evaluate('typeof require + typeof process + typeof module')).toBe(
      'undefinedundefinedundefined',
    )
    expect(existsSync(join(folder, 'redaktionen.db'))).toBe(true)
  } finally {
    await app.close()
    rmSync(folder, { recursive: true })
  }
})
