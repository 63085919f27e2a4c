/** The dashed tag that marks made-up data wherever it shows. */
import { useWords } from './use-words.ts'

export function DemoTag() {
  return <span className="demo-tag">{useWords().common.demoData}</span>
}
