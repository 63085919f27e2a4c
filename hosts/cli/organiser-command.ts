/** `desk organiser`: one organiser over the editions, or those with the most activities. */
import type { Command } from 'commander'
import { knownEdition } from '../../backend/editions/editions.ts'
import { listOrganisers } from '../../backend/organisers/list.ts'
import { showOrganiser } from '../../backend/organisers/organiser.ts'
import type { OrganiserShown } from '../../contract/calls/organisers.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { type OutputOptions, print, table } from './output.ts'
import { describeParty, explainEvidence } from './party-output.ts'
import { withWorkspace } from './workspace.ts'

type Options = OutputOptions & { db?: string; edition?: string; words?: string }

export function addOrganiserCommand(program: Command, language: Language): void {
  const { cli: t } = words(language).organisers
  program
    .command('organiser')
    .description(t.command)
    .argument('[name]', t.name)
    .option('--edition <id>', t.edition)
    .option('--words <words>', t.words)
    .action((name: string | undefined, options: Options) =>
      name === undefined ? list(options, language) : show(name, options, language),
    )
}

async function list(options: Options, language: Language): Promise<void> {
  const { organisers: t } = words(language)
  const found = await withWorkspace(options, (workspace) => {
    const edition = options.edition === undefined ? undefined : knownEdition(workspace, options.edition).id
    return listOrganisers(workspace, { words: options.words ?? '', edition })
  })
  print(options, found, () => [
    ...table(
      [t.columns.activities, t.columns.submissions, t.columns.organiser],
      found.rows.map((one) => [one.activities, one.submissions, one.name]),
    ),
    t.count(found.rows.length, found.total),
  ])
}

async function show(name: string, options: Options, language: Language): Promise<void> {
  const found = await withWorkspace(options, (workspace) => showOrganiser(workspace, name))
  const party = { ...found.party, evidence: explainEvidence(found.party, language) }
  print(options, { ...found, party }, () => organiserLines(found, language))
}

/** Who it is, its editions, its submissions, and what came of them. */
function organiserLines(shown: OrganiserShown, language: Language): string[] {
  const { organisers: t, common, cases } = words(language)
  const { columns } = t
  return [
    describeParty({ ...shown.party, name: shown.name }, language),
    ...explainEvidence(shown.party, language).map(({ text }) => `  ${text}`),
    `${t.written}: ${shown.written.map((one) => t.writtenIn(one.name, one.submissions)).join('; ')}`,
    '',
    ...table(
      [columns.activities, columns.submissions, columns.edition, columns.standing],
      shown.editions.map((one) => [
        one.activities,
        one.submissions,
        one.name,
        one.standing === null ? t.noActivities : t.standings[one.standing],
      ]),
    ),
    '',
    ...table(
      [columns.edition, columns.startsOn, columns.state, columns.place, columns.title],
      shown.rows.map((one) => [
        one.edition,
        one.startsOn ?? '',
        common.states[one.state],
        one.placeName,
        one.title,
      ]),
    ),
    '',
    ...(shown.cases.length === 0 ? [t.noCases] : []),
    ...shown.cases.map(
      (one) => `${cases.kinds[one.kind]}: ${one.title} (${one.by.map((how) => t.by[how]).join(', ')})`,
    ),
    ...(shown.outcomes.length === 0 ? [t.noOutcomes] : []),
    ...shown.outcomes.map((one) =>
      [
        one.title,
        `${columns.participants}: ${one.participants ?? t.notReported}`,
        `${columns.connections}: ${one.connections ?? t.notReported}`,
        one.lessons,
        ...one.recordings,
      ]
        .filter((part) => part !== '')
        .join(' · '),
    ),
  ]
}
