/** Where the desk keeps its database, the same for the window, the loopback host and the command line. */
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The user's own data folder by the platform's custom; `DESK_DATA` overrides it. */
export function dataFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (environment.DESK_DATA) return environment.DESK_DATA
  const home = homedir()
  if (platform === 'win32')
    return join(environment.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Redaktionen')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Redaktionen')
  return join(environment.XDG_DATA_HOME ?? join(home, '.local', 'share'), 'redaktionen')
}

export const DATABASE_NAME = 'redaktionen.db'
