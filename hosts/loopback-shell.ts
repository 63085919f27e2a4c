/** What the loopback host gives the backend: a secrets file, the user's browser and the demo platform; printing and saving are the browser's own. */
import { implement, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { shell } from '../contract/shell.ts'
import type { DemoProcess } from './demo-process.ts'
import { openAddress } from './open-address.ts'
import { printPdf } from './print-pdf.ts'
import type { SecretsFile } from './secrets-file.ts'
import { reportUnexpected } from './unexpected.ts'

export type LoopbackShell = { secrets: SecretsFile; demo: DemoProcess }

/** Answers the backend's questions on the port, until it closes. */
export function serveLoopbackShell({ secrets, demo }: LoopbackShell, port: MessagePort) {
  const os = implement(shell)
  const router = os.router({
    secrets: {
      get: os.secrets.get.handler(({ input }) => secrets.get(input.key)),
      set: os.secrets.set.handler(({ input }) => secrets.set(input.key, input.value)),
    },
    openExternal: os.openExternal.handler(async ({ input }) => ({ opened: await openAddress(input.url) })),
    print: os.print.handler(() => ({ printed: false })),
    pdf: { fromHtml: os.pdf.fromHtml.handler(async ({ input }) => ({ pdf: await printPdf(input.html) })) },
    dialogs: { saveFile: os.dialogs.saveFile.handler(() => ({ savedAs: null })) },
    demo: { start: os.demo.start.handler(() => demo.start()) },
  })
  new RPCHandler(router, { interceptors: [onError(reportUnexpected)] }).upgrade(port)
}
