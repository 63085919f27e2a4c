/** What pages may not do: ask for permissions, reach the network, navigate away, open windows or embed others. */
import type { Session, WebContents } from 'electron'
import { isOwnPage } from './page-protocol.ts'

export function guardSession(session: Session) {
  session.setPermissionRequestHandler((_contents, permission, callback, details) =>
    callback(isAllowed(permission, details.requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => isAllowed(permission, origin))
  session.setDevicePermissionHandler(() => false)
  // The page speaks with the backend only; what it loads comes from its own address.
  session.webRequest.onBeforeRequest({ urls: FOREIGN_ADDRESSES }, (_details, callback) =>
    callback({ cancel: true }),
  )
  session.on('will-download', (event, item) => {
    const isMadeHere = item.getURL().startsWith('blob:') || isOwnPage(item.getURL())
    if (!isMadeHere) event.preventDefault()
  })
}

/** `offerOutside` gets the addresses that the page wanted to open elsewhere. */
export function guardContents(contents: WebContents, offerOutside: (address: string) => void) {
  contents.on('will-navigate', (event) => {
    if (isOwnPage(event.url)) return
    event.preventDefault()
    offerOutside(event.url)
  })
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    offerOutside(url)
    return { action: 'deny' }
  })
}

const FOREIGN_ADDRESSES = ['http', 'https', 'ws', 'wss', 'ftp', 'file'].map((scheme) => `${scheme}://*/*`)

// Copying a text to paste it on the platform's site; the browser lets it happen on a click or a key only.
const isAllowed = (permission: string, origin: string) =>
  permission === 'clipboard-sanitized-write' && isOwnPage(origin)
