import { z } from 'zod'
import { CEREMONY_KINDS, GUEST_POSTS } from '#domain/drives/words'
import { PurposeShape } from './admissions'
import { BodyShape, StageShape } from './candidates'
import {
  CommandId,
  Created,
  Cursor,
  Day,
  endpoint,
  FindingShape,
  Id,
  IdParams,
  Limit,
  LongText,
  listOf,
  nameOf,
} from './common'
import { NamedBody } from './drives'

/** Lễ công bố, trao quyết định of a committee and lễ kết nạp of a cell: planned, held, told in minutes. */

const Guests = z
  .array(z.object({ post: z.enum(GUEST_POSTS), count: z.number().int().min(1).max(5000) }))
  .max(GUEST_POSTS.length)
  .describe('Khách theo chức danh và số lượng, không ghi tên')
const seats = z.number().int().min(1).max(200)

const eventFields = {
  day: Day,
  starts: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable()
    .default(null)
    .describe('Giờ bắt đầu'),
  place: nameOf(300),
  seatRows: seats.describe('Số hàng ghế'),
  rowSeats: seats.describe('Số ghế mỗi hàng'),
  guests: Guests.default([]),
}
export const CeremonyBody = z.object({
  commandId: CommandId,
  id: Id,
  kind: z
    .enum(CEREMONY_KINDS)
    .describe('announcement: lễ công bố, trao quyết định; admission: lễ kết nạp của chi bộ'),
  driveId: Id.optional(),
  ...eventFields,
})
export type CeremonyBody = z.input<typeof CeremonyBody>

export const CeremonyItem = z.object({
  id: Id,
  organisation: NamedBody,
  drive: z.object({ id: Id, name: z.string() }).nullable(),
  kind: z.enum(CEREMONY_KINDS),
  day: Day,
  starts: z.string().nullable(),
  place: z.string(),
  seatRows: z.number().int(),
  rowSeats: z.number().int(),
  guests: z.array(z.object({ post: z.enum(GUEST_POSTS), count: z.number().int() })),
  minutes: z
    .object({
      number: z.string().nullable(),
      holdsAdmission: z.boolean().describe('Biên bản ghi rõ các chi bộ tổ chức lễ kết nạp tại buổi lễ này'),
      present: z.number().int(),
      absent: z.number().int(),
      photoReference: z.string().nullable(),
      id: Id,
      place: z.string().nullable().describe('Địa điểm theo biên bản; trống khi đúng như đã định'),
      guests: z.array(z.object({ post: z.enum(GUEST_POSTS), count: z.number().int() })),
    })
    .nullable()
    .describe('Biên bản đã ghi; trống khi chưa'),
  mayWrite: z.boolean(),
  version: z.number().int(),
})
export type CeremonyItem = z.infer<typeof CeremonyItem>
export const CeremonyList = listOf(CeremonyItem)
export type CeremonyList = z.infer<typeof CeremonyList>
export const listCeremonies = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/ceremonies',
  summary: 'Các buổi lễ của tổ chức, của cấp trên và cấp dưới của nó, mới nhất trước',
  params: IdParams,
  query: z.object({ drive: Id.optional(), cursor: Cursor, limit: Limit }),
  replies: { 200: CeremonyList },
})
export const planCeremony = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/ceremonies',
  summary: 'Chuẩn bị một buổi lễ công bố, trao quyết định hoặc lễ kết nạp',
  params: IdParams,
  body: CeremonyBody,
  replies: { 201: Created },
})

