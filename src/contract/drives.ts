import { z } from 'zod'
import { PLAN_GROUPS, PLAN_STEPS } from '#domain/drives/plan'
import { PurposeShape } from './admissions'
import { BodyShape, StageShape } from './candidates'
import {
  CommandId,
  Count,
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

/** Drives of admissions for great days: window, occasions, aim; planned backwards from the files; their roster. */

const Occasion = z.object({ name: nameOf(200), day: Day })
const Occasions = z.array(Occasion).max(10)
const Aims = z.array(z.object({ organisationId: Id, value: Count })).max(500)

const driveFields = {
  name: nameOf(300),
  from: Day,
  to: Day,
  occasions: Occasions.describe('Những ngày kỷ niệm mà đợt chào mừng'),
  aim: Count.nullable().default(null).describe('Số người phấn đấu kết nạp trong đợt'),
  aims: Aims.default([]).describe('Chia cho các tổ chức trực tiếp bên dưới, nếu có chia'),
}
export const DriveBody = z.object({ commandId: CommandId, id: Id, ...driveFields })
export type DriveBody = z.input<typeof DriveBody>

/** A body that may stand above reach: then it is told by name alone. */
export const NamedBody = BodyShape.extend({ id: Id.nullable() })

export const DriveItem = z.object({
  id: Id,
  organisation: NamedBody,
  name: z.string(),
  from: Day,
  to: Day,
  occasions: z.array(z.object({ name: z.string(), day: Day })),
  aim: z.number().int().nullable(),
  chosen: z.number().int().describe('Số người trong danh sách, trong phạm vi người xem'),
  admitted: z.number().int().describe('Trong đó đã kết nạp trong thời gian của đợt'),
  mayWrite: z.boolean(),
  version: z.number().int(),
})
export type DriveItem = z.infer<typeof DriveItem>
export const DriveList = listOf(DriveItem)
export type DriveList = z.infer<typeof DriveList>
export const listDrives = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/drives',
  summary: 'Các đợt kết nạp của tổ chức, của cấp trên và cấp dưới của nó, mới nhất trước',
  params: IdParams,
  query: z.object({ cursor: Cursor, limit: Limit }),
  replies: { 200: DriveList },
})
export const openDrive = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/drives',
  summary: 'Mở một đợt kết nạp',
  params: IdParams,
  body: DriveBody,
  replies: { 201: Created },
})

const BodyResult = z.object({
  organisation: NamedBody,
  aim: z.number().int().nullable(),
  chosen: z.number().int(),
  decided: z.number().int().describe('Đã có quyết định kết nạp'),
  admitted: z.number().int().describe('Đã kết nạp trong thời gian của đợt'),
  late: z.number().int().describe('Kết nạp sau ngày cuối của đợt'),
})
export const DriveDetail = DriveItem.extend({
  result: BodyResult.omit({ organisation: true, aim: true }),
  bodies: z.array(BodyResult).describe('Theo tổ chức trực tiếp bên dưới'),
})
export type DriveDetail = z.infer<typeof DriveDetail>
export const getDrive = endpoint({
  method: 'GET',
  url: '/api/drives/:id',
  summary: 'Một đợt kết nạp và kết quả của nó',
  params: IdParams,
  replies: { 200: DriveDetail },
})
export const DriveCorrectionBody = z
  .object({
    commandId: CommandId,
    expectedVersion: z.number().int(),
    reason: LongText,
    change: z.object(driveFields).optional(),
    takeBack: z.literal(true).optional().describe('Bỏ đợt mở nhầm, khi danh sách đã trống'),
  })
  .refine(({ change, takeBack }) => (change === undefined) !== (takeBack === undefined))
export type DriveCorrectionBody = z.input<typeof DriveCorrectionBody>
export const correctDrive = endpoint({
  method: 'POST',
  url: '/api/drives/:id/corrections',
  summary: 'Sửa hoặc bỏ một đợt kết nạp; bản cũ được giữ lại',
  params: IdParams,
  body: DriveCorrectionBody,
  replies: { 201: Created },
})

