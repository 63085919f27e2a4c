/** Writes what figures count of a submission beside the columns of lists, in the caller's transaction. */
import { languageKeys, organisingParties, themeKeys } from '../../domain/figures/facts.ts'
import type { Party } from '../../domain/party/party.ts'
import type { Content } from '../../domain/submission.ts'
import type { WritableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'
import type { submissions } from '../schema/submissions.ts'

/** The columns of `submissions` that only figures read. */
export type FactColumns = Pick<
  typeof submissions.$inferSelect,
  'audience' | 'startsHour' | 'heldMinutes' | 'organisersKnown' | 'sectorsKnown'
>

const statements = remembered(({ sqlite }) => ({
  dropValues: sqlite.prepare('delete from submission_values where number = ?'),
  insertValue: sqlite.prepare('insert into submission_values (number, dimension, key) values (?, ?, ?)'),
  dropOrganisers: sqlite.prepare('delete from organising_parties where number = ?'),
  insertOrganiser: sqlite.prepare(
    'insert into organising_parties (number, key, sector, name) values (?, ?, ?, ?)',
  ),
  numberOf: sqlite.prepare('select number from submissions where id = ?').pluck(),
}))

export function prepareFactsWriter({ sqlite, ...database }: WritableDatabase) {
  const run = statements({ sqlite, ...database })

  /** Everything of the current revision, in place of what was there. */
  function write(
    number: number,
    content: Pick<Content, 'themes' | 'languages'>,
    parties: readonly Party[],
  ): void {
    run.dropValues.run(number)
    for (const key of themeKeys(content)) run.insertValue.run(number, 'theme', key)
    for (const key of languageKeys(content)) run.insertValue.run(number, 'language', key)
    writeOrganisers(number, parties)
  }

  function replaceOrganisers(submissionId: string, parties: readonly Party[]): void {
    writeOrganisers(run.numberOf.get(submissionId) as number, parties)
  }

  function writeOrganisers(number: number, parties: readonly Party[]): void {
    run.dropOrganisers.run(number)
    for (const { key, sector, name } of organisingParties(parties))
      run.insertOrganiser.run(number, key, sector, name)
  }

  /** Of one submission whose columns were made before there were these. */
  function writeColumns(number: number, columns: FactColumns & { arrivedDay: number }): void {
    const { audience, startsHour, heldMinutes, organisersKnown, sectorsKnown, arrivedDay } = columns
    sqlite
      .prepare(`update submissions set audience = ?, starts_hour = ?, held_minutes = ?, organisers_known = ?,
        sectors_known = ?, arrived_day = ? where number = ?`)
      .run(audience, startsHour, heldMinutes, organisersKnown, sectorsKnown, arrivedDay, number)
  }

  /** Days to decisions and all sums, whatever triggers made of them meanwhile. */
  function rebuildSums(): void {
    // Each decision's own trigger counts the days.
    sqlite.exec('update decisions set status = status')
    sqlite.exec('delete from figure_cells')
    sqlite.exec(`insert into figure_cells
        (dimension, edition, key, state, submissions, collaborations, cross_sector, timed, minutes)
      select dimension, edition, key, state, count(*), total(organisers_known >= 2), total(sectors_known >= 2),
        count(held_minutes), total(held_minutes) from figure_keys group by 1, 2, 3, 4`)
  }

  return { write, replaceOrganisers, writeColumns, rebuildSums }
}
