/** What a report is about: files, editions compared, sections and language. */
import type { EditionListed } from '../../contract/calls/editions.ts'
import { LANGUAGES, type Language } from '../../domain/language.ts'
import { REPORT_KINDS, type ReportKind, SECTIONS, type Section } from '../../domain/report.ts'
import { Checkbox, Radio } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'

export type Chosen = {
  kinds: readonly ReportKind[]
  compare: readonly string[]
  sections: readonly Section[]
  language: Language
}

type ReportChoicesProps = {
  others: readonly EditionListed[]
  chosen: Chosen
  onChange: (change: Partial<Chosen>) => void
}

export function ReportChoices({ others, chosen, onChange }: ReportChoicesProps) {
  const t = useWords().reportView
  return (
    <div className="report-choices">
      <fieldset>
        <legend className="group-label">{t.files}</legend>
        {REPORT_KINDS.map((kind) => (
          <Checkbox
            key={kind}
            label={
              <>
                {t.kinds[kind].name}
                <span className="report-about small muted">{t.kinds[kind].about}</span>
              </>
            }
            checked={chosen.kinds.includes(kind)}
            onChange={() => onChange({ kinds: switched(REPORT_KINDS, chosen.kinds, kind) })}
          />
        ))}
        {chosen.kinds.length === 0 && <p className="field-error">{t.filesNone}</p>}
      </fieldset>
      <fieldset>
        <legend className="group-label">{t.compareWith}</legend>
        {others.length === 0 && <p className="medium muted">{t.compareNone}</p>}
        {others.map(({ id, name }) => (
          <Checkbox
            key={id}
            label={name}
            checked={chosen.compare.includes(id)}
            onChange={() =>
              onChange({
                compare: switched(
                  others.map((one) => one.id),
                  chosen.compare,
                  id,
                ),
              })
            }
          />
        ))}
      </fieldset>
      <fieldset>
        <legend className="group-label">{t.sectionsTitle}</legend>
        {SECTIONS.map((section) => (
          <Checkbox
            key={section}
            label={t.sections[section]}
            checked={chosen.sections.includes(section)}
            onChange={() => onChange({ sections: switched(SECTIONS, chosen.sections, section) })}
          />
        ))}
        {chosen.sections.length === 0 && <p className="field-error">{t.sectionsNone}</p>}
      </fieldset>
      <fieldset>
        <legend className="group-label">{t.language}</legend>
        {LANGUAGES.map((one) => (
          <Radio
            key={one}
            name="report-language"
            label={t.languages[one]}
            checked={chosen.language === one}
            onChange={() => onChange({ language: one })}
          />
        ))}
      </fieldset>
    </div>
  )
}

/** The chosen ones with one put in or taken out, in the order of all. */
function switched<T>(all: readonly T[], chosen: readonly T[], one: T): T[] {
  return all.filter((other) => chosen.includes(other) !== (other === one))
}
