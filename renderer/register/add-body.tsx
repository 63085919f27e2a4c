/** The dialog that adds one body to the register; what is wrong stands at its field, and what is written stays. */
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { RegisterRow } from '../../contract/calls/register.ts'
import { SECTORS, type Sector } from '../../domain/party/sector.ts'
import { followAssessment } from '../frame/assessment.ts'
import { usualPublicParty } from '../parties/correction-draft.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Choice, Radio, Select, TextArea, TextField } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'
import { type BodyDraft, bodyOf, EMPTY_BODY, missingInBody, type NEEDED } from './body-draft.ts'

type AddBodyProps = { onClose: () => void; onAdded: (row: RegisterRow) => void }

export function AddBody({ onClose, onAdded }: AddBodyProps) {
  const words = useWords()
  const t = words.registerView.dialog
  const [draft, setDraft] = useState(EMPTY_BODY)
  const [isTried, setTried] = useState(false)
  const refresh = useRefreshDesk()
  const add = useMutation(
    desk.register.add.mutationOptions({
      onSuccess: async (row) => {
        followAssessment()
        await refresh()
        onAdded(row)
      },
    }),
  )
  const refused = refusedField(add.error)
  useEffect(() => {
    if (refused) document.querySelector<HTMLElement>('dialog[open] [aria-invalid="true"]')?.focus()
  }, [refused])
  const missing: readonly string[] = isTried ? missingInBody(draft) : []
  const change = (part: Partial<BodyDraft>) => {
    add.reset()
    setDraft({ ...draft, ...part })
  }
  const errorAt = (field: keyof BodyDraft) => {
    if (missing.includes(field)) return t.missing[field as (typeof NEEDED)[number]]
    return refused?.field === field ? words.imports.reason(refused.code, refused.values) : undefined
  }
  const text = (field: Exclude<keyof BodyDraft, 'sector' | 'publicParty'>) => ({
    value: draft[field],
    error: errorAt(field),
    onChange: (event: { target: { value: string } }) => change({ [field]: event.target.value }),
  })
  const confirm = () => {
    setTried(true)
    const body = bodyOf(draft)
    if (body) add.mutate(body)
  }
  return (
    <Dialog title={t.title} onClose={onClose} confirm={t.confirm} onConfirm={confirm} isBusy={add.isPending}>
      <TextField label={t.name} autoFocus spellCheck={false} {...text('name')} />
      <Select
        label={t.sector}
        error={errorAt('sector')}
        value={draft.sector}
        options={[
          { value: '', label: t.chooseSector },
          ...SECTORS.map((sector) => ({ value: sector, label: words.common.sectors[sector] })),
        ]}
        onChange={(value) =>
          change({
            sector: value as Sector | '',
            publicParty: value === '' ? '' : usualPublicParty(value as Sector),
          })
        }
      />
      <PublicPartyChoice draft={draft} error={errorAt('publicParty')} onChange={change} />
      <TextField label={t.source} hint={t.sourceHint} spellCheck={false} {...text('source')} />
      <TextField label={t.orgnr} hint={t.orgnrHint} inputMode="numeric" {...text('orgnr')} />
      <TextArea label={t.aliases} hint={t.aliasesHint} rows={2} spellCheck={false} {...text('aliases')} />
      <TextArea label={t.note} rows={2} {...text('note')} />
      {add.error && !refused && <Problem error={add.error} />}
    </Dialog>
  )
}

type PublicPartyChoiceProps = {
  draft: BodyDraft
  error: string | undefined
  onChange: (part: Partial<BodyDraft>) => void
}

function PublicPartyChoice({ draft, error, onChange }: PublicPartyChoiceProps) {
  const { dialog, publicParties } = useWords().registerView
  return (
    <Choice label={dialog.publicParty} isInline error={error}>
      {(['yes', 'no', 'unclear', 'team'] as const).map((one) => (
        <Radio
          key={one}
          name="public-party"
          label={publicParties[one]}
          checked={draft.publicParty === one}
          onChange={() => onChange({ publicParty: one })}
        />
      ))}
    </Choice>
  )
}

function Problem({ error }: { error: unknown }) {
  const t = useWords().registerView.dialog
  if (error instanceof ORPCError && error.code === 'NO_REVIEWER')
    return (
      <Note kind="bad" role="alert">
        {t.noReviewer}
      </Note>
    )
  return <ErrorNote what={t.failed} error={error} />
}

type Refused = { field: string; code: string; values: Record<string, string> }

/** Which field the backend refused, and why. */
function refusedField(error: unknown): Refused | null {
  if (!(error instanceof ORPCError) || error.code !== 'BAD_BODY') return null
  const { field, reason } = error.data as { field: string; reason: Omit<Refused, 'field'> }
  return { field, ...reason }
}
