/** The search: one line of text, its terms painted, suggestions below, and what is wrong underlined at its place. */
import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import type { QueryProblem } from '../../domain/search/query.ts'
import { useKeyOf } from '../frame/key-map.ts'
import { Icon } from '../ui/icon.tsx'
import { Key } from '../ui/key.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { SearchPaint } from './search-paint.tsx'
import { SearchProblem } from './search-problem.tsx'
import { insertSuggestion, type Known, type Suggestion, suggest } from './suggest.ts'

const PAUSE_MS = 350

export type SearchHandle = { focus: () => void }

type SearchBoxProps = {
  query: string
  problem: QueryProblem | null
  known: Known
  onQuery: (query: string) => void
  /** Esc: back to the list. */
  onLeave: () => void
  handle: Ref<SearchHandle>
  /** Beside the line: what can be done with the search. */
  actions?: ReactNode
}

export function SearchBox({ query, problem, known, onQuery, onLeave, handle, actions }: SearchBoxProps) {
  const { search } = useWords()
  const shortcut = useKeyOf('search')
  const input = useRef<HTMLInputElement>(null)
  const [ids] = useState({ list: useId(), problem: useId() })
  const { draft, change, settle, hold } = useDraft(query, onQuery)
  const [scrolled, setScrolled] = useState(0)
  const completion = useCompletion({ draft, known, input, onInsert: change })
  useEffect(() => {
    // Half a word of the language is no search yet.
    if (completion.isOpen) hold()
  })
  useImperativeHandle(handle, () => ({
    focus: () => {
      input.current?.focus()
      input.current?.select()
    },
  }))
  const shown = draft === query ? problem : null

  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || completion.press(event)) return
    if (event.key === 'Enter') {
      completion.close()
      settle()
    } else if (event.key === 'Escape') onLeave()
  }
  return (
    <div className="search">
      <div className="search-row">
        <search className={shown ? 'search-box search-wrong' : 'search-box'}>
          <Icon name="search" />
          <div className="search-line">
            <SearchPaint text={draft} problem={shown} scrolled={scrolled} />
            <input
              ref={input}
              type="text"
              role="combobox"
              aria-label={search.label}
              aria-autocomplete="list"
              aria-expanded={completion.isOpen}
              aria-controls={ids.list}
              aria-activedescendant={completion.activeId(ids.list)}
              aria-invalid={shown ? true : undefined}
              aria-describedby={shown ? ids.problem : undefined}
              aria-keyshortcuts={shortcut}
              placeholder={search.placeholder}
              spellCheck={false}
              autoComplete="off"
              value={draft}
              onChange={(event) => change(event.target.value)}
              onKeyDown={press}
              onSelect={completion.look}
              onScroll={(event) => setScrolled(event.currentTarget.scrollLeft)}
              onBlur={() => {
                completion.close()
                settle()
              }}
            />
          </div>
          {shortcut !== undefined && <Key>{shortcut}</Key>}
        </search>
        {actions}
      </div>
      <div
        id={ids.list}
        className="search-suggestions"
        role="listbox"
        aria-label={search.suggestions}
        hidden={!completion.isOpen}
      >
        {completion.suggestions.map((suggestion, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as in every combobox.
          <div
            key={suggestion.word}
            id={`${ids.list}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === completion.active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => completion.take(suggestion)}
          >
            <span>{suggestion.word}</span>
            {suggestion.isOpen && <span className="small muted">{search.fields[suggestion.field]}</span>}
            {suggestion.meaning !== undefined && <span className="small muted">{suggestion.meaning}</span>}
          </div>
        ))}
        <div className="search-keys small muted" aria-hidden="true">
          {search.keys}
        </div>
      </div>
      {shown && <SearchProblem id={ids.problem} problem={shown} />}
    </div>
  )
}

/** What is being written; it becomes the query after a pause, or at once with Enter. */
function useDraft(query: string, onQuery: (query: string) => void) {
  const [draft, setDraft] = useState(query)
  const [seen, setSeen] = useState(query)
  const timer = useRef(0)
  // The address changed by other ways, such as a view in the rail.
  if (seen !== query) {
    setSeen(query)
    setDraft(query)
  }
  useEffect(() => () => window.clearTimeout(timer.current), [])
  const apply = (text: string) => {
    window.clearTimeout(timer.current)
    if (text !== query) onQuery(text)
  }
  return {
    draft,
    change: (text: string) => {
      setDraft(text)
      window.clearTimeout(timer.current)
      timer.current = window.setTimeout(() => apply(text), PAUSE_MS)
    },
    settle: () => apply(draft),
    /** Waits for more, or for Enter. */
    hold: () => window.clearTimeout(timer.current),
  }
}

type Completing = {
  draft: string
  known: Known
  input: React.RefObject<HTMLInputElement | null>
  onInsert: (query: string) => void
}

/** The list of suggestions: open while writing a word, moved through by arrows, taken by Enter or Tab. */
function useCompletion({ draft, known, input, onInsert }: Completing) {
  const language = useLanguage()
  const [caret, setCaret] = useState<number | null>(null)
  const [active, setActive] = useState(-1)
  const suggestions = caret === null ? [] : suggest(draft, caret, language, known)
  const isOpen = suggestions.length > 0
  const close = () => {
    setCaret(null)
    setActive(-1)
  }
  const take = (suggestion: Suggestion) => {
    const inserted = insertSuggestion(draft, caret ?? draft.length, suggestion)
    onInsert(inserted.query)
    setActive(-1)
    setCaret(inserted.caret)
    // The field has the new text only after the next drawing.
    window.requestAnimationFrame(() => input.current?.setSelectionRange(inserted.caret, inserted.caret))
  }
  return {
    suggestions,
    isOpen,
    active,
    close,
    take,
    activeId: (list: string) => (isOpen && active >= 0 ? `${list}-${active}` : undefined),
    /** The caret moved: only what is being written is completed, not a search that stands there. */
    look: () => {
      const field = input.current
      const isWriting = field !== null && document.activeElement === field && field.value === draft
      const place = field?.selectionStart ?? 0
      if (!isWriting || field.selectionEnd !== place || place === caret) return
      setCaret(caret === null && place === draft.length && draft.endsWith(' ') ? null : place)
      setActive(-1)
    },
    /** True when the key was for the list. */
    press: (event: KeyboardEvent): boolean => {
      const chosen = suggestions[active]
      if (!isOpen) return false
      if (event.key === 'ArrowDown') setActive((active + 1) % suggestions.length)
      else if (event.key === 'ArrowUp') setActive((active <= 0 ? suggestions.length : active) - 1)
      else if (event.key === 'Escape') close()
      else if (chosen && (event.key === 'Enter' || event.key === 'Tab')) take(chosen)
      else return false
      event.preventDefault()
      return true
    },
  }
}
