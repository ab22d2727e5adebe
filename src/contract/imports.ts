import { z } from 'zod'
import {
  HALTS,
  IMPORT_KINDS,
  IMPORT_STATES,
  MOST_IMPORT_ROWS,
  ROW_DECISIONS,
  ROW_STATES,
} from '#domain/exchange/imports'
import { ENCODINGS } from '#domain/exchange/legacyText'
import { MOST_SHEET_COLUMNS } from '#domain/exchange/limits'
import {
  CommandId,
  Cursor,
  endpoint,
  FindingShape,
  Id,
  IdParams,
  Instant,
  Limit,
  LongText,
  listOf,
  nameOf,
} from './common'

/** Forty million bytes. */
const LARGEST_FILE = 40_000_000

const FieldKey = z.string().min(1).max(40)
const Place = z
  .number()
  .int()
  .min(0)
  .max(MOST_SHEET_COLUMNS - 1)

export const ImportSetting = z.object({
  sheet: z.number().int().min(0).max(200).describe('Trang tính thứ mấy, từ 0'),
  headLines: z.number().int().min(0).max(30).describe('Số dòng đến hết tiêu đề'),
  columns: z
    .array(FieldKey.nullable())
    .max(MOST_SHEET_COLUMNS)
    .describe('Mỗi cột ghi gì; trống là cột không dùng, chữ trong cột bị xóa'),
  encodings: z.array(z.enum(ENCODINGS)).max(MOST_SHEET_COLUMNS),
  constants: z.record(FieldKey, z.string().max(500)).describe('Giá trị chung cho mọi dòng'),
  fillDown: z.boolean().default(false).describe('Ô trống lấy theo dòng trên (ô gộp)'),
  kept: z
    .array(z.object({ column: Place, reason: LongText }))
    .max(MOST_SHEET_COLUMNS)
    .default([])
    .describe('Cột không dùng nhưng giữ lại trong tệp dòng lỗi, có lý do'),
})
export type ImportSetting = z.output<typeof ImportSetting>

const KindShape = z.enum(IMPORT_KINDS)

export const ImportItem = z.object({
  id: Id,
  organisation: z.object({ id: Id, name: z.string() }),
  kind: KindShape,
  fileName: z.string(),
  state: z.enum(IMPORT_STATES),
  halted: z.enum(HALTS).nullable(),
  findings: z.array(FindingShape).describe('Vì sao dừng'),
  total: z.number().int(),
  position: z.number().int().describe('Dòng đã đi tới'),
  lastLine: z.number().int().describe('Dòng cuối của trang tính'),
  good: z.number().int(),
  faulty: z.number().int(),
  warned: z.number().int(),
  skipped: z.number().int(),
  written: z.number().int(),
  taken: z.number().int(),
  recordedAt: Instant,
  recordedBy: z.string(),
  changedAt: Instant,
  erased: z.boolean(),
  version: z.number().int(),
})
export type ImportItem = z.infer<typeof ImportItem>
export const ImportList = listOf(ImportItem)
export type ImportList = z.infer<typeof ImportList>

export const ImportDetail = ImportItem.extend({
  sheets: z.array(
    z.object({
      name: z.string(),
      lines: z.number().int(),
      encodings: z.array(z.enum(ENCODINGS)),
      first: z.array(z.array(z.string())).describe('Các hàng đầu, đúng như trong tệp'),
    }),
  ),
  setting: ImportSetting.nullable(),
  monthFirst: z
    .array(Place)
    .describe('Các cột ngày mà cả cột cho thấy tháng đứng trước: 5/4/2025 đọc là 04/05/2025'),
  passed: z.number().int().describe('Số dòng coi là tiêu đề, đầu mục, dòng cộng nên không đọc'),
  passedLines: z.array(z.number().int()).describe('Các dòng không đọc ấy, 20 dòng đầu'),
  sameFile: z
    .object({ id: Id, state: z.enum(IMPORT_STATES), recordedAt: Instant })
    .nullable()
    .describe('Lần nhập trước của đúng tệp này'),
  periodId: Id.nullable().describe('Kỳ của các chỉ tiêu đã ghi, khi cả tệp chỉ của một kỳ'),
})
export type ImportDetail = z.infer<typeof ImportDetail>

