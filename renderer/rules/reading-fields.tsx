/** Where two sources contradict each other: the two texts, the team's choice between them, and why. */
import type { Reviewer } from '../../contract/calls/session.ts'
import { READINGS, type RuleSet } from '../../domain/edition.ts'
import { RULES_PARTS } from '../address.ts'
import { Choice, Radio, TextArea } from '../ui/field.tsx'
import { formatInstant } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { type RuleFieldsProps, RulePart, useFieldFault } from './rule-part.tsx'
import { withReading, withReadingWhy } from './rules-draft.ts'

const PATH = 'parameters.acceptedSectors.choice'

type ReadingFieldsProps = RuleFieldsProps & {
  /** The rules as they are saved. */
  original: RuleSet
  reviewer: Reviewer | null
}

export function ReadingFields({ rules, faults, onChange, original, reviewer }: ReadingFieldsProps) {
  const t = useWords().rules
  const language = useLanguage()
  const fault = useFieldFault(faults)
  const { byReading, choice } = rules.parameters.acceptedSectors
  if (!byReading) return null
  const before = original.parameters.acceptedSectors.choice ?? null
  const chosen = choice?.reading ?? null
  const choose = (reading: typeof chosen) =>
    onChange(
      withReading(rules, reading, {
        by: reviewer?.name ?? '',
        at: new Date().toISOString(),
        before,
      }),
    )
  return (
    <RulePart title={t.parts.reading} text={t.parts.readingText} name={RULES_PARTS.reading}>
      <Choice label={t.reading.label} error={fault(PATH).error}>
        {READINGS.map((reading) => (
          <Radio
            key={reading}
            name="reading"
            data-path={`${PATH}.reading`}
            label={
              <>
                <b className="label">{t.reading.readings[reading]}</b>
                {quotesOf(rules, reading).map((quote) => (
                  <q key={quote} lang="sv" className="reading-quote muted">
                    {quote}
                  </q>
                ))}
              </>
            }
            checked={chosen === reading}
            onChange={() => choose(reading)}
          />
        ))}
        <Radio
          name="reading"
          label={t.reading.none}
          checked={chosen === null}
          onChange={() => choose(null)}
        />
      </Choice>
      {choice && choice.reading === before?.reading && (
        <p className="medium">
          {choice.why}{' '}
          <span className="muted">{t.reading.made(choice.by, formatInstant(choice.at, language))}</span>
        </p>
      )}
      {choice && choice.reading !== before?.reading && (
        <TextArea
          label={t.reading.why}
          hint={t.reading.whyHint}
          rows={2}
          value={choice.why}
          onChange={(event) => onChange(withReadingWhy(rules, event.target.value))}
          {...fault(`${PATH}.why`)}
        />
      )}
    </RulePart>
  )
}

function quotesOf({ criteria }: RuleSet, reading: 'long' | 'short'): string[] {
  return criteria.flatMap(({ sources }) =>
    sources.flatMap((source) => (source.kind === 'rule' && source.reading === reading ? [source.quote] : [])),
  )
}
