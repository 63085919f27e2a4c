/** Visits the loopback host the way a browser or a stranger would, and calls it the way the page does. */
import { request } from 'node:http'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'

export type Answer = { status: number; headers: Record<string, string | undefined>; body: string }
export type Asking = {
  method?: string
  path?: string
  headers?: Record<string, string>
  body?: string | Uint8Array
}

/** One request with exactly these headers; `path` is sent as it is. */
export function ask(url: string, { method = 'GET', path = '/', headers = {}, body }: Asking = {}) {
  const { hostname, port } = new URL(url)
  return new Promise<Answer>((resolve, reject) => {
    const asking = request({ hostname, port, method, path, headers, agent: false }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk)
      const flat = Object.entries(response.headers).map(([name, value]) => [name, String(value)])
      resolve({
        status: response.statusCode ?? 0,
        headers: Object.fromEntries(flat),
        body: Buffer.concat(chunks).toString('utf8'),
      })
    })
    asking.on('error', reject)
    asking.end(body)
  })
}

/** Goes through the start address and gives the cookie that it set. */
export async function enter(startUrl: string): Promise<string> {
  const { pathname, search } = new URL(startUrl)
  const { headers } = await ask(startUrl, { path: pathname + search })
  return headers['set-cookie']?.split(';')[0] ?? ''
}

/** The headers with which the page's calls arrive. */
export const pageHeaders = (url: string, cookie: string) => ({
  cookie,
  origin: url,
  'sec-fetch-site': 'same-origin',
  'x-redaktionen': '1',
})

/** A client as the page has it. The type is for the caller to say. */
export function callAs<Client>(url: string, cookie: string): Client {
  const link = new RPCLink({ url: `${url}/rpc`, headers: () => pageHeaders(url, cookie) })
  return createORPCClient(link as never) as Client
}