export const ImportRow = z.object({
  line: z.number().int(),
  state: z.enum(ROW_STATES),
  texts: z.record(z.string(), z.string()),
  findings: z.array(FindingShape),
  twins: z.array(z.object({ id: Id, label: z.string().nullable() })),
  decision: z.enum(ROW_DECISIONS).nullable(),
  corrected: z.boolean(),
})
export type ImportRow = z.infer<typeof ImportRow>
export const ImportRows = listOf(ImportRow)
export type ImportRows = z.infer<typeof ImportRows>

/** The body of the request is the file itself. 429 `tooManyUploads` before it is read. */
export const uploadImport = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/imports',
  summary: `Gửi một tệp .xlsx, .xls hoặc .csv để nhập (application/octet-stream, tối đa 40 MB, ${MOST_IMPORT_ROWS} dòng); chưa ghi gì vào hệ thống`,
  params: IdParams,
  query: z.object({ kind: KindShape, importId: Id, name: nameOf(255) }),
  bodyLimit: LARGEST_FILE,
  replies: { 201: ImportDetail },
})
export const listImports = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/imports',
  summary: 'Các lần nhập từ tệp của một tổ chức',
  params: IdParams,
  query: z.object({ cursor: Cursor, limit: Limit }),
  replies: { 200: ImportList },
})
export const getImport = endpoint({
  method: 'GET',
  url: '/api/imports/:id',
  summary: 'Một lần nhập: các trang tính, cách đọc, tiến độ',
  params: IdParams,
  replies: { 200: ImportDetail },
})
export const listImportRows = endpoint({
  method: 'GET',
  url: '/api/imports/:id/rows',
  summary: 'Các dòng có điều cần xem của một lần nhập',
  params: IdParams,
  query: z.object({ state: z.enum(ROW_STATES).optional(), cursor: Cursor, limit: Limit }),
  replies: { 200: ImportRows },
})
export const getFaultyRows = endpoint({
  method: 'GET',
  url: '/api/imports/:id/faulty-rows.xlsx',
  summary: 'Các dòng lỗi, tệp Excel với các cột của tệp gửi và cột "Lỗi"',
  params: IdParams,
  replies: { 200: z.unknown().describe('Tệp .xlsx, một biểu') },
})

const Version = z.number().int().describe('Phiên bản đã xem; cũ thì 409')
export const ImportSettingBody = z.object({
  commandId: CommandId,
  expectedVersion: Version,
  setting: ImportSetting,
})
export type ImportSettingBody = z.input<typeof ImportSettingBody>
export const ImportRowBody = z.object({
  commandId: CommandId,
  expectedVersion: Version,
  line: z.number().int().min(1).max(MOST_IMPORT_ROWS),
  texts: z.record(FieldKey, z.string().max(2000)).optional().describe('Chữ ghi thay cho chữ trong tệp'),
  decision: z.enum(ROW_DECISIONS).nullable().optional(),
})
export type ImportRowBody = z.input<typeof ImportRowBody>
export const ImportStepBody = z.object({ commandId: CommandId, expectedVersion: Version })
export type ImportStepBody = z.input<typeof ImportStepBody>
export const ImportCommandBody = z.object({ commandId: CommandId })
export const ImportWithdrawalBody = z.object({ commandId: CommandId, reason: LongText })
export type ImportWithdrawalBody = z.input<typeof ImportWithdrawalBody>

const step = <Body extends z.ZodType>(last: string, summary: string, body: Body) =>
  endpoint({
    method: 'POST',
    url: `/api/imports/:id/${last}`,
    summary,
    params: IdParams,
    body,
    replies: { 201: ImportItem },
  })

export const setImport = step('settings', 'Xác nhận cột của tệp và kiểm tra mọi dòng', ImportSettingBody)
export const correctImportRow = step(
  'row-corrections',
  'Sửa hoặc bỏ một dòng, rồi kiểm tra lại',
  ImportRowBody,
)
export const confirmImport = step('confirmations', 'Ghi các dòng không có lỗi vào hệ thống', ImportStepBody)
export const haltImport = step('halts', 'Dừng việc đang chạy', ImportCommandBody)
export const resumeImport = step('resumptions', 'Chạy tiếp việc đã dừng', ImportCommandBody)
export const abandonImport = step(
  'abandonments',
  'Bỏ lần nhập khi chưa ghi gì; chữ của tệp bị xóa',
  ImportStepBody,
)
export const endTakingBack = step(
  'withdrawal-endings',
  'Kết thúc việc hoàn tác đang dừng: phần chưa rút lại vẫn giữ',
  ImportCommandBody,
)
export const withdrawImport = step('withdrawals', 'Hoàn tác cả lần nhập', ImportWithdrawalBody)
