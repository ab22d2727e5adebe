import type { ImportDetail } from '#contract/imports'
import type { ImportDefinition, ImportField } from '#domain/exchange/kinds/definition'
import { monthFirstColumns } from '#domain/exchange/rows'
import { type Mapping, recognisedSheet } from './mapping'

/** Why somebody should look at a field, the gravest first. */
const DOUBTS = ['missing', 'monthFirst', 'guessed', 'titled', 'constant'] as const
export type Doubt = (typeof DOUBTS)[number]

/** Every field of the kind is in one of the groups. */
export interface FieldGroups {
  /** what needs the user, the gravest first */
  readonly doubtful: readonly { readonly field: ImportField; readonly doubt: Doubt }[]
  readonly recognised: readonly ImportField[]
  /** without a column, and a file may do without */
  readonly absent: readonly ImportField[]
}

/** No column and no value holds what rows need. */
export function isMissing({ key, required, unless }: ImportField, mapping: Mapping): boolean {
  const isNeeded = required || (unless !== undefined && !mapping.columns.includes(unless))
  return isNeeded && !mapping.columns.includes(key) && (mapping.constants[key] ?? '').trim() === ''
}

/** The fields as they stand in a mapping; columns that were confirmed before are guessed no more. */
export function groupFields(
  { sheets, setting }: Pick<ImportDetail, 'sheets' | 'setting'>,
  definition: ImportDefinition,
  mapping: Mapping,
): FieldGroups {
  const sheet = sheets[mapping.sheet]
  const monthFirst = monthFirstColumns(definition, mapping.columns, sheet?.first ?? [])
  const guessed = setting === null ? recognisedSheet(sheet, definition).doubtful : []
  const doubtOf = (field: ImportField): Doubt | null => {
    if (isMissing(field, mapping)) return 'missing'
    const place = mapping.columns.indexOf(field.key)
    if (place >= 0) {
      if (monthFirst.includes(place)) return 'monthFirst'
      return guessed.includes(place) ? 'guessed' : null
    }
    if ((mapping.constants[field.key] ?? '').trim() === '') return null
    // nobody has typed one yet: what is there was read above the rows
    return setting === null ? 'titled' : 'constant'
  }
  const read = definition.fields.map((field) => ({ field, doubt: doubtOf(field) }))
  const settled = read.flatMap(({ field, doubt }) => (doubt === null ? [field] : []))
  return {
    doubtful: DOUBTS.flatMap((doubt) =>
      read.flatMap((one) => (one.doubt === doubt ? [{ field: one.field, doubt }] : [])),
    ),
    recognised: settled.filter(({ key }) => mapping.columns.includes(key)),
    absent: settled.filter(({ key }) => !mapping.columns.includes(key)),
  }
}
