/** One ready text: written in the screen's words for placeholders, with a preview filled as organisers would read it. */
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import type { ReadyTextShown } from '../../contract/calls/texts.ts'
import { LANGUAGES } from '../../domain/language.ts'
import {
  fillText,
  PLACEHOLDERS,
  type Placeholder,
  sayDays,
  TELLS_REASON,
  toShownText,
  toStoredText,
  unknownPlaceholders,
} from '../../domain/ready-text.ts'
import { words as wordsOf } from '../../text/catalog.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { TextArea } from '../ui/field.tsx'
import { formatInstant } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'

const ALL_NAMES = LANGUAGES.map((language) => wordsOf(language).readyTexts.placeholders)

export function TextEditor({ ready, name }: { ready: ReadyTextShown; name: string }) {
  const t = useWords().readyTexts
  const screenLanguage = useLanguage()
  const refresh = useRefreshDesk()
  const area = useRef<HTMLDivElement>(null)
  const [text, setText] = useState(() => toShownText(ready.text, t.placeholders))
  const save = useMutation(desk.texts.set.mutationOptions())
  const unknown = unknownPlaceholders(text, ALL_NAMES)
  const fault = text.trim() === '' ? t.empty : unknown.length > 0 ? t.unknown(unknown) : undefined
  const { purpose, language } = ready
  const set = (next: string | null, said: string) =>
    save.mutate(
      { purpose, language, text: next },
      {
        onSuccess: async () => {
          announce(said)
          await refresh()
        },
      },
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (fault === undefined) set(text, t.saved)
  }
  const insert = (placeholder: Placeholder) => {
    const field = area.current?.querySelector('textarea')
    const [from, to] = [field?.selectionStart ?? text.length, field?.selectionEnd ?? text.length]
    setText(`${text.slice(0, from)}{${t.placeholders[placeholder]}}${text.slice(to)}`)
    field?.focus()
  }
  return (
    <form className="text-editor" onSubmit={submit} noValidate>
      <div className="stack" ref={area}>
        <h2>{name}</h2>
        <p className="small muted">
          {ready.changed
            ? t.changedBy(ready.changed.by, formatInstant(ready.changed.at, screenLanguage))
            : t.asShipped}
        </p>
        <TextArea
          label={t.text(name)}
          isLabelHidden
          rows={14}
          lang={language}
          error={fault}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {save.error && <ErrorNote what={t.failed} error={save.error} />}
        <p className="row">
          <Button type="submit" disabled={save.isPending}>
            {t.save}
          </Button>
          {ready.changed && (
            <Button kind="quiet" disabled={save.isPending} onClick={() => set(null, t.restored)}>
              {t.restore}
            </Button>
          )}
        </p>
        <h3 className="group-label">{t.placeholdersTitle}</h3>
        <p className="small muted">{t.placeholdersHint}</p>
        <div className="text-placeholders">
          {PLACEHOLDERS.map((one) => (
            <Button
              key={one}
              size="small"
              aria-label={t.insert(t.placeholders[one])}
              onClick={() => insert(one)}
            >
              {`{${t.placeholders[one]}}`}
            </Button>
          ))}
        </div>
      </div>
      <Preview text={text} ready={ready} />
    </form>
  )
}

function Preview({ text, ready: { purpose, language } }: { text: string; ready: ReadyTextShown }) {
  const t = useWords().readyTexts
  const stored = toStoredText(text, ALL_NAMES)
  const filled = fillText(stored, { values: exampleFacts(language), count: 1 })
  const lacksReason = TELLS_REASON.some((one) => one === purpose) && !stored.includes('{reason}')
  return (
    <section className="text-preview" aria-label={t.preview}>
      <h3 className="group-label">{t.preview}</h3>
      <p className="small muted">{t.previewMade}</p>
      <div className="message-letter" lang={language}>
        <p className="message-body">{filled.text}</p>
      </div>
      {lacksReason && (
        <p className="small" role="status">
          {t.reasonLast}
        </p>
      )}
    </section>
  )
}

/** A made-up submission, so that the preview is the same for everybody and shows nobody's data. */
function exampleFacts(language: ReadyTextShown['language']): Record<Placeholder, string> {
  const { example } = wordsOf(language).readyTexts
  const day = (text: string) => sayDays([text], language)
  return {
    title: example.title,
    organiser: example.organiser,
    municipality: example.municipality,
    criterionText: example.found,
    reason: example.reason,
    edition: 'Innovationsveckan 2024',
    firstDay: day('2024-09-30'),
    lastDay: day('2024-10-04'),
    deadline: day('2024-09-27'),
    answerBy: day('2024-09-27'),
    day: day('2024-10-02'),
    link: 'https://www.example.org/a/1',
    reviewerOrganisation: 'SKR',
  }
}
