import { z } from 'zod'
import {
  COUNTED_STATES,
  MOST_PEOPLE,
  OUTCOMES,
  REJECTION_REASONS,
  TRANSMITTAL_STATES,
} from '#domain/transmittals/outcomes'
import { PurposeShape } from './admissions'
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
  listOf,
  nameOf,
} from './common'

const Count = z.number().int()
const Reason = z.enum(REJECTION_REASONS)

export const TransmittalItem = z.object({
  id: Id,
  number: Count,
  from: Day,
  until: Day,
  people: Count,
  accepted: Count,
  rejected: Count,
  waiting: Count,
  confirmedBy: z.string(),
  confirmedDay: Day,
  recordedAt: Instant,
})
export type TransmittalItem = z.infer<typeof TransmittalItem>

export const TransmittalList = listOf(TransmittalItem).extend({
  start: Day.nullable().describe('Ngày đầu của lần chuyển thứ nhất; trống khi chưa chuyển lần nào'),
  counts: z
    .record(z.enum(COUNTED_STATES), Count)
    .describe(
      'Số người có quyết định kết nạp trong khoảng, theo chỗ đang đứng; left: hồ sơ đã kết thúc, không chuyển',
    ),
})
export type TransmittalList = z.infer<typeof TransmittalList>

export const TransmittalPerson = z.object({
  id: Id.describe('Hồ sơ'),
  position: Count.nullable(),
  fullName: z.string().nullable().describe('Trống khi thông tin cá nhân đã xóa'),
  cell: z.string(),
  decisionNumber: z.string(),
  decisionDay: Day,
  state: z.enum(TRANSMITTAL_STATES),
  reason: Reason.nullable(),
})
export type TransmittalPerson = z.infer<typeof TransmittalPerson>
export const TransmittalPeople = listOf(TransmittalPerson)
export type TransmittalPeople = z.infer<typeof TransmittalPeople>

export const TransmittalDetail = TransmittalItem.extend({
  organisation: z.object({ id: Id, name: z.string() }),
  hash: z.string(),
  signature: z.string(),
  keyId: z.string(),
  matches: z
    .boolean()
    .describe('Dựng lại từ dữ kiện lúc ấy cho cùng một mã; sai khi thông tin đã xóa hoặc cây tổ chức đã sửa'),
})
export type TransmittalDetail = z.infer<typeof TransmittalDetail>

export const TransmittalBody = z.object({
  commandId: CommandId,
  id: Id,
  from: Day,
  until: Day,
  confirmedBy: nameOf(120).describe('Người xác nhận'),
  confirmedDay: Day,
  expectedPeople: Count.min(1)
    .max(MOST_PEOPLE)
    .describe('Số người đã thấy khi xác nhận; khác đi thì không chuyển'),
  alsoSend: z
    .array(Id)
    .max(MOST_PEOPLE)
    .default([])
    .describe('Hồ sơ bị trả lại mà chưa sửa ở đây, vẫn gửi lại'),
})
export type TransmittalBody = z.input<typeof TransmittalBody>

export const OutcomesBody = z.object({
  commandId: CommandId,
  outcomes: z
    .array(z.object({ candidateId: Id, outcome: z.enum(OUTCOMES), reason: Reason.optional() }))
    .min(1)
    .max(MOST_PEOPLE),
})
export type OutcomesBody = z.input<typeof OutcomesBody>

/** The file itself, as it was handed over: what a check of its signature is asked of. */
export const TransmittalFile = z.object({
  content: z.record(z.string(), z.unknown()),
  confirmed: z.object({ name: z.string(), day: Day }),
  hash: z.string(),
  signature: z.string(),
  keyId: z.string(),
})
export type TransmittalFile = z.infer<typeof TransmittalFile>

export const listTransmittals = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/transmittals',
  summary: 'Các lần chuyển số liệu sang CSDL đảng viên, và số người chưa chuyển, bị trả lại',
  params: IdParams,
  query: z.object({ from: Day.optional(), until: Day.optional(), cursor: Cursor, limit: Limit }),
  replies: { 200: TransmittalList },
})
export const listTransmittalCandidates = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/transmittal-people',
  summary:
    'Những người có quyết định kết nạp theo chỗ đang đứng: chưa chuyển, chờ trả lời, bị trả lại, đã sửa',
  params: IdParams,
  query: z.object({
    state: z.enum(TRANSMITTAL_STATES),
    from: Day.optional(),
    until: Day.optional(),
    cursor: Cursor,
    limit: Limit,
  }),
  replies: { 200: TransmittalPeople },
})
export const transmit = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/transmittals',
  summary: 'Chuyển những người có quyết định kết nạp chưa chuyển, và hồ sơ bị trả lại đã sửa; có ký',
  params: IdParams,
  body: TransmittalBody,
  replies: { 201: Created },
})
export const getTransmittal = endpoint({
  method: 'GET',
  url: '/api/transmittals/:id',
  summary: 'Một lần chuyển: mã, chữ ký, số người theo kết quả',
  params: IdParams,
  replies: { 200: TransmittalDetail },
})
export const listTransmitted = endpoint({
  method: 'GET',
  url: '/api/transmittals/:id/people',
  summary: 'Những người trong một lần chuyển và kết quả',
  params: IdParams,
  query: z.object({ cursor: Cursor, limit: Limit }),
  replies: { 200: TransmittalPeople },
})
export const recordOutcomes = endpoint({
  method: 'POST',
  url: '/api/transmittals/:id/outcomes',
  summary: 'Ghi kết quả CSDL đảng viên trả lời: nhận, hoặc trả lại với lý do',
  params: IdParams,
  body: OutcomesBody,
  replies: { 201: Created },
})
export const transmittalJson = endpoint({
  method: 'GET',
  url: '/api/transmittals/:id/file.json',
  summary: 'Tệp chuyển, định dạng chung có mã và chữ ký',
  params: IdParams,
  replies: { 200: TransmittalFile },
})
export const transmittalSheet = endpoint({
  method: 'GET',
  url: '/api/transmittals/:id/file.xlsx',
  summary: 'Tệp chuyển, các cột của bảng dữ liệu đảng viên; tệp Excel',
  params: IdParams,
  replies: { 200: z.unknown().describe('Tệp .xlsx, một biểu') },
})
export const checkTransmittal = endpoint({
  method: 'POST',
  url: '/api/transmittal-checks',
  summary: 'Đối chiếu mã và chữ ký của một tệp chuyển; không giữ lại gì',
  body: TransmittalFile,
  replies: {
    200: z.object({
      whole: z.boolean().describe('Nội dung đúng với mã'),
      signed: z.boolean().describe('Chữ ký là của máy chủ này'),
    }),
  },
})

/** Sheets for papers filled by mail merge, until the printed forms stand here. */
export const MERGES = ['03-dskn', '9-knd'] as const
export const mergeSheets = MERGES.map((form) => ({
  form,
  file: endpoint({
    method: 'GET',
    url: `/api/organisations/:id/mail-merge/${form}.xlsx` as const,
    summary:
      form === '03-dskn'
        ? 'Danh sách đề nghị xét kết nạp (03-DSKN), tệp trộn thư'
        : 'Quyết định kết nạp đảng viên (9-KNĐ), tệp trộn thư',
    params: IdParams,
    query: z.object({ from: Day.optional(), to: Day.optional(), purpose: PurposeShape }),
    replies: { 200: z.unknown().describe('Tệp .xlsx, một biểu') },
  }),
}))
