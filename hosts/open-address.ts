/** Opens a web address in the user's own browser, without a shell in between. */
import { spawn } from 'node:child_process'
import { externalAddress } from './external-address.ts'

/** True when the system took the address; false for anything but http(s), and where there is no way to open it. */
export function openAddress(text: string): Promise<boolean> {
  const address = externalAddress(text)
  if (!address) return Promise.resolve(false)
  const [program, ...args] = opener(process.platform, address)
  return new Promise((settle) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore' })
    child.once('error', () => settle(false))
    child.once('spawn', () => {
      child.unref()
      settle(true)
    })
  })
}

/** True where a browser can be expected to come up. */
export function hasScreen(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (environment.CI) return false
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY)
}

function opener(platform: NodeJS.Platform, address: string): [string, ...string[]] {
  // Not `start`: that is a word of the Windows shell, which would read `&` in an address as a command.
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler', address]
  if (platform === 'darwin') return ['open', address]
  return ['xdg-open', address]
}
