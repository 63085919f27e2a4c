/** Makes the files of a report one after another, hands each to the reader, and can be stopped. */
import { ORPCError } from '@orpc/client'
import { useRef, useState } from 'react'
import type { ReportAsked, ReportKind } from '../../domain/report.ts'
import { client } from '../client.ts'
import { saveFile } from './save-file.ts'

export type Making =
  | { step: 'idle' }
  | { step: 'writing'; kind: ReportKind; done: number; total: number; files: File[] }
  | { step: 'done' | 'stopped'; files: File[] }
  | { step: 'failed'; files: File[]; error: unknown; isUnknownEdition: boolean }

export function useReportFiles() {
  const [making, setMaking] = useState<Making>({ step: 'idle' })
  const stopping = useRef<AbortController | null>(null)
  const make = async (asked: ReportAsked, kinds: readonly ReportKind[]) => {
    const controller = new AbortController()
    stopping.current = controller
    const files: File[] = []
    try {
      for (const kind of kinds) {
        const report = (done: number, total: number) =>
          setMaking({ step: 'writing', kind, done, total, files: [...files] })
        const file = await makeFile({ ...asked, kind }, controller.signal, report)
        files.push(file)
        saveFile(file)
      }
      setMaking({ step: 'done', files })
    } catch (error) {
      if (controller.signal.aborted) setMaking({ step: 'stopped', files })
      else setMaking({ step: 'failed', files, error, isUnknownEdition: isUnknownEdition(error) })
    }
  }
  return {
    making,
    make: (asked: ReportAsked, kinds: readonly ReportKind[]) => void make(asked, kinds),
    stop: () => stopping.current?.abort(),
    forget: () => setMaking({ step: 'idle' }),
  }
}

async function makeFile(
  asked: ReportAsked,
  signal: AbortSignal,
  onRows: (done: number, total: number) => void,
): Promise<File> {
  onRows(0, 0)
  for await (const progress of await client.reports.make(asked, { signal })) {
    if (progress.phase === 'rows') onRows(progress.done, progress.total)
    else return await client.reports.fetch({ id: progress.id }, { signal })
  }
  throw new Error('The report ended without a file')
}

function isUnknownEdition(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'UNKNOWN_EDITION'
}
