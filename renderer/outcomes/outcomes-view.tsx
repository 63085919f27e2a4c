/** Outcomes after the week: what is reported of each edition, a file read in, and all recordings. */
import './outcomes.css'
import { PageHead } from '../ui/page-head.tsx'
import { useWords } from '../ui/use-words.ts'
import { ImportOutcomes } from './import-outcomes.tsx'
import { OutcomesByEdition } from './outcomes-by-edition.tsx'
import { Recordings } from './recordings.tsx'

export function OutcomesView() {
  const t = useWords().outcomes
  return (
    <>
      <PageHead title={t.title} />
      <div className="page outcomes">
        <p className="outcomes-lead">{t.lead}</p>
        <OutcomesByEdition />
        <ImportOutcomes />
        <Recordings />
      </div>
    </>
  )
}
