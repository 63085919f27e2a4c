/** Prints a document as a tagged PDF with a Chromium that is on the machine. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { accessSync, constants, statSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Milliseconds that a document gets; hundreds of sheets take some seconds. */
const PATIENCE = 120_000

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'msedge',
  'microsoft-edge',
]

const USUAL_PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome', '/opt/microsoft/msedge'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
}

const PROGRAMS_BELOW = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
]

/** Null where there is no Chromium, or it could not print. The document is given a file of its own, removed afterwards. */
export async function printPdf(html: string, chromium = findChromium(process.env, process.platform)) {
  if (chromium === null) return null
  const folder = await mkdtemp(join(tmpdir(), 'redaktionen-pdf-'))
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')]
    await writeFile(page, html)
    await run(chromium, [
      '--headless',
      // Chromium refuses its own sandbox when it runs as root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-extensions',
      '--disable-background-networking',
      '--no-first-run',
      '--no-default-browser-check',
      `--user-data-dir=${join(folder, 'profile')}`,
      '--no-pdf-header-footer',
      '--generate-pdf-document-outline',
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ])
    return new File([await readFile(pdf)], 'page.pdf', { type: 'application/pdf' })
  } catch {
    // The document is still there as HTML, which is what the caller falls back on.
    return null
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** On the path first, then where installers put it. */
export function findChromium(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | null {
  const ending = platform === 'win32' ? '.exe' : ''
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, `${name}${ending}`)))
  const usual = USUAL_PLACES[platform] ?? []
  const named =
    platform === 'linux' ? usual.flatMap((folder) => NAMES.map((name) => join(folder, name))) : usual
  const programs = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA]
  const below =
    platform === 'win32'
      ? programs.flatMap((folder) => (folder ? PROGRAMS_BELOW.map((parts) => join(folder, ...parts)) : []))
      : []
  return [...onPath, ...named, ...below].find(isProgram) ?? null
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

async function run(program: string, args: readonly string[]): Promise<void> {
  const child = spawn(program, args, { stdio: 'ignore', timeout: PATIENCE, killSignal: 'SIGKILL' })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${program} ended with ${code}`)
}
