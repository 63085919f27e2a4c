/** The other language, named in itself. */
import { useMutation } from '@tanstack/react-query'
import type { Language } from '../../domain/language.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { TextButton } from '../ui/button.tsx'
import { useWords } from '../ui/use-words.ts'

export function LanguageSwitch({ language }: { language: Language }) {
  const { firstStart } = useWords()
  const refresh = useRefreshDesk()
  const change = useMutation(desk.session.setLanguage.mutationOptions({ onSuccess: refresh }))
  const other = language === 'sv' ? 'en' : 'sv'
  return (
    <TextButton lang={other} onClick={() => change.mutate({ language: other })}>
      {firstStart.language}
    </TextButton>
  )
}
