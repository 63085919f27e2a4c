/** The built page as every door serves it: a fixed set of files, a strict policy, and a fresh nonce for style elements. */
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

export type PageAnswer = { headers: Record<string, string>; body: Uint8Array<ArrayBuffer> }

/** Answers a path (`/`, `/assets/…`) of the built page, or undefined where there is no such file. */
export type Page = (path: string) => PageAnswer | undefined

/** Reads the built page once, so that a path from outside never reaches the file system; undefined when it is not built. */
export function readPage(folder: string): Page | undefined {
  const start = join(folder, 'index.html')
  if (!existsSync(start)) return undefined
  const html = readFileSync(start, 'utf8')
  const files = readFiles(folder)
  return (path) => (path === '/' ? answerStart(html) : files.get(path))
}

/**
 * The policy of the page: its own scripts and nothing inline, no address but its own. Style elements need the nonce, since the
 * table makes its own; style attributes cannot carry one.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src-elem 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
}

/** What every answer of a door carries, with or without a page in it. */
export const securityHeaders = {
  'content-security-policy':
    "default-src 'none'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cache-control': 'no-store',
}

function answerStart(html: string): PageAnswer {
  const nonce = randomBytes(18).toString('base64')
  // As an attribute of this name the browser hides the value from style rules, but scripts of the page can read it.
  const withNonce = html.replace(/<head>/i, `<head><meta property="csp-nonce" nonce="${nonce}">`)
  return {
    headers: {
      ...securityHeaders,
      'content-security-policy': contentSecurityPolicy(nonce),
      'content-type': 'text/html; charset=utf-8',
    },
    body: new TextEncoder().encode(withNonce),
  }
}

function readFiles(folder: string) {
  const files = new Map<string, PageAnswer>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = contentTypes[extname(entry.name)]
    if (!entry.isFile() || !type || entry.name === 'index.html') continue
    const file = join(entry.parentPath, entry.name)
    const path = `/${file.slice(folder.length + 1).replaceAll('\\', '/')}`
    files.set(path, { headers: fileHeaders(path, type), body: new Uint8Array(readFileSync(file)) })
  }
  return files
}

function fileHeaders(path: string, type: string) {
  // The build puts a hash of the contents into these names.
  const isHashed = path.startsWith('/assets/')
  return {
    ...securityHeaders,
    'content-type': type,
    'cache-control': isHashed ? 'private, max-age=31536000, immutable' : 'no-cache',
  }
}

const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
