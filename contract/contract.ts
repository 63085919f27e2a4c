/** Every call between a door and the backend, once. The window, the loopback host and tests all go through it. */
import type { ContractRouterClient } from '@orpc/contract'
import { assessment } from './calls/assessment.ts'
import { backups } from './calls/backups.ts'
import { bulk } from './calls/bulk.ts'
import { casePictures, caseSheets } from './calls/case-sheets.ts'
import { cases } from './calls/cases.ts'
import { disposal } from './calls/disposal.ts'
import { editions } from './calls/editions.ts'
import { exportAll } from './calls/export-all.ts'
import { figures } from './calls/figures.ts'
import { figuresBreaks } from './calls/figures-breaks.ts'
import { figuresCompare } from './calls/figures-compare.ts'
import { figuresConcordance } from './calls/figures-concordance.ts'
import { figuresNow } from './calls/figures-now.ts'
import { figuresPublished } from './calls/figures-published.ts'
import { figuresSnapshots } from './calls/figures-snapshots.ts'
import { imports } from './calls/imports.ts'
import { links } from './calls/links.ts'
import { log } from './calls/log.ts'
import { maintenance } from './calls/maintenance.ts'
import { messages } from './calls/messages.ts'
import { organisers } from './calls/organisers.ts'
import { outcomes } from './calls/outcomes.ts'
import { parties } from './calls/parties.ts'
import { projectSource } from './calls/project-source.ts'
import { quarantine } from './calls/quarantine.ts'
import { queue } from './calls/queue.ts'
import { recovery } from './calls/recovery.ts'
import { register } from './calls/register.ts'
import { reports } from './calls/reports.ts'
import { session } from './calls/session.ts'
import { sheets } from './calls/sheets.ts'
import { sources } from './calls/sources.ts'
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
  quarantine,
  sources,
  sync,
  imports,
  figures: {
    ...figures,
    now: figuresNow,
    compare: figuresCompare,
    published: figuresPublished,
    concordance: figuresConcordance,
    breaks: figuresBreaks,
    snapshots: figuresSnapshots,
  },
  reports,
  cases,
  caseSheets,
  casePictures,
  projectSource,
  outcomes,
  links,
  organisers,
  maintenance,
  backups,
  recovery,
  disposal,
  exportAll,
  log,
  sheets,
  texts,
  messages,
}
export type Contract = typeof contract
export type DeskClient = ContractRouterClient<Contract>
