/** By which way organisers are told: the team's choice, else the platform when connected and e-mail when not. */
import { z } from 'zod'
import type { MessageWayShown } from '../../contract/calls/messages.ts'
import { readSetting } from '../../db/read/settings.ts'
import type { SubmissionRow } from '../../db/read/submissions.ts'
import { setSetting } from '../../db/write/intake.ts'
import { MESSAGE_WAYS, type MessageWay } from '../../domain/message.ts'
import { profileFinder } from '../sources/way-out.ts'
import { connectedPlatform } from '../sync/connect.ts'
import type { Workspace } from '../workspace.ts'

export function messageWayOf(workspace: Workspace): MessageWayShown {
  const chosen = readSetting(workspace.database, 'messageWay', z.enum(MESSAGE_WAYS))
  const isConnected = connectedPlatform(workspace) !== null
  return { way: chosen ?? (isConnected ? 'platform' : 'email'), isChosen: chosen !== null, isConnected }
}

export function setMessageWay(workspace: Workspace, way: MessageWay): MessageWayShown {
  setSetting(workspace.database, 'messageWay', way)
  return messageWayOf(workspace)
}

/** As the profile of the submission's source says, else as the team has chosen. */
export function messageWayFor(workspace: Workspace, submission: SubmissionRow): MessageWay {
  const kind = profileFinder(workspace)(submission)?.wayOut.kind
  if (kind === 'mailto') return 'email'
  return kind === 'mail-merge' ? 'file' : messageWayOf(workspace).way
}
