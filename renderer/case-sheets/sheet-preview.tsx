/** What would leave the house: the page itself, what stops it, and what is left out, each with a way to its part. */
import { useRef } from 'react'
import type { SheetPreview } from '../../contract/calls/case-sheets.ts'
import { TextButton } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Note } from '../ui/note.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { styleNonce } from '../ui/style-nonce.ts'
import { useWords } from '../ui/use-words.ts'
import { focusPart } from './focus-part.ts'
import { sayFault, sayWithheld } from './say-fault.ts'
import type { SheetPreviewing } from './use-sheet-preview.ts'

export function SheetPreviewPane({ preview: { data, error, refetch } }: { preview: SheetPreviewing }) {
  const words = useWords()
  const { preview: t } = words.caseSheets
  const faults = data?.faults.map(({ blockId, why }) => ({
    part: blockId ?? 'title',
    said: sayFault(words, why),
  }))
  const withheld = data?.withheld.map(({ blockId, why }) => ({
    part: blockId ?? 'lead',
    said: sayWithheld(words, why),
  }))
  return (
    <section className="sheet-preview" aria-labelledby="sheet-preview-title">
      <h2 id="sheet-preview-title">{t.title}</h2>
      {error && <ErrorNote what={t.failed} error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={8} />}
      <div className="sheet-told" role="status">
        {faults && faults.length > 0 && (
          <Note kind="bad" title={`${t.stopped}.`}>
            <Reasons reasons={faults} />
          </Note>
        )}
        {withheld && withheld.length > 0 && (
          <Note kind="warn" title={`${t.withheld}.`}>
            <Reasons reasons={withheld} />
          </Note>
        )}
      </div>
      {data?.html != null && <PreviewFrame html={data.html} />}
      {data && <p className="small muted">{t.asOf}</p>}
    </section>
  )
}

function Reasons({ reasons }: { reasons: readonly { part: string; said: string }[] }) {
  const { preview: t } = useWords().caseSheets
  return (
    <ul className="sheet-reasons">
      {reasons.map(({ part, said }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part may have the same reason twice.
        <li key={`${part} ${said} ${place}`}>
          {said}{' '}
          <TextButton aria-label={t.goToOf(said)} onClick={() => focusPart(part)}>
            {t.goTo}
          </TextButton>
        </li>
      ))}
    </ul>
  )
}

/**
 * The page has no scripts, and neither its policy nor the frame lets any run. The frame is of our origin only so that
 * reading stays where it was when the page is drawn anew.
 */
function PreviewFrame({ html }: { html: NonNullable<SheetPreview['html']> }) {
  const { preview: t } = useWords().caseSheets
  const scrolled = useRef(0)
  return (
    <iframe
      title={t.frame}
      sandbox="allow-same-origin"
      srcDoc={fitForFrame(html)}
      onLoad={({ currentTarget: { contentWindow } }) => {
        contentWindow?.scrollTo({ top: scrolled.current })
        contentWindow?.addEventListener('scroll', () => {
          scrolled.current = contentWindow.scrollY
        })
      }}
    />
  )
}

/** Its style passes the window's own policy, and its links, which the frame may not follow, lead nowhere. */
function fitForFrame(html: string): string {
  const nonce = styleNonce()
  const style = nonce === undefined ? '<style>' : `<style nonce="${nonce}">`
  return html.replace('<style>', `<base target="_blank">${style}`)
}
