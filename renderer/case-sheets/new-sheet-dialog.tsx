/** A new case sheet: template, language, and the cases or the edition that it is about. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CaseKind } from '../../domain/case/case.ts'
import { SHEET_TEMPLATES, type SheetTemplate } from '../../domain/case/sheet.ts'
import { LANGUAGES, type Language } from '../../domain/language.ts'
import { goTo, PATHS } from '../address.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Choice, Radio, Select } from '../ui/field.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { CaseChoice } from './case-choice.tsx'
import { saySheetError } from './say-sheet-error.ts'

type NewSheetDialogProps = {
  /** The case that it begins from, where it is asked for from one; else empty. */
  caseId: string
  onClose: () => void
}

export function NewSheetDialog({ caseId, onClose }: NewSheetDialogProps) {
  const words = useWords()
  const { make: t, ...said } = words.caseSheets
  const refresh = useRefreshDesk()
  const { asked, change, kind } = useAsked(caseId)
  const [isTried, setTried] = useState(false)
  const { template, language, caseIds, edition } = asked
  const editions = useQuery(desk.editions.list.queryOptions()).data ?? []
  const making = useMutation(
    desk.caseSheets.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await refresh()
        goTo(`${PATHS.caseSheets}/${id}`)
      },
    }),
  )
  const isEdition = template === 'edition'
  const lacks = isEdition ? edition === '' : caseIds.length === 0
  const submit = () => {
    setTried(true)
    if (lacks) return
    making.mutate({ template, language, caseIds: [...caseIds], ...(isEdition && { edition }) })
  }
  return (
    <Dialog
      title={t.title}
      confirm={t.confirm}
      isBusy={making.isPending}
      onConfirm={submit}
      onClose={onClose}
      width="wide"
    >
      <Choice label={said.template}>
        {SHEET_TEMPLATES.map((one) => (
          <Radio
            key={one}
            name="sheet-template"
            checked={template === one}
            onChange={() => change({ template: one })}
            label={
              <>
                {said.templates[one]} <span className="small muted">{said.templateHints[one]}</span>
              </>
            }
          />
        ))}
      </Choice>
      <Choice label={said.language} isInline>
        {LANGUAGES.map((one) => (
          <Radio
            key={one}
            name="sheet-language"
            checked={language === one}
            onChange={() => change({ language: one })}
            label={said.languages[one]}
          />
        ))}
      </Choice>
      {isEdition && (
        <Select
          label={t.edition}
          value={edition}
          options={[
            { value: '', label: t.noEdition },
            ...editions.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(id) => change({ edition: id })}
          error={isTried && lacks ? t.editionNeeded : undefined}
        />
      )}
      <CaseChoice
        key={kind}
        label={isEdition ? t.casesOptional : t.cases}
        kind={kind}
        chosen={caseIds}
        onChoose={(ids) => change({ caseIds: ids })}
        error={isTried && !isEdition && lacks ? t.casesNeeded : undefined}
      />
      {making.error && (
        <ErrorNote what={t.failed} error={making.error}>
          {saySheetError(words, making.error)}
        </ErrorNote>
      )}
    </Dialog>
  )
}

type Asked = { template: SheetTemplate; language: Language; caseIds: readonly string[]; edition: string }

/** A template about one kind of cases begins without those that were chosen for another. */
function useAsked(caseId: string) {
  const language = useLanguage()
  const begun = caseId === '' ? [] : [caseId]
  const first = useQuery(desk.cases.show.queryOptions({ input: { id: caseId }, enabled: caseId !== '' })).data
    ?.kind
  const [chosen, setChosen] = useState<Partial<Asked>>({})
  const asked: Asked = { template: first ?? 'project', language, caseIds: begun, edition: '', ...chosen }
  const kind = kindOf(asked.template)
  const change = (part: Partial<Asked>) => {
    const next = part.template && kindOf(part.template)
    const isOther = next !== undefined && next !== kind
    const caseIds = next === first ? begun : []
    setChosen({ ...chosen, ...(isOther && { caseIds }), ...part })
  }
  return { asked, change, kind }
}

function kindOf(template: SheetTemplate): CaseKind | undefined {
  return template === 'project' || template === 'interview' ? template : undefined
}
