/** Chooses what a report is about, shows it as it will be, makes its files, and checks a file that was saved. */
import './report.css'
import { useState } from 'react'
import type { EditionListed } from '../../contract/calls/editions.ts'
import { REPORT_KINDS, type ReportAsked, type ReportKind, SECTIONS } from '../../domain/report.ts'
import { useAddressValue } from '../address.ts'
import { useChosenEdition } from '../figures/chosen-edition.ts'
import { EditionPicker } from '../figures/edition-picker.tsx'
import { WithEditions } from '../figures/with-editions.tsx'
import { Button } from '../ui/button.tsx'
import { Choice, Radio } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useLanguage, useSessionStatus, useWords } from '../ui/use-words.ts'
import { CheckFile } from './check-file.tsx'
import { useReportFiles } from './make-report.ts'
import { MakingNote } from './making-note.tsx'
import { NumbersNow } from './numbers-now.tsx'
import { type Chosen, ReportChoices } from './report-choices.tsx'
import { ReportPreview } from './report-preview.tsx'

export function ReportView() {
  const t = useWords().reportView
  return <WithEditions title={t.title}>{(editions) => <ReportOnChosen editions={editions} />}</WithEditions>
}

function ReportOnChosen({ editions }: { editions: readonly EditionListed[] }) {
  const [edition] = useChosenEdition(editions)
  return edition && <ReportOn key={edition.programme} edition={edition} editions={editions} />
}

function ReportOn({ edition, editions }: { edition: EditionListed; editions: readonly EditionListed[] }) {
  const t = useWords().reportView
  const [, choose] = useChosenEdition(editions)
  const others = editions.filter((one) => one.programme === edition.programme && one.id !== edition.id)
  const [chosen, change] = useChosen(others)
  const files = useReportFiles()
  const [previewed, setPreviewed] = useState<ReportKind>('tables')
  const compared = others.filter((one) => chosen.compare.includes(one.id))
  const kind = chosen.kinds.includes(previewed) ? previewed : (chosen.kinds[0] ?? previewed)
  const asked: ReportAsked = {
    edition: edition.id,
    compare: compared.map((one) => one.id),
    kind,
    language: chosen.language,
    sections: [...chosen.sections],
  }
  const isWriting = files.making.step === 'writing'
  const canMake = chosen.kinds.length > 0 && chosen.sections.length > 0
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <Button
            kind="primary"
            disabled={isWriting || !canMake}
            onClick={() => files.make(asked, chosen.kinds)}
          >
            {t.make(chosen.kinds.length)}
          </Button>
        }
      >
        <EditionPicker
          label={t.edition}
          editions={editions}
          chosen={edition.id}
          onChoose={(id) => {
            files.forget()
            choose(id)
          }}
        />
      </PageHead>
      <div className="page report">
        <ReportChoices
          others={others}
          chosen={chosen}
          onChange={(what) => {
            if (!isWriting) files.forget()
            change(what)
          }}
        />
        <section className="report-preview">
          <MakingNote making={files.making} edition={edition.id} onStop={files.stop} />
          <ReportNotes edition={edition} />
          <h2>{t.previewTitle}</h2>
          {chosen.kinds.length > 1 && (
            <Choice label={t.previewOf} isInline>
              {REPORT_KINDS.map((one) => (
                <Radio
                  key={one}
                  name="previewed-file"
                  label={t.kinds[one].name}
                  checked={kind === one}
                  onChange={() => setPreviewed(one)}
                />
              ))}
            </Choice>
          )}
          {canMake && <ReportPreview key={kind} asked={asked} />}
        </section>
        <aside className="report-aside">
          <section>
            <h2>{t.before}</h2>
            <p>{t.beforeCounted}</p>
            <p>{t.beforePerson}</p>
          </section>
          <NumbersNow editions={[edition, ...compared]} />
          <CheckFile />
        </aside>
      </div>
    </>
  )
}

function ReportNotes({ edition }: { edition: EditionListed }) {
  const t = useWords().reportView
  const session = useSessionStatus()
  return (
    <>
      {session?.isDemo && <Note>{t.demoNote}</Note>}
      {edition.activities === 0 && <Note kind="warn">{t.empty}</Note>}
    </>
  )
}

/** Which editions are compared stands in the address; the rest is as it was when the view is left. */
function useChosen(others: readonly EditionListed[]): [Chosen, (change: Partial<Chosen>) => void] {
  const screenLanguage = useLanguage()
  const [compareValue, setCompareValue] = useAddressValue('jamfor')
  const [rest, setRest] = useState<Omit<Chosen, 'compare' | 'language'> & Pick<Partial<Chosen>, 'language'>>({
    kinds: REPORT_KINDS,
    sections: SECTIONS,
  })
  const named = compareValue.split(',')
  const compare = others.filter((one) => named.includes(one.id)).map((one) => one.id)
  const change = ({ compare: editions, ...more }: Partial<Chosen>) => {
    if (editions) setCompareValue(editions.join(','))
    setRest({ ...rest, ...more })
  }
  return [{ language: screenLanguage, ...rest, compare }, change]
}
