/** The draft of an edition's rules: kept while it is written, asked what it would change, and saved. */
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { AssessmentReport, EditionShown } from '../../contract/calls/editions.ts'
import type { RuleSet } from '../../domain/edition.ts'
import type { RuleFault } from '../../domain/rule-fault.ts'
import { followAssessment } from '../frame/assessment.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { forgetDraft, keepDraft, readDraft } from './kept-drafts.ts'
import { isChanged, type RulesDraft, startDraft } from './rules-draft.ts'

/** What stands in the way of saving. */
export type RulesProblem =
  | { kind: 'faults'; faults: RuleFault[] }
  | { kind: 'stale'; basedOn: number; current: number }
  | { kind: 'no-reviewer' }
  | { kind: 'unexpected'; doing: 'preview' | 'save'; error: unknown }

export type Preview = {
  report: AssessmentReport
  /** The rules that it is about: another object means that they have changed since. */
  rules: RuleSet
}

export function useRulesDraft(
  edition: EditionShown,
  key: string,
  onSaved: (saved: EditionShown) => Promise<void>,
) {
  const [restored, setRestored] = useState(() => readDraft(key))
  const [draft, setDraft] = useState<RulesDraft>(() => restored ?? startDraft(edition.rules))
  const [preview, setPreview] = useState<Preview | null>(null)
  const refresh = useRefreshDesk()
  const asking = useMutation(desk.editions.previewRules.mutationOptions())
  const saving = useMutation(desk.editions.saveRules.mutationOptions())
  const { id, rules: original } = edition

  const change = (part: Partial<RulesDraft>) => {
    const changed = { ...draft, ...part }
    setDraft(changed)
    if (isChanged(changed, original)) keepDraft(key, changed)
    else forgetDraft(key)
  }
  const forgetProblem = () => {
    asking.reset()
    saving.reset()
  }
  return {
    draft,
    restored,
    preview,
    isChanged: isChanged(draft, original),
    isAsking: asking.isPending,
    isSaving: saving.isPending,
    problem: problemOf(asking.error, saving.error),
    changeRules: (rules: RuleSet) => change({ rules }),
    changeNote: (note: string) => change({ note }),
    /** Goes on from a newer version: what is written then replaces that one. */
    rebase: (basedOn: number) => {
      forgetProblem()
      setPreview(null)
      change({ basedOn })
    },
    discard: () => {
      forgetDraft(key)
      forgetProblem()
      setRestored(null)
      setPreview(null)
      setDraft(startDraft(original))
    },
    ask: () => {
      forgetProblem()
      const { rules } = draft
      asking.mutate(
        { id, rules },
        {
          onSuccess: (report) => setPreview({ report, rules }),
          onError: () => setPreview(null),
        },
      )
    },
    save: () => {
      forgetProblem()
      const { basedOn, rules, note } = draft
      saving.mutate(
        { id, basedOn, rules, note },
        {
          onSuccess: async (saved) => {
            forgetDraft(key)
            followAssessment()
            await refresh()
            await onSaved(saved)
          },
          onError: async (error) => {
            // The other version can then be read.
            if (readRulesProblem(error, 'save').kind === 'stale') await refresh()
          },
        },
      )
    },
  }
}

export type RulesDrafting = ReturnType<typeof useRulesDraft>

function problemOf(asked: unknown, saved: unknown): RulesProblem | null {
  if (saved) return readRulesProblem(saved, 'save')
  return asked ? readRulesProblem(asked, 'preview') : null
}

export function readRulesProblem(error: unknown, doing: 'preview' | 'save'): RulesProblem {
  if (error instanceof ORPCError) {
    if (error.code === 'BAD_RULES') return { kind: 'faults', ...(error.data as { faults: RuleFault[] }) }
    if (error.code === 'STALE_RULES')
      return { kind: 'stale', ...(error.data as { basedOn: number; current: number }) }
    if (error.code === 'NO_REVIEWER') return { kind: 'no-reviewer' }
  }
  return { kind: 'unexpected', doing, error }
}
