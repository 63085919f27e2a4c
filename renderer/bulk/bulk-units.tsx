/** Units of decisions as a table, each of which is taken back from its row as long as nothing of it has left. */
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { BulkUnit } from '../../contract/calls/bulk.ts'
import { sayFailure } from '../../text/say-failure.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { formatInstant, formatNumber } from '../ui/format.ts'
import { Note } from '../ui/note.tsx'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function BulkUnits({ units }: { units: readonly BulkUnit[] }) {
  const words = useWords()
  const t = words.bulk.units
  const refresh = useRefreshDesk()
  const rows = useRef(new Map<string, HTMLElement>())
  const [problem, setProblem] = useState<string | null>(null)
  const { mutate, isPending } = useMutation(
    desk.bulk.undo.mutationOptions({
      onMutate: () => setProblem(null),
      onSuccess: async ({ undone }, { bulkId }) => {
        // The button pressed goes with what it did.
        rows.current.get(bulkId)?.focus()
        announce(words.bulk.undone(undone))
        await refresh()
      },
      onError: async (error) => {
        setProblem(error instanceof ORPCError ? sayFailure(words, error) : t.undoFailed)
        await refresh()
      },
    }),
  )
  return (
    <>
      {problem && (
        <Note kind="bad" role="alert">
          {problem}
        </Note>
      )}
      <TableRegion name={t.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t.heads.at}</th>
              <th scope="col">{t.heads.who}</th>
              <th scope="col">{t.heads.what}</th>
              <NumberHead>{t.heads.total}</NumberHead>
              <th scope="col">{t.heads.standing}</th>
              <th scope="col">
                <span className="visually-hidden">{t.heads.act}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <UnitRow
                key={unit.bulkId}
                unit={unit}
                isBusy={isPending}
                onUndo={() => mutate({ bulkId: unit.bulkId })}
                keep={(cell) => {
                  if (cell) rows.current.set(unit.bulkId, cell)
                  else rows.current.delete(unit.bulkId)
                }}
              />
            ))}
          </tbody>
        </table>
      </TableRegion>
    </>
  )
}

type UnitRowProps = {
  unit: BulkUnit
  isBusy: boolean
  onUndo: () => void
  /** Keeps the cell that takes focus once the unit has been undone. */
  keep: (cell: HTMLElement | null) => void
}

function UnitRow({ unit, isBusy, onUndo, keep }: UnitRowProps) {
  const { bulk, common } = useWords()
  const language = useLanguage()
  const when = formatInstant(unit.at, language, new Date().toISOString())
  return (
    <tr>
      <td>{when}</td>
      <td>
        {unit.reviewer}, {unit.organisation}
      </td>
      <td>{common.decisions[unit.outcome]}</td>
      <NumberCell>{formatNumber(unit.total, language)}</NumberCell>
      <td ref={keep} tabIndex={-1}>
        {standingOf(unit, bulk.units)}
      </td>
      <td>
        {unit.isUndoable && (
          <Button
            size="small"
            disabled={isBusy}
            onClick={onUndo}
            aria-label={bulk.units.undoOf(bulk.decided[unit.outcome](unit.total), when)}
          >
            {bulk.units.undo}
          </Button>
        )}
      </td>
    </tr>
  )
}

function standingOf(
  { total, undone, held }: BulkUnit,
  t: ReturnType<typeof useWords>['bulk']['units'],
): string {
  if (undone === total) return t.undone
  if (held > 0) return t.held(held)
  return undone > 0 ? t.partlyUndone(undone) : t.waits
}
