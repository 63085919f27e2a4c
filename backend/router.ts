/** Answers the contract: each call is one use case, and expected failures become the call's typed errors. */
import { implement, ORPCError } from '@orpc/server'
import { contract } from '../contract/contract.ts'
import { addEdition, editionList, showEdition } from './editions/editions.ts'
import { Failure } from './failure.ts'
import { countFigures, overview } from './figures/count.ts'
import { importDependencies } from './import/dependencies.ts'
import { previewImport } from './import/preview.ts'
import { runImport } from './import/run.ts'
import { verify } from './maintenance/verify.ts'
import { decide } from './moderation/decide.ts'
import { queueBlock, queueSummary } from './moderation/queue.ts'
import { settleConflict } from './moderation/settle.ts'
import { listConflicts, showSubmission } from './moderation/show.ts'
import { undoDecision } from './moderation/undo.ts'
import { buildWorkbook, XLSX_TYPE } from './report/workbook.ts'
import { connectPlatform } from './sync/connect.ts'
import { setDoor } from './sync/door.ts'
import { listOutbox, markRegistered } from './sync/manual-door.ts'
import { listQuarantine } from './sync/quarantine.ts'
import { retryQuarantined } from './sync/retry-quarantined.ts'
import { runSync } from './sync/run.ts'
import { syncStatus } from './sync/status.ts'
import { openDemonstration } from './team/demonstration.ts'
import { setLanguage, setReviewer } from './team/reviewer.ts'
import { sessionStatus } from './team/session.ts'
import type { Workspaces } from './workspace.ts'

type Context = { workspaces: Workspaces }

const os = implement(contract)
  .$context<Context>()
  .use(async ({ context, next }) => {
    try {
      return await next({ context: { workspace: context.workspaces.current() } })
    } catch (error) {
      throw asContractError(error)
    }
  })

export const router = os.router({
  session: {
    status: os.session.status.handler(({ context }) => sessionStatus(context.workspace)),
    setReviewer: os.session.setReviewer.handler(({ context, input }) => {
      setReviewer(context.workspace, input)
      return sessionStatus(context.workspace)
    }),
    setLanguage: os.session.setLanguage.handler(({ context, input }) => {
      setLanguage(context.workspace, input.language)
      return sessionStatus(context.workspace)
    }),
    openDemonstration: os.session.openDemonstration.handler(async ({ context }) =>
      sessionStatus(await openDemonstration(context.workspaces)),
    ),
    leaveDemonstration: os.session.leaveDemonstration.handler(({ context }) =>
      sessionStatus(context.workspaces.leaveDemonstration()),
    ),
  },
  editions: {
    list: os.editions.list.handler(({ context }) => editionList(context.workspace)),
    show: os.editions.show.handler(({ context, input }) => showEdition(context.workspace, input.id)),
    add: os.editions.add.handler(({ context, input }) => addEdition(context.workspace, input)),
  },
  queue: {
    block: os.queue.block.handler(({ context, input }) => queueBlock(context.workspace, input)),
    summary: os.queue.summary.handler(({ context, input }) => queueSummary(context.workspace, input)),
    show: os.queue.show.handler(({ context, input }) => showSubmission(context.workspace, input.id)),
    decide: os.queue.decide.handler(({ context, input }) => {
      decide(context.workspace, input)
      return showSubmission(context.workspace, input.submissionId)
    }),
    undo: os.queue.undo.handler(({ context, input }) =>
      showSubmission(context.workspace, undoDecision(context.workspace, input.decisionId)),
    ),
    conflicts: os.queue.conflicts.handler(({ context }) => listConflicts(context.workspace)),
    settle: os.queue.settle.handler(({ context, input }) =>
      showSubmission(context.workspace, settleConflict(context.workspace, input.conflictId, input.choice)),
    ),
  },
  sync: {
    connect: os.sync.connect.handler(async ({ context, input }) => {
      const { name, isDemo } = await connectPlatform(context.workspace, input)
      return { name, isDemo }
    }),
    run: os.sync.run.handler(async function* ({ context }) {
      try {
        yield* runSync(context.workspace)
      } catch (error) {
        throw asContractError(error)
      }
    }),
    stop: os.sync.stop.handler(({ context }) => ({ wasRunning: context.workspace.sync.stop() })),
    status: os.sync.status.handler(({ context }) => syncStatus(context.workspace)),
    outbox: os.sync.outbox.handler(({ context }) => listOutbox(context.workspace)),
    markRegistered: os.sync.markRegistered.handler(({ context, input }) =>
      markRegistered(context.workspace, input.decisionId),
    ),
    setDoor: os.sync.setDoor.handler(({ context, input }) => {
      setDoor(context.workspace, input.door)
      return listOutbox(context.workspace)
    }),
    quarantine: os.sync.quarantine.handler(({ context }) => listQuarantine(context.workspace)),
    retryQuarantined: os.sync.retryQuarantined.handler(({ context, input }) =>
      retryQuarantined(context.workspace, input.id),
    ),
  },
  imports: {
    preview: os.imports.preview.handler(({ context, input: { file, ...options } }) =>
      previewImport(importDependencies(context.workspace), options, file),
    ),
    run: os.imports.run.handler(({ context, input: { file, ...options } }) =>
      runImport(importDependencies(context.workspace), options, file),
    ),
  },
  figures: {
    count: os.figures.count.handler(({ context, input }) => countFigures(context.workspace, input)),
    overview: os.figures.overview.handler(({ context, input }) => overview(context.workspace, input.edition)),
  },
  reports: {
    workbook: os.reports.workbook.handler(async ({ context, input }) => {
      const { fileName, contents } = await buildWorkbook(context.workspace, input)
      return new File([new Uint8Array(contents)], fileName, { type: XLSX_TYPE })
    }),
  },
  maintenance: {
    verify: os.maintenance.verify.handler(({ context }) => verify(context.workspace)),
  },
})

/** A failure's code is the contract's error of that name; anything else is a bug and stays one. */
function asContractError(error: unknown): unknown {
  return error instanceof Failure ? new ORPCError(error.code, { data: error.data, defined: true }) : error
}
