import { z } from 'zod'
import { WINDOW_KINDS } from '#domain/closings/windows'
import {
  CommandId,
  Created,
  Cursor,
  Day,
  endpoint,
  Id,
  IdParams,
  Instant,
  Limit,
  LongText,
  nameOf,
} from './common'
import { KindShape } from './organisations'
import { CountByShape } from './targets'

const Figure = z.number().int().nullable()
const Kind = z.enum(WINDOW_KINDS)

const ReportLineShape = z.object({
  id: Id,
  name: z.string(),
  alive: z.boolean(),
  target: Figure,
  inWindow: Figure.describe('Trong kỳ'),
  admitted: Figure.describe('Từ đầu năm của chỉ tiêu'),
  percent: z.number().nullable(),
  lastYear: Figure,
  pipeline: Figure.describe('Hồ sơ đang xem xét lúc lập số liệu'),
  source: z.enum(['records', 'declared', 'mixed']),
  confirmed: z
    .object({ version: z.number().int(), admitted: Figure, day: Day })
    .nullable()
    .describe('Số tổ chức ấy đã xác nhận; trống: chưa báo cáo, số dùng là số của hệ thống'),
})
export type ReportLineShape = z.infer<typeof ReportLineShape>

export const ReportShape = z.object({
  kind: Kind,
  from: Day,
  cutOff: Day,
  yearFrom: Day,
  countBy: CountByShape,
  own: ReportLineShape,
  bodies: z.array(ReportLineShape),
  cells: z.object({ total: Figure, withAdmission: Figure }),
  grassroots: z.object({ total: Figure, completed: Figure }),
  newMembers: z
    .array(z.object({ key: z.string(), now: z.number().nullable(), lastYear: z.number().nullable() }))
    .describe('Các tiêu chí Biểu 2 không phải niêm kín'),
})
export type ReportShape = z.infer<typeof ReportShape>

const ClosingItem = z.object({
  id: Id,
  kind: Kind,
  from: Day,
  to: Day,
  cutOff: Day,
  dueDay: Day,
  openedBy: z.string().describe('Tổ chức mở kỳ'),
  openedOn: Day,
  own: z.boolean().describe('Do chính tổ chức này mở'),
  confirmed: z.boolean().describe('Tổ chức này đã xác nhận'),
})
export type ClosingItem = z.infer<typeof ClosingItem>

export const ClosingList = z.object({
  organisation: z.object({ id: Id, name: z.string(), kind: KindShape, parentName: z.string().nullable() }),
  items: z.array(ClosingItem).describe('Các kỳ đã mở cho tổ chức này, mới nhất trước'),
  next: z.string().nullable(),
  mayOpen: z.boolean(),
})
export type ClosingList = z.infer<typeof ClosingList>

const VersionShape = z.object({
  id: Id,
  version: z.number().int(),
  act: z.enum(['confirmed', 'corrected', 'reopened']),
  number: z.string().nullable(),
  day: Day.nullable(),
  reason: z.string().nullable(),
  admitted: Figure,
  hash: z.string().nullable(),
  recordedAt: Instant,
  recordedBy: z.string().nullable(),
})
export type VersionShape = z.infer<typeof VersionShape>

const IntakeShape = z.object({
  kind: Kind,
  from: Day,
  cutOff: Day,
  was: z.number().int(),
  now: z.number().int(),
  recordedAt: Instant,
})

export const ClosingReply = z.object({
  organisation: ClosingList.shape.organisation,
  closing: ClosingItem,
  now: ReportShape.describe('Tính theo những gì đã ghi đến lúc này'),
  held: z
    .object({
      id: Id,
      version: z.number().int(),
      shape: z.number().int(),
      hash: z.string(),
      sealed: z.boolean().describe('Số liệu đã xác nhận còn đúng với mã kiểm của nó'),
      matches: z
        .boolean()
        .nullable()
        .describe('Tính lại từ những gì đã biết khi xác nhận cho cùng mã kiểm; trống khi không hỏi tính lại'),
      knownAt: Instant,
      report: ReportShape,
    })
    .nullable(),
  versions: z.array(VersionShape).describe('Cũ nhất trước'),
  differences: z.array(
    z.object({ id: Id.nullable(), name: z.string().nullable(), was: Figure, now: Figure }),
  ),
  late: z.object({ entered: z.number().int(), gone: z.number().int() }).nullable(),
  left: z.number().int().describe('Phần chênh lệch chưa được đưa vào kỳ sau hay đính chính'),
  intakes: z.array(IntakeShape).describe('Chênh lệch đã đưa vào kỳ sau'),
  carried: z.array(IntakeShape).describe('Chênh lệch của kỳ trước đưa vào kỳ này'),
  later: z.array(ClosingItem).describe('Các kỳ sau trong năm, chưa xác nhận, có thể nhận chênh lệch'),
  mayConfirm: z.boolean(),
  maySettle: z.boolean(),
  mayWithdraw: z.boolean(),
})
export type ClosingReply = z.infer<typeof ClosingReply>

