/** Chooses what a workbook is about, says what it will hold, and makes it. */
import './report.css'
import { useState } from 'react'
import type { EditionListed } from '../../contract/calls/editions.ts'
import { LANGUAGES, type Language } from '../../domain/language.ts'
import { useAddressValue } from '../address.ts'
import { useChosenEdition } from '../figures/chosen-edition.ts'
import { EditionPicker } from '../figures/edition-picker.tsx'
import { WithEditions } from '../figures/with-editions.tsx'
import { Button } from '../ui/button.tsx'
import { Checkbox, Radio } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useLanguage, useSessionStatus, useWords } from '../ui/use-words.ts'
import { useWorkbook, WorkbookOutcome } from './make-workbook.tsx'
import { WorkbookContents, WorkbookNumbers } from './workbook-contents.tsx'

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
  const screenLanguage = useLanguage()
  const session = useSessionStatus()
  const [, choose] = useChosenEdition(editions)
  const [compareValue, setCompareValue] = useAddressValue('jamfor')
  const [language, setLanguage] = useState<Language | null>(null)
  const workbook = useWorkbook()
  const others = editions.filter((one) => one.programme === edition.programme && one.id !== edition.id)
  const compared = others.filter((one) => compareValue.split(',').includes(one.id))
  const change = (act: () => void) => {
    workbook.forget()
    act()
  }
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <Button
            kind="primary"
            disabled={workbook.isPending}
            onClick={() =>
              workbook.make({
                edition: edition.id,
                compare: compared.map((one) => one.id),
                language: language ?? screenLanguage,
              })
            }
          >
            {workbook.isPending ? t.making : t.make}
          </Button>
        }
      >
        <EditionPicker
          label={t.edition}
          editions={editions}
          chosen={edition.id}
          onChoose={(id) => change(() => choose(id))}
        />
      </PageHead>
      <div className="page report">
        <div className="report-choices">
          <fieldset>
            <legend className="group-label">{t.compareWith}</legend>
            {others.length === 0 && <p className="medium muted">{t.compareNone}</p>}
            {others.map((one) => (
              <Checkbox
                key={one.id}
                label={one.name}
                checked={compared.includes(one)}
                onChange={(event) => {
                  const rest = compared.filter((other) => other !== one)
                  const next = event.target.checked ? [...rest, one] : rest
                  change(() => setCompareValue(next.map((other) => other.id).join(',')))
                }}
              />
            ))}
          </fieldset>
          <fieldset>
            <legend className="group-label">{t.language}</legend>
            {LANGUAGES.map((one) => (
              <Radio
                key={one}
                name="workbook-language"
                label={t.languages[one]}
                checked={(language ?? screenLanguage) === one}
                onChange={() => change(() => setLanguage(one))}
              />
            ))}
          </fieldset>
        </div>
        <div className="report-contents">
          <WorkbookOutcome workbook={workbook} />
          {session?.isDemo && <Note>{t.demoNote}</Note>}
          {edition.activities === 0 && <Note kind="warn">{t.empty}</Note>}
          <WorkbookContents edition={edition} compared={compared} />
          <WorkbookNumbers editions={[edition, ...compared]} />
        </div>
      </div>
    </>
  )
}
