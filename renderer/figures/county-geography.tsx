/** The counties as they lie: each outline a link with its number, beside the tile map of the same numbers. */
import './county-geography.css'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useWords } from '../ui/use-words.ts'
import type { CountyMark } from './county-marks.ts'
import { COUNTY_SHAPES, COUNTY_VIEW_BOX } from './county-shapes.ts'

export function CountyGeography({ name, marks }: { name: string; marks: readonly CountyMark[] }) {
  const { dashboard, editionFigures: t } = useWords()
  return (
    <div className="county-geography">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset. */}
      <svg viewBox={COUNTY_VIEW_BOX} role="group" aria-label={name}>
        {marks.map((mark) => {
          const shape = COUNTY_SHAPES.get(mark.code)
          return (
            shape && (
              <County key={mark.code} mark={mark}>
                <title>{mark.label}</title>
                <path d={shape.path} />
                <text
                  data-is-beside={shape.isBeside}
                  x={shape.x}
                  y={shape.y}
                  textAnchor="middle"
                  dominantBaseline="central"
                >
                  {dashboard.number(mark.value)}
                </text>
              </County>
            )
          )
        })}
      </svg>
      <p>{t.map.source}</p>
    </div>
  )
}

function County({ mark, children }: { mark: CountyMark; children: ReactNode }) {
  const className = `county-shape shape-${mark.step}`
  if (mark.href === undefined) return <g className={className}>{children}</g>
  return (
    <Link data-mark className={className} href={mark.href} aria-label={mark.label}>
      {children}
    </Link>
  )
}
