/** A text with what was taken out and put in: struck and underlined, said in words to those who listen. */
import './diff.css'
import { Fragment, type ReactNode } from 'react'
import type { PieceShown } from '../../contract/calls/submission.ts'
import { useWords } from '../ui/use-words.ts'

/** What was replaced stands together, and is one stop for "next change". */
export function DiffPieces({ pieces }: { pieces: readonly PieceShown[] }) {
  return (
    <>
      {groups(pieces).map((group) => {
        const key = `${group.place} ${group.pieces.map(({ kind }) => kind).join(' ')}`
        if (!group.isChange) return <Fragment key={key}>{group.pieces[0]?.text}</Fragment>
        return (
          <ChangeStop key={key} isInline>
            {group.pieces.map(({ kind, text }) =>
              kind === 'removed' ? (
                <Removed key={kind}>{visible(text)}</Removed>
              ) : (
                <Added key={kind}>{visible(text)}</Added>
              ),
            )}
          </ChangeStop>
        )
      })}
    </>
  )
}

/** One of two texts that stand beside each other: nothing was taken out or put in, so what differs is only marked. */
export function MarkedPieces({ pieces, of }: { pieces: readonly PieceShown[]; of: 'before' | 'after' }) {
  const own = of === 'before' ? 'removed' : 'added'
  const shown = pieces.filter(({ kind }) => kind === 'same' || kind === own)
  return groups(shown).map(({ place, isChange, pieces: [piece] }) => {
    if (!piece) return null
    return isChange ? (
      <mark key={place}>{visible(piece.text)}</mark>
    ) : (
      <Fragment key={place}>{piece.text}</Fragment>
    )
  })
}

/** Where "next change" stops. */
export function ChangeStop({ isInline = false, children }: { isInline?: boolean; children: ReactNode }) {
  const Tag = isInline ? 'span' : 'div'
  return (
    <Tag className="change-stop" data-change="" tabIndex={-1}>
      {children}
    </Tag>
  )
}

export function Removed({ children }: { children: ReactNode }) {
  const t = useWords().panel.changes
  return (
    <del>
      <span className="visually-hidden">{t.removed} </span>
      {children}
      <span className="visually-hidden">{t.endOfMark} </span>
    </del>
  )
}

export function Added({ children }: { children: ReactNode }) {
  const t = useWords().panel.changes
  return (
    <ins>
      <span className="visually-hidden">{t.added} </span>
      {children}
      <span className="visually-hidden">{t.endOfMark} </span>
    </ins>
  )
}

type Group = { place: number; isChange: boolean; pieces: PieceShown[] }

/** `place` is where the group begins, in characters of both texts. */
function groups(pieces: readonly PieceShown[]): Group[] {
  const found: Group[] = []
  let place = 0
  for (const piece of pieces) {
    const isChange = piece.kind !== 'same'
    const last = found.at(-1)
    if (last?.isChange && isChange) last.pieces.push(piece)
    else found.push({ place, isChange, pieces: [piece] })
    place += piece.text.length
  }
  return found
}

/** Spaces alone would not be seen. */
function visible(text: string): string {
  return text.trim() === '' ? text.replaceAll('\n', '↵\n').replace(/[^\S\n]/gu, '·') : text
}
