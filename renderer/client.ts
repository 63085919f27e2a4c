/** The one way from the window to the backend: a message port in Electron, HTTP to the own origin elsewhere. */
import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { DeskClient } from '../contract/contract.ts'

declare global {
  interface Window {
    /** Set by the preload; what a page in a browser lacks. */
    redaktionen?: { door: 'electron' }
  }
}

const READY = 'redaktionen:ready'
const PORT = 'redaktionen:port'

export const client: DeskClient =
  window.redaktionen?.door === 'electron' ? overPort(askForPort()) : overHttp()

function overHttp(): DeskClient {
  return createORPCClient(
    new FetchLink({ url: `${window.location.origin}/rpc`, headers: { 'x-redaktionen': '1' } }),
  )
}

/** Calls made before the port has come wait for it. */
function overPort(port: Promise<MessagePort>): DeskClient {
  const link = port.then((arrived) => new PortLink({ port: arrived }))
  return createORPCClient({
    call: async (path, input, options) => (await link).call(path, input, options),
  })
}

function askForPort(): Promise<MessagePort> {
  return new Promise((settle) => {
    const take = (event: MessageEvent) => {
      const port = event.ports[0]
      if (event.source !== window || event.data !== PORT || !port) return
      window.removeEventListener('message', take)
      port.start()
      settle(port)
    }
    window.addEventListener('message', take)
    window.postMessage(READY, window.location.origin)
  })
}
