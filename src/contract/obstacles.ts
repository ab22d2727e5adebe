import { z } from 'zod'
import { STAGES } from '#domain/candidates/fold'
import {
  CAUSES,
  OBSTACLE_EVENT_KINDS,
  OBSTACLE_FILTERS,
  OBSTACLE_STATUSES,
  OBSTACLE_SUBJECTS,
  OBSTACLE_WHOSE,
} from '#domain/obstacles/words'
import { BodyShape } from './candidates'
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
  listOf,
  nameOf,
} from './common'

/** Short text about the work: what belongs to a person or a family is refused. */
const Note = nameOf(500).describe(
  'Nội dung ngắn về công việc; không ghi chuyện riêng, chuyện gia đình của ai',
)
const PaperInput = z.object({ number: nameOf(100), day: Day })
const ToldBody = BodyShape.extend({ id: Id.nullable() }).describe('Ngoài phạm vi thì chỉ nêu tên')

const SubjectInput = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), candidateId: Id }),
  z.object({ kind: z.literal('step'), candidateId: Id, stage: z.enum(STAGES) }),
  z.object({
    kind: z.literal('body'),
    organisationId: Id.describe('Chính tổ chức nêu hoặc tổ chức bên dưới'),
  }),
  z.object({ kind: z.literal('target'), targetEntryId: Id.describe('Một lần giao chỉ tiêu trong sổ') }),
])

export const ObstacleBody = z
  .object({
    commandId: CommandId,
    id: Id,
    subject: SubjectInput,
    day: Day,
    cause: z.enum(CAUSES),
    note: Note,
    proposal: Note.optional().describe('Đề nghị'),
    ownerAbove: z
      .number()
      .int()
      .min(0)
      .max(12)
      .optional()
      .describe('Nơi phải trả lời, tính từ tổ chức nêu lên: 0 là chính nó, 1 là cấp trên trực tiếp'),
    ownerId: Id.optional().describe('Nơi phải trả lời khi là tổ chức bên dưới'),
    dueDay: Day.describe('Hạn trả lời'),
  })
  .refine(({ ownerAbove, ownerId }) => (ownerAbove === undefined) !== (ownerId === undefined))
export type ObstacleBody = z.input<typeof ObstacleBody>
export const raiseObstacle = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/obstacles',
  summary: 'Nêu một khó khăn, vướng mắc ở hồ sơ, bước, tổ chức hoặc chỉ tiêu',
  params: IdParams,
  body: ObstacleBody,
  replies: { 201: Created },
})

const act = { commandId: CommandId, id: Id, day: Day, expectedVersion: z.number().int() }
export const ObstacleEventBody = z.discriminatedUnion('kind', [
  z.object({
    ...act,
    kind: z.literal('escalated'),
    above: z.number().int().min(1).max(12).describe('Số cấp tính từ nơi đang phải trả lời lên'),
    dueDay: Day,
    note: Note.describe('Lý do chuyển lên'),
  }),
  z.object({ ...act, kind: z.literal('answered'), note: Note, document: PaperInput.optional() }),
  z.object({ ...act, kind: z.literal('closed'), note: Note.optional() }),
  z.object({ ...act, kind: z.literal('reopened'), dueDay: Day, note: Note.describe('Lý do nêu lại') }),
])
export type ObstacleEventBody = z.input<typeof ObstacleEventBody>
export const addObstacleEvent = endpoint({
  method: 'POST',
  url: '/api/obstacles/:id/events',
  summary: 'Chuyển lên cấp trên, trả lời, kết thúc hoặc nêu lại một vướng mắc',
  params: IdParams,
  body: ObstacleEventBody,
  replies: { 201: Created },
})

export const ObstacleCorrectionBody = z
  .object({
    commandId: CommandId,
    id: Id,
    eventId: Id,
    expectedVersion: z.number().int(),
    reason: LongText,
    cause: z.enum(CAUSES).optional(),
    note: Note.optional(),
    proposal: Note.nullable().optional(),
    document: PaperInput.nullable().optional(),
  })
  .refine((body) => [body.cause, body.note, body.proposal, body.document].some((part) => part !== undefined))
export type ObstacleCorrectionBody = z.input<typeof ObstacleCorrectionBody>
export const correctObstacle = endpoint({
  method: 'POST',
  url: '/api/obstacles/:id/corrections',
  summary: 'Sửa điều đã nêu hoặc đã trả lời; bản ghi cũ được giữ lại',
  params: IdParams,
  body: ObstacleCorrectionBody,
  replies: { 201: Created },
})

