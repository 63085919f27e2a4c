/** Serves the built page under an address of the app's own, instead of `file://`, which would open the user's whole disk to it. */
import { protocol, type Session } from 'electron'
import { type Page, securityHeaders } from '../hosts/page.ts'

const SCHEME = 'app'
const ORIGIN = `${SCHEME}://desk`

/** The address of the page. */
export const PAGE_URL = `${ORIGIN}/`

/** True for an address (or origin) of our own page. */
export const isOwnPage = (address: string) => address === ORIGIN || address.startsWith(PAGE_URL)

/** Must be called before the app is ready. */
export function registerPageScheme() {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

export function servePage(session: Session, page: Page) {
  session.protocol.handle(SCHEME, ({ method, url }) => {
    const answer = method === 'GET' && isOwnPage(url) ? page(pathOf(url)) : undefined
    return answer
      ? new Response(answer.body, { headers: answer.headers })
      : new Response(null, { status: 404, headers: securityHeaders })
  })
}

// Cut out by hand, since only the exact names of files are served.
const pathOf = (url: string) => url.slice(ORIGIN.length).split(/[?#]/, 1)[0] ?? ''
