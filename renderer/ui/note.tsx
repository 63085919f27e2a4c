/** Something worth knowing, beside what it is about. */
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

type NoteKind = 'info' | 'warn' | 'bad' | 'ok'

const ICONS: Record<NoteKind, IconName> = { info: 'info', warn: 'warning', bad: 'warning', ok: 'check' }

type NoteProps = {
  kind?: NoteKind
  icon?: IconName
  title?: string
  children?: ReactNode
  /** Buttons below the words. */
  actions?: ReactNode
  /** Read aloud when it appears: `alert` at once, `status` when there is a pause. */
  role?: 'alert' | 'status'
}

export function Note({ kind = 'info', icon, title, children, actions, role }: NoteProps) {
  return (
    <div className={`note note-${kind}`} role={role}>
      <Icon name={icon ?? ICONS[kind]} />
      <div className="note-body">
        <div>
          {title && <b className="label">{title} </b>}
          {children}
        </div>
        {actions && <div className="note-actions">{actions}</div>}
      </div>
    </div>
  )
}
