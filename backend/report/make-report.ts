/** Makes a report's file with progress and keeps it until it is fetched: once, an hour at most, and never half-made. */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReportProgress } from '../../contract/calls/reports.ts'
import type { ReportAsked } from '../../domain/report.ts'
import { Failure } from '../failure.ts'
import type { Workspace } from '../workspace.ts'
import { writeAnalyst } from './analyst/write-analyst.ts'
import { buildTables } from './tables-workbook.ts'

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const KEPT_MS = 60 * 60 * 1000

type Kept = { folder: string; file: string; fileName: string }
const waiting = new Map<string, Kept>()

/** Throws UNKNOWN_EDITION; with an aborted signal nothing is left. */
export async function* makeReport(
  workspace: Workspace,
  asked: ReportAsked,
  signal?: AbortSignal,
): AsyncGenerator<ReportProgress, void> {
  const folder = mkdtempSync(join(tmpdir(), 'redaktionen-report-'))
  const file = join(folder, 'report.xlsx')
  try {
    const fileName = yield* written(workspace, asked, file, signal)
    signal?.throwIfAborted()
    const id = randomUUID()
    const { size } = await stat(file)
    keep(id, { folder, file, fileName })
    yield { phase: 'done', id, fileName, bytes: size }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/**
 * Writes a report to a file, whole or not at all: what was there stays until the new one is complete. Gives the name
 * that the file would have by itself. Throws UNKNOWN_EDITION, and the file system's own errors.
 */
export async function writeReport(
  workspace: Workspace,
  asked: ReportAsked,
  file: string,
  options: { signal?: AbortSignal; onRows?: (done: number, total: number) => void } = {},
): Promise<{ fileName: string }> {
  if (asked.kind === 'analyst') return writeAnalyst(workspace, asked, file, options)
  const { fileName, contents } = await buildTables(workspace, asked)
  options.signal?.throwIfAborted()
  await writeWhole(file, contents)
  return { fileName }
}

/** Throws REPORT_GONE. */
export async function fetchReport(id: string): Promise<File> {
  const kept = waiting.get(id)
  if (!kept) throw new Failure('REPORT_GONE', undefined)
  waiting.delete(id)
  const contents = await readFile(kept.file)
  await rm(kept.folder, { recursive: true, force: true })
  return new File([new Uint8Array(contents)], kept.fileName, { type: XLSX_TYPE })
}

/** Hands on what the writer tells of its rows, newest only, until the file is there; gives its name. */
async function* written(
  workspace: Workspace,
  asked: ReportAsked,
  file: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<ReportProgress, string> {
  let told: ReportProgress | null = null
  let wake = () => {}
  const onRows = (done: number, total: number) => {
    told = { phase: 'rows', done, total }
    wake()
  }
  let isOver = false
  const options = { onRows, ...(signal && { signal }) }
  const writing = writeReport(workspace, asked, file, options).finally(() => {
    isOver = true
    wake()
  })
  // Awaited below, also when it fails before that.
  writing.catch(() => {})
  while (!isOver) {
    const next = new Promise<void>((resolve) => {
      wake = resolve
    })
    if (told) {
      yield told
      told = null
    } else await next
  }
  return (await writing).fileName
}

async function writeWhole(file: string, contents: Uint8Array): Promise<void> {
  const partial = `${file}.${randomUUID()}.partial`
  try {
    const handle = await open(partial, 'wx')
    try {
      await handle.writeFile(contents)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

function keep(id: string, kept: Kept): void {
  waiting.set(id, kept)
  setTimeout(() => drop(id), KEPT_MS).unref()
}

function drop(id: string): void {
  const kept = waiting.get(id)
  if (!kept) return
  waiting.delete(id)
  rmSync(kept.folder, { recursive: true, force: true })
}

process.once('exit', () => {
  for (const id of [...waiting.keys()]) drop(id)
})
