/** In the status line: how far the new assessment has come, only while it runs. */
import { useWords } from '../ui/use-words.ts'
import { useAssessment } from './assessment.ts'

export function AssessmentProgress() {
  const { assessing } = useWords().rules
  const running = useAssessment()
  if (!running) return null
  return (
    <span className="status-assessing">
      <span>{assessing.progress(running.done, running.total)}</span>
      <progress aria-hidden="true" value={running.done} max={Math.max(running.total, 1)} />
    </span>
  )
}
