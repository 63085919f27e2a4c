/** The submission's addresses, each seen in full before it is opened. */
import { Fragment } from 'react'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useWords } from '../ui/use-words.ts'
import { OutsideLink } from './outside-link.tsx'
import { isWebAddress } from './web-address.ts'

type Kind = 'links' | 'digital' | 'registration' | 'recordings'

export function OpenLinkDialog({
  submission,
  onClose,
}: {
  submission: SubmissionShown
  onClose: () => void
}) {
  const t = useWords().triage.links
  return (
    <Dialog title={t.title} onClose={onClose}>
      <p className="medium muted">{t.text}</p>
      <dl className="facts">
        {addressesOf(submission).map(([kind, address]) => (
          <Fragment key={`${kind} ${address}`}>
            <dt>{t.kinds[kind]}</dt>
            <dd>
              <OutsideLink address={address} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </Dialog>
  )
}

/** Those that can be opened; elsewhere they stand as text. */
export function addressesOf({ content }: Pick<SubmissionShown, 'content'>): [Kind, string][] {
  const { links, recordings, digital, registration } = content
  const all: [Kind, string | null][] = [
    ...links.map((link): [Kind, string] => ['links', link]),
    ['digital', digital.link],
    ['registration', registration.link],
    ...recordings.map((link): [Kind, string] => ['recordings', link]),
  ]
  const seen = new Set<string>()
  return all.filter((one): one is [Kind, string] => {
    const [, address] = one
    const isNew = address !== null && isWebAddress(address) && !seen.has(address)
    if (isNew) seen.add(address)
    return isNew
  })
}
