/** Assessment that is done when a command returns: nothing goes on in the background of a process that ends. */
import { editionList } from '../../backend/editions/editions.ts'
import { assessEdition } from '../../backend/eligibility/assess-edition.ts'
import type { Workspace } from '../../backend/workspace.ts'
import type { AssessmentReport } from '../../contract/calls/editions.ts'

/** What changed rules have made of one edition. */
export async function assessAnew(workspace: Workspace, edition: string): Promise<AssessmentReport> {
  await stopBackground(workspace)
  return assessEdition(workspace, { edition })
}

/** After a change of register or corrections, in all editions. Returns how many submissions got other findings. */
export async function assessEverything(workspace: Workspace): Promise<number> {
  await stopBackground(workspace)
  let changed = 0
  for (const { id } of editionList(workspace))
    changed += (await assessEdition(workspace, { edition: id })).changedSubmissions
  return changed
}

/** What the background has done already could not be told apart from what was so before. */
async function stopBackground({ assessment }: Workspace): Promise<void> {
  assessment.isStopped = true
  await assessment.running
  assessment.isStopped = false
}