export const ClosingBody = z.object({
  commandId: CommandId,
  id: Id,
  kind: Kind,
  from: Day.describe('Ngày đầu của kỳ'),
  cutOff: Day.describe('Ngày chốt số liệu'),
  dueDay: Day.describe('Hạn xác nhận'),
})
export type ClosingBody = z.input<typeof ClosingBody>
export const ClosingWithdrawalBody = z.object({
  commandId: CommandId,
  id: Id,
  closingId: Id,
  reason: LongText,
})
export type ClosingWithdrawalBody = z.input<typeof ClosingWithdrawalBody>
export const ConfirmationBody = z.object({
  commandId: CommandId,
  id: Id,
  closingId: Id,
  admitted: Figure.optional().describe(
    'Số kết nạp đã thấy trên trang; nếu nay đã khác thì 409 để xem lại trước khi xác nhận',
  ),
})
export type ConfirmationBody = z.input<typeof ConfirmationBody>
const onReport = { commandId: CommandId, id: Id, reportId: Id.describe('Bản đang có hiệu lực') }
export const CorrectionPaperBody = z.object({
  ...onReport,
  number: nameOf(100),
  day: Day,
  reason: LongText,
})
export type CorrectionPaperBody = z.input<typeof CorrectionPaperBody>
export const ReopeningBody = z.object({ ...onReport, reason: LongText })
export type ReopeningBody = z.input<typeof ReopeningBody>
export const IntakeBody = z.object({ ...onReport, closingId: Id.describe('Kỳ sau nhận chênh lệch') })
export type IntakeBody = z.input<typeof IntakeBody>

const replies = { 201: Created }

export const listClosings = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/closings',
  summary: 'Các kỳ chốt số liệu đã mở cho tổ chức',
  params: IdParams,
  query: z.object({ cursor: Cursor, limit: Limit }),
  replies: { 200: ClosingList },
})
export const openClosing = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/closings',
  summary: 'Mở một kỳ chốt số liệu cho tổ chức và mọi tổ chức bên dưới',
  params: IdParams,
  body: ClosingBody,
  replies,
})
export const withdrawClosing = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/closing-withdrawals',
  summary: 'Rút một kỳ chốt mở nhầm khi chưa tổ chức nào xác nhận hoặc đưa chênh lệch vào',
  params: IdParams,
  body: ClosingWithdrawalBody,
  replies,
})
const OfClosing = z.object({ closing: Id })
export const getClosing = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/closing-reports',
  summary: 'Số liệu của một kỳ: hiện nay, đã xác nhận, chênh lệch về sau và các tổ chức chưa báo cáo',
  params: IdParams,
  query: OfClosing.extend({
    recount: z.literal('yes').optional().describe('Tính lại số liệu đã xác nhận từ các bản ghi'),
  }),
  replies: { 200: ClosingReply },
})
export const exportClosing = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/closing-reports.xlsx',
  summary: 'Biểu tổng hợp của kỳ đã chốt, tệp Excel',
  params: IdParams,
  query: OfClosing,
  replies: { 200: z.unknown().describe('Tệp .xlsx, một biểu') },
})
export const confirmFigures = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/closing-reports',
  summary: 'Xác nhận số liệu của kỳ: chốt lại với mã kiểm, không chờ tổ chức chưa báo cáo',
  params: IdParams,
  body: ConfirmationBody,
  replies,
})
export const correctReport = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/closing-corrections',
  summary: 'Đính chính số liệu đã xác nhận bằng văn bản có số, ngày, lý do: một bản mới',
  params: IdParams,
  body: CorrectionPaperBody,
  replies,
})
export const reopenReport = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/closing-reopenings',
  summary: 'Mở lại số liệu đã xác nhận, có lý do; xác nhận lại là một bản mới',
  params: IdParams,
  body: ReopeningBody,
  replies,
})
export const takeIn = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/closing-intakes',
  summary: 'Đưa chênh lệch của kỳ đã xác nhận vào một kỳ sau trong năm',
  params: IdParams,
  body: IntakeBody,
  replies,
})
