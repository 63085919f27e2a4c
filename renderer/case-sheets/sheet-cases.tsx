/** The cases that a sheet is about: what facts, quotes and pictures are taken from. */
import { useState } from 'react'
import type { SheetMaterial } from '../../contract/calls/case-sheets.ts'
import { namedCases } from '../../domain/case/sheet.ts'
import { addressOf, PATHS } from '../address.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../ui/use-words.ts'
import { CaseChoice } from './case-choice.tsx'
import type { SheetEditor } from './use-sheet-editor.ts'

type SheetCasesProps = { editor: SheetEditor; material: SheetMaterial | undefined }

export function SheetCases({ editor: { content, change }, material }: SheetCasesProps) {
  const { caseSheets, cases } = useWords()
  const { cases: t, make } = caseSheets
  const [isAdding, setAdding] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const ids = namedCases(content)
  const add = () => {
    const caseIds = [...new Set([...content.caseIds, ...chosen])]
    if (caseIds.length > content.caseIds.length) change({ ...content, caseIds })
    setAdding(false)
    setChosen([])
  }
  const nameOf = (id: string) => {
    const found = material?.cases.find((one) => one.id === id)
    return found ? found.title || cases.notStated : t.missing
  }
  return (
    <section className="sheet-cases" aria-labelledby="sheet-cases-title">
      <h2 id="sheet-cases-title">{t.title}</h2>
      {ids.length === 0 && <p className="muted">{t.none}</p>}
      {material && ids.length > 0 && (
        <ul>
          {ids.map((id) => (
            <li key={id}>
              <a href={`#${addressOf(PATHS.cases, { id })}`}>{nameOf(id)}</a>
            </li>
          ))}
        </ul>
      )}
      <Button size="small" onClick={() => setAdding(true)}>
        {t.add}
      </Button>
      {isAdding && (
        <Dialog
          title={t.addTitle}
          confirm={t.addConfirm}
          onConfirm={add}
          onClose={() => setAdding(false)}
          width="wide"
        >
          <p className="medium muted">{t.addText}</p>
          <CaseChoice label={make.cases} chosen={chosen} onChoose={setChosen} />
        </Dialog>
      )}
    </section>
  )
}