const PlanStepShape = z.enum(PLAN_STEPS)
export const PlanItem = z.object({
  candidateId: Id,
  cell: BodyShape,
  personName: z.string(),
  group: z.enum(PLAN_GROUPS),
  stage: StageShape,
  stageDay: Day,
  steps: z.array(z.object({ step: PlanStepShape, earliest: Day, latest: Day, again: z.boolean() })),
  earliest: Day,
  reason: z.enum(['pace', 'age', 'ceremonyClock']).nullable(),
  tight: z.boolean(),
  chosen: z.boolean(),
})
export type PlanItem = z.infer<typeof PlanItem>
const groupCounts = {
  ready: z.number().int(),
  possible: z.number().int(),
  late: z.number().int(),
}
export const DrivePlan = listOf(PlanItem).extend({
  day: Day,
  today: Day,
  pace: z.array(
    z.object({ step: PlanStepShape, days: z.number().int().nullable(), files: z.number().int() }),
  ),
  clock: z
    .object({ workingDays: z.number().int(), cite: z.string(), cellBy: Day })
    .nullable()
    .describe('Thời hạn quyết định từ nghị quyết chi bộ, và ngày họp chi bộ muộn nhất theo thời hạn ấy'),
  counts: z.object(groupCounts),
  bodies: z.array(z.object({ organisation: NamedBody, ...groupCounts })),
  open: z.number().int().describe('Số hồ sơ mở tên cho người xem'),
  whole: z.boolean().describe('Sai khi có quá nhiều hồ sơ: chỉ tính những hồ sơ đi xa nhất'),
})
export type DrivePlan = z.infer<typeof DrivePlan>
export const planDrive = endpoint({
  method: 'GET',
  url: '/api/drives/:id/plan',
  summary: 'Tính ngược từ ngày kết nạp: hồ sơ nào kịp, còn bước nào, chậm nhất ngày nào',
  params: IdParams,
  query: z.object({
    day: Day.optional().describe('Ngày dự định kết nạp; không ghi thì là ngày cuối của đợt'),
    group: z.enum(PLAN_GROUPS).optional(),
    cursor: Cursor,
    limit: Limit,
  }),
  replies: { 200: DrivePlan },
})

export const RosterItem = z.object({
  candidateId: Id,
  cell: BodyShape,
  personName: z.string().nullable(),
  nameOpen: z.boolean(),
  stage: StageShape,
  decision: z.object({ number: z.string(), day: Day }).nullable(),
  ceremonyDay: Day.nullable(),
  inDrive: z.boolean().describe('Đã kết nạp trong thời gian của đợt'),
  otherDrive: z.boolean().describe('Có trong danh sách của đợt khác'),
})
export type RosterItem = z.infer<typeof RosterItem>
export const RosterList = listOf(RosterItem).extend({ total: z.number().int() })
export type RosterList = z.infer<typeof RosterList>
export const listRoster = endpoint({
  method: 'GET',
  url: '/api/drives/:id/roster',
  summary: 'Danh sách của đợt kết nạp, trong phạm vi người xem',
  params: IdParams,
  query: z.object({ purpose: PurposeShape.optional(), cursor: Cursor, limit: Limit }),
  replies: { 200: RosterList },
})
export const EntriesBody = z
  .object({
    commandId: CommandId,
    add: z.array(Id).max(500).default([]),
    remove: z.array(Id).max(500).default([]),
  })
  .refine(({ add, remove }) => add.length + remove.length > 0 && !add.some((id) => remove.includes(id)))
export type EntriesBody = z.input<typeof EntriesBody>
export const changeRoster = endpoint({
  method: 'POST',
  url: '/api/drives/:id/entries',
  summary: 'Đưa người vào danh sách của đợt, hoặc đưa ra',
  params: IdParams,
  body: EntriesBody,
  replies: { 201: Created },
})
