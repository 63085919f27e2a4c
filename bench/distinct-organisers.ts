/** Reading distinct organisers that nobody has asked about before, beside parsing them as JSON. */
import { shippedBodies } from '../backend/registers.ts'
import { type PreparedRegister, prepareRegister, recogniseParties } from '../domain/party/recognise.ts'
import { madeUpItems } from './database.ts'
import { LABEL_SETS, labelsOf } from './labels.ts'
import { type Bench, compareLong, timeOf } from './measure.ts'

const LEAST_PER_SECOND = 5000

export const distinctOrganisers: Bench = async (count) => {
  const texts = distinctTexts(count)
  const lines = texts.map((text) => JSON.stringify({ text }))
  const bodies = shippedBodies()
  const registerMs = timeOf(() => prepareRegister(bodies, []))
  const parse = () => {
    for (const line of lines) JSON.parse(line)
  }
  const read = (register: PreparedRegister) => () => {
    for (const line of lines) {
      const { text } = JSON.parse(line) as { text: string }
      recogniseParties([{ text, role: 'organiser' }], register, {
        associationsOfMunicipalitiesAndRegions: 'yes',
      })
    }
  }
  const times = await compareLong(
    async () => timeOf(parse),
    // A fresh register has no memory of what was asked before.
    async () => timeOf(read(prepareRegister(bodies, []))),
  )
  return {
    ...times,
    rows: texts.length,
    target: { kind: 'per-second', least: LEAST_PER_SECOND },
    floor: 'JSON.parse of each text',
    own: 'the same, and recognising its parties in a register that has answered nothing yet',
    notes: [
      `register: ${bodies.length.toLocaleString('en')} bodies, prepared in ${registerMs.toFixed(0)} ms`,
    ],
  }
}

/** Labelled ones first, then made-up ones, at most `count`. */
function distinctTexts(count: number): string[] {
  const texts = new Set(
    LABEL_SETS.flatMap((set) => labelsOf(set, 'even') ?? []).map(({ organiser }) => organiser),
  )
  for (const item of madeUpItems(count)) {
    for (const { text } of (item as { content: { parties: { text: string }[] } }).content.parties)
      texts.add(text)
    if (texts.size >= count) break
  }
  return [...texts].slice(0, count)
}
