/** Connects the desk with a platform: checks address, token and identity, and remembers them. */
import { z } from 'zod'
import type { PlatformInfo } from '../../contract/platform.ts'
import { readPlatform } from '../../db/read/intake.ts'
import { readSetting } from '../../db/read/settings.ts'
import { savePlatform, setSetting } from '../../db/write/intake.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { askTwice } from './patience.ts'
import { platformAddress } from './platform-address.ts'
import { type Answer, platformClient } from './platform-client.ts'

const CONNECT_WITHIN_MS = 15_000

/**
 * Throws SYNC_PROBLEM: bad-address, unreachable, bad-token, not-a-platform, other-platform (another one answers at a
 * known address), demo-and-real (made-up submissions do not belong among real ones, unless `allowsDemo`, and real ones
 * never in the demonstration).
 */
export async function connectPlatform(
  workspace: Workspace,
  typed: { url: string; token: string },
  { allowsDemo = workspace.isDemo } = {},
): Promise<PlatformInfo> {
  const { database, shell, now } = workspace
  const url = platformAddress(typed.url)
  // What a header cannot hold is no token, and the refusal of it would repeat the token.
  if (!/^[!-~]*$/.test(typed.token)) throw new Failure('SYNC_PROBLEM', { code: 'bad-token', detail: '' })
  const client = platformClient(url, typed.token, AbortSignal.timeout(CONNECT_WITHIN_MS))
  const info = platformBehind(await askTwice(() => client.info()))
  if (info.isDemo ? !allowsDemo : workspace.isDemo)
    throw new Failure('SYNC_PROBLEM', { code: 'demo-and-real', detail: info.name })
  const known = readPlatform(database, url)
  if (known && known.identity !== info.identity)
    throw new Failure('SYNC_PROBLEM', { code: 'other-platform', detail: `${known.name} → ${info.name}` })
  await shell.secrets.set({ key: tokenKey(url), value: typed.token })
  const { identity, name, isDemo } = info
  database.inTransaction(() => {
    savePlatform(database, { url, identity, name, isDemo, connectedAt: known?.connectedAt ?? now() })
    setSetting(database, 'platform', url)
  })
  return info
}

/** The connected platform, or null. */
export function connectedPlatform({ database }: Workspace) {
  const url = readSetting(database, 'platform', z.string())
  return url === null ? null : readPlatform(database, url)
}

/** The page of a submission on the connected platform's site, by the protocol's custom (`/a/{id}`). */
export function pageOf(workspace: Workspace, platformId: string | null): string | null {
  const platform = connectedPlatform(workspace)
  return platform && platformId ? `${platform.url}/a/${encodeURIComponent(platformId)}` : null
}

export async function tokenOf({ shell }: Workspace, url: string): Promise<string> {
  return (await shell.secrets.get({ key: tokenKey(url) })) ?? ''
}

/** Who answers at the address. Throws SYNC_PROBLEM. */
export function platformBehind(answer: Answer<PlatformInfo>): PlatformInfo {
  switch (answer.kind) {
    case 'ok':
      return answer.value
    case 'problem':
      throw new Failure('SYNC_PROBLEM', answer.problem)
    case 'lost':
      throw new Failure('SYNC_PROBLEM', {
        code: answer.isBroken ? 'broken-answer' : 'unreachable',
        detail: answer.detail,
      })
    case 'wait':
      throw new Failure('SYNC_PROBLEM', { code: 'unreachable', detail: `HTTP ${answer.status}` })
    default:
      throw new Failure('SYNC_PROBLEM', { code: 'not-a-platform', detail: answer.kind })
  }
}

function tokenKey(url: string): string {
  return `token ${url}`
}
