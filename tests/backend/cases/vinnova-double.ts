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

export const GDP_KEY = 'nyckel-417'

/** The first as the newer interface tells it. */
export const FUNDED_ACTIVITY = {
  diarienummer: '2031-00417',
  finansiarNamn: 'Vinnova',
  finansiarOrganisationsnummer: '202100-5216',
  titel: 'Vattenvakten, larm från tysta ledningar',
  titelEng: 'The water watch',
  beskrivning: 'Vi lyssnar på ledningarna.',
  beskrivningEng: null,
  startdatum: '2031-02-01',
  slutdatum: '2033-06-30',
  status: 'Pågående',
  uppdateringTidpunkt: '2033-09-04T08:15:00Z',
  organisationer: [
    { namn: 'Provköpings kommun', organisationsnummer: '212000-0142', roll: ['Koordinator'] },
    { namn: 'Lyktföreningen', organisationsnummer: null, roll: ['Projektpart'] },
  ],
  personer: [{ namn: 'Hemlig Person', roll: ['Projektledare'] }],
  utlysning: { diarienummer: '2030-01234', titel: 'Tyst teknik' },
  beslutadFinansiering: [
    { belopp: 1_000_000, valuta: 'SEK', ar: 2031 },
    { belopp: 250_000, valuta: 'SEK', ar: 2032 },
  ],
  lank: [{ href: '/utlysningar/2030-01234', rel: 'utlysning', method: 'GET' }],
}

/** What it does with the next requests, one each; then it answers. */
export type Misbehaviour =
  | 'answers'
  | 'busy'
  | 'later'
  | 'fails'
  | 'broken'
  | 'empty'
  | 'cut'
  | 'silent'
  | 'elsewhere'
  | 'html'

export async function startDouble(projects: readonly Record<string, unknown>[] = PROJECTS) {
  const asked: string[][] = []
  const keys: (string | undefined)[] = []
  const next: Misbehaviour[] = []
  const server = createServer((request, response) => {
    const numbers =
      decodeURIComponent(request.url ?? '')
        .split('/')
        .at(-1)
        ?.split(',') ?? []
    asked.push(numbers)
    keys.push(request.headers.authorization)
    const misbehaviour = next.shift()
    if (misbehaviour && misbehaviour !== 'answers') misbehave(misbehaviour, request, response)
    else if (request.url?.startsWith('/api/finansieradeaktiviteter/'))
      tellActivity(numbers, request, response)
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
    /** What stood in `Authorization`. */
    keys,
    next,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

/** One record, not in a list; a key is needed. */
function tellActivity(numbers: string[], request: IncomingMessage, response: ServerResponse): void {
  if (request.headers.authorization !== GDP_KEY) return void response.writeHead(401).end()
  if (numbers.join() !== FUNDED_ACTIVITY.diarienummer) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(FUNDED_ACTIVITY))
}

function misbehave(how: Misbehaviour, _request: IncomingMessage, response: ServerResponse): void {
  switch (how) {
    case 'busy':
      return void response.writeHead(429, { 'retry-after': '1' }).end()
    case 'later':
      return void response.writeHead(503, { 'retry-after': '900' }).end()
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
