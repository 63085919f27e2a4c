/** What taking in would do: counts by kind, the first rows of each, and taking it in or letting it go. */
import { useEffect, useRef } from 'react'
import type { SyncPlan } from '../../contract/calls/sync.ts'
import { Counts } from '../import/counts.tsx'
import { useRefreshDesk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { formatInstant } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { Ask } from './ask.tsx'
import { PLAN_KINDS } from './plan-kinds.ts'
import { PlanRows } from './plan-rows.tsx'
import { Remarks } from './remarks.tsx'
import { startSync } from './sync-run.ts'
import { useDiscard } from './use-discard.ts'

/** Takes focus when it comes, so that keyboard and screen reader are where the choice is. */
export function Plan({ plan }: { plan: SyncPlan }) {
  const t = useWords().sync.screen.plan
  const language = useLanguage()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const when = (instant: string) => formatInstant(instant, language, new Date().toISOString())
  return (
    <section className="sync-plan" aria-labelledby="sync-plan">
      <h2 id="sync-plan" ref={heading} tabIndex={-1}>
        {plan.isReread ? t.titleReread : t.title}
      </h2>
      <p className="medium muted">{t.fetched(when(plan.fetchedTo), when(plan.keptUntil))}</p>
      <PlanCounts plan={plan} />
      {plan.counts.unchanged > 0 && <p className="medium muted">{t.unchanged(plan.counts.unchanged)}</p>}
      {plan.waiting > 0 && <p className="medium muted">{t.waiting(plan.waiting)}</p>}
      {plan.ask ? (
        <Ask ask={plan.ask} named={[...plan.rows.withdrawn, ...plan.rows.notListed]} planId={plan.id} />
      ) : (
        <PlanChoice planId={plan.id} />
      )}
      <PlanRows plan={plan} />
      <Remarks remarks={plan.remarks} />
    </section>
  )
}

function PlanCounts({ plan: { counts, isReread } }: { plan: SyncPlan }) {
  const t = useWords().sync.screen.plan
  const kinds = PLAN_KINDS.filter((kind) => kind !== 'notListed' || isReread)
  return <Counts counts={kinds.map((kind) => ({ label: t.kinds[kind], value: counts[kind] }))} />
}

function PlanChoice({ planId }: { planId: string }) {
  const t = useWords().sync.screen.plan
  const refresh = useRefreshDesk()
  const discard = useDiscard()
  return (
    <div className="row row-wrap">
      <Button kind="primary" onClick={() => void startSync(refresh, { kind: 'apply', planId })}>
        {t.take}
      </Button>
      <Button disabled={discard.isPending} onClick={() => discard.mutate(undefined)}>
        {t.drop}
      </Button>
      <span className="small muted">{t.dropHint}</span>
    </div>
  )
}
