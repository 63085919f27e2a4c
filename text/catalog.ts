/** All words by language; every area exists in both, which the compiler holds. */

import { backups as enBackups } from './en/backups.ts'
import { bulk as enBulk } from './en/bulk.ts'
import { caseLinks as enCaseLinks } from './en/case-links.ts'
import { caseSheet as enCaseSheet } from './en/case-sheet.ts'
import { caseSheets as enCaseSheets } from './en/case-sheets.ts'
import { cases as enCases } from './en/cases.ts'
import { casesView as enCasesView } from './en/cases-view.ts'
import { checks as enChecks } from './en/checks.ts'
import { cli as enCli } from './en/cli.ts'
import { cliCase as enCliCase } from './en/cli-case.ts'
import { cliCaseSheet as enCliCaseSheet } from './en/cli-case-sheet.ts'
import { cliConflict as enCliConflict } from './en/cli-conflict.ts'
import { cliImport as enCliImport } from './en/cli-import.ts'
import { cliReport as enCliReport } from './en/cli-report.ts'
import { common as enCommon } from './en/common.ts'
import { comparison as enComparison } from './en/comparison.ts'
import { dashboard as enDashboard } from './en/dashboard.ts'
import { decisionErrors as enDecisionErrors } from './en/decision-errors.ts'
import { disposal as enDisposal } from './en/disposal.ts'
import { editionFigures as enEditionFigures } from './en/edition-figures.ts'
import { editions as enEditions } from './en/editions.ts'
import { evidence as enEvidence } from './en/evidence.ts'
import { exportAll as enExportAll } from './en/export-all.ts'
import { failures as enFailures } from './en/failures.ts'
import { figureNotes as enFigureNotes } from './en/figure-notes.ts'
import { figures as enFigures } from './en/figures.ts'
import { figuresMore as enFiguresMore } from './en/figures-more.ts'
import { firstStart as enFirstStart } from './en/first-start.ts'
import { frame as enFrame } from './en/frame.ts'
import { hosts as enHosts } from './en/hosts.ts'
import { importView as enImportView } from './en/import-view.ts'
import { imports as enImports } from './en/imports.ts'
import { log as enLog } from './en/log.ts'
import { messages as enMessages } from './en/messages.ts'
import { now as enNow } from './en/now.ts'
import { organisers as enOrganisers } from './en/organisers.ts'
import { outcomes as enOutcomes } from './en/outcomes.ts'
import { panel as enPanel } from './en/panel.ts'
import { partiesView as enPartiesView } from './en/parties-view.ts'
import { projectSource as enProjectSource } from './en/project-source.ts'
import { queue as enQueue } from './en/queue.ts'
import { queueGrid as enQueueGrid } from './en/queue-grid.ts'
import { readyTexts as enReadyTexts } from './en/ready-texts.ts'
import { recovery as enRecovery } from './en/recovery.ts'
import { registerView as enRegisterView } from './en/register-view.ts'
import { report as enReport } from './en/report.ts'
import { reportAnalyst as enReportAnalyst } from './en/report-analyst.ts'
import { reportView as enReportView } from './en/report-view.ts'
import { rules as enRules } from './en/rules.ts'
import { search as enSearch } from './en/search.ts'
import { settings as enSettings } from './en/settings.ts'
import { sheet as enSheet } from './en/sheet.ts'
import { sources as enSources } from './en/sources.ts'
import { sync as enSync } from './en/sync.ts'
import { triage as enTriage } from './en/triage.ts'
import { views as enViews } from './en/views.ts'
import { backups as svBackups } from './sv/backups.ts'
import { bulk as svBulk } from './sv/bulk.ts'
import { caseLinks as svCaseLinks } from './sv/case-links.ts'
import { caseSheet as svCaseSheet } from './sv/case-sheet.ts'
import { caseSheets as svCaseSheets } from './sv/case-sheets.ts'
import { cases as svCases } from './sv/cases.ts'
import { casesView as svCasesView } from './sv/cases-view.ts'
import { checks as svChecks } from './sv/checks.ts'
import { cli as svCli } from './sv/cli.ts'
import { cliCase as svCliCase } from './sv/cli-case.ts'
import { cliCaseSheet as svCliCaseSheet } from './sv/cli-case-sheet.ts'
import { cliConflict as svCliConflict } from './sv/cli-conflict.ts'
import { cliImport as svCliImport } from './sv/cli-import.ts'
import { cliReport as svCliReport } from './sv/cli-report.ts'
import { common as svCommon } from './sv/common.ts'
import { comparison as svComparison } from './sv/comparison.ts'
import { dashboard as svDashboard } from './sv/dashboard.ts'
import { decisionErrors as svDecisionErrors } from './sv/decision-errors.ts'
import { disposal as svDisposal } from './sv/disposal.ts'
import { editionFigures as svEditionFigures } from './sv/edition-figures.ts'
import { editions as svEditions } from './sv/editions.ts'
import { evidence as svEvidence } from './sv/evidence.ts'
import { exportAll as svExportAll } from './sv/export-all.ts'
import { failures as svFailures } from './sv/failures.ts'
import { figureNotes as svFigureNotes } from './sv/figure-notes.ts'
import { figures as svFigures } from './sv/figures.ts'
import { figuresMore as svFiguresMore } from './sv/figures-more.ts'
import { firstStart as svFirstStart } from './sv/first-start.ts'
import { frame as svFrame } from './sv/frame.ts'
import { hosts as svHosts } from './sv/hosts.ts'
import { importView as svImportView } from './sv/import-view.ts'
import { imports as svImports } from './sv/imports.ts'
import { log as svLog } from './sv/log.ts'
import { messages as svMessages } from './sv/messages.ts'
import { now as svNow } from './sv/now.ts'
import { organisers as svOrganisers } from './sv/organisers.ts'
import { outcomes as svOutcomes } from './sv/outcomes.ts'
import { panel as svPanel } from './sv/panel.ts'
import { partiesView as svPartiesView } from './sv/parties-view.ts'
import { projectSource as svProjectSource } from './sv/project-source.ts'
import { queue as svQueue } from './sv/queue.ts'
import { queueGrid as svQueueGrid } from './sv/queue-grid.ts'
import { readyTexts as svReadyTexts } from './sv/ready-texts.ts'
import { recovery as svRecovery } from './sv/recovery.ts'
import { registerView as svRegisterView } from './sv/register-view.ts'
import { report as svReport } from './sv/report.ts'
import { reportAnalyst as svReportAnalyst } from './sv/report-analyst.ts'
import { reportView as svReportView } from './sv/report-view.ts'
import { rules as svRules } from './sv/rules.ts'
import { search as svSearch } from './sv/search.ts'
import { settings as svSettings } from './sv/settings.ts'
import { sheet as svSheet } from './sv/sheet.ts'
import { sources as svSources } from './sv/sources.ts'
import { sync as svSync } from './sv/sync.ts'
import { triage as svTriage } from './sv/triage.ts'
import { views as svViews } from './sv/views.ts'

