/** The few icons, drawn as lines on 16 × 16; always beside words or with a name on their button. */

const DRAWINGS = {
  now: 'M2 9h3l2-5 3 8 2-3h2',
  queue: 'M6 4h8M6 8h8M6 12h8M2 4l1 1 1.5-2M2 8l1 1 1.5-2M2.5 12h1.5',
  edition:
    'M2 4.5A1.5 1.5 0 0 1 3.5 3h9A1.5 1.5 0 0 1 14 4.500v8a1.5 1.5 0 0 1-1.5 1.500h-9A1.5 1.5 0 0 1 2 12.500zM2 6.500h12M5 1.500v3M11 1.500v3',
  compare: 'M2 14h12M4 14V8M7 14V3M10 14V6M13 14v-4',
  cases:
    'M8 4.500C6.500 3 4.500 2.500 2 2.500v10c2.500 0 4.500.5 6 2 1.500-1.500 3.500-2 6-2v-10c-2.500 0-4.500.5-6 2zM8 4.500v10',
  report: 'M4 1.500h5L12.5 5v9.500h-8.500zM9 1.500V5h3.500M6 8.500h4.500M6 11.500h4.5',
  sync: 'M13.5 6.500A5.6 5.6 0 0 0 3.3 5M2.5 9.500a5.6 5.6 0 0 0 10.2 1.500M3 2v3h3M13 14v-3h-3',
  import: 'M8 2v8M5 7l3 3 3-3M2.5 11v2.500h11V11',
  settings:
    'M2 5h6.200M11.8 5H14M2 11h2.200M7.8 11H14M10 3.200a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.600zM6 9.200a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.600z',
  search: 'M7 2.500a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9zM10.5 10.5 14 14',
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  right: 'm6.5 4.5 3.5 3.5-3.5 3.5',
  left: 'm9.5 4.5-3.5 3.5 3.5 3.5',
  check: 'm3 8.5 3.2 3.200L13 5',
  close: 'M4 4l8 8M12 4l-8 8',
  person: 'M8 2.300a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.400zM2.8 14c.6-3 2.6-4.5 5.2-4.500s4.6 1.5 5.2 4.5',
  warning: 'M8 2 14.5 13.500h-13zM8 6.500v3.200M8 11.500v.2',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 4.500V8l2.5 1.5',
  cloud: 'M4.5 12.500h7a2.7 2.7 0 0 0 .4-5.400A4 4 0 0 0 4.2 7a2.8 2.8 0 0 0 .3 5.500z',
  'cloud-off':
    'M5 12.500h6.500a2.7 2.7 0 0 0 1.9-4.600M10.6 4.600A4 4 0 0 0 4.2 7a2.8 2.8 0 0 0-1 5M2 2l12 12',
  archive: 'M2 3h12v3H2zM3 6v7.500h10V6M6.5 9h3',
  file: 'M4 1.500h5L12.5 5v9.500h-8.500zM9 1.500V5h3.5',
  info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2zM8 7.300v3.700M8 5v.2',
  open: 'M9 2.500h4.500V7M13.5 2.5 7.5 8.500M11.5 9v4.500h-9v-9H7',
  lock: 'M3.5 7.500h9v6h-9zM5.5 7.500V5a2.5 2.5 0 0 1 5 0v2.500',
  copy: 'M5.5 5.500h8v8h-8zM10.5 5.500v-3h-8v8h3',
} as const
export type IconName = keyof typeof DRAWINGS

/** Decoration only: the words beside it say what it means. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={DRAWINGS[name]} />
    </svg>
  )
}
