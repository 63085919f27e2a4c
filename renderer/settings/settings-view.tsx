/** Who sits at the desk, in which language and look, which database, and the way to the keys. */
import './settings.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { Link } from 'wouter'
import type { Reviewer, SessionStatus } from '../../contract/calls/session.ts'
import { LANGUAGES } from '../../domain/language.ts'
import { PATHS } from '../address.ts'
import { ProjectSourceForm } from '../cases/project-source-form.tsx'
import { ExportEverything } from '../disposal/export-everything.tsx'
import { BackupButton } from '../log/backup-button.tsx'
import { WayChoice } from '../messages/way-choice.tsx'
import { desk, useRefreshDesk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Radio, TextField } from '../ui/field.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { keepTheme, readTheme, type Theme } from '../ui/theme.ts'
import { useSessionStatus, useWords } from '../ui/use-words.ts'
import { KeySettings } from './key-settings.tsx'

const THEMES: readonly Theme[] = ['system', 'light', 'dark']

export function SettingsView() {
  const { settings: t, messages, log, backups, disposal, exportAll, figureNotes, projectSource } = useWords()
  const session = useSessionStatus()
  return (
    <>
      <PageHead title={t.title} />
      <div className="page settings">
        {session && (
          <>
            <Section title={t.reviewer.title} text={t.reviewer.text}>
              <ReviewerForm reviewer={session.reviewer} />
            </Section>
            <Section title={t.language.title} text={t.language.text}>
              <LanguageChoice session={session} />
            </Section>
            <Section title={t.theme.title} text={t.theme.text}>
              <ThemeChoice />
            </Section>
            <Section
              title={t.demonstration.title}
              text={session.isDemo ? t.demonstration.inside : t.demonstration.outside}
            >
              <Demonstration session={session} />
            </Section>
            <Section title={messages.settings.title} text={messages.settings.text}>
              <WayChoice />
            </Section>
            <Section title={t.parties.title} text={t.parties.text}>
              <Parties />
            </Section>
            <Section title={figureNotes.settings.title} text={figureNotes.settings.text}>
              <p className="medium">
                <Link href={PATHS.figureNotes}>{figureNotes.link}</Link>
              </p>
            </Section>
            <Section title={projectSource.title} text={projectSource.text}>
              <ProjectSourceForm />
            </Section>
            <Section title={t.database.title} text={t.database.text}>
              <dl className="facts">
                <dt>{t.database.file}</dt>
                <dd>
                  <code>{session.databaseFile}</code>
                </dd>
              </dl>
              <p className="medium">
                <Link href={PATHS.sync}>{t.database.verify}</Link>
              </p>
              <p className="medium">
                <Link href={PATHS.log}>{log.title}</Link>
              </p>
            </Section>
            <Section title={log.backup.title} text={log.backup.text}>
              <BackupButton />
              <p className="medium">
                <Link href={PATHS.backups}>{backups.link}</Link>
              </p>
            </Section>
            <Section title={disposal.settings.title} text={disposal.settings.text}>
              <p className="medium">
                <Link href={PATHS.disposal}>{disposal.link}</Link>
              </p>
            </Section>
            <Section title={exportAll.settings.title} text={exportAll.settings.text}>
              <ExportEverything />
            </Section>
          </>
        )}
        <Section title={t.keyboard.title} text={t.keyboard.text}>
          <p>
            <Button onClick={openKeyHelp}>{t.keyboard.open}</Button>
          </p>
          <KeySettings />
        </Section>
      </div>
    </>
  )
}

