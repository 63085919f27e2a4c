/** A key on the keyboard, drawn; decoration, since `aria-keyshortcuts` and the help say the same. */

export function Key({ children }: { children: string }) {
  return (
    <span className="key" aria-hidden="true">
      <kbd>{children}</kbd>
    </span>
  )
}
