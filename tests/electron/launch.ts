/** Starts the built main process under the double, with a data folder of its own. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { vi } from 'vitest'
import type { DeskClient } from '../../contract/contract.ts'

const out = join(import.meta.dirname, '..', '..', 'out')
export const preloadFile = join(out, 'preload', 'preload.cjs')
export const mainFile = join(out, 'main', 'main.js')

export type Launched = Awaited<ReturnType<typeof launch>>
type Answers = Awaited<typeof import('../double/electron.ts')>['record']['answers']

export async function launch(answers: Partial<Answers> = {}, args: string[] = []) {
  if (!existsSync(mainFile)) throw new Error('The app is not built: run `npm run build` first.')
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  process.env.DESK_DATA = folder
  const argv = process.argv
  process.argv = [process.execPath, '.', ...args]
  // Each launch is a new program: its modules, and the double's record, are fresh.
  vi.resetModules()
  const electron = await import('../double/electron.ts')
  const { openPage } = await import('../double/page.ts')
  Object.assign(electron.record.answers, answers)
  await import(/* @vite-ignore */ mainFile)
  await vi.waitFor(() => {
    const { windows, quits, exits } = electron.record
    if (windows.length + quits + exits.length === 0) throw new Error('not started yet')
  }, 15_000)
  process.argv = argv

  return {
    electron,
    folder,
    /** The page in the window: its preload has run. */
    openPage() {
      const { webContents } = theWindow(electron.record.windows)
      return openPage(preloadFile, webContents, webContents.mainFrame, 'app://desk')
    },
    /** Ends the program and waits until its processes have ended. */
    async end() {
      const { app, record } = electron
      const exited = record.forks.map((fork) => new Promise((settle) => fork.once('exit', settle)))
      app.quit()
      await Promise.all(exited)
    },
  }
}

export function theWindow<Window>([window]: Window[]): Window {
  if (!window) throw new Error('There is no window.')
  return window
}

/** A client as the page has it. */
export function callThrough(port: ConstructorParameters<typeof RPCLink>[0]['port']): DeskClient {
  return createORPCClient(new RPCLink({ port }))
}
