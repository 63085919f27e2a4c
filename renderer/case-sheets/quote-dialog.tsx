/** Chooses a quote of the sheet's cases; each says how far its consent has come. */
import { useState } from 'react'
import type { SheetMaterial } from '../../contract/calls/case-sheets.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Choice, Radio } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'

type Quote = SheetMaterial['quotes'][number]
type QuoteDialogProps = {
  quotes: readonly Quote[]
  onChoose: (quote: Pick<Quote, 'caseId' | 'text' | 'attributedTo'>) => void
  onClose: () => void
}

export function QuoteDialog({ quotes, onChoose, onClose }: QuoteDialogProps) {
  const { caseSheets, cases } = useWords()
  const t = caseSheets.quote
  const [place, setPlace] = useState(0)
  if (quotes.length === 0)
    return (
      <Dialog title={t.choose} onClose={onClose}>
        <p>{t.none}</p>
      </Dialog>
    )
  const submit = () => {
    const quote = quotes[place]
    if (!quote) return
    const { caseId, text, attributedTo } = quote
    onChoose({ caseId, text, attributedTo })
  }
  return (
    <Dialog
      title={t.choose}
      confirm={t.insert}
      onConfirm={submit}
      onClose={onClose}
      footnote={t.why}
      width="wide"
    >
      <Choice label={caseSheets.fields.quote}>
        {quotes.map(({ caseId, text, attributedTo, state }, index) => (
          <Radio
            key={`${caseId} ${text}`}
            name="sheet-quote"
            checked={index === place}
            onChange={() => setPlace(index)}
            label={
              <>
                ”{text}” <span className="muted">{attributedTo}</span>{' '}
                <span className="tag">{cases.states[state]}</span>
              </>
            }
          />
        ))}
      </Choice>
    </Dialog>
  )
}
