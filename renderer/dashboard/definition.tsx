/** "How it is counted": the definition behind every figure. */
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../ui/use-words.ts'

export function Definition() {
  const t = useWords().dashboard
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t.howCounted}
      </Button>
      {isOpen && (
        <Dialog title={t.definition.title} onClose={() => setOpen(false)}>
          <ul className="definition">
            {t.definition.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  )
}
