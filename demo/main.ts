/** The demo platform as a command: starts it, prints one JSON line with its address and token, and runs until stopped. */
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { FAULTS, type Fault, type FaultSettings } from './faults.ts'
import { type PlatformOptions, startPlatform } from './server.ts'

const USAGE =
  'node demo/main.ts [--port N | --prefer-port N] [--count N] [--seed N] [--token T] [--edition 2023,2024] [--fault NAME=N]… [--journal FILE] [--with-parent]'

/** Ends with code 2 on wrong usage and 1 when the platform cannot start, each with one line on stderr. */
async function main() {
  const asked = orExplain(readOptions, 2)
  const platform = await start(asked).catch((error: unknown) => explain(error, 1))
  console.log(JSON.stringify({ url: platform.url, token: platform.token }))
  const stop = () => platform.close().then(() => process.exit(0))
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  if (asked.withParent) process.stdin.once('end', stop).once('error', stop).resume()
}

/** A preferred port that somebody else has gives way to any free one. */
async function start({ options, preferredPort }: Asked) {
  if (preferredPort === null) return startPlatform(options)
  return startPlatform({ ...options, port: preferredPort }).catch(() => startPlatform(options))
}

type Asked = { options: PlatformOptions; preferredPort: number | null; withParent: boolean }

function readOptions(): Asked {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      'prefer-port': { type: 'string' },
      count: { type: 'string' },
      seed: { type: 'string' },
      token: { type: 'string' },
      edition: { type: 'string' },
      fault: { type: 'string', multiple: true },
      journal: { type: 'string' },
      'with-parent': { type: 'boolean' },
    },
  })
  const { 'prefer-port': preferred, port, count, seed, edition, journal } = values
  return {
    withParent: values['with-parent'] === true,
    preferredPort: preferred === undefined ? null : wholeNumber('--prefer-port', preferred, 65_535),
    options: {
      token: values.token ?? randomBytes(18).toString('base64url'),
      ...(port === undefined ? {} : { port: wholeNumber('--port', port, 65_535) }),
      ...(count === undefined ? {} : { count: wholeNumber('--count', count, 1_000_000) }),
      ...(seed === undefined ? {} : { seed: wholeNumber('--seed', seed, 0xffff_ffff) }),
      ...(edition === undefined ? {} : { editions: edition.split(',').map((id) => id.trim()) }),
      ...(journal === undefined ? {} : { journalFile: journal }),
      faults: readFaults(values.fault ?? []),
    },
  }
}

function readFaults(texts: readonly string[]): FaultSettings {
  return Object.fromEntries(
    texts.map((text) => {
      const [name = '', number = ''] = text.split('=')
      if (!FAULTS.includes(name as Fault))
        throw new Error(`--fault: "${name}" is none of ${FAULTS.join(', ')}`)
      return [name, wholeNumber(`--fault ${name}`, number, 1_000_000)]
    }),
  )
}

function wholeNumber(option: string, text: string, highest: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  if (!(number <= highest)) throw new Error(`${option}: "${text}" is not a whole number from 0 to ${highest}`)
  return number
}

function orExplain<Result>(attempt: () => Result, code: number): Result {
  try {
    return attempt()
  } catch (error) {
    return explain(error, code)
  }
}

function explain(error: unknown, code: number): never {
  const words = error instanceof Error ? error.message : String(error)
  console.error(code === 2 ? `${words}\n${USAGE}` : words)
  process.exit(code)
}

await main()
