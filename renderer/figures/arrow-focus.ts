/** One tab stop for all marks of a figure: arrow keys walk between them by where they stand on screen. */
import { type FocusEvent, type KeyboardEvent, useCallback, useRef } from 'react'

const DIRECTIONS: Readonly<Record<string, { x: number; y: number }>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

type Mark = HTMLElement | SVGElement

/**
 * Properties for the element around marks that carry `data-mark`. The mark last focused, at first the first one, is
 * the tab stop; arrows go to the nearest mark that way, Home and End to the first and last.
 */
export function useArrowFocus() {
  const container = useRef<Element | null>(null)

  const ref = useCallback((element: Element | null) => {
    container.current = element
    if (!element) return
    keepOneTabStop(element)
    // Marks come and go with the figures they show.
    const observer = new MutationObserver(() => keepOneTabStop(element))
    observer.observe(element, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || !container.current) return
    const marks = marksIn(container.current)
    const current = marks.find((mark) => mark === document.activeElement)
    if (!current) return
    const next = target(event.key, marks, current)
    if (!next) return
    event.preventDefault()
    next.focus()
  }

  const onFocus = (event: FocusEvent) => {
    if (!container.current) return
    for (const mark of marksIn(container.current))
      mark.setAttribute('tabindex', mark === event.target ? '0' : '-1')
  }

  return { ref, onKeyDown, onFocus }
}

function target(key: string, marks: Mark[], current: Mark): Mark | undefined {
  if (key === 'Home') return marks[0]
  if (key === 'End') return marks.at(-1)
  const direction = DIRECTIONS[key]
  return direction && nearest(marks, current, direction)
}

function nearest(marks: Mark[], current: Mark, direction: { x: number; y: number }): Mark | undefined {
  const from = centre(current)
  const candidates = marks.flatMap((mark) => {
    const to = centre(mark)
    const along = (to.x - from.x) * direction.x + (to.y - from.y) * direction.y
    const across = Math.abs((to.x - from.x) * direction.y) + Math.abs((to.y - from.y) * direction.x)
    // A step sideways costs more than one ahead, so that arrows keep to their row or column where they can.
    return mark !== current && along > 1 ? [{ mark, cost: along + across * 3 }] : []
  })
  return candidates.sort((a, b) => a.cost - b.cost)[0]?.mark
}

function centre(mark: Mark): { x: number; y: number } {
  const box = mark.getBoundingClientRect()
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

function keepOneTabStop(element: Element): void {
  const marks = marksIn(element)
  const stop = marks.find((mark) => mark.getAttribute('tabindex') === '0') ?? marks[0]
  for (const mark of marks) {
    const wanted = mark === stop ? '0' : '-1'
    if (mark.getAttribute('tabindex') !== wanted) mark.setAttribute('tabindex', wanted)
  }
}

function marksIn(element: Element): Mark[] {
  return [...element.querySelectorAll<Mark>('[data-mark]')]
}
