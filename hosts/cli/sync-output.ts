/** How a sync, its preview and its history read in the terminal. */
import type {
  SyncAsk,
  SyncDifference,
  SyncPlan,
  SyncRemark,
  SyncRun,
  SyncTotals,
} from '../../contract/calls/sync.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { table } from './output.ts'

type Result = SyncTotals & {
  ask: SyncAsk | null
  remarks: readonly SyncRemark[]
  differences: readonly SyncDifference[] | null
}

export function resultLines(result: Result, language: Language): string[] {
  const { cli, sync, common } = words(language)
  const { pulled, pushed, conflicts, quarantined, ask, remarks, differences } = result
  const differing = (differences ?? []).map((one) =>
    sync.difference(one.edition, common.states[one.state], one.here, one.there),
  )
  return [
    cli.synced(pulled, pushed, conflicts, quarantined),
    ...remarkLines(remarks, language),
    ...(ask ? askLines(ask, language) : []),
    ...(differing.length > 0 ? [sync.differences, ...differing] : []),
  ]
}

export function planLines(plan: SyncPlan | null, language: Language): string[] {
  const { command } = words(language).sync
  if (!plan) return [command.nothing]
  const rows = planRows(plan, language)
  return [
    command.planned(plan.counts),
    ...(rows.length > 0 ? table(command.columns, rows) : []),
    ...remarkLines(plan.remarks, language),
    ...(plan.ask ? askLines(plan.ask, language) : [command.waits]),
  ]
}

function planRows({ rows }: SyncPlan, language: Language): string[][] {
  const { sync, imports, common, panel } = words(language)
  const { wouldBe, beside } = sync.command
  const fieldWords = { ...panel.changes.fields, ...beside }
  return [
    ...rows.new.map((row) => [wouldBe.new, row.platformId, row.title, '']),
    ...rows.changed.map((row) => [
      wouldBe.changed,
      row.platformId,
      row.title,
      row.fields.map((field) => fieldWords[field]).join(', '),
    ]),
    ...rows.withdrawn.map((row) => [wouldBe.withdrawn, row.platformId, row.title, common.states[row.state]]),
    ...rows.conflicts.map((row) => [
      wouldBe.conflicts,
      row.platformId,
      row.title,
      common.decisions[row.outcome],
    ]),
    ...rows.unreadable.map(({ sourceRow, reason }) => [
      wouldBe.unreadable,
      sourceRow,
      '',
      imports.reason(reason.code, reason.values),
    ]),
    ...rows.notListed.map((row) => [wouldBe.notListed, row.platformId, row.title, '']),
  ]
}

export function historyLines(runs: readonly SyncRun[], language: Language): string[] {
  const { command } = words(language).sync
  if (runs.length === 0) return [command.noRuns]
  const rows = runs.map((run) => [
    run.startedAt,
    command.kinds[run.kind],
    command.triggers[run.trigger],
    howItEnded(run, language),
    run.totals?.pulled ?? 0,
    run.totals?.pushed ?? 0,
  ])
  return table(command.runColumns, rows)
}

function howItEnded({ end, problem }: SyncRun, language: Language): string {
  const { command, problems } = words(language).sync
  if (end === null) return command.cutOff
  return problem ? problems[problem.code].what : command.ends[end]
}

function remarkLines(remarks: readonly SyncRemark[], language: Language): string[] {
  const { sync } = words(language)
  return remarks.map(({ code, values, total }) => sync.remark(code, values, total))
}

function askLines({ editions }: SyncAsk, language: Language): string[] {
  const { command } = words(language).sync
  return [
    ...editions.map((one) => command.asked(one.edition, one.withdrawn, one.notListed, one.of)),
    command.askedWay,
  ]
}
