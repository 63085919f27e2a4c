/** How far and how long a source is reached for: names are looked up once, and what was looked at is connected to. */
import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as overHttp } from 'node:http'
import { request as overHttps } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { sourceProblem } from './source-problem.ts'

type Found = { address: string; family: number }

export type Reach = {
  resolve: (host: string) => Promise<Found[]>
  isPrivate: (address: string) => boolean
  /** One answer with all its redirects, to its last byte. */
  answerWithinMs: number
  /** All pages of a reading. */
  readingWithinMs: number
}

export const REACH: Reach = {
  resolve: (host) => lookup(host, { all: true }),
  isPrivate: isPrivateNumber,
  answerWithinMs: 30_000,
  readingWithinMs: 300_000,
}

export type Reached = Pick<IncomingMessage, 'headers'> & {
  status: number
  /** Unpacked; throws where the answer is cut off. */
  body: Readable
  /** Lets go of an answer that nobody reads to its end. */
  leave: () => void
}

/**
 * Redirects are not followed. A guarded address is connected to only where every number of its name is public: throws
 * SOURCE_PROBLEM `private-address`, and what Node throws for no answer.
 */
export async function requestOnce(
  at: URL,
  headers: Record<string, string>,
  { reach, isGuarded, signal }: { reach: Reach; isGuarded: boolean; signal: AbortSignal },
): Promise<Reached> {
  const host = at.hostname.replace(/^\[|\]$/g, '')
  // A number is never looked up.
  if (isGuarded && isIP(host) && reach.isPrivate(host)) throw privateAddress(at)
  const ask = at.protocol === 'https:' ? overHttps : overHttp
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  // A connection that is open already was looked at for another address.
  const agent = isGuarded ? { agent: false } : {}
  ask(at, { headers, signal, lookup: lookupFor(at, reach, isGuarded), ...agent })
    .on('response', resolve)
    .on('error', reject)
    .end()
  const response = await promise
  const leave = () => void response.destroy()
  return { status: response.statusCode ?? 0, headers: response.headers, body: unpacked(response), leave }
}

/** Asked by the connection itself, so nothing can change between the look and the connecting. */
function lookupFor(at: URL, reach: Reach, isGuarded: boolean): LookupFunction {
  return (host, options, done) => {
    const answer = (found: Found[]) => {
      const [first] = found
      if (isGuarded && found.some(({ address }) => reach.isPrivate(address))) throw privateAddress(at)
      if (!first) throw new Error(`${host} has no address`)
      if (options.all) done(null, found)
      else done(null, first.address, first.family)
    }
    reach
      .resolve(host)
      .then(answer)
      .catch((error: Error) => done(error, []))
  }
}

function unpacked(response: IncomingMessage): Readable {
  const packing = response.headers['content-encoding']?.trim().toLowerCase() ?? ''
  const unpack = UNPACK[packing]?.()
  // What goes wrong in either is thrown to whoever reads the result.
  return unpack ? pipeline(response, unpack, () => undefined) : response
}

const UNPACK: Readonly<
  Record<string, () => ReturnType<typeof createGunzip | typeof createInflate | typeof createBrotliDecompress>>
> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

function privateAddress(at: URL) {
  return sourceProblem('private-address', { address: at.host })
}

const PRIVATE = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 9],
  ['ff00::', 8],
] as const)
  PRIVATE.addSubnet(network, prefix, 'ipv6')

/** An IPv4 address in an IPv6 one counts as itself; those that carry one in another way are not followed at all. */
function isPrivateNumber(address: string): boolean {
  const inside = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (inside) return PRIVATE.check(inside, 'ipv4')
  if (/^::ffff:/i.test(address)) return true
  return PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4')
}
