/** Which editions stand side by side; those without rows of ours have a dashed frame. */
import type { EditionListed } from '../../contract/calls/editions.ts'
import { Select, type SelectOption } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'

type ChooseEditionsProps = {
  editions: readonly EditionListed[]
  chosen: readonly EditionListed[]
  onChoose: (editions: EditionListed[]) => void
}

export function ChooseEditions({ editions, chosen, onChoose }: ChooseEditionsProps) {
  const t = useWords().comparison
  return (
    <fieldset className="chips">
      <legend className="visually-hidden">{t.choose}</legend>
      {editions.map((edition) => (
        <label key={edition.id} className="chip" data-published-only={edition.submissions === 0}>
          <input
            type="checkbox"
            checked={chosen.includes(edition)}
            onChange={(event) =>
              onChoose(
                editions.filter((one) => (one === edition ? event.target.checked : chosen.includes(one))),
              )
            }
          />
          {edition.id}
          {edition.submissions === 0 && <span className="visually-hidden">, {t.publishedOnly}</span>}
        </label>
      ))}
    </fieldset>
  )
}

type ChooseProgrammeProps = {
  programmes: readonly SelectOption[]
  chosen: string
  onChoose: (programme: string) => void
}

export function ChooseProgramme({ programmes, chosen, onChoose }: ChooseProgrammeProps) {
  const t = useWords().comparison
  return (
    <div className="field-inline">
      <Select label={t.programme} value={chosen} options={programmes} onChange={onChoose} />
    </div>
  )
}