const SubjectShape = z.object({
  kind: z.enum(OBSTACLE_SUBJECTS),
  stage: z.enum(STAGES).nullable(),
  candidateId: Id.nullable().describe('Trống khi hồ sơ ngoài phạm vi'),
  personName: z.string().nullable().describe('Chỉ trong phạm vi được xem tên'),
  target: z
    .object({ periodId: Id, periodName: z.string(), indicator: z.string(), kind: z.string() })
    .nullable(),
})
export const ObstacleItem = z.object({
  id: Id,
  subject: SubjectShape,
  organisation: ToldBody.describe('Nơi vướng'),
  raiser: ToldBody,
  owner: ToldBody,
  cause: z.enum(CAUSES),
  note: z.string(),
  proposal: z.string().nullable(),
  raisedDay: Day,
  dueDay: Day,
  status: z.enum(OBSTACLE_STATUSES),
  overdue: z.boolean(),
  answeredDay: Day.nullable(),
  closedDay: Day.nullable(),
  moved: z
    .boolean()
    .nullable()
    .describe(
      'Hồ sơ sang giai đoạn sau kể từ sau ngày trả lời; trống khi không phải hồ sơ hoặc chưa trả lời',
    ),
})
export type ObstacleItem = z.infer<typeof ObstacleItem>

const Counts = z.object({
  open: z.number().int(),
  overdue: z.number().int(),
  answered: z.number().int(),
  closed: z.number().int(),
  filesAnswered: z.number().int().describe('Số hồ sơ có vướng mắc đã được trả lời'),
  filesMoved: z.number().int().describe('Trong đó số hồ sơ đã sang giai đoạn sau kể từ sau ngày trả lời'),
})
export const ObstacleList = listOf(ObstacleItem).extend({ on: Day, total: z.number().int(), counts: Counts })
export type ObstacleList = z.infer<typeof ObstacleList>

export const listObstacles = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/obstacles',
  summary: 'Khó khăn, vướng mắc của tổ chức và bên dưới; quá hạn trước',
  params: IdParams,
  query: z.object({
    status: z.enum(OBSTACLE_FILTERS).default('all'),
    whose: z.enum(OBSTACLE_WHOSE).default('all'),
    cause: z.enum(CAUSES).optional(),
    candidate: Id.optional(),
    from: Day.optional().describe('Nêu từ ngày'),
    to: Day.optional(),
    cursor: Cursor,
    limit: Limit,
  }),
  replies: { 200: ObstacleList },
})

export const ObstacleDetail = ObstacleItem.extend({
  version: z.number().int(),
  events: z.array(
    z.object({
      id: Id,
      kind: z.enum(OBSTACLE_EVENT_KINDS),
      day: Day,
      organisation: ToldBody,
      enteredBy: z.string().nullable().describe('Tổ chức nhập thay'),
      owner: z.string().nullable(),
      dueDay: Day.nullable(),
      cause: z.enum(CAUSES).nullable(),
      note: z.string().nullable(),
      proposal: z.string().nullable(),
      document: z.object({ number: z.string(), day: Day }).nullable(),
      reason: z.string().nullable().describe('Lý do sửa'),
      replaced: z.boolean(),
      recordedAt: Instant,
      correctable: z.boolean(),
    }),
  ),
  acts: z.array(z.enum(OBSTACLE_EVENT_KINDS)).describe('Việc người xem được ghi tiếp'),
  above: z
    .array(z.object({ above: z.number().int(), name: z.string() }))
    .describe('Các cấp trên nơi đang phải trả lời, gần nhất trước'),
})
export type ObstacleDetail = z.infer<typeof ObstacleDetail>
export const getObstacle = endpoint({
  method: 'GET',
  url: '/api/obstacles/:id',
  summary: 'Một khó khăn, vướng mắc: điều đã nêu, các lần chuyển, trả lời, kết thúc',
  params: IdParams,
  replies: { 200: ObstacleDetail },
})

export const CauseTable = z.object({
  from: Day.nullable(),
  to: Day.nullable(),
  bodies: z
    .array(z.object({ id: Id, name: z.string() }))
    .describe('Chính tổ chức và các tổ chức ngay bên dưới có vướng mắc'),
  causes: z.array(
    z.object({
      cause: z.enum(CAUSES),
      total: z.number().int(),
      open: z.number().int(),
      overdue: z.number().int(),
      counts: z.array(z.number().int()).describe('Theo thứ tự của bodies'),
    }),
  ),
})
export type CauseTable = z.infer<typeof CauseTable>
export const getObstacleCauses = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/obstacle-causes',
  summary: 'Số vướng mắc theo nguyên nhân và tổ chức ngay bên dưới',
  params: IdParams,
  query: z.object({ from: Day.optional(), to: Day.optional() }),
  replies: { 200: CauseTable },
})
