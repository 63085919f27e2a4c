/** A workspace on the database as it stands at one moment, so that long reads agree while the desk writes on. */
import { openMoment } from '../../../db/read/moment.ts'
import { whileUnderWay } from '../../maintenance/under-way.ts'
import type { Workspace } from '../../workspace.ts'

/** Its clock stands still, and nothing can be written in it. */
export function atOneMoment<Result>(
  workspace: Workspace,
  work: (moment: Workspace) => Promise<Result>,
): Promise<Result> {
  return whileUnderWay(workspace, async () => {
    const { close, ...opened } = openMoment(workspace.database.file)
    const at = workspace.now()
    try {
      return await work({
        ...workspace,
        database: { ...opened, inTransaction: (part) => opened.sqlite.transaction(part)(), close },
        now: () => at,
      })
    } finally {
      close()
    }
  })
}
