/** How a door starts the demo platform, and the first line that it writes once it answers: where it is, and its token. */
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export type DemoAddress = { url: string; token: string }

/** The desk knows platforms by their address and the journal keeps decisions, so both stay from one start to the next. */
const PREFERRED_PORT = '47112'
const JOURNAL_NAME = 'demo-platform.jsonl'

/** Its newest edition has something of everything to review. */
const SEED = '18'

/** Arguments of `demo/main.ts`; the journal lies in the folder given. */
export function demoArguments(folder: string): string[] {
  return ['--seed', SEED, '--prefer-port', PREFERRED_PORT, '--journal', join(folder, JOURNAL_NAME)]
}

/** Reads the line; null when the output ends before it came or says something else. */
export async function readAnnouncement(output: NodeJS.ReadableStream): Promise<DemoAddress | null> {
  const lines = createInterface({ input: output })
  const first = await new Promise<string | null>((settle) => {
    lines.once('line', settle)
    lines.once('close', () => settle(null))
  })
  lines.close()
  // Whatever it writes later is let through, or it would wait for a reader.
  output.resume()
  return first === null ? null : parse(first)
}

function parse(line: string): DemoAddress | null {
  try {
    const said: unknown = JSON.parse(line)
    return isAddress(said) ? { url: said.url, token: said.token } : null
  } catch {
    return null
  }
}

function isAddress(said: unknown): said is DemoAddress {
  if (typeof said !== 'object' || said === null) return false
  return 'url' in said && typeof said.url === 'string' && 'token' in said && typeof said.token === 'string'
}
