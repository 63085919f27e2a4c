/** Who sits at the desk, and in which language. */

import { z } from 'zod'
import { type Reviewer, reviewer as reviewerShape } from '../../contract/calls/session.ts'
import { readSetting } from '../../db/read/settings.ts'
import { setSetting } from '../../db/write/intake.ts'
import { LANGUAGES, type Language } from '../../domain/language.ts'
import type { Actor } from '../../domain/log.ts'
import { words } from '../../text/catalog.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'

export function reviewerOf({ database }: Workspace): Reviewer | null {
  return readSetting(database, 'reviewer', reviewerShape)
}

export function setReviewer({ database }: Workspace, reviewer: Reviewer): void {
  setSetting(database, 'reviewer', reviewer)
}

export function languageOf({ database }: Workspace): Language {
  return readSetting(database, 'language', z.enum(LANGUAGES)) ?? 'sv'
}

export function setLanguage({ database }: Workspace, language: Language): void {
  setSetting(database, 'language', language)
}

/**
 * As `actorOf`, or the desk itself where nobody has said who they are: for what takes in others' statements and decides
 * nothing, so that a file can be read in before anybody has sat down.
 */
export function actorOrDesk(workspace: Workspace, as?: Reviewer): Actor {
  const { product } = words('sv').common
  const reviewer = as ?? reviewerOf(workspace) ?? { name: product, organisation: product }
  return { ...reviewer, desk: workspace.desk }
}

/** The actor of log entries. Throws NO_REVIEWER before anyone has said who they are. */
export function actorOf(workspace: Workspace, as?: Reviewer): Actor {
  const reviewer = as ?? reviewerOf(workspace)
  if (!reviewer) throw new Failure('NO_REVIEWER', undefined)
  return { ...reviewer, desk: workspace.desk }
}
