/** The same text behind the field, so that terms have a ground and a fault its wave; only for the eye. */
import { Fragment } from 'react'
import type { QueryProblem } from '../../domain/search/query.ts'
import { fieldOf } from './query-text.ts'

type SearchPaintProps = { text: string; problem: QueryProblem | null; scrolled: number }

export function SearchPaint({ text, problem, scrolled }: SearchPaintProps) {
  return (
    <div className="search-paint" aria-hidden="true">
      <div style={{ transform: `translateX(${-scrolled}px)` }}>
        {piecesOf(text, problem).map((piece) => (
          <Fragment key={piece.at}>
            {piece.kind === 'plain' ? (
              piece.text
            ) : (
              <span className={piece.kind === 'term' ? 'search-term' : 'search-fault'}>{piece.text}</span>
            )}
          </Fragment>
        ))}
      </div>
    </div>
  )
}

export type Piece = { kind: 'plain' | 'term' | 'fault'; text: string; at: number }

/** The text in pieces that together are the text: faults, terms with a field, and the rest. */
export function piecesOf(text: string, problem: Pick<QueryProblem, 'at' | 'length'> | null): Piece[] {
  const pieces: Piece[] = []
  for (const match of text.matchAll(/\s+|(?:"[^"]*"?|[^\s"])+/g)) {
    const [word] = match
    const kind = fieldOf(word.replace(/^-/, '')) ? 'term' : 'plain'
    pieces.push(...cut({ kind, text: word, at: match.index }, problem))
  }
  return pieces
}

/** A piece with the fault taken out as one of its own. */
function cut(piece: Piece, problem: Pick<QueryProblem, 'at' | 'length'> | null): Piece[] {
  if (!problem) return [piece]
  const from = Math.max(problem.at - piece.at, 0)
  const to = Math.min(problem.at + problem.length - piece.at, piece.text.length)
  if (from >= to) return [piece]
  const parts: Piece[] = [
    { ...piece, text: piece.text.slice(0, from) },
    { kind: 'fault', text: piece.text.slice(from, to), at: piece.at + from },
    { ...piece, text: piece.text.slice(to), at: piece.at + to },
  ]
  return parts.filter((part) => part.text !== '')
}
