/** The ready texts: chosen in a list, edited beside a preview, and restored to what shipped. */
import './messages.css'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReadyTextShown } from '../../contract/calls/texts.ts'
import { LANGUAGES, type Language } from '../../domain/language.ts'
import { LETTERS, type TextPurpose } from '../../domain/ready-text.ts'
import type { Words } from '../../text/catalog.ts'
import { PATHS, useAddressValue } from '../address.ts'
import { desk } from '../queries.ts'
import { ButtonLink } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Choice, Radio } from '../ui/field.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { TextEditor } from './text-editor.tsx'

export function TextsView() {
  const t = useWords().readyTexts
  const list = useQuery(desk.texts.list.queryOptions())
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <ButtonLink kind="quiet" icon="left" href={`#${PATHS.settings}`}>
            {t.back}
          </ButtonLink>
        }
      >
        <p>{t.lead}</p>
      </PageHead>
      <div className="page texts">
        {list.error && (
          <ErrorNote what={t.loadFailed} error={list.error} onRetry={() => void list.refetch()} />
        )}
        {list.isPending && <Skeleton rows={8} />}
        {list.data && <Texts texts={list.data} />}
      </div>
    </>
  )
}

function Texts({ texts }: { texts: readonly ReadyTextShown[] }) {
  const words = useWords()
  const t = words.readyTexts
  const screenLanguage = useLanguage()
  const [language, setLanguage] = useState<Language>(screenLanguage)
  const [address, setAddress] = useAddressValue('text')
  const shown = texts.filter((one) => one.language === language)
  const chosen = shown.find(({ purpose }) => purpose === address) ?? shown[0]
  const groups = [
    { title: t.groups.letters, purposes: shown.filter(({ purpose }) => isLetter(purpose)) },
    { title: t.groups.return, purposes: shown.filter(({ purpose }) => purpose.startsWith('return.')) },
    { title: t.groups.reject, purposes: shown.filter(({ purpose }) => purpose.startsWith('reject.')) },
  ]
  return (
    <>
      <div className="texts-list">
        <Choice label={t.language} isInline>
          {LANGUAGES.map((one) => (
            <Radio
              key={one}
              name="text-language"
              label={t.languageName[one]}
              checked={language === one}
              onChange={() => setLanguage(one)}
            />
          ))}
        </Choice>
        {groups.map(({ title, purposes }) => (
          <nav key={title} className="nav" aria-label={title}>
            <h2 className="group-label">{title}</h2>
            {purposes.map(({ purpose, changed }) => (
              <button
                key={purpose}
                type="button"
                aria-current={purpose === chosen?.purpose ? 'true' : undefined}
                onClick={() => setAddress(purpose)}
              >
                <span>{namePurpose(purpose, words)}</span>
                {changed && <span className="small muted">{t.changed}</span>}
              </button>
            ))}
          </nav>
        ))}
      </div>
      {chosen && (
        <TextEditor
          key={`${chosen.purpose} ${language} ${chosen.text}`}
          ready={chosen}
          name={namePurpose(chosen.purpose, words)}
        />
      )}
    </>
  )
}

function isLetter(purpose: TextPurpose): boolean {
  return LETTERS.some((letter) => letter === purpose)
}

function namePurpose(purpose: TextPurpose, { readyTexts }: Words): string {
  const letter = LETTERS.find((one) => one === purpose)
  return letter ? readyTexts.purposes[letter] : readyTexts.purpose(purpose.slice(purpose.indexOf('.') + 1))
}
