/** Which submissions have judgements that differ, in SQL, as `judgedOtherwise` in the domain says it of one. */
import { type SQL, sql } from 'drizzle-orm'

/** What of a revision's content a criterion is about; the same parts as `judgementBasis` in the domain names. */
const basis = (criterion: string, revision: string) => `case
    when ${criterion} in ('benefit', 'advertising', 'text', 'placeholder')
      then json_extract(${revision}.content, '$.title', '$.lead', '$.description')
    when ${criterion} = 'party' then ${revision}.content -> '$.parties'
    when ${criterion} in ('inside-week', 'times') then ${revision}.content -> '$.occurrences'
    else ${revision}.content_hash end`

/** Judgements about what the current revision still says. */
const HOLDS = `exists (select 1 from submissions s
    join revisions now on now.submission_id = s.id and now.number = s.revision
    join revisions judged on judged.submission_id = s.id and judged.number = j.revision
    where s.id = j.submission_id and ${basis('j.criterion', 'judged')} = ${basis('j.criterion', 'now')})`

/** No later word on the criterion by the same person. */
const IS_LAST_WORD = `not exists (select 1 from judgements later join log_entries l on l.id = later.id
    where later.submission_id = j.submission_id and later.criterion = j.criterion
    and later.by = j.by and later.organisation = j.organisation and l.lamport > e.lamport)`

/** Taken back before anybody judged anew; the same expression as the index `log_bodies_about` has. */
const IS_TAKEN_BACK = `exists (select 1 from log_bodies b join log_entries t on t.id = b.entry_id
    where iif(json_valid(b.body), coalesce(b.body ->> '$.submissionId', b.body ->> '$.decisionId', b.body ->> '$.commentId'), null) = j.submission_id
    and t.kind = 'judgement' and t.lamport > e.lamport
    and b.body ->> '$.criterion' = j.criterion and b.body ->> '$.outcome' is null
    and not exists (select 1 from judgements other join log_entries o on o.id = other.id
      where other.submission_id = j.submission_id and other.criterion = j.criterion
      and o.lamport > e.lamport and o.lamport < t.lamport))`

/**
 * Ids of submissions where a judgement stands that all others who have said anything about the same content
 * contradict; where one of them agrees, whoever judged last has settled it. Costs by the judgements that were replaced.
 */
export const JUDGED_OTHERWISE: SQL = sql.raw(`(
  with words as materialized (select j.submission_id, j.criterion, j.outcome, j.by, j.organisation
    from judgements j join log_entries e on e.id = j.id
    where j.is_standing = 0 and ${IS_LAST_WORD} and not ${IS_TAKEN_BACK} and ${HOLDS}),
  others as (select j.submission_id, max(words.outcome = j.outcome) as is_agreed
    from words join judgements j on j.submission_id = words.submission_id and j.is_standing = 1
    where words.criterion = j.criterion and ${HOLDS}
    and (words.by <> j.by or words.organisation <> j.organisation)
    group by j.id)
  select submission_id from others where is_agreed = 0)`)
