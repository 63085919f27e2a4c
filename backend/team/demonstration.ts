/** The demonstration: a database of its own beside the real one, filled by the demo platform that the shell starts. */
import { hasSubmissions } from '../../db/read/queue.ts'
import { words } from '../../text/catalog.ts'
import { Failure } from '../failure.ts'
import { connectedPlatform, connectPlatform } from '../sync/connect.ts'
import { runSync } from '../sync/run.ts'
import type { Workspace, Workspaces } from '../workspace.ts'
import { languageOf, reviewerOf, setLanguage, setReviewer } from './reviewer.ts'

/** Switches to the demonstration and connects it with its platform. The reviewer and the language come along. */
export async function openDemonstration(workspaces: Workspaces): Promise<Workspace> {
  const before = workspaces.current()
  const reviewer = reviewerOf(before)
  const language = languageOf(before)
  const demo = await before.shell.demo.start()
  const workspace = workspaces.openDemonstration()
  if (reviewer) setReviewer(workspace, reviewer)
  setLanguage(workspace, language)
  if (demo) await connectPlatform(workspace, demo)
  return workspace
}

/**
 * At the start of a demonstration everything is there at once: somebody at the desk, and a first sync. It opens all
 * the same when the demo platform does not answer; the sync view then says so.
 */
export async function startDemonstration(workspaces: Workspaces): Promise<void> {
  try {
    const workspace = await openDemonstration(workspaces)
    if (!reviewerOf(workspace)) setReviewer(workspace, words(languageOf(workspace)).common.demoReviewer)
    if (!connectedPlatform(workspace) || hasSubmissions(workspace.database)) return
    for await (const _ of runSync(workspace));
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
}
