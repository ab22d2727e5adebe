import { formatPartialDate, type PartialDate } from '#domain/dates'
import type { FieldProps } from '../ui/Field'
import { TypedField } from '../ui/TypedField'
import { readBirth } from './birthInput'
import { type Text, useText } from './text'

interface BirthFieldProps extends FieldProps {
  value: PartialDate | null
  /** Null while nothing, or no date, is typed. */
  onChange: (date: PartialDate | null) => void
}

/** A birth date as exact as it is known: day, month or only the year. */
export function BirthField(props: BirthFieldProps) {
  const text = useText()
  return (
    <TypedField
      {...props}
      read={readDate}
      show={formatPartialDate}
      faultOf={(typed) => faultOf(text, typed, props.optional)}
      placeholder={text.admissions.entry.birthExample}
    />
  )
}

function readDate(typed: string): PartialDate | null {
  const read = readBirth(typed)
  return 'date' in read ? read.date : null
}

function faultOf({ admissions, fields }: Text, typed: string, isOptional = false): string | undefined {
  if (typed.trim() === '') return isOptional ? undefined : fields.required
  const read = readBirth(typed)
  if ('date' in read) return undefined
  return read.problem === 'year' ? admissions.entry.birthYear : admissions.entry.birthShape
}
