import { z } from 'zod'
import { EVENT_KINDS, MARKS, ORGANISATION_KINDS, SECTORS } from '#domain/organisations/kinds'
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
  Text,
} from './common'

export const KindShape = z.enum(ORGANISATION_KINDS)
export const SectorShape = z.enum(SECTORS)
export const MarkShape = z.enum(MARKS)
const Code = nameOf(60)

export const OrganisationRef = z.object({
  id: Id,
  code: z.string().nullable(),
  name: z.string(),
  kind: KindShape,
})
export type OrganisationRef = z.infer<typeof OrganisationRef>

export const OrganisationItem = OrganisationRef.extend({
  parentId: Id.nullable(),
  parentName: z.string().nullable(),
  formerName: z.string().nullable().describe('Tên ngay trước tên hiện nay, nếu đã đổi tên'),
  sector: SectorShape,
  alive: z.boolean(),
  to: Day.nullable().describe('Ngày kết thúc hoạt động; ngày này không còn tính'),
  children: z.number().int().describe('Số tổ chức đang hoạt động ngay bên dưới'),
})
export type OrganisationItem = z.infer<typeof OrganisationItem>

export const OrganisationList = listOf(OrganisationItem)
export type OrganisationList = z.infer<typeof OrganisationList>

export const OrganisationDetail = OrganisationItem.extend({
  marks: z.array(MarkShape),
  from: Day.nullable(),
  ancestors: z.array(z.object({ id: Id.nullable(), name: z.string() })).describe('id trống: ngoài phạm vi'),
  events: z.array(
    z.object({
      id: Id,
      kind: z.enum(EVENT_KINDS),
      day: Day,
      name: z.string().nullable(),
      parentName: z.string().nullable(),
      organisationKind: KindShape.nullable().describe('Loại hình từ ngày này, nếu có đổi'),
      code: z.string().nullable().describe('Mã từ ngày này, nếu có đổi'),
      sector: SectorShape.nullable().describe('Lĩnh vực từ ngày này, nếu có đổi'),
      marks: z.array(MarkShape).nullable().describe('Địa bàn từ ngày này, nếu có đổi'),
      correctionReason: z.string().nullable().describe('Lý do sửa, nếu thay cho một lần đã ghi sai'),
      decisionNumber: z.string().nullable(),
      decisionDay: Day.nullable(),
      decisionIssuer: z.string().nullable(),
    }),
  ),
  sourceStates: z
    .array(z.object({ id: Id, day: Day, exhausted: z.boolean(), reason: z.string() }))
    .describe('Các lần ghi hết nguồn hoặc có nguồn trở lại còn giá trị'),
  exhausted: z.object({ since: Day, reason: z.string() }).nullable().describe('Hết nguồn từ ngày'),
  recordsFrom: Day.nullable().describe('Theo dõi danh sách trên hệ thống từ ngày'),
  completeUntil: Day.nullable().describe('Đã nhập đủ danh sách đến ngày'),
  version: z.number().int().describe('Gửi lại làm expectedVersion khi thay đổi'),
})
export type OrganisationDetail = z.infer<typeof OrganisationDetail>

const EventDecision = z.object({
  number: nameOf(100),
  day: Day,
  issuerName: nameOf(300),
})

export const FoundBody = z.object({
  commandId: CommandId,
  id: Id,
  parentId: Id,
  name: nameOf(200),
  code: Code.optional(),
  kind: KindShape,
  sector: SectorShape.default('other'),
  marks: z.array(MarkShape).default([]),
  day: Day.describe('Ngày thành lập'),
  recordsFrom: Day.optional().describe('Theo dõi danh sách từ ngày; không ghi thì từ ngày thành lập'),
  decision: EventDecision.optional(),
})
export type FoundBody = z.input<typeof FoundBody>

const Change = {
  commandId: CommandId,
  day: Day,
  decision: EventDecision.optional(),
  expectedVersion: z.number().int().optional(),
}
export const RenameBody = z.object({ ...Change, name: nameOf(200) })
export type RenameBody = z.input<typeof RenameBody>
export const MoveBody = z.object({ ...Change, parentId: Id })
export type MoveBody = z.input<typeof MoveBody>
export const CloseBody = z.object(Change)
export type CloseBody = z.input<typeof CloseBody>
export const DescribeBody = z.object({
  ...Change,
  code: Code.optional(),
  kind: KindShape.optional(),
  sector: SectorShape.optional(),
  marks: z.array(MarkShape).optional(),
})
export type DescribeBody = z.input<typeof DescribeBody>
export const SourceStateBody = z.object({
  commandId: CommandId,
  id: Id,
  day: Day,
  exhausted: z.boolean(),
  reason: Text,
})
export type SourceStateBody = z.input<typeof SourceStateBody>
const correction = { reason: LongText, takeBack: z.literal(true).optional() }
const isOneOf = ({ takeBack, replacement }: { takeBack?: unknown; replacement?: unknown }) =>
  (takeBack === undefined) !== (replacement === undefined)

