/** Which columns the list shows and where, and by what it is sorted: all by check boxes, buttons and choices. */
import { useId, useRef, useState } from 'react'
import { announce } from '../ui/announce.tsx'
import { Button, TextButton } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Checkbox, Select } from '../ui/field.tsx'
import { Icon } from '../ui/icon.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'
import { shownInOrder, withMoved } from './column-choice.ts'
import { COLUMN_IDS, type ColumnId, columnName, columnOf } from './columns.ts'
import { DEFAULT_ORDER, type SortKey, setListOrder, useListOrder } from './list-order.ts'
import { useColumnChoice } from './use-column-choice.ts'

export function ColumnsDialog({ onClose }: { onClose: () => void }) {
  const words = useWords()
  const { queueGrid } = words
  const [choice, setChoice] = useColumnChoice()
  const listOrder = useListOrder()
  const [draft, setDraft] = useState(choice)
  const [keys, setKeys] = useState<readonly SortKey[]>(listOrder)
  const [isEmpty, setEmpty] = useState(false)
  const use = () => {
    if (draft.shown.length === 0) return setEmpty(true)
    const isSame = shownInOrder(draft).join() === shownInOrder(choice).join()
    setChoice({ ...draft, isOwn: choice.isOwn || !isSame })
    setListOrder(keys)
    onClose()
  }
  const reset = () => {
    setChoice(null)
    setListOrder(DEFAULT_ORDER)
    announce(queueGrid.resetDone)
    onClose()
  }
  return (
    <Dialog
      title={queueGrid.chooseTitle}
      onClose={onClose}
      confirm={queueGrid.use}
      onConfirm={use}
      footnote={
        <>
          {queueGrid.widthsHint} <TextButton onClick={reset}>{queueGrid.reset}</TextButton>
        </>
      }
    >
      <fieldset>
        <legend className="group-label">{queueGrid.shown}</legend>
        {isEmpty && draft.shown.length === 0 && <Note kind="bad">{queueGrid.noneShown}</Note>}
        <ColumnList
          order={draft.order}
          shown={draft.shown}
          onShown={(shown) => setDraft({ ...draft, shown })}
          onOrder={(order) => setDraft({ ...draft, order })}
        />
      </fieldset>
      <OrderChoice keys={keys} onKeys={setKeys} />
    </Dialog>
  )
}

type ColumnListProps = {
  order: readonly ColumnId[]
  shown: readonly ColumnId[]
  onShown: (shown: ColumnId[]) => void
  onOrder: (order: ColumnId[]) => void
}

function ColumnList({ order, shown, onShown, onOrder }: ColumnListProps) {
  const words = useWords()
  const { queueGrid } = words
  const list = useRef<HTMLOListElement>(null)
  const move = (id: ColumnId, by: -1 | 1) => {
    const moved = withMoved(order, id, by)
    onOrder(moved)
    announce(queueGrid.moved(columnName(id, words), moved.indexOf(id) + 1, moved.length))
    // At an end the button no longer serves; the other one of the same column does.
    window.requestAnimationFrame(() => {
      const [up, down] =
        list.current?.querySelectorAll<HTMLButtonElement>(`[data-column="${id}"] button`) ?? []
      const wanted = by < 0 ? up : down
      const other = by < 0 ? down : up
      if (wanted?.disabled) other?.focus()
      else wanted?.focus()
    })
  }
  return (
    <ol ref={list} className="column-list">
      {order.map((id, place) => {
        const name = columnName(id, words)
        const isShown = shown.includes(id)
        return (
          <li key={id} data-column={id}>
            <Checkbox
              label={name}
              checked={isShown}
              onChange={() => onShown(isShown ? shown.filter((one) => one !== id) : [...shown, id])}
            />
            <Button
              kind="quiet"
              size="small"
              className="turned"
              aria-label={queueGrid.up(name)}
              title={queueGrid.up(name)}
              disabled={place === 0}
              onClick={() => move(id, -1)}
            >
              <Icon name="down" />
            </Button>
            <Button
              kind="quiet"
              size="small"
              aria-label={queueGrid.down(name)}
              title={queueGrid.down(name)}
              disabled={place === order.length - 1}
              onClick={() => move(id, 1)}
            >
              <Icon name="down" />
            </Button>
          </li>
        )
      })}
    </ol>
  )
}

const NOTHING = ''

/** What the list is sorted by first, then and last. */
function OrderChoice({
  keys,
  onKeys,
}: {
  keys: readonly SortKey[]
  onKeys: (keys: readonly SortKey[]) => void
}) {
  const words = useWords()
  const { queueGrid } = words
  const id = useId()
  const set = (place: number, key: SortKey | null) =>
    onKeys(key === null ? keys.slice(0, place) : [...keys.slice(0, place), key, ...keys.slice(place + 1)])
  return (
    <fieldset>
      <legend className="group-label">{queueGrid.order}</legend>
      {queueGrid.orderBy.slice(0, keys.length + 1).map((label, place) => {
        const key = keys[place]
        const taken = keys.slice(0, place).map(({ column }) => columnOf(column).sort)
        const choices = COLUMN_IDS.filter((one) => {
          const { sort } = columnOf(one)
          return sort !== null && !taken.includes(sort)
        })
        return (
          <div key={`${id}-${label}`} className="order-line">
            <Select
              label={label}
              value={key?.column ?? NOTHING}
              options={[
                ...(place === 0 ? [] : [{ value: NOTHING, label: queueGrid.noOrder }]),
                ...choices.map((one) => ({ value: one, label: columnName(one, words) })),
              ]}
              onChange={(column) =>
                set(
                  place,
                  column === NOTHING
                    ? null
                    : { column: column as ColumnId, direction: key?.direction ?? 'asc' },
                )
              }
            />
            {key && (
              <Select
                label={queueGrid.direction(label)}
                isLabelHidden
                value={key.direction}
                options={[
                  { value: 'asc', label: queueGrid.ascending },
                  { value: 'desc', label: queueGrid.descending },
                ]}
                onChange={(direction) => set(place, { ...key, direction: direction as SortKey['direction'] })}
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
