/** Editing an edition's rules: the fields, what the change would do, and saving it as a new version. */
import { useEffect, useRef, useState } from 'react'
import type { EditionShown } from '../../contract/calls/editions.ts'
import type { SessionStatus } from '../../contract/calls/session.ts'
import { addressOf, goTo, PATHS, RULES_PARTS, useHashSearch } from '../address.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/field.tsx'
import { formatInstant } from '../ui/format.ts'
import { Note } from '../ui/note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { BackLink } from './back-link.tsx'
import { CodeFields } from './code-fields.tsx'
import { CriteriaFields } from './criteria-fields.tsx'
import { DayFields } from './day-fields.tsx'
import { FaultSummary } from './fault-summary.tsx'
import { draftKey } from './kept-drafts.ts'
import { ReadingFields } from './reading-fields.tsx'
import { RulesOutlook } from './rules-outlook.tsx'
import { RulesProblemNote } from './rules-problem.tsx'
import { RulesToReview } from './rules-to-review.tsx'
import { SectorFields } from './sector-fields.tsx'
import { SkrFields } from './skr-fields.tsx'
import { type RulesDrafting, useRulesDraft } from './use-rules-draft.ts'

type RulesEditorProps = { edition: EditionShown; session: SessionStatus }

export function RulesEditor({ edition, session }: RulesEditorProps) {
  const t = useWords().rules
  const { id } = edition
  const drafting = useRulesDraft(edition, draftKey(session.databaseFile, id), async (saved) => {
    announce(t.save.saved(saved.rulesVersion))
    goTo(addressOf(PATHS.editions, { upplaga: id }))
  })
  const { draft, problem, changeRules } = drafting
  const faults = problem?.kind === 'faults' ? problem.faults : []
  const fields = { rules: draft.rules, faults, onChange: changeRules }
  const page = useRef<HTMLDivElement>(null)
  usePartOfAddress(page)
  return (
    <>
      <PageHead title={t.title(id)} actions={<BackLink id={id} />}>
        <p>{t.basedOn(draft.basedOn)}</p>
        {drafting.isChanged && <span className="tag">{t.unsaved}</span>}
      </PageHead>
      <div className="page rules-editor" ref={page}>
        <Restored drafting={drafting} />
        <RulesToReview edition={edition} isInEditor />
        {faults.length > 0 && <FaultSummary faults={faults} criteria={draft.rules.criteria} page={page} />}
        <DayFields {...fields} />
        <ReadingFields {...fields} original={edition.rules} reviewer={session.reviewer} />
        <SectorFields {...fields} />
        <SkrFields {...fields} />
        <CodeFields list="themes" {...fields} />
        <CodeFields list="types" {...fields} />
        <CriteriaFields {...fields} original={edition.rules} houseCriteria={edition.houseCriteria} />
        <Saving edition={edition} drafting={drafting} />
      </div>
    </>
  )
}

function Restored({ drafting: { restored, discard, isChanged } }: { drafting: RulesDrafting }) {
  const t = useWords().rules
  const language = useLanguage()
  if (!restored || !isChanged) return null
  return (
    <Note actions={<Button onClick={discard}>{t.discard}</Button>} role="status">
      {t.restored(formatInstant(restored.at, language, new Date().toISOString()))}
    </Note>
  )
}

/** First what changes, then why, then saving: one step at a time is the primary one. */
function Saving({ edition, drafting }: { edition: EditionShown; drafting: RulesDrafting }) {
  const t = useWords().rules
  const { draft, preview, problem, isAsking, isSaving } = drafting
  const [isTried, setTried] = useState(false)
  const isFresh = preview !== null && preview.rules === draft.rules
  const noteField = useRef<HTMLDivElement>(null)
  const save = () => {
    setTried(true)
    if (draft.note.trim() !== '') drafting.save()
    else window.requestAnimationFrame(() => noteField.current?.querySelector('textarea')?.focus())
  }
  return (
    <section className="rules-saving">
      {preview && <RulesOutlook preview={preview} isFresh={isFresh} edition={edition} />}
      {preview && (
        <div ref={noteField}>
          <TextArea
            label={t.save.note}
            hint={t.save.noteHint}
            rows={2}
            error={isTried && draft.note.trim() === '' ? t.save.noteMissing : undefined}
            value={draft.note}
            onChange={(event) => drafting.changeNote(event.target.value)}
          />
        </div>
      )}
      {problem && problem.kind !== 'faults' && (
        <RulesProblemNote problem={problem} edition={edition.id} onRebase={drafting.rebase} />
      )}
      <div className="rules-actions">
        {isFresh && (
          <Button kind="primary" size="decision" disabled={isSaving || !drafting.isChanged} onClick={save}>
            {isSaving ? t.save.saving : t.save.confirm(draft.basedOn + 1)}
          </Button>
        )}
        <Button
          kind={isFresh ? 'plain' : 'primary'}
          size="decision"
          disabled={isAsking}
          onClick={drafting.ask}
        >
          {isAsking ? t.preview.counting : t.preview.show}
        </Button>
        {drafting.isChanged && (
          <Button kind="quiet" size="decision" onClick={drafting.discard}>
            {t.discard}
          </Button>
        )}
        <p className="small muted">{isFresh ? t.save.after : t.save.before}</p>
      </div>
    </section>
  )
}

/** Goes to the part that the address names, once. */
function usePartOfAddress(page: React.RefObject<HTMLElement | null>) {
  const part = new URLSearchParams(useHashSearch()).get('del')
  useEffect(() => {
    const known = Object.values(RULES_PARTS).find((one) => one === part)
    const heading = known && page.current?.querySelector<HTMLElement>(`[data-part="${known}"]`)
    // After the frame has moved focus into the new view.
    if (heading) window.setTimeout(() => heading.focus())
  }, [part, page])
}
