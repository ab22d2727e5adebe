import { z } from 'zod'
import { CLASS_FORMS, CLASS_KINDS, CLASS_STATES, SESSION_PARTS } from '#domain/classes/kinds'
import { BodyShape } from './candidates'
import {
  CommandId,
  Created,
  Cursor,
  Day,
  DecisionInput,
  endpoint,
  Id,
  IdParams,
  Limit,
  LongText,
  listOf,
  nameOf,
} from './common'

/** Told by name alone where it stands above the viewer's reach. */
export const ClassBody = BodyShape.extend({ id: Id.nullable() })

export const SessionItem = z.object({
  id: Id,
  day: Day,
  part: z.enum(SESSION_PARTS),
  topic: z.string(),
  taken: z.boolean().describe('Đã điểm danh'),
  present: z.number().int().nullable(),
})
export type SessionItem = z.infer<typeof SessionItem>

export const ClassItem = z.object({
  id: Id,
  organisation: ClassBody.describe('Tổ chức đảng có trung tâm chính trị mở lớp'),
  kind: z.enum(CLASS_KINDS),
  name: z.string(),
  decision: z.object({ number: z.string(), day: Day, issuerName: z.string() }),
  form: z.enum(CLASS_FORMS),
  place: z.string(),
  capacity: z.number().int(),
  first: Day,
  last: Day,
  state: z.enum(CLASS_STATES),
  sessions: z.number().int(),
  enrolled: z.number().int(),
  proposed: z.number().int(),
  completed: z.number().int(),
  certificates: z.number().int(),
})
export type ClassItem = z.infer<typeof ClassItem>

export const ClassList = listOf(ClassItem)
export type ClassList = z.infer<typeof ClassList>

export const listClasses = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/classes',
  summary: 'Các lớp do tổ chức này, cấp dưới mở, và lớp cấp trên mở mà người của tổ chức này học được',
  params: IdParams,
  query: z.object({
    kind: z.enum(CLASS_KINDS).optional(),
    state: z.enum(CLASS_STATES).optional(),
    year: z.coerce.number().int().min(1900).max(2199).optional(),
    cursor: Cursor,
    limit: Limit,
  }),
  replies: { 200: ClassList },
})

const planFields = {
  kind: z.enum(CLASS_KINDS),
  name: nameOf(200),
  decision: DecisionInput.pick({ number: true, day: true, issuerName: true }),
  form: z.enum(CLASS_FORMS),
  place: nameOf(300),
  capacity: z.number().int().min(1).max(500),
  topics: z.array(nameOf(300)).max(30).default([]),
  teachers: z.array(nameOf(120)).max(30).default([]).describe('Họ tên báo cáo viên, giảng viên'),
  trainerIds: z.array(Id).max(20).default([]).describe('Tài khoản phụ trách lớp'),
  trainerCertifies: z.boolean().default(false).describe('Người phụ trách lớp được cấp giấy chứng nhận'),
  sessions: z
    .array(z.object({ id: Id, day: Day, part: z.enum(SESSION_PARTS), topic: nameOf(300) }))
    .min(1)
    .max(60),
}
export const PlanInput = z.object(planFields)

export const OpenClassBody = z.object({ commandId: CommandId, id: Id, ...planFields })
export type OpenClassBody = z.input<typeof OpenClassBody>
export const openClass = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/classes',
  summary: 'Mở lớp theo quyết định, với các buổi học',
  params: IdParams,
  body: OpenClassBody,
  replies: { 201: Created },
})

export const ClassDetail = ClassItem.extend({
  topics: z.array(z.string()),
  teachers: z.array(z.string()),
  trainers: z.array(z.object({ id: Id, displayName: z.string() })),
  trainerCertifies: z.boolean(),
  sessionItems: z.array(SessionItem),
  version: z.number().int().describe('Số lần ghi của kế hoạch lớp và các buổi'),
  nextSerial: z.number().int().describe('Số tiếp theo trong sổ cấp giấy chứng nhận của năm'),
  suffix: z.string().nullable().describe('Ký hiệu của lần cấp gần nhất'),
  issuerName: z
    .string()
    .describe('Nơi ký giấy chứng nhận: của lần cấp gần nhất, hoặc nơi ra quyết định mở lớp'),
  rights: z.object({
    hold: z.boolean().describe('Được lập kế hoạch, ghi danh, điểm danh, xếp loại'),
    certify: z.boolean().describe('Được cấp giấy chứng nhận'),
    propose: z.boolean().describe('Được đề nghị người đi học'),
  }),
})
export type ClassDetail = z.infer<typeof ClassDetail>
export const getClass = endpoint({
  method: 'GET',
  url: '/api/classes/:id',
  summary: 'Một lớp: quyết định, các buổi, số người; không có tên người học',
  params: IdParams,
  replies: { 200: ClassDetail },
})

export const PlanBody = z.object({
  commandId: CommandId,
  expectedVersion: z.number().int().describe('Phiên bản kế hoạch đã xem; cũ thì 409'),
  reason: LongText,
  plan: PlanInput.optional().describe('Không ghi: hủy lớp'),
})
export type PlanBody = z.input<typeof PlanBody>
export const correctPlan = endpoint({
  method: 'POST',
  url: '/api/classes/:id/plans',
  summary: 'Sửa kế hoạch lớp hoặc hủy lớp; bản cũ được giữ lại',
  params: IdParams,
  body: PlanBody,
  replies: { 201: Created },
})

export const TrainerList = z.object({
  items: z.array(z.object({ id: Id, displayName: z.string() })),
  next: z.null(),
})
export type TrainerList = z.infer<typeof TrainerList>
export const listTrainers = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/trainers',
  summary: 'Tài khoản giảng viên của tổ chức, để phân công phụ trách lớp',
  params: IdParams,
  replies: { 200: TrainerList },
})
