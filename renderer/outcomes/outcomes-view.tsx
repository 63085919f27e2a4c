/** Outcomes after the week: a file of them read in, and all recordings by edition. */
import './outcomes.css'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/use-words.ts'
import { ImportOutcomes } from './import-outcomes.tsx'
import { Recordings } from './recordings.tsx'

export function OutcomesView() {
  const t = useWords().outcomes
  return (
    <>
      <PageHead title={t.title} />
      <div className="page outcomes">
        <p className="outcomes-lead">{t.lead}</p>
        <ImportOutcomes />
        <Recordings />
      </div>
    </>
  )
}
