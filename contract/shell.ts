/** What the backend asks of the shell around it (Electron, the loopback host, the command line), in the other direction. */
import { type ContractRouterClient, oc } from '@orpc/contract'
import { z } from 'zod'

export const shell = {
  /** The system's key store; the loopback host and the command line keep tokens in a file only the user can read. */
  secrets: {
    get: oc.input(z.object({ key: z.string() })).output(z.string().nullable()),
    set: oc.input(z.object({ key: z.string(), value: z.string().nullable() })).output(z.void()),
  },
  /** Opens an http(s) address in the user's own browser; anything else is refused. */
  openExternal: oc.input(z.object({ url: z.string() })).output(z.object({ opened: z.boolean() })),
  /** Prints the window; where there is no window of its own the browser's printing serves. */
  print: oc.output(z.object({ printed: z.boolean() })),
  pdf: {
    /**
     * Prints a document without scripts and without anything from elsewhere as a tagged PDF; null where nothing here
     * can. Pages are sized by the document.
     */
    fromHtml: oc.input(z.object({ html: z.string() })).output(z.object({ pdf: z.file().nullable() })),
  },
  dialogs: {
    /** Asks where to save and writes the file; null when the user cancelled or there is no dialog. */
    saveFile: oc
      .input(z.object({ suggestedName: z.string(), contents: z.file() }))
      .output(z.object({ savedAs: z.string().nullable() })),
  },
  demo: {
    /** Starts the demo platform where this shell can; null where it cannot. */
    start: oc.output(z.object({ url: z.string(), token: z.string() }).nullable()),
  },
}
export type Shell = ContractRouterClient<typeof shell>
