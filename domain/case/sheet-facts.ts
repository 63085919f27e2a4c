/** The facts of a case as rows, and where they are from as a line. */

import type { Language } from '../language.ts'
import { dayOf } from '../time.ts'
import type { CaseFacts, Provenance } from './case.ts'
import type { InterviewFacts } from './interview.ts'
import type { ProjectFacts } from './project.ts'
import type { ComposedPart, FactLink, FactRow } from './sheet-composed.ts'
import { titleOf } from './sheet-template.ts'
import { lineOf } from './sheet-text.ts'
import type { SheetWords } from './sheet-words.ts'

export type KnownCase = { id: string; facts: CaseFacts; provenance: Provenance }

/** Every row is there; one that the source is silent on says so. */
export function composeFacts(
  { facts, provenance }: KnownCase,
  language: Language,
  words: SheetWords,
): Extract<ComposedPart, { kind: 'facts' }> {
  const { facts: said, notInSource } = words
  const values =
    facts.kind === 'project' ? projectValues(facts, language, words) : interviewValues(facts, words)
  const links = facts.links.map(linkOf).filter(({ address }) => /^https?:\/\//i.test(address))
  return {
    kind: 'facts',
    title: said.title(nameOf(facts, language, words)),
    columns: { label: said.label, value: said.value },
    rows: values.map(([label, value]) => rowOf(label, value, notInSource)),
    links: links.length === 0 ? null : { label: said.links, links },
    provenance: readLine(provenance, words),
  }
}

/** What a case is called, or its number, or that it has no name. */
export function nameOf(facts: CaseFacts, language: Language, words: SheetWords): string {
  const number = facts.kind === 'project' ? facts.diarienummer : null
  return lineOf(titleOf(facts, language)) || number || words.facts.unnamed
}

/** The source, its number and the day, as the list of sources has them. */
export function sourceLine({ facts, provenance }: KnownCase, language: Language, words: SheetWords): string {
  const number = facts.kind === 'project' ? facts.diarienummer : null
  return words.sources.source(nameOf(facts, language, words), number, readLine(provenance, words))
}

function readLine({ form, from, at, hash }: Provenance, { sources, day }: SheetWords): string {
  const where = from === null ? '' : whereFrom(from)
  const what = where === '' ? sources.forms[form] : `${sources.forms[form]} (${where})`
  return sources.read(what, day(dayOf(at)), hash.slice(0, 8))
}

/** An address, or a file's name alone: the folders of somebody's machine are nobody's business. */
function whereFrom(from: string): string {
  const line = lineOf(from)
  return /^https?:\/\//i.test(line) ? line : (line.split(/[\\/]/).at(-1) ?? '')
}

type Value = readonly [label: string, value: string | null]

function projectValues(facts: ProjectFacts, language: Language, words: SheetWords): Value[] {
  const { facts: said, day, kronor } = words
  const { coordinator, grantSek, updatedOn } = facts
  return [
    [said.diarienummer, facts.diarienummer],
    [said.coordinator, coordinator && coordinatorName(coordinator, words)],
    [said.grant, grantSek === null ? null : kronor(grantSek)],
    [said.period, periodOf(facts, words)],
    [said.status, facts.status],
    [said.call, facts.call],
    [said.round, facts.round],
    language === 'sv' ? [said.titleEn, facts.titleEn] : [said.titleSv, facts.titleSv],
    [said.updatedOn, updatedOn && day(updatedOn)],
  ]
}

function coordinatorName(
  { name, organisationNumber }: NonNullable<ProjectFacts['coordinator']>,
  { facts }: SheetWords,
): string {
  return organisationNumber ? facts.withNumber(name, organisationNumber) : name
}

function periodOf({ start, end }: ProjectFacts, { day, period, notInSource }: SheetWords): string | null {
  if (start === null && end === null) return null
  const side = (one: string | null) => (one === null ? `(${notInSource.toLocaleLowerCase('sv')})` : day(one))
  return period(side(start), side(end))
}

function interviewValues(facts: InterviewFacts, { facts: said, day }: SheetWords): Value[] {
  const { publishedOn } = facts
  return [
    [said.person, facts.person],
    [said.role, facts.role],
    [said.organisation, facts.organisation],
    [said.publishedOn, publishedOn && day(publishedOn)],
    [said.photo, facts.photoCredit],
  ]
}

function rowOf(label: string, value: string | null, notInSource: string): FactRow {
  const shown = value === null ? '' : lineOf(value)
  return shown === ''
    ? { label, value: notInSource, isMissing: true }
    : { label, value: shown, isMissing: false }
}

function linkOf({ label, address }: FactLink): FactLink {
  const shown = lineOf(address)
  return { label: lineOf(label) || shown, address: shown }
}
