import { MARKS, ORGANISATION_KINDS, SECTORS } from '#domain/organisations/kinds'
import { CheckField, SelectField } from '../../ui/ChoiceFields'
import { TextField } from '../../ui/TextField'
import { useText } from '../text'
import type { FieldsProps } from './fields'

/** Code, kind, sector and area marks. */
export function DescriptionFields({
  draft,
  change,
  errorAt,
  isCodeOptional,
}: FieldsProps & { isCodeOptional: boolean }) {
  const { organisations } = useText()
  const { forms, kinds, sectors, marks } = organisations
  return (
    <>
      <div className="change-row">
        <SelectField
          label={forms.kind}
          value={draft.kind}
          options={ORGANISATION_KINDS.map((value) => ({ value, label: kinds[value] }))}
          error={errorAt('kind')}
          onChange={(kind) => change({ kind })}
        />
        <SelectField
          label={forms.sector}
          value={draft.sector}
          options={SECTORS.map((value) => ({ value, label: sectors[value] }))}
          error={errorAt('sector')}
          onChange={(sector) => change({ sector })}
        />
      </div>
      <TextField
        label={forms.code}
        hint={forms.codeHint}
        value={draft.code}
        maxLength={60}
        width="medium"
        optional={isCodeOptional}
        error={errorAt('code')}
        onChange={(code) => change({ code })}
      />
      <fieldset className="field">
        <legend>{forms.marks}</legend>
        <div className="change-marks">
          {MARKS.map((mark) => (
            <CheckField
              key={mark}
              label={marks[mark]}
              checked={draft.marks.includes(mark)}
              onChange={(checked) =>
                change({
                  marks: checked ? [...draft.marks, mark] : draft.marks.filter((one) => one !== mark),
                })
              }
            />
          ))}
        </div>
      </fieldset>
    </>
  )
}
