/** `node bench/classify.ts [--half even|odd] [--errors]`: recognised parties beside the labels made by hand. */
import { parseArgs } from 'node:util'
import { bodiesFrom, type OrganisationRow } from '../domain/party/bodies.ts'
import type { Party } from '../domain/party/party.ts'
import { prepareRegister, recogniseParties } from '../domain/party/recognise.ts'
import { SECTORS, type Sector } from '../domain/party/sector.ts'
import counties from '../resources/registers/counties.json' with { type: 'json' }
import municipalities from '../resources/registers/municipalities.json' with { type: 'json' }
import organisations from '../resources/registers/organisations.json' with { type: 'json' }
import {
  align,
  type Half,
  LABEL_SETS,
  type LabelledOrganiser,
  type LabelSet,
  labelsOf,
  type Pair,
} from './labels.ts'

/** Counts of one class, by label. `found`: recognised as it; `right`: and labelled so; `labelled`: all labels of it. */
export type ClassFigures = { found: number; right: number; labelled: number }

export type Classification = {
  set: LabelSet
  half: Half
  organisers: number
  labels: number
  bySector: Partial<Record<Sector, ClassFigures>>
  /** `publicParty` yes. */
  publicParty: ClassFigures
  /** Parties whose label says *unknown*, and how many of them were given a sector nonetheless. */
  unknownLabels: number
  sectorOnUnknown: number
  /** Labels whose party came out as *unknown*, of those with a known sector. */
  leftUnclear: number
  /** Organisers split into as many parties as the label has. */
  splitAlike: number
  /** Organisers where recognition finds a public party and the labels have none: a wrong *met*. */
  wrongMet: string[]
  /** The other way: the labels have a public party and recognition finds none. */
  missedMet: string[]
  errors: string[]
}

const Z = 1.96

const prepared = prepareRegister(
  bodiesFrom({
    counties: counties.rows,
    municipalities: municipalities.rows,
    organisations: organisations.rows as OrganisationRow[],
  }),
  [],
)

/** Lines to print for each set of labels that is there; a set that is not there is passed over with a note. */
export function classificationReport(half: Half, errors = false): string[] {
  return LABEL_SETS.flatMap((set) => {
    const figures = classification(set, half)
    return figures
      ? [...classificationLines(figures, errors), '']
      : [`${set}: no labels of the ${half} half.`, '']
  })
}

/** Null when the set has no labels of the half. */
export function classification(set: LabelSet, half: Half): Classification | null {
  const rows = labelsOf(set, half)
  return rows && classify(set, half, rows)
}

/** The figures as lines to print; `errors` lists each party that came out otherwise than its label. */
export function classificationLines(figures: Classification, errors = false): string[] {
  const { set, half, organisers, labels, publicParty, unknownLabels, wrongMet, missedMet } = figures
  const sectors = SECTORS.flatMap((sector) => {
    const one = figures.bySector[sector]
    return one && sector !== 'unknown' ? [classLine(sector, one)] : []
  })
  return [
    `${set}, ${half} half: ${organisers} organisers, ${labels} parties by the labels`,
    ...sectors,
    classLine('public party', publicParty),
    `left unclear: ${share(figures.leftUnclear, labels - unknownLabels)} of the parties with a known sector`,
    `label unknown: ${unknownLabels}, of which given a sector: ${figures.sectorOnUnknown}`,
    `split as the labels: ${share(figures.splitAlike, organisers)}`,
    `wrong met: ${wrongMet.length}${wrongMet.map((text) => `\n  ${text}`).join('')}`,
    `missed met: ${missedMet.length}${errors ? missedMet.map((text) => `\n  ${text}`).join('') : ''}`,
    ...(errors ? figures.errors : []),
  ]
}

