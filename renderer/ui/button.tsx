/** Buttons and links that look like them. One primary button a view, none where the rules do not point one way. */
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ComponentProps, ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { Key } from './key.tsx'

type Look = {
  kind?: 'plain' | 'primary' | 'quiet'
  /** `decision` is the taller one for decisions, `small` for rows and findings. */
  size?: 'standard' | 'decision' | 'small'
  icon?: IconName
  /** The key that does the same, shown and told to assistive technology. */
  shortcut?: string
}

type ButtonProps = Look & ComponentProps<'button'>

export function Button({ kind, size, icon, shortcut, children, className, ...rest }: ButtonProps) {
  return (
    <button type="button" className={looks({ kind, size }, className)} aria-keyshortcuts={shortcut} {...rest}>
      <Inside icon={icon} shortcut={shortcut}>
        {children}
      </Inside>
    </button>
  )
}

type ButtonLinkProps = Omit<Look, 'shortcut'> & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string }

/** For going somewhere; `href` as in the page, such as `#/synk`. */
export function ButtonLink({ kind, size, icon, children, className, ...rest }: ButtonLinkProps) {
  return (
    <a className={looks({ kind, size }, className)} {...rest}>
      <Inside icon={icon}>{children}</Inside>
    </a>
  )
}

/** A button that reads as a link within a text. */
export function TextButton({ className, ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className={['text-button', className].filter(Boolean).join(' ')} {...rest} />
}

function Inside({
  icon,
  shortcut,
  children,
}: {
  icon?: IconName | undefined
  shortcut?: string | undefined
  children: ReactNode
}) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {shortcut && <Key>{shortcut}</Key>}
    </>
  )
}

function looks(
  { kind = 'plain', size = 'standard' }: { kind?: Look['kind'] | undefined; size?: Look['size'] | undefined },
  more?: string,
) {
  return ['button', `button-${kind}`, `button-${size}`, more].filter(Boolean).join(' ')
}
