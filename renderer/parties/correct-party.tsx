/** The dialog that corrects who a party is: which name or body, what it is, and why. Stored once, for all editions. */
import './parties.css'
import { ORPCError } from '@orpc/client'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { PartyShown } from '../../contract/calls/queue.ts'
import { PUBLIC_PARTY, SECTORS, type Sector } from '../../domain/party/sector.ts'
import { followAssessment } from '../frame/assessment.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { fieldWord } from '../queue/query-text.ts'
import { announce } from '../ui/announce.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Choice, Radio, Select, TextArea } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import {
  type CorrectionDraft,
  correctionOf,
  isSameAs,
  missingIn,
  startCorrection,
  usualPublicParty,
} from './correction-draft.ts'
import { RegisterCombobox } from './register-combobox.tsx'

type CorrectPartyProps = { parties: readonly PartyShown[]; onClose: () => void }

export function CorrectParty({ parties, onClose }: CorrectPartyProps) {
  const t = useWords().partiesView.dialog
  const [first] = parties
  if (!first) throw new Error('There is no party to correct')
  const [draft, setDraft] = useState(() => startCorrection(first))
  const [isTried, setTried] = useState(false)
  const { correct, isCorrecting, error } = useCorrect(onClose)
  const missing = isTried ? missingIn(draft) : []
  const change = (part: Partial<CorrectionDraft>) => setDraft({ ...draft, ...part })
  const confirm = () => {
    setTried(true)
    const body = correctionOf(draft)
    if (body) correct(body)
  }
  return (
    <Dialog title={t.title} onClose={onClose} confirm={t.confirm} onConfirm={confirm} isBusy={isCorrecting}>
      {parties.length > 1 && (
        <Select
          label={t.which}
          value={String(parties.indexOf(draft.party))}
          options={parties.map((party, at) => ({ value: String(at), label: party.name }))}
          onChange={(at) => setDraft(startCorrection(parties[Number(at)] ?? first))}
        />
      )}
      <Scope draft={draft} onChange={change} />
      <What draft={draft} missing={missing} onChange={change} />
      <TextArea
        label={t.note}
        hint={t.noteHint}
        rows={2}
        value={draft.note}
        onChange={(event) => change({ note: event.target.value })}
      />
      <Reach draft={draft} />
      {Boolean(error) && <Problem error={error} />}
    </Dialog>
  )
}

type PartProps = { draft: CorrectionDraft; onChange: (part: Partial<CorrectionDraft>) => void }

function Scope({ draft, onChange }: PartProps) {
  const t = useWords().partiesView.dialog
  const { name, registerId, registerName } = draft.party
  if (registerId === null) return <p className="medium label">{t.scopes.name(name)}</p>
  return (
    <Choice label={t.scope}>
      <Radio
        name="scope"
        label={t.scopes.name(name)}
        checked={draft.scope === 'name'}
        onChange={() => onChange({ scope: 'name' })}
      />
      <Radio
        name="scope"
        label={t.scopes.body(registerName ?? name)}
        checked={draft.scope === 'body'}
        onChange={() => onChange({ scope: 'body' })}
      />
    </Choice>
  )
}

function What({ draft, missing, onChange }: PartProps & { missing: readonly string[] }) {
  const t = useWords().partiesView.dialog
  return (
    <>
      {draft.scope === 'name' && (
        <Choice label={t.what}>
          {(['same', 'other'] as const).map((what) => (
            <Radio
              key={what}
              name="what"
              label={t.whats[what]}
              checked={draft.what === what}
              onChange={() => onChange({ what })}
            />
          ))}
        </Choice>
      )}
      {isSameAs(draft) ? (
        <RegisterCombobox
          chosen={draft.body}
          error={missing.includes('body') ? t.bodyMissing : undefined}
          onChoose={(body) => onChange({ body })}
        />
      ) : (
        <SectorChoice draft={draft} missing={missing} onChange={onChange} />
      )}
    </>
  )
}

function SectorChoice({ draft, missing, onChange }: PartProps & { missing: readonly string[] }) {
  const { partiesView, common } = useWords()
  const t = partiesView.dialog
  return (
    <>
      <Select
        label={t.sector}
        error={missing.includes('sector') ? t.sectorMissing : undefined}
        value={draft.sector}
        options={[
          { value: '', label: t.chooseSector },
          ...SECTORS.map((sector) => ({ value: sector, label: common.sectors[sector] })),
        ]}
        onChange={(value) =>
          onChange({
            sector: value as Sector | '',
            publicParty: value === '' ? '' : usualPublicParty(value as Sector),
          })
        }
      />
      <Choice
        label={t.publicParty}
        isInline
        error={missing.includes('publicParty') ? t.publicPartyMissing : undefined}
      >
        {PUBLIC_PARTY.map((one) => (
          <Radio
            key={one}
            name="public-party"
            label={t.publicParties[one]}
            checked={draft.publicParty === one}
            onChange={() => onChange({ publicParty: one })}
          />
        ))}
      </Choice>
    </>
  )
}

/** How far the correction reaches, and how many submissions have the name where that is known. */
function Reach({ draft: { scope, party } }: { draft: CorrectionDraft }) {
  const t = useWords().partiesView.dialog
  const language = useLanguage()
  const query = `${fieldWord('organiser', language)}:"${party.name.replaceAll('"', '')}"`
  const { data } = useQuery(
    desk.queue.block.queryOptions({ input: { query, language, limit: 1 }, enabled: scope === 'name' }),
  )
  return (
    <Note>
      {scope === 'name' ? t.reach : t.reachBody}
      {scope === 'name' && data && data.total > 0 && ` ${t.touches(data.total)}`}
    </Note>
  )
}

function Problem({ error }: { error: unknown }) {
  const t = useWords().partiesView.dialog
  const code = error instanceof ORPCError ? error.code : null
  const said = { UNKNOWN_BODY: t.unknownBody, NO_REVIEWER: t.noReviewer }[String(code)]
  if (!said) return <ErrorNote what={t.failed} error={error} />
  return (
    <Note kind="bad" role="alert">
      {said}
    </Note>
  )
}

function useCorrect(onDone: () => void) {
  const t = useWords().partiesView.dialog
  const refresh = useRefreshDesk()
  const { mutate, isPending, error } = useMutation(
    desk.parties.correct.mutationOptions({
      onSuccess: async ({ name, submissions }) => {
        announce(t.saved(name, submissions))
        followAssessment()
        await refresh()
        onDone()
      },
    }),
  )
  return { correct: mutate, isCorrecting: isPending, error }
}
