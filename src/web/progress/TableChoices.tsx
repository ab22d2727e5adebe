import { formatNumber } from '#domain/vietnamese'
import { useText } from '../i18n'
import { Button } from '../ui/Button'
import { CheckField } from '../ui/ChoiceFields'
import { Pick, PickPanel } from '../ui/Controls'
import { COLUMN_KEYS, type ColumnKey } from './columnKeys'
import { type Looking, SHOWS } from './look'

interface TableChoicesProps {
  looking: Looking
  shown: readonly ColumnKey[]
  hasChildren: boolean
}

/** Which bodies and which columns the table shows. */
export function TableChoices({ looking, shown, hasChildren }: TableChoicesProps) {
  const { table } = useText().progress
  const { look, setColumns, setShow } = looking
  return (
    <>
      {hasChildren && (
        <Pick
          label={table.show}
          value={look.show}
          options={SHOWS.map((value) => ({ value, label: table.shows[value] }))}
          onChange={setShow}
        />
      )}
      <PickPanel label={table.columns} shown={formatNumber(shown.length + 1)}>
        {() => (
          <div className="column-choice">
            {COLUMN_KEYS.map((key) => (
              <CheckField
                key={key}
                label={key === 'percent' ? table.percentOfPlan : table[key]}
                checked={shown.includes(key)}
                onChange={(isShown) =>
                  setColumns(COLUMN_KEYS.filter((other) => (other === key ? isShown : shown.includes(other))))
                }
              />
            ))}
            {look.columns !== null && (
              <Button look="plain" onClick={() => setColumns(null)}>
                {table.columnsDefault}
              </Button>
            )}
          </div>
        )}
      </PickPanel>
    </>
  )
}
