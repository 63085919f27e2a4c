/** One address for a platform that is started anew for each kill: passes requests on, with pages of a few submissions. */
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Relay = { url: string; leadTo: (url: string) => void; close: () => Promise<void> }

/** So that a pull has several pages. */
const PAGE = 4

export async function startRelay(): Promise<Relay> {
  let target = ''
  const server = createServer((asked, answered) => {
    const { method, headers } = asked
    const path = String(asked.url).replace(/([?&]limit=)\d+/, `$1${PAGE}`)
    // Kept connections would lead to a platform that is gone.
    const onward = request(`${target}${path}`, { method, headers, agent: false }, (answer) => {
      answered.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(answered)
    })
    // Whoever asked was killed, or the platform was closed: nobody is left to tell.
    onward.on('error', () => answered.destroy())
    asked.on('error', () => onward.destroy())
    asked.pipe(onward)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    leadTo: (url) => {
      target = url
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed())
        server.closeAllConnections()
      }),
  }
}
