import { z } from 'zod'
import { STAGES } from '#domain/candidates/fold'
import { FINDING_NATURES, INSPECTION_KINDS, TOPICS } from '#domain/inspections/words'
import { TARGET_KINDS } from '#domain/targets/words'
import { CommandId, Created, Day, endpoint, Id, IdParams, LongText } from './common'
import { Bodies, NamedSubject, Note, Paper, ToldBody, Topics, WithdrawalBody } from './inspections'

export const OpeningBody = z.object({
  commandId: CommandId,
  id: Id,
  kind: z.enum(INSPECTION_KINDS),
  itemId: Id.optional().describe('Cuộc trong chương trình'),
  decision: Paper,
  from: Day,
  to: Day,
  topics: Topics,
  organisationIds: Bodies,
})
export type OpeningBody = z.input<typeof OpeningBody>
export const openInspection = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/inspection-openings',
  summary:
    'Mở một cuộc kiểm tra, giám sát theo quyết định; đang mở thì cán bộ kiểm tra được xem hồ sơ trong cuộc',
  params: IdParams,
  body: OpeningBody,
  replies: { 201: Created },
})

export const OpeningList = z.object({
  items: z.array(
    z.object({
      id: Id,
      organisation: ToldBody,
      kind: z.enum(INSPECTION_KINDS),
      itemId: Id.nullable(),
      decision: z.object({ number: z.string(), day: Day }),
      from: Day,
      to: Day,
      topics: z.array(z.enum(TOPICS)),
      bodies: z.array(ToldBody).describe('Những nơi được kiểm tra mà người xem được biết'),
      mayWrite: z.boolean(),
    }),
  ),
})
export type OpeningList = z.infer<typeof OpeningList>
export const listOpenings = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/inspection-openings',
  summary:
    'Các cuộc kiểm tra, giám sát đã mở chưa kết luận, của tổ chức và bên dưới hoặc đối với họ; nhiều nhất 100',
  params: IdParams,
  replies: { 200: OpeningList },
})

export const endOpening = endpoint({
  method: 'POST',
  url: '/api/inspection-openings/:id/endings',
  summary: 'Thôi một cuộc đã mở mà không kết luận',
  params: IdParams,
  body: WithdrawalBody,
  replies: { 201: Created },
})

const FileSubject = z.object({ candidateId: Id, cell: ToldBody, stage: z.enum(STAGES), stageDay: Day })
export const InspectionSubjects = z.object({
  targets: z.array(NamedSubject.extend({ kind: z.enum(TARGET_KINDS) })),
  files: z.array(FileSubject),
  classes: z.array(NamedSubject),
  drives: z.array(NamedSubject),
  limit: z.number().int().describe('Nhiều nhất bấy nhiêu dòng mỗi loại; mới nhất trước'),
})
export type InspectionSubjects = z.infer<typeof InspectionSubjects>
export const listInspectionSubjects = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/inspection-subjects',
  summary: 'Chỉ tiêu, hồ sơ (không nêu tên), lớp và đợt kết nạp của một tổ chức có thể được xem khi kiểm tra',
  params: IdParams,
  replies: { 200: InspectionSubjects },
})

export const RecommendationCorrectionBody = z.object({
  commandId: CommandId,
  id: Id,
  eventId: Id.describe('Việc đang đứng, được thay'),
  expectedVersion: z.number().int(),
  reason: LongText,
  day: Day.optional().describe('Chỉ của việc ghi cuối cùng, cũng như hạn mới'),
  dueDay: Day.optional(),
  note: Note.nullable().optional(),
  paper: Paper.nullable().optional(),
  meetingId: Id.nullable().optional(),
})
export type RecommendationCorrectionBody = z.input<typeof RecommendationCorrectionBody>
export const correctRecommendation = endpoint({
  method: 'POST',
  url: '/api/recommendations/:id/corrections',
  summary: 'Sửa một việc đã ghi của kiến nghị; bản cũ được giữ lại',
  params: IdParams,
  body: RecommendationCorrectionBody,
  replies: { 201: Created },
})

export const FindingCorrectionBody = z.object({
  commandId: CommandId,
  id: Id,
  findingId: Id.describe('Nhận định đang đứng, được thay'),
  topic: z.enum(TOPICS),
  nature: z.enum(FINDING_NATURES),
  note: Note,
  reason: LongText,
})
export type FindingCorrectionBody = z.input<typeof FindingCorrectionBody>
export const correctFinding = endpoint({
  method: 'POST',
  url: '/api/inspections/:id/finding-corrections',
  summary: 'Sửa một ưu điểm, khuyết điểm; bản cũ được giữ lại',
  params: IdParams,
  body: FindingCorrectionBody,
  replies: { 201: Created },
})
