import type { Day } from '#domain/dates'
import { headReader, type Saying } from '#domain/exchange/heads'
import { rowReader } from '#domain/exchange/rowReader'
import { paperInTitle, paperText, withoutColumns } from '#domain/exchange/titlePaper'
import { BODY_FIELDS, BODY_OTHERS, BODY_SAYINGS, type BodyKey, type NamedBody, readBody } from './bodyFields'
import type { FieldTexts, ImportDefinition, ImportField, ReadRow } from './definition'

/** Numbers of members, and figures told by a document: a number of a body for a day or some days. */

export interface BaseRow {
  readonly body: NamedBody
  readonly value: number
  readonly day: Day
  readonly source: string
}

type BaseKey = BodyKey | 'value' | 'day' | 'source'

const BASE_FIELDS: readonly ImportField<BaseKey>[] = [
  ...BODY_FIELDS,
  { key: 'value', head: 'Số đảng viên', required: true },
  { key: 'day', head: 'Tính đến ngày', required: true, shared: true, days: true },
  { key: 'source', head: 'Nguồn số liệu', required: true, shared: true },
]

const BASE_SAYINGS: readonly Saying<BaseKey>[] = [
  { column: 'day', words: /^(tinh )?den ngay|ngay (cua so|tinh|chot)|thoi diem/, worth: 3 },
  { column: 'source', words: /nguon so lieu|^nguon|van ban|bao cao/, worth: 2 },
  { column: 'value', words: /(so|tong so) (luong )?(dang vien|dv)\b|^dang vien|^so dv/, worth: 3 },
  ...BODY_SAYINGS,
]

/** Numbers of members on a day, of bodies in reach. */
export const BASES_IMPORT: ImportDefinition<BaseKey, BaseRow> = {
  kind: 'membershipBases',
  fields: BASE_FIELDS,
  readHeads: headReader(BASE_SAYINGS, new RegExp(`${BODY_OTHERS.source}|chi tieu|ket nap|du bi|chinh thuc`)),
  read: readBase,
  constantsIn(_heads, columns, title) {
    const paper = paperInTitle(title)
    return withoutColumns({ source: paper === null ? '' : paperText(paper) }, columns)
  },
}

function readBase(texts: FieldTexts<BaseKey>): ReadRow<BaseRow> {
  const row = rowReader(texts)
  const body = readBody(row)
  const value = row.count('value')
  const day = row.day('day')
  const source = row.text('source', 500)
  return row.end(value === null || day === null ? null : { body, value, day, source })
}

export interface FigureRow {
  readonly body: NamedBody
  readonly value: number
  readonly from: Day
  readonly to: Day
  readonly title: string
  readonly number: string
  readonly day: Day | null
  readonly declaredBy: string
}

type FigureKey = BodyKey | 'value' | 'from' | 'to' | 'title' | 'number' | 'day' | 'declaredBy'

const FIGURE_FIELDS: readonly ImportField<FigureKey>[] = [
  ...BODY_FIELDS,
  { key: 'value', head: 'Số đã kết nạp', required: true },
  { key: 'from', head: 'Từ ngày', required: true, shared: true, days: true },
  { key: 'to', head: 'Đến ngày', required: true, shared: true, days: true },
  { key: 'title', head: 'Văn bản nguồn', required: true, shared: true },
  { key: 'number', head: 'Số văn bản', required: false, shared: true },
  { key: 'day', head: 'Ngày văn bản', required: false, shared: true, days: true },
  { key: 'declaredBy', head: 'Người, cơ quan báo số liệu', required: true, shared: true },
]

const FIGURE_SAYINGS: readonly Saying<FigureKey>[] = [
  { column: 'from', words: /^tu ngay|^ngay bat dau/, worth: 3 },
  { column: 'to', words: /^(tinh )?den ngay|^ngay ket thuc/, worth: 3 },
  { column: 'number', words: /^so (van ban|ky hieu|bao cao|cong van)/, worth: 3 },
  { column: 'day', words: /^ngay (van ban|ban hanh|ky|bao cao|cong van)/, worth: 3 },
  {
    column: 'declaredBy',
    words: /nguoi bao|bao so lieu|co quan bao|nguoi cung cap|don vi bao cao/,
    worth: 3,
  },
  { column: 'title', words: /van ban|^nguon|trich yeu|^bao cao/, worth: 2 },
  { column: 'value', words: /ket nap|so dang vien moi|^ket qua|^so lieu|^so luong/, worth: 3 },
  ...BODY_SAYINGS,
]

/** Numbers of people admitted in some days, as a document tells them for a body and all beneath it. */
export const FIGURES_IMPORT: ImportDefinition<FigureKey, FigureRow> = {
  kind: 'declaredFigures',
  fields: FIGURE_FIELDS,
  readHeads: headReader(FIGURE_SAYINGS, new RegExp(`${BODY_OTHERS.source}|chi tieu|cung ky|ty le`)),
  read: readFigure,
  constantsIn(_heads, columns, title) {
    const { sort = '', number = '', day = '', issuer = '' } = paperInTitle(title) ?? {}
    return withoutColumns({ title: sort, number, day, declaredBy: issuer }, columns)
  },
}

function readFigure(texts: FieldTexts<FigureKey>): ReadRow<FigureRow> {
  const row = rowReader(texts)
  const body = readBody(row)
  const value = row.count('value')
  const from = row.day('from')
  const to = row.day('to')
  const title = row.text('title', 500)
  const number = row.text('number', 100, 'optional')
  const day = row.day('day', 'optional')
  const declaredBy = row.text('declaredBy', 500)
  if (value === null || from === null || to === null) return row.end<FigureRow>(null)
  return row.end({ body, value, from, to, title, number, day, declaredBy })
}
