/** Prints a document as a tagged PDF where the shell can: Electron by itself, the other doors with a Chromium on the machine. */
import type { Workspace } from '../workspace.ts'

/** Null where nothing here can print; the document is then handed on as HTML. */
export async function printDocument(
  { shell }: Pick<Workspace, 'shell'>,
  html: string,
): Promise<Uint8Array | null> {
  const { pdf } = await shell.pdf.fromHtml({ html })
  return pdf && new Uint8Array(await pdf.arrayBuffer())
}
