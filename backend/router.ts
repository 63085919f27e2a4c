/** Answers the contract: each call is one use case, and expected failures become the call's typed errors. */
import { implement, ORPCError } from '@orpc/server'
import { contract } from '../contract/contract.ts'
import { listedCases, setConsent, showCase } from './cases/cases.ts'
import { exportCases } from './cases/export-case.ts'
import { exportSavedSheets } from './cases/export-saved.ts'
import { fetchProjects } from './cases/fetch-projects.ts'
import { findTargets } from './cases/find-targets.ts'
import { importMaterial } from './cases/import-material.ts'
import { casesOf, linksOfCase, setLink } from './cases/links.ts'
import { asOneFile } from './cases/one-file.ts'
import { addPicture, listPictures, readPicture } from './cases/pictures.ts'
import { saveProjectSource, showProjectSource, testProjectSource } from './cases/project-source.ts'
import { dropSheetDraft, saveSheetDraft } from './cases/sheet-drafts.ts'
import { sheetFigure } from './cases/sheet-figure.ts'
import { sheetMaterial } from './cases/sheet-material.ts'
import { previewSheet } from './cases/sheet-preview.ts'
import {
  createSheet,
  listedSheets,
  openSheet,
  removeSheet,
  saveSheetVersion,
  sheetOfVersion,
  sheetVersions,
} from './cases/sheets.ts'
import { dueToday, previewDisposal } from './disposal/preview.ts'
import { listDisposals } from './disposal/records.ts'
import { setRetention } from './disposal/retention.ts'
import { runDisposal } from './disposal/run.ts'
import { addEdition, editionList, showEdition } from './editions/editions.ts'
import { confirmRules, previewRules, rulesOfVersion, saveRules } from './editions/rules.ts'
import { assessmentStatus, startAssessment } from './eligibility/background-job.ts'
import { makeExport, suggestedExport } from './export-all/make-export.ts'
import { Failure } from './failure.ts'
import { listBreaks, setBreak, takeAwayBreak } from './figures/breaks.ts'
import { compareFigures } from './figures/compare.ts'
import { saveConcordance, showConcordance } from './figures/concordance.ts'
import { countFigures, overview } from './figures/count.ts'
import { figuresNow } from './figures/now.ts'
import { listPublished, removePublished, setPublished } from './figures/published.ts'
import { compareSnapshot, freezeFigures, snapshotList } from './figures/snapshots.ts'
import { importDependencies } from './import/dependencies.ts'
import { previewImport } from './import/preview.ts'
import { runImport } from './import/run.ts'
import { exportLog } from './log/export-log.ts'
import { logBlock, logChoices, showLogEntry } from './log/read-log.ts'
import { makeBackup } from './maintenance/back-up.ts'
import { backupListed, listBackups, setBackupsFolder } from './maintenance/backups.ts'
import { recover } from './maintenance/recover.ts'
import { recoveryStatus } from './maintenance/recovery-status.ts'
import { previewRestore, restore } from './maintenance/restore.ts'
import { backupProblem } from './maintenance/schedule-backups.ts'
import { storageFailure } from './maintenance/storage-failure.ts'
import { endWork } from './maintenance/under-way.ts'
import { verify } from './maintenance/verify.ts'
import { fillDecision } from './messages/fill-decision.ts'
import { mailMergeFile } from './messages/mail-merge.ts'
import { listReadyTexts, setReadyText } from './messages/ready-texts.ts'
import { listUnanswered, remind } from './messages/unanswered.ts'
import { listWaiting, markSent } from './messages/waiting.ts'
import { messageWayOf, setMessageWay } from './messages/way.ts'
import { applyBulk, previewBulk } from './moderation/bulk.ts'
import { showLetter } from './moderation/bulk-letter.ts'
import { setCaseNumber } from './moderation/case-number.ts'
import { showChanges } from './moderation/changes.ts'
import { claim, release } from './moderation/claim-submission.ts'
import { decide } from './moderation/decide.ts'
import { exportQueue } from './moderation/export-queue.ts'
import { judge } from './moderation/judge.ts'
import { nextToReview } from './moderation/next-to-review.ts'
import { addNote, withdrawNote } from './moderation/notes.ts'
import { queueBlock, queueSummary } from './moderation/queue.ts'
import { settleConflict } from './moderation/settle.ts'
import { listConflicts, showFindings, showSubmission } from './moderation/show.ts'
import { showSimilar } from './moderation/similar.ts'
import { snooze, wake } from './moderation/snooze.ts'
import { showTimeline } from './moderation/timeline.ts'
import { undoDecision } from './moderation/undo.ts'
import { listBulks, undoBulk } from './moderation/undo-bulk.ts'
import { listOrganisers } from './organisers/list.ts'
import { showOrganiser } from './organisers/organiser.ts'
import { outcomesByEdition } from './outcomes/by-edition.ts'
import { previewOutcomes, takeOutcomes } from './outcomes/import-outcomes.ts'
import { recordingsOf, setOutcome, showOutcome } from './outcomes/outcomes.ts'
import { classify } from './parties/classify.ts'
import { correct, listCorrections, withdrawCorrection } from './parties/corrections.ts'
import { addBody } from './register/add-body.ts'
import { importRegister, previewRegister } from './register/import-register.ts'
import { registerSummary, searchRegister } from './register/summary.ts'
import { fetchReport, makeReport } from './report/make-report.ts'
import { previewReport } from './report/preview-report.ts'
import { verifyGivenReport } from './report/verify-report.ts'
import { makeSheets } from './sheets/make-sheets.ts'
import { listSources, removeSource, saveSource } from './sources/sources.ts'
import { previewSource, profileIdOf, takeSource, testSource } from './sources/take-source.ts'
import type { AutomaticSync } from './sync/automatic.ts'
import { connectPlatform } from './sync/connect.ts'
import { setDoor } from './sync/door.ts'
import { syncHistory } from './sync/history.ts'
import { listOutbox, markRegistered } from './sync/manual-door.ts'
import { previewSync } from './sync/preview.ts'
import { showQuarantine } from './sync/quarantine.ts'
import { canRetry, retryAlike } from './sync/retry-quarantined.ts'
import { applyPlan, runSync } from './sync/run.ts'
import { readSyncSettings, setSyncSettings } from './sync/settings.ts'
import { discardStaged } from './sync/staged.ts'
import { syncStatus } from './sync/status.ts'
import { openDemonstration } from './team/demonstration.ts'
import { setLanguage, setReviewer } from './team/reviewer.ts'
import { sessionStatus } from './team/session.ts'
import { listViews } from './views/list-views.ts'
import { removeView, renameView, saveView } from './views/save-view.ts'
import type { Workspaces } from './workspace.ts'

