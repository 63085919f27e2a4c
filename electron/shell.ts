/** What the desktop window gives the backend: the key store, the user's browser, the printer, PDF, a save dialog and the demo platform. */
import { writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { implement, onError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { app, type BrowserWindow, dialog, type MessagePortMain, shell as system } from 'electron'
import { shell } from '../contract/shell.ts'
import { externalAddress } from '../hosts/external-address.ts'
import type { SecretsFile } from '../hosts/secrets-file.ts'
import { reportUnexpected } from '../hosts/unexpected.ts'
import type { DemoPlatform } from './demo-platform.ts'
import { printToPdf } from './print-to-pdf.ts'

export type DesktopShell = { window: () => BrowserWindow; secrets: SecretsFile; demo: DemoPlatform }

/** Answers the backend's questions on the port, until it closes. */
export function serveDesktopShell({ window, secrets, demo }: DesktopShell, port: MessagePortMain) {
  const os = implement(shell)
  const router = os.router({
    secrets: {
      get: os.secrets.get.handler(({ input }) => secrets.get(input.key)),
      set: os.secrets.set.handler(({ input }) => secrets.set(input.key, input.value)),
    },
    openExternal: os.openExternal.handler(async ({ input }) => ({ opened: await openOutside(input.url) })),
    print: os.print.handler(async () => ({ printed: await printWindow(window()) })),
    pdf: { fromHtml: os.pdf.fromHtml.handler(async ({ input }) => ({ pdf: await printToPdf(input.html) })) },
    dialogs: {
      saveFile: os.dialogs.saveFile.handler(async ({ input }) => ({
        savedAs: await saveFile(window(), input.suggestedName, input.contents),
      })),
    },
    demo: { start: os.demo.start.handler(() => demo.start()) },
  })
  new RPCHandler(router, { interceptors: [onError(reportUnexpected)] }).upgrade(port)
  port.start()
}

/** Opens an http(s) address in the user's browser; false for anything else. */
export async function openOutside(text: string): Promise<boolean> {
  const address = externalAddress(text)
  if (!address) return false
  await system.openExternal(address)
  return true
}

export const printWindow = (window: BrowserWindow) =>
  new Promise<boolean>((settle) => window.webContents.print({}, settle))

async function saveFile(
  window: BrowserWindow,
  suggestedName: string,
  contents: File,
): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    // Only the name: where it goes is for the user to say.
    defaultPath: join(app.getPath('documents'), basename(suggestedName)),
  })
  if (canceled || !filePath) return null
  await writeFile(filePath, new Uint8Array(await contents.arrayBuffer()))
  return filePath
}