function Section({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  const heading = useId()
  return (
    <section aria-labelledby={heading}>
      <div>
        <h2 id={heading}>{title}</h2>
        <p className="medium muted">{text}</p>
      </div>
      <div className="stack">{children}</div>
    </section>
  )
}

function ReviewerForm({ reviewer }: { reviewer: Reviewer | null }) {
  const t = useWords().settings.reviewer
  const refresh = useRefreshDesk()
  const [draft, setDraft] = useState(reviewer ?? { name: '', organisation: '' })
  const [isChecked, setChecked] = useState(false)
  const save = useMutation(desk.session.setReviewer.mutationOptions({ onSuccess: refresh }))
  const change = (part: Partial<Reviewer>) => {
    save.reset()
    setDraft({ ...draft, ...part })
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setChecked(true)
    if (draft.name.trim() !== '' && draft.organisation.trim() !== '') save.mutate(draft)
  }
  const missing = (value: string, words: string) => (isChecked && value.trim() === '' ? words : undefined)
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <TextField
        label={t.name}
        autoComplete="name"
        value={draft.name}
        error={missing(draft.name, t.nameMissing)}
        onChange={(event) => change({ name: event.target.value })}
      />
      <TextField
        label={t.organisation}
        autoComplete="organization"
        value={draft.organisation}
        error={missing(draft.organisation, t.organisationMissing)}
        onChange={(event) => change({ organisation: event.target.value })}
      />
      {save.error && <ErrorNote what={t.failed} error={save.error} />}
      <p className="row">
        <Button type="submit" disabled={save.isPending}>
          {t.save}
        </Button>
        <span className="medium muted" role="status">
          {save.isSuccess && t.saved}
        </span>
      </p>
    </form>
  )
}

function LanguageChoice({ session }: { session: SessionStatus }) {
  const t = useWords().settings.language
  const refresh = useRefreshDesk()
  // The choice shows at once, before the session has answered.
  const [asked, setAsked] = useState(session.language)
  const setLanguage = useMutation(
    desk.session.setLanguage.mutationOptions({
      onSuccess: refresh,
      onError: () => setAsked(session.language),
    }),
  )
  return (
    <fieldset>
      <legend className="visually-hidden">{t.title}</legend>
      {LANGUAGES.map((language) => (
        <Radio
          key={language}
          name="language"
          label={<span lang={language}>{t[language]}</span>}
          checked={asked === language}
          onChange={() => {
            setAsked(language)
            setLanguage.mutate({ language })
          }}
        />
      ))}
      {setLanguage.error && <ErrorNote what={t.failed} error={setLanguage.error} />}
    </fieldset>
  )
}

function ThemeChoice() {
  const t = useWords().settings.theme
  const [theme, setTheme] = useState(readTheme)
  return (
    <fieldset>
      <legend className="visually-hidden">{t.title}</legend>
      {THEMES.map((one) => (
        <Radio
          key={one}
          name="theme"
          label={t[one]}
          checked={theme === one}
          onChange={() => {
            keepTheme(one)
            setTheme(one)
          }}
        />
      ))}
    </fieldset>
  )
}

function Demonstration({ session }: { session: SessionStatus }) {
  const t = useWords().settings.demonstration
  const refresh = useRefreshDesk()
  const open = useMutation(desk.session.openDemonstration.mutationOptions({ onSuccess: refresh }))
  const leave = useMutation(desk.session.leaveDemonstration.mutationOptions({ onSuccess: refresh }))
  const error = open.error ?? leave.error
  const isBusy = open.isPending || leave.isPending
  return (
    <>
      {error && <ErrorNote what={t.failed} error={error} />}
      {session.isDemo && (
        <p>
          <Button disabled={isBusy} onClick={() => leave.mutate(undefined)}>
            {t.leave}
          </Button>
        </p>
      )}
      {!session.isDemo && session.canOpenDemonstration && (
        <p>
          <Button disabled={isBusy} onClick={() => open.mutate(undefined)}>
            {t.open}
          </Button>
        </p>
      )}
      {!session.isDemo && !session.canOpenDemonstration && <p className="medium muted">{t.unavailable}</p>}
    </>
  )
}

function Parties() {
  const t = useWords().settings.parties
  const corrections = useQuery(desk.parties.corrections.queryOptions())
  const register = useQuery(desk.register.summary.queryOptions())
  return (
    <ul className="stack medium">
      <li>
        <Link href={PATHS.corrections}>{t.corrections(corrections.data?.length ?? 0)}</Link>
      </li>
      <li>
        <Link href={PATHS.register}>{t.register(register.data?.bodies ?? 0)}</Link>
      </li>
    </ul>
  )
}

/** The frame shows the keys on F1; the button is for those who do not know that. */
function openKeyHelp(): void {
  window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F1', bubbles: true }))
}
