import { z } from 'zod'
import { POSTS, SUCCESSION_STEPS, TASK_OUTCOMES, TASKS } from '#domain/drives/words'
import { PurposeShape } from './admissions'
import {
  CommandId,
  Created,
  Cursor,
  Day,
  endpoint,
  Id,
  IdParams,
  Limit,
  LongText,
  listOf,
  nameOf,
} from './common'
import { NamedBody } from './drives'

/** After admission: tasks of new members with their results; young members planned, trained and placed for posts. */

export const TaskItem = z.object({
  id: Id,
  day: Day,
  what: z.enum(TASKS),
  note: z.string().nullable(),
  dueDay: Day,
  result: z.object({ id: Id, day: Day, outcome: z.enum(TASK_OUTCOMES) }).nullable(),
  earlier: z
    .array(z.object({ day: Day, outcome: z.enum(TASK_OUTCOMES), reason: z.string() }))
    .describe('Những kết quả ghi trước đã được thay, cũ nhất trước, với lý do thay'),
})
export type TaskItem = z.infer<typeof TaskItem>
export const TaskList = z.object({ items: z.array(TaskItem), next: z.null(), mayWrite: z.boolean() })
export type TaskList = z.infer<typeof TaskList>
export const listTasks = endpoint({
  method: 'GET',
  url: '/api/candidates/:id/tasks',
  summary: 'Nhiệm vụ đã giao cho đảng viên mới và kết quả',
  params: IdParams,
  query: z.object({ purpose: PurposeShape.optional() }),
  replies: { 200: TaskList },
})
export const TaskBody = z.object({
  commandId: CommandId,
  id: Id,
  day: Day,
  what: z.enum(TASKS),
  note: nameOf(160)
    .optional()
    .describe('Vài chữ về chính công việc; không ghi chuyện riêng, gia đình, nhận xét về người'),
  dueDay: Day,
  replacesId: Id.optional().describe('Nhiệm vụ ghi nhầm được thay bằng lần ghi này'),
})
export type TaskBody = z.input<typeof TaskBody>
export const giveTask = endpoint({
  method: 'POST',
  url: '/api/candidates/:id/tasks',
  summary: 'Giao một nhiệm vụ cho đảng viên mới',
  params: IdParams,
  body: TaskBody,
  replies: { 201: Created },
})
export const TaskResultBody = z.object({
  commandId: CommandId,
  id: Id,
  taskId: Id,
  day: Day,
  outcome: z.enum(TASK_OUTCOMES),
  replaces: z
    .object({ id: Id, reason: nameOf(300) })
    .optional()
    .describe('Kết quả ghi nhầm được thay bằng lần ghi này, và lý do'),
})
export type TaskResultBody = z.input<typeof TaskResultBody>
export const tellTaskResult = endpoint({
  method: 'POST',
  url: '/api/candidates/:id/task-results',
  summary: 'Ghi kết quả một nhiệm vụ',
  params: IdParams,
  body: TaskResultBody,
  replies: { 201: Created },
})

const stepDays = z.object({ planned: Day.nullable(), trained: Day.nullable(), placed: Day.nullable() })
export const SuccessionItem = z.object({
  memberId: Id,
  memberName: z.string().nullable().describe('Mở cho chi bộ và đảng ủy cơ sở, hoặc theo mục đích'),
  cell: NamedBody,
  organisation: NamedBody.describe('Nơi có chức danh'),
  post: z.enum(POSTS),
  steps: stepDays,
})
export type SuccessionItem = z.infer<typeof SuccessionItem>
const counts = { planned: z.number().int(), trained: z.number().int(), placed: z.number().int() }
export const SuccessionList = listOf(SuccessionItem).extend({
  total: z.object(counts),
  bodies: z.array(z.object({ organisation: NamedBody, ...counts })),
})
export type SuccessionList = z.infer<typeof SuccessionList>
export const listSuccession = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/successions',
  summary: 'Đảng viên trẻ được quy hoạch, bồi dưỡng, bố trí chức danh, của tổ chức và bên dưới',
  params: IdParams,
  query: z.object({ purpose: PurposeShape.optional(), cursor: Cursor, limit: Limit }),
  replies: { 200: SuccessionList },
})
export const SuccessionBody = z.object({
  commandId: CommandId,
  id: Id,
  memberId: Id,
  post: z.enum(POSTS),
  step: z.enum(SUCCESSION_STEPS),
  day: Day,
  paperNumber: nameOf(100).optional(),
})
export type SuccessionBody = z.input<typeof SuccessionBody>
export const recordSuccession = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/successions',
  summary: 'Ghi một bước quy hoạch, bồi dưỡng hoặc bố trí cho một chức danh của tổ chức',
  params: IdParams,
  body: SuccessionBody,
  replies: { 201: Created },
})
export const SuccessionCorrectionBody = z.object({
  commandId: CommandId,
  id: Id,
  memberId: Id,
  post: z.enum(POSTS),
  step: z.enum(SUCCESSION_STEPS),
  reason: LongText,
})
export type SuccessionCorrectionBody = z.input<typeof SuccessionCorrectionBody>
export const correctSuccession = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/succession-corrections',
  summary: 'Rút một bước ghi nhầm; bản ghi được giữ lại',
  params: IdParams,
  body: SuccessionCorrectionBody,
  replies: { 201: Created },
})
