/** The order of the test files: those that wait for processes of their own first, so that none of them comes last and alone. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const SLOW = /[\\/]tests[\\/](demo|electron|hosts|scripts)[\\/]/

/** Otherwise as Vitest has it: the longest of the last run, else the largest. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => rank(one) - rank(other))
  }
}

function rank({ moduleId }: TestSpecification): number {
  return SLOW.test(moduleId) ? 0 : 1
}
