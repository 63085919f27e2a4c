/** Who may ask the loopback host for what: only this machine's browser, from the host's own page, with the key of this start. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export const RPC_PREFIX = '/rpc'
/** The page sends it with every call; a page from elsewhere cannot without being asked about first, and is then refused. */
export const CALL_HEADER = 'x-redaktionen'
/** Bytes; imports travel as one body. */
export const BODY_LIMIT = 64 * 1024 * 1024

/** The parts of a request that decide. Header names in lower case, as Node gives them. */
export type Asked = { method: string; url: string; headers: Record<string, string | string[] | undefined> }
export type Refusal = { status: number; headers?: Record<string, string> }

export type Guard = ReturnType<typeof makeGuard>

/** The checks of one start on one port. */
export function makeGuard(port: number) {
  const origins = ['127.0.0.1', 'localhost'].map((name) => new URL(`http://${name}:${port}`))
  // Cookies do not tell ports apart, so the name does.
  const cookieName = `redaktionen-${port}`
  const key = makeSecret()
  const startKeys = { reusable: makeSecret(), once: new Set<string>() }

  return {
    /** The address for people: it serves as long as the program runs, since a browser may be closed and opened again. */
    startUrl: `${origins[0]?.origin}/?start=${startKeys.reusable}`,

    /** An address that lets in one time, for a browser's command line, which other users of the machine can read. */
    oneTimeUrl() {
      const start = makeSecret()
      startKeys.once.add(start)
      return `${origins[0]?.origin}/?start=${start}`
    },

    /** Against DNS rebinding: a foreign name that leads to 127.0.0.1 is still in `Host`. */
    refuseHost({ headers }: Asked): Refusal | undefined {
      return origins.some(({ host }) => host === headers.host) ? undefined : { status: 421 }
    },

    /** What a call must bring, in the order that tells a stranger least. */
    refuseCall(asked: Asked): Refusal | undefined {
      const { method, headers } = asked
      const own = origins.find(({ host }) => host === headers.host)
      if (headers.origin !== own?.origin) return { status: 403 }
      if (headers['sec-fetch-site'] !== undefined && headers['sec-fetch-site'] !== 'same-origin')
        return { status: 403 }
      if (method !== 'POST') return { status: 405, headers: { allow: 'POST' } }
      if (headers[CALL_HEADER] !== '1') return { status: 403 }
      return this.hasKey(asked) ? undefined : { status: 401 }
    },

    refusePage({ method }: Asked): Refusal | undefined {
      return ['GET', 'HEAD'].includes(method) ? undefined : { status: 405, headers: { allow: 'GET, HEAD' } }
    },

    hasKey: ({ headers }: Asked) =>
      cookiesIn(headers.cookie).some(([name, value]) => name === cookieName && isSame(value, key)),

    /** The cookie for a right start address, undefined for a wrong one or one used up. */
    takeStart(given: string): string | undefined {
      const once = [...startKeys.once].find((start) => isSame(given, start))
      if (once) startKeys.once.delete(once)
      if (!once && !isSame(given, startKeys.reusable)) return undefined
      return `${cookieName}=${key}; Path=/; HttpOnly; SameSite=Strict`
    },
  }
}

const makeSecret = () => randomBytes(32).toString('base64url')

const digest = (text: string) => createHash('sha256').update(text).digest()
const isSame = (given: string, wanted: string) => timingSafeEqual(digest(given), digest(wanted))

function cookiesIn(header: string | string[] | undefined): [name: string, value: string][] {
  const pairs = typeof header === 'string' ? header.split(';') : []
  return pairs.map((pair) => {
    const [name, ...value] = pair.trim().split('=')
    return [name ?? '', value.join('=')]
  })
}
