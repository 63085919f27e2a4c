/** The criteria of the rules, each with its fields; those that are taken away can be put back, and others added. */
import { useEffect, useRef, useState } from 'react'
import type { CriterionCode } from '../../domain/criterion.ts'
import type { CriterionRule, RuleSet } from '../../domain/edition.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../ui/use-words.ts'
import { CriterionAdder } from './criterion-adder.tsx'
import { CriterionFields } from './criterion-fields.tsx'
import { type RuleFieldsProps, RulePart } from './rule-part.tsx'
import { placeOf, withCriterionAdded, withCriterionRemoved } from './rules-draft.ts'

type CriteriaFieldsProps = RuleFieldsProps & {
  /** The rules as they are saved. */
  original: RuleSet
  /** What an added criterion starts from. */
  houseCriteria: readonly CriterionRule[]
}

export function CriteriaFields({ original, houseCriteria, ...fields }: CriteriaFieldsProps) {
  const { rules: words, common } = useWords()
  const t = words.criterion
  const { rules, onChange } = fields
  const [asked, setAsked] = useState<CriterionRule | null>(null)
  const removed = useRemoved(rules, original)
  const list = useRef<HTMLDivElement>(null)
  const focusAt = useFocusAfter(list)
  const remove = (rule: CriterionRule) => {
    setAsked(null)
    removed.keep(rule)
    onChange(withCriterionRemoved(rules, rule.code))
    announce(t.removed(common.criteria[rule.code]))
    focusAt({ code: rule.code, isRemoved: true })
  }
  const add = (rule: CriterionRule, said: (name: string) => string) => {
    onChange(withCriterionAdded(rules, rule, original))
    announce(said(common.criteria[rule.code]))
    focusAt({ code: rule.code, isRemoved: false })
  }
  const rows = removed.rules.reduce<Row[]>(
    (placed, rule) =>
      placed.toSpliced(placeOf(rule.code, placed, original), 0, { code: rule.code, removed: rule }),
    rules.criteria.map(({ code }) => ({ code, removed: null })),
  )
  return (
    <RulePart title={words.parts.criteria} text={words.parts.criteriaText}>
      <div className="criteria-fields" ref={list}>
        {rows.map(({ code, removed: gone }) => {
          const at = rules.criteria.findIndex((rule) => rule.code === code)
          const rule = rules.criteria[at]
          if (gone) return <Removed key={code} rule={gone} onUndo={() => add(gone, t.putBack)} />
          return (
            rule && (
              <CriterionFields
                key={code}
                rule={rule}
                at={at}
                original={original}
                onRemove={() => setAsked(rule)}
                {...fields}
              />
            )
          )
        })}
      </div>
      <CriterionAdder
        isComplete={removed.rules.length === 0}
        criteria={houseCriteria.filter((one) => !rows.some(({ code }) => code === one.code))}
        onAdd={(rule) => add(rule, t.added)}
      />
      {asked && (
        <Dialog
          title={t.removeTitle(common.criteria[asked.code])}
          confirm={t.remove}
          onConfirm={() => remove(asked)}
          onClose={() => setAsked(null)}
        >
          <p>{t.removeText}</p>
        </Dialog>
      )}
    </RulePart>
  )
}

type Row = { code: CriterionCode; removed: CriterionRule | null }

function Removed({ rule: { code }, onUndo }: { rule: CriterionRule; onUndo: () => void }) {
  const { rules, common } = useWords()
  const t = rules.criterion
  const name = common.criteria[code]
  return (
    <div className="criterion-removed" data-removed={code}>
      <span>
        <s className="label">{name}</s> <span className="muted">{t.isRemoved}</span>
      </span>
      <Button size="small" aria-label={t.undoOf(name)} onClick={onUndo}>
        {t.undo}
      </Button>
    </div>
  )
}

/** Those of the saved rules that the draft lacks, and any other that was taken away since, as it was written then. */
function useRemoved(rules: RuleSet, original: RuleSet) {
  const [kept, setKept] = useState<readonly CriterionRule[]>([])
  // The draft was thrown away.
  if (rules === original && kept.length > 0) setKept([])
  const isThere = ({ code }: CriterionRule) => rules.criteria.some((rule) => rule.code === code)
  const saved = original.criteria.filter((one) => !kept.some(({ code }) => code === one.code))
  return {
    rules: [...kept, ...saved].filter((one) => !isThere(one)),
    keep: (rule: CriterionRule) => setKept([rule, ...kept.filter(({ code }) => code !== rule.code)]),
  }
}

/** Focus stays where something happened: at the way back after a removal, else at the criterion, unfolded. */
function useFocusAfter(list: React.RefObject<HTMLElement | null>) {
  const [target, setTarget] = useState<{ code: CriterionCode; isRemoved: boolean } | null>(null)
  useEffect(() => {
    if (!target) return
    const { code, isRemoved } = target
    const row = list.current?.querySelector(`[data-${isRemoved ? 'removed' : 'criterion'}="${code}"]`)
    if (!isRemoved) row?.setAttribute('open', '')
    row?.querySelector<HTMLElement>(isRemoved ? 'button' : 'summary')?.focus()
  }, [target, list])
  return setTarget
}
