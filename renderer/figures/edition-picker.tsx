/** Chooses the edition that a view is about; programmes stand apart in the list. */
import type { EditionListed } from '../../contract/calls/editions.ts'
import { Field } from '../ui/field.tsx'

type EditionPickerProps = {
  label: string
  editions: readonly EditionListed[]
  chosen: string
  onChoose: (id: string) => void
}

export function EditionPicker({ label, editions, chosen, onChoose }: EditionPickerProps) {
  const programmes = [...new Set(editions.map((edition) => edition.programme))]
  return (
    <div className="field-inline">
      <Field label={label}>
        {(ids) => (
          <select
            {...ids}
            className="input select"
            value={chosen}
            onChange={(event) => onChoose(event.target.value)}
          >
            {programmes.map((programme) => (
              <optgroup key={programme} label={programme}>
                {editions
                  .filter((edition) => edition.programme === programme)
                  .map((edition) => (
                    <option key={edition.id} value={edition.id}>
                      {edition.id}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
    </div>
  )
}
