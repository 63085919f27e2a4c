/** Opens the desk for one command: the database named or the usual one, tokens from the environment first. */
import { dirname, join } from 'node:path'
import { createRouterClient, implement } from '@orpc/server'
import { DATABASE_NAME, dataFolder } from '../../backend/data-folder.ts'
import { openWorkspaces, type Workspace, type Workspaces } from '../../backend/workspace.ts'
import { shell as shellContract } from '../../contract/shell.ts'
import { openAddress } from '../open-address.ts'
import { printPdf } from '../print-pdf.ts'
import { openSecretsFile, SECRETS_NAME } from '../secrets-file.ts'

/** Closes the database afterwards, whatever happens. */
export async function withWorkspace<Result>(
  options: { db?: string },
  work: (workspace: Workspace) => Result | Promise<Result>,
): Promise<Result> {
  return withWorkspaces(options, false, (workspaces) => work(workspaces.current()))
}

/** Works also on a database that cannot be opened; nobody else may have it open as a window does. */
export async function withClosable<Result>(
  options: { db?: string },
  work: (workspaces: Workspaces) => Result | Promise<Result>,
): Promise<Result> {
  return withWorkspaces(options, true, work)
}

/** The database named, or the usual one. */
export function databaseFileOf(options: { db?: string }): string {
  return options.db ?? join(dataFolder(process.env, process.platform), DATABASE_NAME)
}

async function withWorkspaces<Result>(
  options: { db?: string },
  startsClosed: boolean,
  work: (workspaces: Workspaces) => Result | Promise<Result>,
): Promise<Result> {
  const databaseFile = databaseFileOf(options)
  const shell = commandShell(dirname(databaseFile))
  const workspaces = openWorkspaces({ databaseFile, shell, startsClosed })
  try {
    return await work(workspaces)
  } finally {
    workspaces.close()
  }
}

function commandShell(folder: string) {
  const secrets = openSecretsFile(join(folder, SECRETS_NAME))
  const os = implement(shellContract)
  const router = os.router({
    secrets: {
      get: os.secrets.get.handler(({ input }) => process.env.DESK_TOKEN ?? secrets.get(input.key)),
      // A token given for one run is not kept.
      set: os.secrets.set.handler(({ input }) => {
        if (process.env.DESK_TOKEN === undefined) secrets.set(input.key, input.value)
      }),
    },
    openExternal: os.openExternal.handler(async ({ input }) => ({ opened: await openAddress(input.url) })),
    print: os.print.handler(() => ({ printed: false })),
    pdf: { fromHtml: os.pdf.fromHtml.handler(async ({ input }) => ({ pdf: await printPdf(input.html) })) },
    dialogs: { saveFile: os.dialogs.saveFile.handler(() => ({ savedAs: null })) },
    demo: { start: os.demo.start.handler(() => null) },
  })
  return createRouterClient(router)
}
