/** Every call between a door and the backend, once. The window, the loopback host and tests all go through it. */
import type { ContractRouterClient } from '@orpc/contract'
import { assessment } from './calls/assessment.ts'
import { bulk } from './calls/bulk.ts'
import { editions } from './calls/editions.ts'
import { figures } from './calls/figures.ts'
import { imports } from './calls/imports.ts'
import { log } from './calls/log.ts'
import { maintenance } from './calls/maintenance.ts'
import { messages } from './calls/messages.ts'
import { parties } from './calls/parties.ts'
import { queue } from './calls/queue.ts'
import { register } from './calls/register.ts'
import { reports } from './calls/reports.ts'
import { session } from './calls/session.ts'
import { sheets } from './calls/sheets.ts'
import { submission } from './calls/submission.ts'
import { sync } from './calls/sync.ts'
import { texts } from './calls/texts.ts'
import { triage } from './calls/triage.ts'
import { views } from './calls/views.ts'

export const contract = {
  session,
  editions,
  queue,
  submission,
  views,
  bulk,
  triage,
  parties,
  register,
  assessment,
  sync,
  imports,
  figures,
  reports,
  maintenance,
  log,
  sheets,
  texts,
  messages,
}
export type Contract = typeof contract
export type DeskClient = ContractRouterClient<Contract>
