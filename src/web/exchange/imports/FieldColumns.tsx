import { useId } from 'react'
import type { ImportField } from '#domain/exchange/kinds/definition'
import { SelectField } from '../../ui/ChoiceFields'
import { Folded } from '../../ui/Folded'
import { TextField } from '../../ui/TextField'
import { columnLetter } from '../columnLetter'
import { type Doubt, type FieldGroups, isMissing } from './fieldGroups'
import { type Mapping, withColumn } from './mapping'
import { useText } from './text'

interface FieldColumnsProps {
  groups: FieldGroups
  heads: readonly string[]
  mapping: Mapping
  errorOf: (field: string) => string | undefined
  onChange: (mapping: Mapping) => void
}

/** So many fields are seen at once without folding. */
const FEW = 8

/** What needs the user first; the columns that are known, and the fields without one, folded beneath. */
export function FieldColumns({ groups, errorOf, ...shared }: FieldColumnsProps) {
  const { imports: words } = useText()
  const id = useId()
  const { doubtful, recognised, absent } = groups
  const isShort = doubtful.length + recognised.length + absent.length <= FEW
  const fold = (fields: readonly ImportField[], summary: string) =>
    fields.length > 0 && (
      <Folded summary={summary} open={isShort} reveal={fields.some(({ key }) => errorOf(key) !== undefined)}>
        <div className="import-fields">
          {fields.map((field) => (
            <FieldColumn key={field.key} field={field} error={errorOf(field.key)} {...shared} />
          ))}
        </div>
      </Folded>
    )
  const mapped = (fields: readonly ImportField[]) =>
    fields.filter(({ key }) => shared.mapping.columns.includes(key)).length
  return (
    <>
      {doubtful.length === 0 ? (
        !recognised.some((field) => isMissing(field, shared.mapping)) && <p>{words.doubtfulNone}</p>
      ) : (
        <section aria-labelledby={id}>
          <h3 id={id} className="import-doubtful">
            {words.doubtfulTitle(doubtful.length)}
          </h3>
          <div className="import-fields">
            {doubtful.map(({ field, doubt }) => (
              <FieldColumn
                key={field.key}
                field={field}
                doubt={doubt}
                error={errorOf(field.key)}
                {...shared}
              />
            ))}
          </div>
        </section>
      )}
      <div>
        {fold(recognised, words.recognised(mapped(recognised)))}
        {fold(absent, words.absent(absent.length - mapped(absent)))}
      </div>
    </>
  )
}

interface FieldColumnProps {
  field: ImportField
  doubt?: Doubt
  heads: readonly string[]
  mapping: Mapping
  error: string | undefined
  onChange: (mapping: Mapping) => void
}

const NONE = 'none'

function FieldColumn({
  field: { key, head, required, shared },
  doubt,
  heads,
  mapping,
  error,
  onChange,
}: FieldColumnProps) {
  const { imports: words } = useText()
  const place = mapping.columns.indexOf(key)
  const options = heads.map((over, at) => ({
    value: String(at),
    label: words.column(columnLetter(at), over),
  }))
  return (
    <div className="import-field">
      <SelectField
        hint={doubt === undefined ? undefined : words.doubts[doubt]}
        label={required ? `${head} (${words.required})` : head}
        value={place < 0 ? NONE : String(place)}
        options={[{ value: NONE, label: words.noColumn }, ...options]}
        error={place < 0 && shared !== true ? error : undefined}
        onChange={(value) => onChange(withColumn(mapping, key, value === NONE ? null : Number(value)))}
      />
      {place < 0 && shared === true && (
        <TextField
          label={words.constantOf(head)}
          optional={!required}
          value={mapping.constants[key] ?? ''}
          error={error}
          onChange={(value) => onChange({ ...mapping, constants: { ...mapping.constants, [key]: value } })}
        />
      )}
    </div>
  )
}
