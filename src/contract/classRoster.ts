import { z } from 'zod'
import { ENROLMENT_STATUSES, GRADES, LEAVING_REASONS } from '#domain/classes/kinds'
import { ClassBody, SessionItem } from './classes'
import { CommandId, Count, Created, Cursor, Day, endpoint, Id, IdParams, listOf } from './common'

/** Who is in a class, and who was there. */

export const EnrolmentItem = z.object({
  id: Id,
  candidateId: Id.nullable().describe('Chỉ khi hồ sơ mở cho người xem'),
  fullName: z.string().nullable(),
  birthDate: z.string().nullable().describe('Chỉ ở lớp có giấy chứng nhận in ngày sinh'),
  cell: ClassBody,
  headcount: z.number().int(),
  status: z.enum(ENROLMENT_STATUSES),
  day: Day,
  reasonCode: z.enum(LEAVING_REASONS).nullable(),
  attended: z.number().int().describe('Số buổi có mặt'),
  grade: z.enum(GRADES).nullable(),
  certificate: z
    .object({ id: Id, number: z.string(), day: Day, takenBack: z.boolean(), version: z.number().int() })
    .nullable(),
})
export type EnrolmentItem = z.infer<typeof EnrolmentItem>
export const EnrolmentList = listOf(EnrolmentItem).extend({
  nameOpen: z.boolean().describe('Tên của mọi người trong lớp mở cho người xem'),
  version: z.number().int().describe('Số lần ghi của danh sách, xếp loại và giấy chứng nhận'),
})
export type EnrolmentList = z.infer<typeof EnrolmentList>
export const listEnrolments = endpoint({
  method: 'GET',
  url: '/api/classes/:id/enrolments',
  summary: 'Danh sách lớp: tên chỉ cho nơi mở lớp và nơi được xem hồ sơ; mỗi lần xem tên được ghi nhật ký',
  params: IdParams,
  query: z.object({
    status: z.enum(ENROLMENT_STATUSES).optional(),
    cursor: Cursor,
    limit: z.coerce.number().int().min(1).max(500).default(500),
  }),
  replies: { 200: EnrolmentList },
})

export const EnrolmentBody = z.object({
  commandId: CommandId,
  as: z.enum(['proposed', 'enrolled']).describe('Đề nghị đi học, hoặc ghi danh ngay (nơi mở lớp)'),
  day: Day,
  candidateIds: z.array(Id).max(200).default([]),
  memberIds: z.array(Id).max(200).default([]),
  counts: z
    .array(z.object({ organisationId: Id, headcount: z.number().int().min(1).max(500) }))
    .max(200)
    .default([])
    .describe('Số người của một tổ chức đảng khi không ghi tên'),
})
export type EnrolmentBody = z.input<typeof EnrolmentBody>
export const enrol = endpoint({
  method: 'POST',
  url: '/api/classes/:id/enrolments',
  summary: 'Đề nghị hoặc ghi danh nhiều người vào lớp',
  params: IdParams,
  body: EnrolmentBody,
  replies: { 201: Created },
})

export const SettlementBody = z.object({
  commandId: CommandId,
  expectedVersion: z.number().int(),
  enrolmentIds: z.array(Id).min(1).max(500),
  status: z.enum(['enrolled', 'declined', 'withdrawn']),
  day: Day,
  reasonCode: z.enum(LEAVING_REASONS).optional().describe('Cần khi không nhận hoặc rút'),
})
export type SettlementBody = z.input<typeof SettlementBody>
export const settleEnrolments = endpoint({
  method: 'POST',
  url: '/api/classes/:id/enrolment-settlements',
  summary: 'Nhận, không nhận, hoặc rút người khỏi lớp',
  params: IdParams,
  body: SettlementBody,
  replies: { 201: Created },
})

export const AttendanceItem = z.object({
  enrolmentId: Id,
  fullName: z.string().nullable(),
  cellName: z.string(),
  headcount: z.number().int(),
  present: z.number().int().nullable(),
  excused: z.boolean(),
})
export type AttendanceItem = z.infer<typeof AttendanceItem>
export const AttendanceSheet = z.object({
  classId: Id,
  className: z.string(),
  session: SessionItem,
  version: z.number().int(),
  items: z.array(AttendanceItem),
})
export type AttendanceSheet = z.infer<typeof AttendanceSheet>
export const getAttendance = endpoint({
  method: 'GET',
  url: '/api/class-sessions/:id/attendance',
  summary: 'Điểm danh một buổi học; tên chỉ cho nơi mở lớp',
  params: IdParams,
  replies: { 200: AttendanceSheet },
})

export const AttendanceBody = z.object({
  commandId: CommandId,
  expectedVersion: z.number().int().describe('Phiên bản điểm danh đã xem; cũ thì 409'),
  rows: z
    .array(z.object({ enrolmentId: Id, present: Count, excused: z.boolean().default(false) }))
    .min(1)
    .max(500),
})
export type AttendanceBody = z.input<typeof AttendanceBody>
export const takeAttendance = endpoint({
  method: 'POST',
  url: '/api/class-sessions/:id/attendance',
  summary: 'Ghi hoặc sửa điểm danh của cả buổi trong một lần',
  params: IdParams,
  body: AttendanceBody,
  replies: { 201: Created },
})