const sv = {
  common: svCommon,
  imports: svImports,
  evidence: svEvidence,
  cases: svCases,
  casesView: svCasesView,
  caseLinks: svCaseLinks,
  organisers: svOrganisers,
  cli: svCli,
  cliCase: svCliCase,
  cliCaseSheet: svCliCaseSheet,
  cliReport: svCliReport,
  cliConflict: svCliConflict,
  cliImport: svCliImport,
  failures: svFailures,
  figureNotes: svFigureNotes,
  figures: svFigures,
  figuresMore: svFiguresMore,
  hosts: svHosts,
  comparison: svComparison,
  dashboard: svDashboard,
  disposal: svDisposal,
  exportAll: svExportAll,
  editions: svEditions,
  editionFigures: svEditionFigures,
  report: svReport,
  reportAnalyst: svReportAnalyst,
  reportView: svReportView,
  settings: svSettings,
  sources: svSources,
  sync: svSync,
  frame: svFrame,
  firstStart: svFirstStart,
  search: svSearch,
  projectSource: svProjectSource,
  queue: svQueue,
  backups: svBackups,
  bulk: svBulk,
  caseSheet: svCaseSheet,
  caseSheets: svCaseSheets,
  checks: svChecks,
  queueGrid: svQueueGrid,
  decisionErrors: svDecisionErrors,
  importView: svImportView,
  outcomes: svOutcomes,
  panel: svPanel,
  partiesView: svPartiesView,
  recovery: svRecovery,
  registerView: svRegisterView,
  rules: svRules,
  log: svLog,
  sheet: svSheet,
  readyTexts: svReadyTexts,
  messages: svMessages,
  now: svNow,
  triage: svTriage,
  views: svViews,
}
export type Words = typeof sv

const en: Words = {
  common: enCommon,
  imports: enImports,
  evidence: enEvidence,
  cases: enCases,
  casesView: enCasesView,
  caseLinks: enCaseLinks,
  organisers: enOrganisers,
  cli: enCli,
  cliCase: enCliCase,
  cliCaseSheet: enCliCaseSheet,
  cliReport: enCliReport,
  cliConflict: enCliConflict,
  cliImport: enCliImport,
  failures: enFailures,
  figureNotes: enFigureNotes,
  figures: enFigures,
  figuresMore: enFiguresMore,
  hosts: enHosts,
  comparison: enComparison,
  dashboard: enDashboard,
  disposal: enDisposal,
  exportAll: enExportAll,
  editions: enEditions,
  editionFigures: enEditionFigures,
  report: enReport,
  reportAnalyst: enReportAnalyst,
  reportView: enReportView,
  settings: enSettings,
  sources: enSources,
  sync: enSync,
  frame: enFrame,
  firstStart: enFirstStart,
  search: enSearch,
  projectSource: enProjectSource,
  queue: enQueue,
  backups: enBackups,
  bulk: enBulk,
  caseSheet: enCaseSheet,
  caseSheets: enCaseSheets,
  checks: enChecks,
  queueGrid: enQueueGrid,
  decisionErrors: enDecisionErrors,
  importView: enImportView,
  outcomes: enOutcomes,
  panel: enPanel,
  partiesView: enPartiesView,
  recovery: enRecovery,
  registerView: enRegisterView,
  rules: enRules,
  log: enLog,
  sheet: enSheet,
  readyTexts: enReadyTexts,
  messages: enMessages,
  now: enNow,
  triage: enTriage,
  views: enViews,
}

/** The words of a language. */
export function words(language: 'sv' | 'en'): Words {
  return language === 'sv' ? sv : en
}
