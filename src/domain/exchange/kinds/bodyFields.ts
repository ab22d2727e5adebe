import type { Saying } from '#domain/exchange/heads'
import type { RowReader } from '#domain/exchange/rowReader'
import type { ImportField } from './definition'

/** The body that a row is about, as sheets name one. */
export type BodyKey = 'body' | 'bodyCode' | 'above'

export interface NamedBody {
  /** a code, or a name */
  readonly words: string
  /** what is said of the body above it */
  readonly above: string
  /** the field that says it */
  readonly field: BodyKey
}

/** The name or the code must be there: which, is asked of each row. */
export const BODY_FIELDS: readonly ImportField<BodyKey>[] = [
  { key: 'body', head: 'Tổ chức đảng', required: false, unless: 'bodyCode', shared: true },
  { key: 'bodyCode', head: 'Mã tổ chức đảng', required: false },
  { key: 'above', head: 'Đảng bộ cấp trên', required: false, shared: true },
]

export const BODY_SAYINGS: readonly Saying<BodyKey>[] = [
  { column: 'bodyCode', words: /^ma($| so| to chuc| tcd| chi bo| cb| dang bo| don vi)|^ma hieu/, worth: 3 },
  {
    column: 'above',
    words: /cap tren|^truc thuoc dang bo|^thuoc dang bo|^dang bo (co so|cap tren)/,
    worth: 3,
  },
  { column: 'body', words: /^ten (tcd|to chuc|chi bo|don vi|dang bo)|^dang bo truc thuoc/, worth: 3 },
  { column: 'body', words: /^(to chuc dang|chi bo|don vi|tcd|dia phuong|ten don vi)/, worth: 2 },
  { column: 'above', words: /^(dang bo|dang uy)$/, worth: 1 },
  { column: 'body', words: /dang bo|dang uy/, worth: 1 },
]

/** Heads of numbers and people that hold the words of a body. */
export const BODY_OTHERS = /^so dien|dien thoai|bi thu|ghi chu|^stt$|^tt$|dia chi/

/** The body a row names, by its code where there is one, else by its name (300 letters at most); a row with neither is refused. */
export function readBody(row: RowReader<BodyKey>): NamedBody {
  const code = row.text('bodyCode', 60, 'optional')
  const name = row.text('body', 300, 'optional')
  const above = row.text('above', 300, 'optional')
  if (code === '' && name === '') row.blame('body', 'required')
  return code === '' ? { words: name, above, field: 'body' } : { words: code, above: '', field: 'bodyCode' }
}
