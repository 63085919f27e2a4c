/** The choices that settle a conflict. */
import type { ConflictShown } from '../../contract/calls/queue.ts'
import { Button } from '../ui/button.tsx'
import { useWords } from '../ui/use-words.ts'
import type { Choice } from './use-settle.ts'

type SettleButtonsProps = { conflict: ConflictShown; isBusy: boolean; onSettle: (choice: Choice) => void }

export function SettleButtons({ conflict, isBusy, onSettle }: SettleButtonsProps) {
  const { conflicts } = useWords().queue
  return (
    <>
      <Button disabled={isBusy} onClick={() => onSettle('drop')}>
        {conflicts.drop}
      </Button>
      <Button disabled={isBusy} onClick={() => onSettle('renew')}>
        {conflicts.renew(conflict.currentRevision)}
      </Button>
    </>
  )
}
