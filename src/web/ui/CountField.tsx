import { formatNumber, parseCount } from '#domain/vietnamese'
import { useText } from '../i18n'
import type { Text } from '../i18n/vi'
import type { FieldProps } from './Field'
import { TypedField } from './TypedField'

interface CountFieldProps extends FieldProps {
  value: number | null
  /** Null while nothing, or no count, is typed. */
  onChange: (value: number | null) => void
  min?: number
  max?: number
}

/** A whole number of at least zero, typed as offices write it: 2.770. */
export function CountField({ min = 0, max, ...rest }: CountFieldProps) {
  const text = useText()
  const limits = { optional: rest.optional === true, min, max }
  return (
    <TypedField
      {...rest}
      isNumber
      read={parseCount}
      show={formatNumber}
      faultOf={(typed) => faultOf(text, typed, limits)}
    />
  )
}

interface Limits {
  readonly optional: boolean
  readonly min: number
  readonly max: number | undefined
}

function faultOf({ fields }: Text, typed: string, { optional, min, max }: Limits): string | undefined {
  if (typed.trim() === '') return optional ? undefined : fields.required
  const count = parseCount(typed)
  if (count === null) return fields.countShape
  if (count < min) return fields.countLow(min)
  return max !== undefined && count > max ? fields.countHigh(max) : undefined
}