/** Without `automatic`, as in the `desk` command, no sync comes by itself. */
type Context = { workspaces: Workspaces; automatic?: AutomaticSync }

/** What answers also while the database is closed. */
const always = implement(contract)
  .$context<Context>()
  .use(async ({ context, next }) => {
    try {
      return await next()
    } catch (error) {
      throw asContractError(error, context)
    }
  })

const os = always.use(({ context, next }) => next({ context: { workspace: context.workspaces.current() } }))

// Not `os.router`, which would ask every procedure for an open database.
export const router = always.router({
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
    openDemonstration: os.session.openDemonstration.handler(async ({ context }) => {
      const workspace = await openDemonstration(context.workspaces)
      startAssessment(workspace)
      return sessionStatus(workspace)
    }),
    leaveDemonstration: os.session.leaveDemonstration.handler(({ context }) => {
      const workspace = context.workspaces.leaveDemonstration()
      startAssessment(workspace)
      return sessionStatus(workspace)
    }),
  },
  editions: {
    list: os.editions.list.handler(({ context }) => editionList(context.workspace)),
    show: os.editions.show.handler(({ context, input }) => showEdition(context.workspace, input.id)),
    add: os.editions.add.handler(({ context, input }) => addEdition(context.workspace, input)),
    rules: os.editions.rules.handler(({ context, input }) => rulesOfVersion(context.workspace, input)),
    previewRules: os.editions.previewRules.handler(({ context, input }) =>
      previewRules(context.workspace, input),
    ),
    saveRules: os.editions.saveRules.handler(({ context, input }) => saveRules(context.workspace, input)),
    confirmRules: os.editions.confirmRules.handler(({ context, input }) =>
      confirmRules(context.workspace, input.id),
    ),
  },
  queue: {
    block: os.queue.block.handler(({ context, input }) => queueBlock(context.workspace, input)),
    next: os.queue.next.handler(({ context, input }) => nextToReview(context.workspace, input)),
    summary: os.queue.summary.handler(({ context, input }) => queueSummary(context.workspace, input)),
    export: os.queue.export.handler(async ({ context, input }) => {
      const { fileName, contents, type } = await exportQueue(context.workspace, input)
      return new File([new Uint8Array(contents)], fileName, { type })
    }),
    show: os.queue.show.handler(({ context, input }) => showSubmission(context.workspace, input.id)),
    decide: os.queue.decide.handler(({ context, input }) => {
      decide(context.workspace, input)
      return showSubmission(context.workspace, input.submissionId)
    }),
    findings: os.queue.findings.handler(({ context, input }) => showFindings(context.workspace, input)),
    judge: os.queue.judge.handler(({ context, input }) =>
      showSubmission(context.workspace, judge(context.workspace, input)),
    ),
    undo: os.queue.undo.handler(({ context, input }) =>
      showSubmission(context.workspace, undoDecision(context.workspace, input.decisionId)),
    ),
    conflicts: os.queue.conflicts.handler(({ context }) => listConflicts(context.workspace)),
    settle: os.queue.settle.handler(({ context, input }) =>
      showSubmission(context.workspace, settleConflict(context.workspace, input.conflictId, input)),
    ),
  },
  submission: {
    changes: os.submission.changes.handler(({ context, input }) => showChanges(context.workspace, input)),
    timeline: os.submission.timeline.handler(({ context, input }) =>
      showTimeline(context.workspace, input.id),
    ),
    similar: os.submission.similar.handler(({ context, input }) => showSimilar(context.workspace, input.id)),
  },
  views: {
    list: os.views.list.handler(({ context, input }) => listViews(context.workspace, input)),
    save: os.views.save.handler(({ context, input }) => saveView(context.workspace, input)),
    rename: os.views.rename.handler(({ context, input }) => renameView(context.workspace, input)),
    remove: os.views.remove.handler(({ context, input }) => {
      removeView(context.workspace, input.id)
    }),
  },
  triage: {
    claim: os.triage.claim.handler(({ context, input }) =>
      showSubmission(context.workspace, claim(context.workspace, input)),
    ),
    release: os.triage.release.handler(({ context, input }) =>
      showSubmission(context.workspace, release(context.workspace, input.submissionId)),
    ),
    snooze: os.triage.snooze.handler(({ context, input }) =>
      showSubmission(context.workspace, snooze(context.workspace, input)),
    ),
    wake: os.triage.wake.handler(({ context, input }) =>
      showSubmission(context.workspace, wake(context.workspace, input.submissionId)),
    ),
    note: os.triage.note.handler(({ context, input }) =>
      showSubmission(context.workspace, addNote(context.workspace, input)),
    ),
    withdrawNote: os.triage.withdrawNote.handler(({ context, input }) =>
      showSubmission(context.workspace, withdrawNote(context.workspace, input.noteId)),
    ),
    setCaseNumber: os.triage.setCaseNumber.handler(({ context, input }) =>
      showSubmission(context.workspace, setCaseNumber(context.workspace, input)),
    ),
  },
  bulk: {
    preview: os.bulk.preview.handler(({ context, input }) => previewBulk(context.workspace, input)),
    letter: os.bulk.letter.handler(({ context, input }) => showLetter(context.workspace, input)),
    apply: os.bulk.apply.handler(({ context, input }) => applyBulk(context.workspace, input)),
    undo: os.bulk.undo.handler(({ context, input }) => undoBulk(context.workspace, input.bulkId)),
    list: os.bulk.list.handler(({ context, input }) => listBulks(context.workspace, input.limit)),
  },
  sync: {
    connect: os.sync.connect.handler(async ({ context, input }) => {
      const { name, isDemo } = await connectPlatform(context.workspace, input)
      context.workspace.sync.problem = null
      context.automatic?.reschedule()
      return { name, isDemo }
    }),
    run: os.sync.run.handler(async function* ({ context, input }) {
      yield* told(runSync(context.workspace, input), context)
    }),
    preview: os.sync.preview.handler(async function* ({ context, input }) {
      yield* told(previewSync(context.workspace, input), context)
    }),
    apply: os.sync.apply.handler(async function* ({ context, input }) {
      yield* told(applyPlan(context.workspace, input), context)
    }),
    discard: os.sync.discard.handler(({ context }) => discardStaged(context.workspace)),
    reread: os.sync.reread.handler(async function* ({ context, input }) {
      yield* told(runSync(context.workspace, { ...input, isReread: true }), context)
    }),
    networkBack: os.sync.networkBack.handler(({ context }) => ({
      started: context.automatic?.networkBack() ?? false,
    })),
    history: os.sync.history.handler(({ context, input }) => syncHistory(context.workspace, input?.limit)),
    settings: os.sync.settings.handler(({ context }) => readSyncSettings(context.workspace)),
    setSettings: os.sync.setSettings.handler(({ context, input }) => {
      const settings = setSyncSettings(context.workspace, input)
      context.automatic?.reschedule()
      return settings
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
  },
  parties: {
    classify: os.parties.classify.handler(({ context, input }) => ({
      parties: classify(context.workspace, input.text),
    })),
    corrections: os.parties.corrections.handler(({ context }) => listCorrections(context.workspace)),
    correct: os.parties.correct.handler(({ context, input }) => correct(context.workspace, input)),
    withdraw: os.parties.withdraw.handler(({ context, input }) =>
      withdrawCorrection(context.workspace, input),
    ),
  },
  register: {
    summary: os.register.summary.handler(({ context }) => registerSummary(context.workspace)),
    search: os.register.search.handler(({ context, input }) => searchRegister(context.workspace, input)),
    add: os.register.add.handler(({ context, input }) => addBody(context.workspace, input)),
    preview: os.register.preview.handler(({ context, input: { file, ...choices } }) =>
      previewRegister(context.workspace, file, choices),
    ),
    import: os.register.import.handler(({ context, input: { file, ...choices } }) =>
      importRegister(context.workspace, file, choices),
    ),
  },
  assessment: {
    status: os.assessment.status.handler(({ context }) => assessmentStatus(context.workspace)),
    start: os.assessment.start.handler(({ context }) => {
      startAssessment(context.workspace)
      return assessmentStatus(context.workspace)
    }),
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
    now: os.figures.now.handler(({ context, input }) => figuresNow(context.workspace, input)),
    compare: os.figures.compare.handler(({ context, input }) => compareFigures(context.workspace, input)),
    published: {
      list: os.figures.published.list.handler(({ context, input }) =>
        listPublished(context.workspace, input.edition),
      ),
      set: os.figures.published.set.handler(({ context, input }) => setPublished(context.workspace, input)),
      remove: os.figures.published.remove.handler(({ context, input }) =>
        removePublished(context.workspace, input.id),
      ),
    },
    concordance: {
      show: os.figures.concordance.show.handler(({ context, input }) =>
        showConcordance(context.workspace, input.dimension),
      ),
      save: os.figures.concordance.save.handler(({ context, input }) =>
        saveConcordance(context.workspace, input),
      ),
    },
    breaks: {
      list: os.figures.breaks.list.handler(({ context }) => listBreaks(context.workspace)),
      set: os.figures.breaks.set.handler(({ context, input }) => setBreak(context.workspace, input)),
      remove: os.figures.breaks.remove.handler(({ context, input }) =>
        takeAwayBreak(context.workspace, input.id),
      ),
    },
    snapshots: {
      freeze: os.figures.snapshots.freeze.handler(({ context, input }) =>
        freezeFigures(context.workspace, input),
      ),
      list: os.figures.snapshots.list.handler(({ context }) => snapshotList(context.workspace)),
      compare: os.figures.snapshots.compare.handler(({ context, input }) =>
        compareSnapshot(context.workspace, input.id),
      ),
    },
  },
  reports: {
    preview: os.reports.preview.handler(({ context, input }) => previewReport(context.workspace, input)),
    make: os.reports.make.handler(async function* ({ context, input, signal }) {
      yield* told(makeReport(context.workspace, input, signal), context)
    }),
    fetch: os.reports.fetch.handler(({ input }) => fetchReport(input.id)),
    verify: os.reports.verify.handler(({ context, input }) =>
      verifyGivenReport(context.workspace, input.file),
    ),
  },
  cases: {
    import: os.cases.import.handler(async ({ context, input: { text, file, as } }) => {
      const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new TextEncoder().encode(text ?? '')
      return importMaterial(context.workspace, { bytes, name: file?.name ?? null, as })
    }),
    fetch: os.cases.fetch.handler(({ context, input }) => fetchProjects(context.workspace, input.numbers)),
    list: os.cases.list.handler(({ context, input }) => listedCases(context.workspace, input)),
    show: os.cases.show.handler(({ context, input }) => showCase(context.workspace, input.id)),
    export: os.cases.export.handler(async ({ context, input }) => {
      const exported = await exportCases(context.workspace, input)
      return { file: asOneFile(exported), format: exported.format, withheld: exported.withheld.length }
    }),
    setConsent: os.cases.setConsent.handler(({ context, input }) => setConsent(context.workspace, input)),
  },
  caseSheets: {
    list: os.caseSheets.list.handler(({ context, input }) => listedSheets(context.workspace, input)),
    create: os.caseSheets.create.handler(({ context, input }) => createSheet(context.workspace, input)),
    open: os.caseSheets.open.handler(({ context, input }) => openSheet(context.workspace, input.id)),
    saveDraft: os.caseSheets.saveDraft.handler(({ context, input }) =>
      saveSheetDraft(context.workspace, input),
    ),
    dropDraft: os.caseSheets.dropDraft.handler(({ context, input }) =>
      dropSheetDraft(context.workspace, input.id),
    ),
    saveVersion: os.caseSheets.saveVersion.handler(({ context, input }) =>
      saveSheetVersion(context.workspace, input),
    ),
    versions: os.caseSheets.versions.handler(({ context, input }) =>
      sheetVersions(context.workspace, input.id),
    ),
    version: os.caseSheets.version.handler(({ context, input }) =>
      sheetOfVersion(context.workspace, input.id),
    ),
    remove: os.caseSheets.remove.handler(({ context, input }) => removeSheet(context.workspace, input.id)),
    preview: os.caseSheets.preview.handler(({ context, input }) =>
      previewSheet(context.workspace, input.content),
    ),
    material: os.caseSheets.material.handler(({ context, input }) =>
      sheetMaterial(context.workspace, input.caseIds),
    ),
    figure: os.caseSheets.figure.handler(({ context, input }) => sheetFigure(context.workspace, input)),
    export: os.caseSheets.export.handler(async ({ context, input }) => {
      const exported = await exportSavedSheets(context.workspace, input)
      return { file: asOneFile(exported), format: exported.format, withheld: exported.withheld.length }
    }),
  },
  casePictures: {
    list: os.casePictures.list.handler(({ context, input }) => listPictures(context.workspace, input.caseId)),
    add: os.casePictures.add.handler(async ({ context, input: { caseId, file } }) => {
      const bytes = new Uint8Array(await file.arrayBuffer())
      return addPicture(context.workspace, { caseId, bytes, name: file.name })
    }),
    read: os.casePictures.read.handler(({ context, input }) => readPicture(context.workspace, input)),
  },
  projectSource: {
    show: os.projectSource.show.handler(({ context }) => showProjectSource(context.workspace)),
    test: os.projectSource.test.handler(({ context, input }) => testProjectSource(context.workspace, input)),
    save: os.projectSource.save.handler(({ context, input }) => saveProjectSource(context.workspace, input)),
  },
  outcomes: {
    show: os.outcomes.show.handler(({ context, input }) =>
      showOutcome(context.workspace, input.submissionId),
    ),
    set: os.outcomes.set.handler(({ context, input }) => setOutcome(context.workspace, input)),
    byEdition: os.outcomes.byEdition.handler(({ context }) => outcomesByEdition(context.workspace)),
    recordings: os.outcomes.recordings.handler(({ context, input }) =>
      recordingsOf(context.workspace, input.edition),
    ),
    preview: os.outcomes.preview.handler(({ context, input }) => previewOutcomes(context.workspace, input)),
    take: os.outcomes.take.handler(({ context, input }) => takeOutcomes(context.workspace, input)),
  },
  links: {
    of: os.links.of.handler(({ context, input }) => linksOfCase(context.workspace, input.caseId)),
    set: os.links.set.handler(({ context, input }) => setLink(context.workspace, input)),
    find: os.links.find.handler(({ context, input }) => findTargets(context.workspace, input.words)),
    casesOf: os.links.casesOf.handler(({ context, input }) => casesOf(context.workspace, input)),
  },
  organisers: {
    list: os.organisers.list.handler(({ context, input }) => listOrganisers(context.workspace, input)),
    show: os.organisers.show.handler(({ context, input }) => showOrganiser(context.workspace, input.name)),
  },
  texts: {
    list: os.texts.list.handler(({ context }) => listReadyTexts(context.workspace)),
    set: os.texts.set.handler(({ context, input }) => {
      setReadyText(context.workspace, input)
      return listReadyTexts(context.workspace)
    }),
    fill: os.texts.fill.handler(({ context, input }) => fillDecision(context.workspace, input)),
  },
  messages: {
    way: os.messages.way.handler(({ context }) => messageWayOf(context.workspace)),
    setWay: os.messages.setWay.handler(({ context, input }) => setMessageWay(context.workspace, input.way)),
    waiting: os.messages.waiting.handler(({ context, input }) => listWaiting(context.workspace, input)),
    unanswered: os.messages.unanswered.handler(({ context, input }) =>
      listUnanswered(context.workspace, input),
    ),
    remind: os.messages.remind.handler(({ context, input }) =>
      remind(context.workspace, input.submissionIds),
    ),
    markSent: os.messages.markSent.handler(({ context, input }) => ({
      sent: markSent(context.workspace, input.messageIds),
    })),
    file: os.messages.file.handler(async ({ context, input }) => {
      const { fileName, contents, type } = await mailMergeFile(context.workspace, input)
      return new File([new Uint8Array(contents)], fileName, { type })
    }),
  },
  maintenance: {
    verify: os.maintenance.verify.handler(({ context }) => verify(context.workspace)),
    backup: os.maintenance.backup.handler(({ context }) => makeBackup(context.workspace)),
  },
  backups: {
    make: os.backups.make.handler(async ({ context }) => {
      await makeBackup(context.workspace)
      return backupsOf(context)
    }),
    setFolder: os.backups.setFolder.handler(({ context, input }) => {
      setBackupsFolder(context.workspaces.file(), input.folder)
      return backupsOf(context)
    }),
  },
  recovery: {
    status: always.recovery.status.handler(({ context }) => recoveryStatus(context.workspaces)),
    backups: always.recovery.backups.handler(({ context }) => backupsOf(context)),
    preview: always.recovery.preview.handler(({ context: { workspaces }, input }) =>
      previewRestore(workspaces, backupListed(workspaces.file(), input.file)),
    ),
    restore: always.recovery.restore.handler(async ({ context: { workspaces }, input }) => {
      await endWork(workspaces)
      const restored = restore(workspaces, backupListed(workspaces.file(), input.file))
      startAssessment(workspaces.current())
      return restored
    }),
    recover: always.recovery.recover.handler(({ context }) => recover(context.workspaces)),
    retry: always.recovery.retry.handler(({ context: { workspaces } }) => {
      workspaces.retry()
      if (!workspaces.problem()) startAssessment(workspaces.current())
      return recoveryStatus(workspaces)
    }),
  },
  disposal: {
    preview: os.disposal.preview.handler(({ context, input }) => previewDisposal(context.workspace, input)),
    run: os.disposal.run.handler(({ context, input }) => runDisposal(context.workspace, input)),
    list: os.disposal.list.handler(({ context }) => listDisposals(context.workspace)),
    due: os.disposal.due.handler(({ context }) => dueToday(context.workspace)),
    setRetention: os.disposal.setRetention.handler(({ context, input }) =>
      setRetention(context.workspace, input),
    ),
  },
  exportAll: {
    suggest: os.exportAll.suggest.handler(({ context }) => ({ to: suggestedExport(context.workspace) })),
    make: os.exportAll.make.handler(({ context, input }) => makeExport(context.workspace, input)),
  },
  sources: {
    list: os.sources.list.handler(({ context }) => listSources(context.workspace)),
    test: os.sources.test.handler(({ context, input }) => testSource(context.workspace, input)),
    save: os.sources.save.handler(({ context, input }) => saveSource(context.workspace, input)),
    remove: os.sources.remove.handler(({ context, input }) => removeSource(context.workspace, input.id)),
    preview: os.sources.preview.handler(({ context, input }) => previewSource(context.workspace, input)),
    take: os.sources.take.handler(({ context, input }) => takeSource(context.workspace, input)),
  },
  quarantine: {
    list: os.quarantine.list.handler(({ context: { workspace } }) =>
      showQuarantine(workspace, { canRetry: (row) => canRetry(workspace, row), profileIdOf }),
    ),
    retry: os.quarantine.retry.handler(({ context, input }) => retryAlike(context.workspace, input)),
  },
  log: {
    block: os.log.block.handler(({ context, input }) => logBlock(context.workspace, input)),
    choices: os.log.choices.handler(({ context }) => logChoices(context.workspace)),
    show: os.log.show.handler(({ context, input }) => showLogEntry(context.workspace, input)),
    export: os.log.export.handler(async ({ context, input }) => {
      const { fileName, contents, type } = await exportLog(context.workspace, input)
      return new File([new Uint8Array(contents)], fileName, { type })
    }),
  },
  sheets: {
    make: os.sheets.make.handler(async ({ context, input }) => {
      const { fileName, contents, type, format, sheets } = await makeSheets(context.workspace, input)
      return { file: new File([new Uint8Array(contents)], fileName, { type }), format, sheets }
    }),
  },
})

/** The steps of a sync with their failures as the contract names them; the next one by itself is counted from its end. */
async function* told<Step>(
  steps: AsyncGenerator<Step, unknown>,
  { automatic, workspaces }: Context,
): AsyncGenerator<Step, void> {
  try {
    yield* steps
  } catch (error) {
    throw asContractError(error, { workspaces })
  } finally {
    automatic?.reschedule()
  }
}

/** A failure's code is the contract's error of that name; anything else is a bug and stays one. */
function asContractError(error: unknown, { workspaces }: Pick<Context, 'workspaces'>): unknown {
  const failure = storageFailure(error, workspaces) ?? error
  return failure instanceof Failure
    ? new ORPCError(failure.code, { data: failure.data, defined: true })
    : failure
}

function backupsOf({ workspaces }: Pick<Context, 'workspaces'>) {
  return listBackups(workspaces.file(), backupProblem(workspaces))
}
