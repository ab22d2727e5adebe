import { formatNumber, parseNumber } from '#domain/vietnamese'
import type { FieldProps } from '../ui/Field'
import { TypedField } from '../ui/TypedField'
import { useText } from './text'

interface DecimalFieldProps extends FieldProps {
  value: number | null
  /** Null while nothing, or no number, is typed. */
  onChange: (value: number | null) => void
}

/** A number with decimals after a comma, as a rate is written: 3,5. */
export function DecimalField(props: DecimalFieldProps) {
  const { fields, targets } = useText()
  const missing = props.optional ? undefined : fields.required
  const faultOf = (typed: string) => {
    if (typed.trim() === '') return missing
    return parseNumber(typed) === null ? targets.form.decimalShape : undefined
  }
  return (
    <TypedField {...props} isNumber keys="decimal" read={parseNumber} show={formatNumber} faultOf={faultOf} />
  )
}
