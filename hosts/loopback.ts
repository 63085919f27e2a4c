/** The door for a browser: the same app on 127.0.0.1, for machines without Electron. `node hosts/loopback.ts [--demo] [--db FILE] [--port N] [--no-open] [--json]` */
import { createServer, type Server } from 'node:http'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { DATABASE_NAME, dataFolder } from '../backend/data-folder.ts'
import { words } from '../text/catalog.ts'
import { type BackendThread, startBackendThread } from './backend-thread.ts'
import { type DemoProcess, prepareDemo } from './demo-process.ts'
import { makeGuard } from './loopback-guard.ts'
import { answerRequest } from './loopback-requests.ts'
import { serveLoopbackShell } from './loopback-shell.ts'
import { hasScreen, openAddress } from './open-address.ts'
import { readPage } from './page.ts'
import { openSecretsFile, SECRETS_NAME } from './secrets-file.ts'

const said = words('sv').hosts.loopback

export type LoopbackOptions = {
  databaseFile: string
  startsWithDemo?: boolean
  /** 0 or left out: any free one. */
  port?: number
  /** The built page; `out/renderer` unless said. */
  pageFolder?: string
  /** The backend thread's first module; another one in tests. */
  backendEntry?: URL
}

export type Loopback = Awaited<ReturnType<typeof startLoopback>>

/** A start that failed for a reason that can be told in words. */
export class StartError extends Error {}

/** Starts the host and the backend. Throws `StartError` when the page is not built, the port is taken or the database cannot be opened. */
export async function startLoopback(options: LoopbackOptions) {
  const page = readPage(options.pageFolder ?? join(import.meta.dirname, '..', 'out', 'renderer'))
  if (!page) throw new StartError(said.pageMissing)
  const server = createServer()
  const port = await listen(server, options.port ?? 0)
  const demo = prepareDemo(dirname(options.databaseFile))
  const secrets = openSecretsFile(join(dirname(options.databaseFile), SECRETS_NAME))
  const backend = await startBackendThread({
    databaseFile: options.databaseFile,
    startsWithDemo: options.startsWithDemo ?? false,
    entry: options.backendEntry ?? new URL('./backend-worker.ts', import.meta.url),
    serveShell: (shellPort) => serveLoopbackShell({ secrets, demo }, shellPort),
  }).catch((error: Error) => {
    server.close()
    throw new StartError(said.backendFailed(error.message))
  })
  const guard = makeGuard(port)
  server.on('request', (request, response) => void answerRequest({ guard, page, backend }, request, response))

  return {
    url: `http://127.0.0.1:${port}`,
    /** Open this one: it brings the key. */
    startUrl: guard.startUrl,
    /** The same for a browser's command line: it lets in one time. */
    oneTimeUrl: guard.oneTimeUrl,
    /** Resolves when the backend ended by itself. */
    gone: backend.gone,
    close: () => close(server, backend, demo),
  }
}

function listen(server: Server, port: number) {
  return new Promise<number>((settle, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new StartError(said.portTaken(port)))
      else if (error.code === 'EACCES') reject(new StartError(said.portForbidden(port)))
      else reject(error)
    })
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      settle(typeof address === 'object' && address ? address.port : port)
    })
  })
}

async function close(server: Server, backend: BackendThread, demo: DemoProcess) {
  const closed = new Promise((settle) => server.close(settle))
  server.closeAllConnections()
  await Promise.all([closed, backend.close(), demo.close()])
}

async function run(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      demo: { type: 'boolean', default: false },
      db: { type: 'string' },
      port: { type: 'string', default: '0' },
      open: { type: 'boolean', default: true },
      json: { type: 'boolean', default: false },
    },
    allowNegative: true,
  })
  // Before anything is open, so that no moment is left in which a signal would end it roughly.
  const asked = new Promise<'asked'>((settle) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => settle('asked'))
  })
  const loopback = await startLoopback({
    databaseFile: resolve(values.db ?? join(dataFolder(process.env, process.platform), DATABASE_NAME)),
    startsWithDemo: values.demo,
    port: readPort(values.port),
  })
  const { startUrl } = loopback
  console.log(values.json ? JSON.stringify({ url: startUrl }) : said.open(startUrl))
  if (values.open && hasScreen(process.env, process.platform)) await openAddress(loopback.oneTimeUrl())

  const ending = await Promise.race([asked, loopback.gone.then(() => 'gone' as const)])
  if (ending === 'gone') throw new StartError(said.backendGone)
  await loopback.close()
  if (!values.json) console.log(said.closed)
}

function readPort(given: string): number {
  const port = Number(given)
  if (Number.isInteger(port) && port >= 0 && port <= 65535 && given.trim() !== '') return port
  throw new StartError(said.badPort(given))
}

if (import.meta.main) {
  try {
    await run(process.argv.slice(2))
    process.exit(0)
  } catch (error) {
    const isUsage =
      error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
    console.error(error instanceof StartError || isUsage ? error.message : error)
    process.exit(isUsage ? 2 : 1)
  }
}
