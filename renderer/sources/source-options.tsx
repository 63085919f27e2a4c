/** How a source is asked and answered: signing in, further pages, where the list is, and how decisions leave. */
import type { SourceProfile } from '../../domain/source-profile.ts'
import { Select, TextField } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import type { SourceDraft } from './source-draft.ts'

type PartProps = { draft: SourceDraft; onChange: (changes: Partial<SourceDraft>) => void }

const AUTHENTICATIONS: Record<SourceProfile['authentication']['kind'], SourceProfile['authentication']> = {
  none: { kind: 'none' },
  bearer: { kind: 'bearer' },
  basic: { kind: 'basic', user: '' },
  header: { kind: 'header', name: 'X-Api-Key' },
}
const PAGINGS: Record<SourceProfile['paging']['kind'], SourceProfile['paging']> = {
  none: { kind: 'none' },
  numbered: { kind: 'numbered', parameter: 'page', first: 1, size: null },
  'next-link': { kind: 'next-link', at: 'next' },
  cursor: { kind: 'cursor', parameter: 'cursor', at: 'cursor' },
}
const WAYS_OUT: Record<SourceProfile['wayOut']['kind'], SourceProfile['wayOut']> = {
  interface: { kind: 'interface' },
  manual: { kind: 'manual', link: null },
  mailto: { kind: 'mailto', to: null },
  'mail-merge': { kind: 'mail-merge' },
}

type Authenticated = Pick<SourceProfile, 'authentication'>
type SecretProps = {
  draft: Authenticated
  onChange: (part: Authenticated) => void
  secret: string
  hasSecret: boolean
  onSecret: (secret: string) => void
}

export function AuthenticationFields({ draft, onChange, secret, hasSecret, onSecret }: SecretProps) {
  const t = useWords().sources.editor
  const { authentication } = draft
  return (
    <>
      <Select
        label={t.authentication}
        value={authentication.kind}
        options={optionsOf(t.authentications)}
        onChange={(kind) =>
          onChange({ authentication: AUTHENTICATIONS[kind as keyof typeof AUTHENTICATIONS] })
        }
      />
      {authentication.kind === 'basic' && (
        <TextField
          label={t.user}
          value={authentication.user}
          onChange={(event) => onChange({ authentication: { kind: 'basic', user: event.target.value } })}
        />
      )}
      {authentication.kind === 'header' && (
        <TextField
          label={t.header}
          spellCheck={false}
          value={authentication.name}
          onChange={(event) => onChange({ authentication: { kind: 'header', name: event.target.value } })}
        />
      )}
      {authentication.kind !== 'none' && (
        <TextField
          label={t.secret}
          hint={hasSecret ? t.secretKept : t.secretHint}
          type="password"
          autoComplete="off"
          value={secret}
          onChange={(event) => onSecret(event.target.value)}
        />
      )}
    </>
  )
}

export function PagingFields({ draft, onChange }: PartProps) {
  const t = useWords().sources.editor
  const { paging } = draft
  return (
    <>
      <Select
        label={t.paging}
        value={paging.kind}
        options={optionsOf(t.pagings)}
        onChange={(kind) => onChange({ paging: PAGINGS[kind as keyof typeof PAGINGS] })}
      />
      {'parameter' in paging && (
        <TextField
          label={t.parameter}
          spellCheck={false}
          value={paging.parameter}
          onChange={(event) => onChange({ paging: { ...paging, parameter: event.target.value } })}
        />
      )}
      {paging.kind === 'numbered' && (
        <TextField
          label={t.first}
          inputMode="numeric"
          value={String(paging.first)}
          onChange={(event) => onChange({ paging: { ...paging, first: Number(event.target.value) || 0 } })}
        />
      )}
      {'at' in paging && (
        <TextField
          label={t.pagingAt}
          spellCheck={false}
          value={paging.at}
          onChange={(event) => onChange({ paging: { ...paging, at: event.target.value } })}
        />
      )}
      <TextField
        label={t.itemsAt}
        hint={t.itemsAtHint}
        spellCheck={false}
        value={draft.itemsAt}
        onChange={(event) => onChange({ itemsAt: event.target.value.trim() })}
      />
    </>
  )
}

export function WayOutFields({ draft, onChange, fault }: PartProps & { fault: string | undefined }) {
  const t = useWords().sources.editor
  const { wayOut } = draft
  return (
    <>
      <Select
        label={t.wayOut}
        value={wayOut.kind}
        options={optionsOf(t.wayOuts)}
        onChange={(kind) => onChange({ wayOut: WAYS_OUT[kind as keyof typeof WAYS_OUT] })}
      />
      {wayOut.kind === 'manual' && (
        <TextField
          label={t.wayLink}
          hint={t.wayLinkHint}
          spellCheck={false}
          value={wayOut.link ?? ''}
          onChange={(event) =>
            onChange({ wayOut: { kind: 'manual', link: event.target.value.trim() || null } })
          }
        />
      )}
      {wayOut.kind === 'mailto' && (
        <TextField
          label={t.wayTo}
          hint={t.wayToHint}
          error={fault}
          type="email"
          value={wayOut.to ?? ''}
          onChange={(event) =>
            onChange({ wayOut: { kind: 'mailto', to: event.target.value.trim() || null } })
          }
        />
      )}
    </>
  )
}

function optionsOf(labels: Readonly<Record<string, string>>) {
  return Object.entries(labels).map(([value, label]) => ({ value, label }))
}