function classify(set: LabelSet, half: Half, rows: readonly LabelledOrganiser[]): Classification {
  const organisers = rows.map(({ organiser, parties: labels }) => {
    const found = read(organiser)
    return { organiser, labels, found, pairs: align(labels, found, read) }
  })
  const pairs = organisers.flatMap((one) => one.pairs)
  const known = pairs.filter(({ label }) => label[1] !== 'unknown')
  const isFoundPublic = ({ found }: Pair) => found?.publicParty === 'yes'
  const isPublic = ({ label }: Pair) => label[2] === 'yes'
  const hasMet = (one: ReadOrganiser) => one.found.some((party) => party.publicParty === 'yes')
  const shouldMeet = (one: ReadOrganiser) => one.pairs.some(isPublic)
  return {
    set,
    half,
    organisers: rows.length,
    labels: pairs.length,
    bySector: Object.fromEntries(
      SECTORS.map((sector) => [
        sector,
        countOf(
          known,
          ({ found }) => found?.sector === sector,
          ({ label }) => label[1] === sector,
        ),
      ]),
    ),
    publicParty: countOf(pairs, isFoundPublic, isPublic),
    unknownLabels: pairs.length - known.length,
    sectorOnUnknown: pairs.filter(
      ({ label, found }) => label[1] === 'unknown' && found && found.sector !== 'unknown',
    ).length,
    leftUnclear: known.filter(({ found }) => !found || found.sector === 'unknown').length,
    splitAlike: organisers.filter(({ labels, found }) => labels.length === found.length).length,
    wrongMet: organisers.filter((one) => hasMet(one) && !shouldMeet(one)).map(({ organiser }) => organiser),
    missedMet: organisers.filter((one) => !hasMet(one) && shouldMeet(one)).map(({ organiser }) => organiser),
    errors: organisers.flatMap(({ organiser, labels, found, pairs: own }) => [
      ...(labels.length === found.length
        ? []
        : [
            `split ${labels.length} → ${found.length}: ${organiser} → ${found.map(({ name }) => name).join(' | ')}`,
          ]),
      ...own.flatMap(errorLine),
    ]),
  }
}

type ReadOrganiser = { found: readonly Party[]; pairs: readonly Pair[] }

function read(text: string): Party[] {
  return recogniseParties([{ text, role: 'organiser' }], prepared, {
    associationsOfMunicipalitiesAndRegions: 'yes',
  })
}

function errorLine({ label: [name, sector, publicParty], found }: Pair): string[] {
  if (!found) return [`missing: ${name} (${sector})`]
  if (found.sector === sector && found.publicParty === publicParty) return []
  const kind = found.sector === 'unknown' ? 'unclear' : 'differs'
  return [
    `${kind}: ${name} [${sector} ${publicParty}] ← ${found.name} [${found.sector} ${found.publicParty}] ${JSON.stringify(found.evidence.at(-1))}`,
  ]
}

function countOf(
  pairs: readonly Pair[],
  isFound: (pair: Pair) => boolean,
  isLabelled: (pair: Pair) => boolean,
): ClassFigures {
  return {
    found: pairs.filter(isFound).length,
    right: pairs.filter((pair) => isFound(pair) && isLabelled(pair)).length,
    labelled: pairs.filter(isLabelled).length,
  }
}

function classLine(name: string, { found, right, labelled }: ClassFigures): string {
  return `${name.padEnd(22)} precision ${share(right, found)}   recall ${share(right, labelled)}`
}

/** `12/13 = 0.923 (0.667–0.986)`: with the Wilson interval at 95 %. */
function share(count: number, of: number): string {
  if (of === 0) return `${count}/${of}`
  const [low, high] = wilson(count, of)
  return `${count}/${of} = ${(count / of).toFixed(3)} (${low.toFixed(3)}–${high.toFixed(3)})`
}

export function wilson(count: number, of: number): [low: number, high: number] {
  const part = count / of
  const middle = part + Z ** 2 / (2 * of)
  const spread = Z * Math.sqrt((part * (1 - part)) / of + Z ** 2 / (4 * of ** 2))
  const scale = 1 + Z ** 2 / of
  return [Math.max(0, (middle - spread) / scale), Math.min(1, (middle + spread) / scale)]
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { half: { type: 'string', default: 'even' }, errors: { type: 'boolean', default: false } },
  })
  console.log(classificationReport(values.half === 'odd' ? 'odd' : 'even', values.errors).join('\n'))
}