export const CeremonyPerson = z.object({
  candidateId: Id,
  cell: BodyShape,
  personName: z.string().nullable(),
  nameOpen: z.boolean(),
  stage: StageShape.nullable(),
  decision: z.object({ number: z.string(), day: Day }).nullable(),
  ceremonyUntil: Day.nullable().describe('Ngày cuối tổ chức lễ kết nạp'),
  ceremonyDay: Day.nullable(),
  mentors: z
    .array(z.object({ id: Id, fullName: z.string() }))
    .describe('Đảng viên có thể phân công; người đang được phân công đứng đầu'),
  present: z.boolean().nullable().describe('Theo biên bản; trống khi chưa ghi'),
  oath: z.boolean().nullable(),
  mentorName: z.string().nullable().describe('Theo biên bản'),
  mentorId: Id.nullable().describe('Theo biên bản'),
  position: z
    .number()
    .int()
    .nullable()
    .describe('Số thứ tự trong danh sách của biên bản; trống khi chưa ghi'),
})
export type CeremonyPerson = z.infer<typeof CeremonyPerson>
export const CeremonyDetail = CeremonyItem.extend({
  called: z.number().int().describe('Số người được gọi, cả những người không nêu ở đây'),
  people: z.array(CeremonyPerson).max(1000),
  earlierMinutes: z
    .array(
      z.object({
        id: Id,
        recordedOn: Day,
        replacedOn: Day,
        number: z.string().nullable(),
        present: z.number().int(),
        absent: z.number().int(),
        changed: z.number().int().describe('Số người ghi khác ở bản sau'),
        reason: z.string().describe('Lý do sửa'),
      }),
    )
    .describe('Các bản đã được sửa, mới nhất trước'),
  findings: z.array(FindingShape),
})
export type CeremonyDetail = z.infer<typeof CeremonyDetail>
export const getCeremony = endpoint({
  method: 'GET',
  url: '/api/ceremonies/:id',
  summary: 'Một buổi lễ: người được gọi theo chi bộ, chỗ ngồi, biên bản',
  params: IdParams,
  query: z.object({ purpose: PurposeShape.optional() }),
  replies: { 200: CeremonyDetail },
})

export const CeremonyCorrectionBody = z
  .object({
    commandId: CommandId,
    expectedVersion: z.number().int(),
    reason: LongText,
    change: z.object(eventFields).optional(),
    takeBack: z.literal(true).optional(),
  })
  .refine(({ change, takeBack }) => (change === undefined) !== (takeBack === undefined))
export type CeremonyCorrectionBody = z.input<typeof CeremonyCorrectionBody>
export const correctCeremony = endpoint({
  method: 'POST',
  url: '/api/ceremonies/:id/corrections',
  summary: 'Sửa hoặc bỏ một buổi lễ chưa có biên bản; bản cũ được giữ lại',
  params: IdParams,
  body: CeremonyCorrectionBody,
  replies: { 201: Created },
})

const personFields = {
  candidateId: Id,
  present: z.boolean(),
  oath: z.boolean().default(false),
  mentorId: Id.optional(),
  consent: z.object({ number: nameOf(100), day: Day }).optional(),
}
const isOnceEach = (people: readonly { candidateId: string }[]) =>
  new Set(people.map(({ candidateId }) => candidateId)).size === people.length

export const MinutesBody = z.object({
  commandId: CommandId,
  id: Id,
  expectedVersion: z.number().int().describe('Phiên bản của buổi lễ đã xem; cũ thì 409'),
  number: nameOf(100).optional().describe('Số biên bản, nếu có'),
  holdsAdmission: z
    .boolean()
    .describe('Biên bản ghi rõ các chi bộ tổ chức lễ kết nạp tại đây: khi ấy mới có ngày vào Đảng'),
  guests: Guests.default([]),
  photoReference: nameOf(200).optional().describe('Nơi giữ ảnh; hệ thống không giữ ảnh'),
  people: z
    .array(z.object({ ...personFields, reason: z.string().trim().min(1).max(500).optional() }))
    .min(1)
    .max(500)
    .refine(isOnceEach),
})
export type MinutesBody = z.input<typeof MinutesBody>
export const recordMinutes = endpoint({
  method: 'POST',
  url: '/api/ceremonies/:id/minutes',
  summary: 'Ghi biên bản buổi lễ: mọi người trong một lần, ghi đủ hoặc không ghi ai',
  params: IdParams,
  body: MinutesBody,
  replies: { 201: Created },
})

export const MinutesCorrectionBody = z.object({
  commandId: CommandId,
  id: Id,
  replaces: Id.describe('Biên bản đã xem; có bản mới hơn thì 409'),
  reason: LongText,
  number: nameOf(100).optional().describe('Số biên bản, nếu có'),
  place: nameOf(300).optional().describe('Địa điểm theo biên bản, khi khác với đã định'),
  guests: Guests.default([]),
  photoReference: nameOf(200).optional(),
  people: z
    .array(z.object(personFields))
    .max(500)
    .refine(isOnceEach)
    .default([])
    .describe('Những người ghi lại; người không nêu giữ nguyên'),
})
export type MinutesCorrectionBody = z.input<typeof MinutesCorrectionBody>
export const correctMinutes = endpoint({
  method: 'POST',
  url: '/api/ceremonies/:id/minutes-corrections',
  summary:
    'Sửa biên bản đã ghi: bản mới thay bản cũ, hồ sơ của người ghi lại được sửa theo, đủ hoặc không sửa ai',
  params: IdParams,
  body: MinutesCorrectionBody,
  replies: { 201: Created },
})
