/** Case material as pasted text, with what it is where the text does not show that. */
import { useState } from 'react'
import { MATERIAL_KINDS, type MaterialKind } from '../../contract/calls/cases.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Select, TextArea } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'

export type WayProps = { onClose: () => void; isBusy: boolean; told: React.ReactNode }

type PasteProps = WayProps & { onText: (text: string, as: MaterialKind | undefined) => void }

export function PasteDialog({ onClose, onText, isBusy, told }: PasteProps) {
  const t = useWords().casesView
  const [text, setText] = useState('')
  const [as, setAs] = useState<MaterialKind>()
  const [isMissing, setMissing] = useState(false)
  return (
    <Dialog
      title={t.pasteTitle}
      width="wide"
      onClose={onClose}
      confirm={t.pasteConfirm}
      isBusy={isBusy}
      onConfirm={() => (text.trim() === '' ? setMissing(true) : onText(text, as))}
    >
      <TextArea
        label={t.pasteLabel}
        hint={t.pasteHint}
        rows={14}
        value={text}
        error={isMissing && text.trim() === '' ? t.textNeeded : undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <Select
        label={t.pasteAs}
        value={as ?? 'seen'}
        options={(['seen', ...MATERIAL_KINDS] as const).map((one) => ({
          value: one,
          label: t.pasteKinds[one],
        }))}
        onChange={(value) => setAs(MATERIAL_KINDS.find((one) => one === value))}
      />
      {told}
    </Dialog>
  )
}
