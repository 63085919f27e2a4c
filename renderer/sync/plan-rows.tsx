/** The first rows of each kind in a plan, folded by kind, with what changes in each. */
import type { SyncPlan } from '../../contract/calls/sync.ts'
import type { Words } from '../../text/catalog.ts'
import { TableRegion } from '../ui/table.tsx'
import { useWords } from '../ui/use-words.ts'
import { PLAN_KINDS } from './plan-kinds.ts'

type Row = { key: string; edition: string; title: string; change: string }

export function PlanRows({ plan }: { plan: SyncPlan }) {
  const words = useWords()
  const t = words.sync.screen.plan
  const rows = rowsOf(plan, words)
  return PLAN_KINDS.filter((kind) => rows[kind].length > 0).map((kind) => (
    <details key={kind} className="sync-rows">
      <summary>{t.count(t.kinds[kind], plan.counts[kind])}</summary>
      <TableRegion name={t.kinds[kind]}>
        <table>
          <caption className="visually-hidden">{t.kinds[kind]}</caption>
          <thead>
            <tr>
              <th scope="col">{t.columns.submission}</th>
              <th scope="col">{t.columns.edition}</th>
              <th scope="col">{t.columns.change}</th>
            </tr>
          </thead>
          <tbody>
            {rows[kind].map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.title}</th>
                <td>{row.edition}</td>
                <td>{row.change}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {rows[kind].length < plan.counts[kind] && (
        <p className="small muted">{t.first(rows[kind].length, plan.counts[kind])}</p>
      )}
    </details>
  ))
}

function rowsOf({ rows }: SyncPlan, words: Words): Record<(typeof PLAN_KINDS)[number], Row[]> {
  const t = words.sync.screen.plan
  const { states, decisions } = words.common
  const named = (one: { platformId: string; title: string; edition: string }, change = ''): Row => ({
    key: one.platformId,
    edition: one.edition,
    title: one.title,
    change,
  })
  const fieldWord = (field: SyncPlan['rows']['changed'][number]['fields'][number]) =>
    field === 'contacts' || field === 'state' ? t.beside[field] : words.panel.changes.fields[field]
  return {
    new: rows.new.map((one) => named(one)),
    changed: rows.changed.map((one) =>
      named(
        one,
        [
          ...one.fields.filter((field) => field !== 'state').map(fieldWord),
          one.state === one.stateAfter ? null : t.state(states[one.state], states[one.stateAfter]),
          one.revision === one.revisionAfter ? null : t.revision(one.revision, one.revisionAfter),
        ]
          .filter((part) => part !== null)
          .join(', '),
      ),
    ),
    withdrawn: rows.withdrawn.map((one) => named(one, t.state(states[one.state], states.withdrawn))),
    unreadable: rows.unreadable.map((one) => ({
      key: one.sourceRow,
      edition: one.edition ?? '',
      title: one.sourceRow,
      change: words.imports.reason(one.reason.code, one.reason.values),
    })),
    conflicts: rows.conflicts.map((one) => ({
      ...named(one, t.conflictOf(decisions[one.outcome], t.conflict[one.kind], states[one.platformState])),
      key: one.decisionId,
    })),
    notListed: rows.notListed.map((one) => named(one)),
  }
}
