/** Lays a popover below a heading and gives focus back to it. */
import { useEffect, useLayoutEffect, useRef } from 'react'

/** Below the heading, within the window; focus goes to its first control, and back when it closes. */
export function useStandsBelow(
  element: React.RefObject<HTMLDivElement | null>,
  heading: HTMLElement,
  onClose: () => void,
): void {
  const latest = useRef(onClose)
  latest.current = onClose
  useLayoutEffect(() => {
    const popover = element.current
    if (!popover) return
    popover.showPopover()
    const at = heading.getBoundingClientRect()
    const left = Math.min(at.left, window.innerWidth - popover.offsetWidth - 8)
    const top = Math.min(at.bottom, window.innerHeight - popover.offsetHeight - 8)
    popover.style.left = `${Math.max(8, left)}px`
    popover.style.top = `${Math.max(8, top)}px`
    popover.querySelector<HTMLElement>('input')?.focus()
  }, [element, heading])
  useEffect(() => {
    const popover = element.current
    const closed = (event: Event) => {
      if (!('newState' in event) || event.newState !== 'closed') return
      const isHere = document.activeElement === document.body || popover?.contains(document.activeElement)
      if (isHere) heading.focus()
      latest.current()
    }
    popover?.addEventListener('toggle', closed)
    return () => popover?.removeEventListener('toggle', closed)
  }, [element, heading])
}
