/** Starts the demo platform as a process of its own, once, and lets it end with this one. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type DemoAddress, demoArguments, readAnnouncement } from './demo-announcement.ts'

export type DemoProcess = ReturnType<typeof prepareDemo>

const file = join(import.meta.dirname, '..', 'demo', 'main.ts')
const quickStart = new URL('./quick-start.ts', import.meta.url).href

/** `folder` is where the platform keeps what was decided. */
export function prepareDemo(folder: string) {
  let child: ChildProcess | undefined
  let running: Promise<DemoAddress | null> | undefined

  async function launch(): Promise<DemoAddress | null> {
    if (!existsSync(file)) return null
    // The demo platform ends when its input does, so that it never outlives this process.
    const started = spawn(
      process.execPath,
      ['--import', quickStart, file, ...demoArguments(folder), '--with-parent'],
      {
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    )
    child = started
    started.once('error', forget)
    started.once('exit', forget)
    return readAnnouncement(started.stdout)
  }

  function forget() {
    child = undefined
    running = undefined
  }

  return {
    /** Where it answers; null where it could not start. Asked again, the same one. */
    start() {
      running ??= launch()
      return running
    },
    /** Resolves when it has ended. */
    async close() {
      if (!child || child.exitCode !== null) return
      const exited = once(child, 'exit')
      child.kill()
      await exited
    },
  }
}
