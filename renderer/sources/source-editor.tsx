/** Edits one source: what it is, how it is read, a test of it, and how decisions leave; saved when it has been tested. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { SourceReading } from '../../contract/calls/sources.ts'
import { ROWS_ARE, type SourceProfile } from '../../domain/source-profile.ts'
import { FileButton } from '../import/choose-file.tsx'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'
import { ACCEPTED_FILES } from './accepted-files.ts'
import { Reading } from './reading.tsx'
import { draftOf, nextKey, profileOf, type SourceDraft } from './source-draft.ts'
import { useSourceError } from './source-error.ts'
import { AuthenticationFields, PagingFields, WayOutFields } from './source-options.tsx'
import { CodesTable, FieldsTable } from './source-tables.tsx'

export type Edited = {
  id: string | null
  profile: SourceProfile
  hasSecret: boolean
  /** A word that has no code yet, with the field that it stands in. */
  word?: { field: string; word: string }
}

export function SourceEditor({ edited, onClose }: { edited: Edited; onClose: () => void }) {
  const words = useWords()
  const t = words.sources.editor
  const say = useSourceError()
  const refresh = useRefreshDesk()
  const [draft, setDraft] = useState(() => withWord(draftOf(edited.profile), edited.word))
  const form = useRef<HTMLFormElement>(null)
  const [secret, setSecret] = useState('')
  const [isAsked, setAsked] = useState(false)
  const editions = useQuery(desk.editions.list.queryOptions()).data ?? []
  const test = useMutation(desk.sources.test.mutationOptions())
  const save = useMutation(desk.sources.save.mutationOptions())
  const change = (changes: Partial<SourceDraft>) => setDraft({ ...draft, ...changes })
  const profile = profileOf(draft)
  const faults = isAsked ? faultsOf(draft, t) : {}
  const id = edited.id ?? undefined
  const isByClient = draft.kind === 'desk-protocol'
  const mustTest = save.error !== null && isUntested(save.error)

  const runTest = (file?: File) => {
    setAsked(true)
    if (profile) test.mutate({ id, profile, file, secret: secret === '' ? undefined : secret })
  }
  const store = (allowsUntested: boolean) => {
    setAsked(true)
    if (!profile) return
    save.mutate(
      { id, profile, allowsUntested, secret: secret === '' ? undefined : secret },
      {
        onSuccess: async () => {
          announce(words.sources.saved(profile.name))
          await refresh()
          onClose()
        },
      },
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    store(false)
  }
  const giveCode = ({ becomes, word }: SourceReading['unknownWords'][number]) => {
    flushSync(() => setDraft(withWord(draft, { field: becomes, word })))
    form.current?.querySelector<HTMLElement>(`[data-code-of="${CSS.escape(word)}"]`)?.focus()
  }

  return (
    <form ref={form} className="stack source-editor" onSubmit={submit} noValidate>
      <h2>{edited.id === null ? t.newTitle : t.title(edited.profile.name)}</h2>
      <div className="source-columns">
        <div className="stack">
          <TextField
            label={t.name}
            error={faults.name}
            value={draft.name}
            onChange={(event) => change({ name: event.target.value })}
          />
          <TextField
            label={t.address}
            hint={t.addressHint}
            error={faults.address}
            type="url"
            spellCheck={false}
            value={draft.address ?? ''}
            onChange={(event) => change({ address: event.target.value.trim() || null })}
          />
          <Select
            label={t.rowsAre}
            value={draft.rowsAre}
            options={ROWS_ARE.map((value) => ({ value, label: words.importView.rowsAre[value] }))}
            onChange={(value) => change({ rowsAre: value as SourceDraft['rowsAre'] })}
          />
          <Select
            label={t.edition}
            value={draft.edition ?? ''}
            options={[
              { value: '', label: t.editionByDay },
              ...editions.map((one) => ({ value: one.id, label: one.name })),
            ]}
            onChange={(value) => change({ edition: value === '' ? null : value })}
          />
          <WayOutFields draft={draft} onChange={change} fault={faults.wayOut} />
        </div>
        <div className="stack">
          <h3>{t.more}</h3>
          <AuthenticationFields
            draft={draft}
            onChange={change}
            secret={secret}
            hasSecret={edited.hasSecret}
            onSecret={setSecret}
          />
          <PagingFields draft={draft} onChange={change} />
        </div>
      </div>
      <FieldsTable rows={draft.fields} onChange={(fields) => change({ fields })} />
      <CodesTable rows={draft.codes} onChange={(codes) => change({ codes })} />
      {isByClient && <Note>{t.bySync}</Note>}
      {test.isPending && <p role="status">{t.testing}</p>}
      {test.error && <ErrorNote what={say(test.error)} error={test.error} />}
      {test.data && (
        <section className="stack">
          <h3>{words.sources.reading.testTitle}</h3>
          <Reading reading={test.data} onCode={giveCode} />
        </section>
      )}
      {save.error && !mustTest && <ErrorNote what={say(save.error)} error={save.error} />}
      {mustTest && (
        <Note
          kind="warn"
          role="alert"
          actions={
            <Button disabled={save.isPending} onClick={() => store(true)}>
              {t.saveAnyway}
            </Button>
          }
        >
          {t.untested}
        </Note>
      )}
      <p className="row">
        <Button type="submit" kind="primary" disabled={save.isPending}>
          {t.save}
        </Button>
        {!isByClient && draft.address !== null && (
          <Button disabled={test.isPending} onClick={() => runTest()}>
            {t.test}
          </Button>
        )}
        {!isByClient && draft.address === null && (
          <FileButton label={t.testWith} accepts={ACCEPTED_FILES[draft.kind]} onChoose={runTest} />
        )}
        <Button kind="quiet" onClick={onClose}>
          {t.back}
        </Button>
      </p>
    </form>
  )
}

function withWord(draft: SourceDraft, given: Edited['word']): SourceDraft {
  if (!given) return draft
  const { codes } = draft
  if (codes.some(({ field, word }) => field === given.field && word === given.word)) return draft
  return { ...draft, codes: [...codes, { key: nextKey(codes), ...given, becomes: '' }] }
}

type Faults = { name?: string; address?: string; wayOut?: string }

function faultsOf(
  draft: SourceDraft,
  t: { nameMissing: string; badAddress: string; badMail: string },
): { [Field in keyof Faults]: string | undefined } {
  const { name, address, wayOut } = draft
  const isMail =
    wayOut.kind !== 'mailto' || wayOut.to === null || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(wayOut.to)
  return {
    name: name.trim() === '' ? t.nameMissing : undefined,
    address: address !== null && !/^https?:\/\/./.test(address) ? t.badAddress : undefined,
    wayOut: isMail ? undefined : t.badMail,
  }
}

function isUntested(error: Error): boolean {
  const data = 'data' in error ? error.data : null
  return typeof data === 'object' && data !== null && 'code' in data && data.code === 'not-tested'
}
