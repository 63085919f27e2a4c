/** The head of a view: its name, one sentence, and its actions. Sets the window's title and takes focus on arrival. */
import { type ReactNode, useEffect } from 'react'
import { useWords } from './use-words.ts'

type PageHeadProps = {
  title: string
  /** Beside the title: a picker, one sentence. */
  children?: ReactNode
  actions?: ReactNode
}

export function PageHead({ title, children, actions }: PageHeadProps) {
  const { common } = useWords()
  useEffect(() => {
    document.title = `${title} · ${common.product}`
  }, [title, common])
  return (
    <header className="page-head">
      <h1>{title}</h1>
      {children}
      {actions && <div className="page-actions">{actions}</div>}
    </header>
  )
}
