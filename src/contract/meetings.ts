import { z } from 'zod'
import { type Kind, traitsOf } from '#domain/candidates/kinds'
import { GRANT_KINDS } from '#domain/rulebook/authority'
import { PersonInput } from './admissions'
import {
  AttendanceInput,
  BehalfInput,
  checkDetail,
  RecordItem,
  RecordKindShape,
  VoteInput,
} from './candidateRecords'
import { BodyShape } from './candidates'
import {
  CommandId,
  Created,
  Cursor,
  Day,
  DecisionInput,
  DecisionShape,
  endpoint,
  FindingShape,
  Id,
  IdParams,
  Limit,
  LongText,
  listOf,
  nameOf,
} from './common'

/** Who met and resolved, who is named in files, and who may decide. */

/** What a meeting resolves beside the kinds that are voted on. */
const RESOLVED: readonly Kind[] = ['listed', 'mentorAssigned', 'permission', 'removal', 'notQualified']

const ResolutionInput = z
  .object({
    candidateId: Id,
    recordId: Id,
    kind: RecordKindShape.refine(
      (kind) => traitsOf(kind).voting !== undefined || RESOLVED.includes(kind),
    ).describe('Loại việc mà cuộc họp nghị quyết'),
    number: nameOf(100),
    paperDay: Day.optional(),
    vote: VoteInput.optional(),
    detail: z.record(z.string(), z.unknown()).default({}),
    reason: z.string().trim().min(1).max(500).optional(),
    expectedVersion: z.number().int().optional(),
  })
  .superRefine(checkDetail)
/** Somebody without a file whom the cell puts on the list in the meeting. */
const ListingInput = z.object({
  candidateId: Id.describe('Mã của hồ sơ mới'),
  recordId: Id,
  person: PersonInput,
  number: nameOf(100),
  paperDay: Day.optional(),
  reason: z.string().trim().min(1).max(500).optional(),
  confirmDuplicates: z.array(Id).max(50).optional().describe('Các hồ sơ đã xem và là người khác'),
})
export const MeetingBody = z.object({
  commandId: CommandId,
  id: Id,
  day: Day,
  attendance: AttendanceInput,
  chairId: Id.optional(),
  secretaryId: Id.optional(),
  resolutions: z.array(ResolutionInput).max(100),
  listings: z
    .array(ListingInput)
    .max(20)
    .optional()
    .describe('Người chưa có hồ sơ mà chi bộ ra nghị quyết đưa vào danh sách cảm tình Đảng'),
  behalf: BehalfInput.optional(),
})
export type MeetingBody = z.input<typeof MeetingBody>
export const MeetingReply = z.object({
  id: Id,
  resolutions: z.array(
    z.object({
      recordId: Id,
      outcome: z.enum(['carried', 'notCarried', 'notTold']),
      findings: z.array(FindingShape),
    }),
  ),
})
export type MeetingReply = z.infer<typeof MeetingReply>
export const holdMeeting = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/meetings',
  summary: 'Ghi một cuộc họp và các nghị quyết của nó; ghi đủ hoặc không ghi nghị quyết nào',
  params: IdParams,
  body: MeetingBody,
  replies: { 201: MeetingReply },
})

export const MeetingItem = z.object({
  id: Id,
  organisation: BodyShape,
  day: Day,
  attendance: RecordItem.shape.attendance,
  chairName: z.string().nullable(),
  secretaryName: z.string().nullable(),
  behalf: RecordItem.shape.behalf,
  resolutions: z.array(
    z.object({
      recordId: Id,
      candidateId: Id,
      personName: z.string().nullable(),
      kind: RecordKindShape,
      number: z.string().nullable(),
      vote: RecordItem.shape.vote,
      outcome: RecordItem.shape.outcome,
    }),
  ),
  version: z.number().int(),
})
export type MeetingItem = z.infer<typeof MeetingItem>
export const MeetingList = listOf(MeetingItem)
export type MeetingList = z.infer<typeof MeetingList>
export const listMeetings = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/meetings',
  summary: 'Các cuộc họp đã ghi của chính tổ chức, mới nhất trước',
  params: IdParams,
  query: z.object({ cursor: Cursor, limit: Limit }),
  replies: { 200: MeetingList },
})

