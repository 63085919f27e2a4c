import type { ReportVerified } from '../../../domain/report.ts'
import type { Workspace } from '../../workspace.ts'
export async function verifyAnalyst(_w: Workspace, _f: string): Promise<ReportVerified> {
  throw new Error('stub')
}