/** What is absent in the replacement stays as the wrong event said it. */
export const EventCorrectionBody = z
  .object({
    commandId: CommandId,
    eventId: Id,
    expectedVersion: z.number().int().optional(),
    ...correction,
    replacement: z
      .object({
        day: Day,
        name: nameOf(200),
        parentId: Id,
        code: Code,
        kind: KindShape,
        sector: SectorShape,
        marks: z.array(MarkShape),
        decision: EventDecision.nullable().describe('null: không có văn bản'),
      })
      .partial()
      .optional(),
  })
  .refine(isOneOf, { path: ['takeBack'] })
export type EventCorrectionBody = z.input<typeof EventCorrectionBody>
export const SourceStateCorrectionBody = z
  .object({
    commandId: CommandId,
    id: Id,
    sourceStateId: Id,
    ...correction,
    replacement: z.object({ day: Day, exhausted: z.boolean(), reason: Text }).partial().optional(),
  })
  .refine(isOneOf, { path: ['takeBack'] })
export type SourceStateCorrectionBody = z.input<typeof SourceStateCorrectionBody>
export const RecordStartBody = z.object({ commandId: CommandId, id: Id, fromDay: Day })
export type RecordStartBody = z.input<typeof RecordStartBody>

export const findOrganisations = endpoint({
  method: 'GET',
  url: '/api/organisations',
  summary:
    'Tìm tổ chức đảng theo mã, tên (có dấu hoặc không dấu, kèm tên cấp trên cũng được) hoặc cấp trên trực tiếp',
  query: z.object({
    code: z.string().max(60).optional(),
    q: z.string().max(200).optional(),
    parent: Id.optional(),
    on: Day.optional(),
    cursor: Cursor,
    limit: Limit,
  }),
  replies: { 200: OrganisationList },
})
export const getOrganisation = endpoint({
  method: 'GET',
  url: '/api/organisations/:id',
  summary: 'Một tổ chức đảng: tên, cấp trên, các lần thay đổi',
  params: IdParams,
  query: z.object({ on: Day.optional() }),
  replies: { 200: OrganisationDetail },
})
export const foundOrganisation = endpoint({
  method: 'POST',
  url: '/api/organisations',
  summary: 'Thành lập tổ chức đảng',
  body: FoundBody,
  replies: { 201: OrganisationDetail },
})
export const renameOrganisation = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/renames',
  summary: 'Đổi tên từ một ngày',
  params: IdParams,
  body: RenameBody,
  replies: { 201: OrganisationDetail },
})
export const moveOrganisation = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/moves',
  summary: 'Chuyển về cấp trên trực tiếp khác từ một ngày',
  params: IdParams,
  body: MoveBody,
  replies: { 201: OrganisationDetail },
})
export const closeOrganisation = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/closures',
  summary: 'Kết thúc hoạt động từ một ngày',
  params: IdParams,
  body: CloseBody,
  replies: { 201: OrganisationDetail },
})
export const describeOrganisation = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/descriptions',
  summary: 'Đổi mã, loại hình, lĩnh vực hoặc địa bàn từ một ngày',
  params: IdParams,
  body: DescribeBody,
  replies: { 201: OrganisationDetail },
})
export const recordSourceState = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/source-states',
  summary: 'Ghi hết nguồn, hoặc đã có nguồn trở lại, từ một ngày',
  params: IdParams,
  body: SourceStateBody,
  replies: { 201: Created },
})
export const correctEvent = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/event-corrections',
  summary: 'Sửa hoặc rút một thay đổi tổ chức đã ghi sai; lần ghi cũ được giữ lại',
  params: IdParams,
  body: EventCorrectionBody,
  replies: { 201: OrganisationDetail },
})
export const correctSourceState = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/source-state-corrections',
  summary: 'Sửa hoặc rút một lần ghi hết nguồn, có nguồn; lần ghi cũ được giữ lại',
  params: IdParams,
  body: SourceStateCorrectionBody,
  replies: { 201: Created },
})
export const startRecords = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/record-starts',
  summary: 'Ghi ngày bắt đầu theo dõi danh sách kết nạp trên hệ thống',
  params: IdParams,
  body: RecordStartBody,
  replies: { 201: Created },
})