const meetingChanges = {
  attendance: AttendanceInput.optional(),
  day: Day.optional().describe('Ngày họp; các nghị quyết của cuộc họp theo ngày này'),
  chairId: Id.nullable().optional(),
  secretaryId: Id.nullable().optional(),
}
/** What is absent stays; taking back goes alone. */
export const MeetingCorrectionBody = z
  .object({
    commandId: CommandId,
    expectedVersion: z.number().int(),
    reason: LongText,
    ...meetingChanges,
    takeBack: z.literal(true).optional().describe('Rút cuộc họp ghi nhầm, khi không còn nghị quyết nào'),
  })
  .refine((body) => {
    const { takeBack, attendance, day, chairId, secretaryId } = body
    const isChanged = [attendance, day, chairId, secretaryId].some((part) => part !== undefined)
    return isChanged !== (takeBack === true)
  })
export type MeetingCorrectionBody = z.input<typeof MeetingCorrectionBody>
export const correctMeeting = endpoint({
  method: 'POST',
  url: '/api/meetings/:id/corrections',
  summary: 'Sửa số dự họp, ngày, chủ trì, thư ký, hoặc rút cuộc họp; mọi nghị quyết của nó được xét lại',
  params: IdParams,
  body: MeetingCorrectionBody,
  replies: { 201: MeetingReply },
})

export const MemberItem = z.object({
  id: Id,
  fullName: z.string(),
  officialDay: Day.nullable(),
  version: z.number().int(),
})
export const MemberList = listOf(MemberItem)
export type MemberList = z.infer<typeof MemberList>
export const listMembers = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/members',
  summary: 'Đảng viên của chi bộ đã được nêu trong hồ sơ (giúp đỡ, giới thiệu, chủ trì, thư ký)',
  params: IdParams,
  query: z.object({ cursor: Cursor, limit: Limit }),
  replies: { 200: MemberList },
})
export const MemberBody = z.object({
  commandId: CommandId,
  id: Id,
  fullName: nameOf(120),
  officialDay: Day.optional(),
  replaces: z.boolean().optional().describe('Sửa đảng viên đã ghi với mã này'),
  expectedVersion: z.number().int().optional().describe('Khi sửa: phiên bản đã xem; thiếu hoặc cũ thì 409'),
  reason: LongText.optional().describe('Cần khi sửa'),
})
export type MemberBody = z.input<typeof MemberBody>
export const nameMember = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/members',
  summary: 'Ghi một đảng viên của chi bộ để phân công hoặc giới thiệu',
  params: IdParams,
  body: MemberBody,
  replies: { 201: Created },
})

export const GrantItem = z.object({
  id: Id,
  organisation: BodyShape,
  kind: z.enum(GRANT_KINDS),
  decision: DecisionShape,
  from: Day,
  to: Day.nullable(),
})
export const GrantList = listOf(GrantItem)
export type GrantList = z.infer<typeof GrantList>
export const listGrants = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/authority-grants',
  summary: 'Thẩm quyền quyết định kết nạp, công nhận của tổ chức và các tổ chức trực tiếp bên dưới',
  params: IdParams,
  query: z.object({ cursor: Cursor, limit: Limit }),
  replies: { 200: GrantList },
})
export const GrantBody = z.object({
  commandId: CommandId,
  id: Id,
  organisationId: Id,
  kind: z.enum(GRANT_KINDS),
  decision: DecisionInput,
  from: Day,
  to: Day.optional(),
  replacesId: Id.optional().describe('Sửa hoặc chấm dứt một lần giao thẩm quyền'),
  reason: LongText.optional(),
})
export type GrantBody = z.input<typeof GrantBody>
export const grantAuthority = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/authority-grants',
  summary: 'Ghi thẩm quyền quyết định kết nạp, công nhận theo văn bản, có ngày',
  params: IdParams,
  body: GrantBody,
  replies: { 201: Created },
})

export const GrantCorrectionBody = z.object({
  commandId: CommandId,
  id: Id,
  grantId: Id,
  reason: LongText,
  takeBack: z.literal(true),
})
export type GrantCorrectionBody = z.input<typeof GrantCorrectionBody>
export const correctGrant = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/authority-grant-corrections',
  summary: 'Rút một lần giao thẩm quyền ghi nhầm; bản ghi được giữ lại',
  params: IdParams,
  body: GrantCorrectionBody,
  replies: { 201: Created },
})
