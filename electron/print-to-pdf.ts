/** Prints a document as a tagged PDF in a window that is never shown and may do nothing else. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { BrowserWindow } from 'electron'

/** In memory only, and apart from the page's own, whose guard refuses files. */
const PARTITION = 'pdf'

/** Throws what Electron does when the document cannot be printed. */
export async function printToPdf(html: string): Promise<File> {
  const folder = await mkdtemp(join(tmpdir(), 'redaktionen-pdf-'))
  const window = new BrowserWindow({
    show: false,
    webPreferences: { partition: PARTITION, sandbox: true, contextIsolation: true, javascript: false },
  })
  try {
    const page = join(folder, 'page.html')
    await writeFile(page, html)
    await window.loadURL(pathToFileURL(page).href)
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    return new File([new Uint8Array(pdf)], 'page.pdf', { type: 'application/pdf' })
  } finally {
    window.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}
