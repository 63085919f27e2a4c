/** A stand-in for Vinnova's open data on 127.0.0.1: answers in its form, and misbehaves when asked to. */
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export const PROJECTS = [
  {
    Diarienummer: '2031-00417',
    Ärenderubrik: 'Vattenvakten, larm från tysta ledningar',
    ÄrenderubrikEngelska: 'The water watch',
    BeviljatBidrag: 1_250_000,
    ProjektStart: '2031-02-01T00:00:00',
    ProjektSlut: '2033-06-30T00:00:00',
    KoordinatorOrg: 'Provköpings kommun',
    Status: 'Pågående',
    ResultatSvenska: 'Fyra läckor hittades.',
    LankLista: [{ Beskrivning: 'Rapport', URL: 'https://example.org/a' }],
    KontaktLista: [{ Namn: 'Hemlig Person' }],
  },
  {
    Diarienummer: '2031-00418',
    Ärenderubrik: 'Lyktan',
    BeviljatBidrag: 90_000,
    ProjektStart: '2031-03-01T00:00:00',
    ProjektSlut: '2031-12-31T00:00:00',
    KoordinatorOrg: 'Lyktföreningen',
    Status: 'Avslutat',
    LankLista: [{ Lanknamn: 'Film', Lankadress: 'https://example.org/b' }],
  },
]

/** What it does with the next requests, one each; then it answers. */
export type Misbehaviour = 'busy' | 'fails' | 'broken' | 'empty' | 'cut' | 'silent' | 'elsewhere' | 'html'

export async function startDouble(projects: readonly Record<string, unknown>[] = PROJECTS) {
  const asked: string[][] = []
  const next: Misbehaviour[] = []
  const server = createServer((request, response) => {
    const numbers =
      decodeURIComponent(request.url ?? '')
        .split('/')
        .at(-1)
        ?.split(',') ?? []
    asked.push(numbers)
    const misbehaviour = next.shift()
    if (misbehaviour) misbehave(misbehaviour, request, response)
    else
      response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(projects.filter(({ Diarienummer }) => numbers.includes(String(Diarienummer)))))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/api/`,
    asked,
    next,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function misbehave(how: Misbehaviour, _request: IncomingMessage, response: ServerResponse): void {
  switch (how) {
    case 'busy':
      return void response.writeHead(429, { 'retry-after': '1' }).end()
    case 'fails':
      return void response.writeHead(500).end('trasigt')
    case 'broken':
      return void response.writeHead(200, { 'content-type': 'application/json' }).end('[{"Diarienummer":')
    case 'empty':
      return void response.writeHead(200).end('')
    case 'html':
      return void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Underhåll</html>')
    case 'cut':
      response.writeHead(200, { 'content-length': '5000' })
      response.write('[')
      return void response.destroy()
    case 'silent':
      return
    case 'elsewhere':
      return void response.writeHead(302, { location: 'http://localhost:9/' }).end()
  }
}
