/** Starts the demo platform in a process of its own, once; it ends with the app. */
import { existsSync } from 'node:fs'
import { utilityProcess } from 'electron'
import { type DemoAddress, demoArguments, readAnnouncement } from '../hosts/demo-announcement.ts'

export type DemoPlatform = ReturnType<typeof prepareDemoPlatform>

/** `entry` is the built module of the demo platform, `folder` where it keeps what was decided. */
export function prepareDemoPlatform(entry: string, folder: string) {
  let running: Promise<DemoAddress | null> | undefined

  async function launch(): Promise<DemoAddress | null> {
    if (!existsSync(entry)) return null
    const child = utilityProcess.fork(entry, demoArguments(folder), {
      serviceName: 'Redaktionen demo',
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    child.once('exit', () => {
      running = undefined
    })
    return child.stdout ? readAnnouncement(child.stdout) : null
  }

  return {
    /** Where it answers; null where it could not start. Asked again, the same one. */
    start() {
      running ??= launch()
      return running
    },
  }
}
