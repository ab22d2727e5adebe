import type { ImportDetail, ImportSetting } from '#contract/imports'
import { readShortBirthDay } from '#domain/admissions/sheetDates'
import type { Day } from '#domain/dates'
import { type RecognisedHead, recogniseHead } from '#domain/exchange/heads'
import type { ImportDefinition } from '#domain/exchange/kinds/definition'
import { decodeText } from '#domain/exchange/legacyText'
import { isFigured, monthFirstColumns, type RowSetting, rowGatherer } from '#domain/exchange/rows'
import { dayOfInstant } from '../../platform/instant'

/** How the columns of a sheet are read, as the page holds it until it is confirmed. */
export type Mapping = Omit<ImportSetting, 'kept'> & {
  /** reasons by the place of the column */
  kept: Readonly<Record<number, string>>
}

type Sheet = ImportDetail['sheets'][number]

function decoded({ first }: Sheet, encodings: Mapping['encodings']): string[][] {
  return first.map((row) => row.map((cell, place) => decodeText(cell, encodings[place] ?? 'unicode').trim()))
}

/** What the heads of a sheet say. */
export function recognisedSheet(
  sheet: Sheet | undefined,
  definition: ImportDefinition,
): RecognisedHead<string> {
  return recogniseHead(sheet === undefined ? [] : decoded(sheet, sheet.encodings), definition.readHeads)
}

/** The columns by their heads, as nobody has looked yet. */
export function proposedMapping(
  detail: Pick<ImportDetail, 'sheets'>,
  definition: ImportDefinition,
  sheet: number,
): Mapping {
  const read = detail.sheets[sheet]
  const encodings = [...(read?.encodings ?? [])]
  const head = recognisedSheet(read, definition)
  const columns = encodings.map((_, place) => head.columns[place] ?? null)
  const constants = definition.constantsIn?.(head.heads, columns, head.title) ?? {}
  return { sheet, headLines: head.headLines, columns, encodings, constants, fillDown: false, kept: {} }
}

/** As it was confirmed before, else as proposed for the first sheet in which something stands. */
export function firstMapping(detail: ImportDetail, definition: ImportDefinition): Mapping {
  const { setting } = detail
  if (setting === null) {
    const filled = detail.sheets.findIndex(({ lines }) => lines > 0)
    return proposedMapping(detail, definition, Math.max(0, filled))
  }
  return {
    ...setting,
    kept: Object.fromEntries(setting.kept.map(({ column, reason }) => [column, reason])),
  }
}

/** The words over each column. */
export function headsOf(sheet: Sheet, { headLines, encodings }: Mapping): string[] {
  const head = headLines === 0 ? [] : (decoded(sheet, encodings)[headLines - 1] ?? [])
  return encodings.map((_, place) => head[place] ?? '')
}

/** The birth day that a year of two digits is read as. */
export function birthRead(text: string | undefined, sentAt: string): Day | null {
  return text === undefined ? null : readShortBirthDay(text, dayOfInstant(sentAt))
}

const PREVIEWED = 3

export interface PreviewRow {
  line: number
  texts: Readonly<Record<string, string>>
  /** days of birth that are read from a year of two digits, by the field */
  births: Readonly<Record<string, Day | null>>
}

/** The first rows beneath the head as they are read. */
export function previewOf(
  { sheets, recordedAt }: Pick<ImportDetail, 'sheets' | 'recordedAt'>,
  mapping: Mapping,
  definition: ImportDefinition,
): PreviewRow[] {
  const first = sheets[mapping.sheet]?.first ?? []
  const setting: RowSetting = {
    ...mapping,
    monthFirst: monthFirstColumns(definition, mapping.columns, first),
    figured: isFigured(first),
  }
  const gatherer = rowGatherer(definition, setting)
  return first
    .slice(mapping.headLines)
    .flatMap((cells, place) => {
      const texts = gatherer.gather(cells)
      if (texts === null) return []
      const { faults } = definition.read(texts, dayOfInstant(recordedAt))
      const births: Record<string, Day | null> = {}
      for (const { code, field } of faults) {
        if (code === 'yearRead') births[field] = birthRead(texts[field], recordedAt)
      }
      return [{ line: mapping.headLines + place + 1, texts, births }]
    })
    .slice(0, PREVIEWED)
}

/** The field in this column, taken from any other that held it. */
export function withColumn(mapping: Mapping, key: string, place: number | null): Mapping {
  const columns = mapping.columns.map((held, at) => (at === place ? key : held === key ? null : held))
  return { ...mapping, columns }
}

/** As the server takes it: no reason for columns that are used, no value for fields that have a column. */
export function settingOf({ kept, constants, ...mapping }: Mapping): ImportSetting {
  return {
    ...mapping,
    constants: Object.fromEntries(
      Object.entries(constants).filter(
        ([key, value]) => value.trim() !== '' && !mapping.columns.includes(key),
      ),
    ),
    kept: Object.entries(kept)
      .map(([column, reason]) => ({ column: Number(column), reason: reason.trim() }))
      .filter(({ column, reason }) => reason !== '' && (mapping.columns[column] ?? null) === null),
  }
}
