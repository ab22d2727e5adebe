import { z } from 'zod'
import { PURPOSES } from '#domain/access'
import { EDUCATIONS, OCCUPATIONS, SEXES } from '#domain/admissions/words'
import { isPartialDate } from '#domain/dates'
import { LIST_INDICATORS } from '#domain/progress/indicators'
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
  Instant,
  Limit,
  LongText,
  listOf,
  nameOf,
} from './common'
import { ProgressQuery } from './progress'

export const PurposeShape = z.enum(PURPOSES)

/** yyyy-mm-dd, yyyy-mm or yyyy: as exact as it is known. */
export const PartialDateText = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
  .refine(isPartialDate)

const personFields = {
  fullName: nameOf(120).min(2),
  sex: z.enum(SEXES),
  birthDate: PartialDateText.describe('yyyy-mm-dd, yyyy-mm hoặc yyyy'),
  ethnicity: z.string().trim().max(60).optional().describe('Được niêm kín; chỉ dùng để đếm'),
  religion: z.string().trim().max(60).optional().describe('Được niêm kín; chỉ dùng để đếm'),
  identityNumber: z
    .string()
    .regex(/^(\d{12})?$/)
    .optional()
    .describe(
      'Số định danh cá nhân, 12 số. Không lưu số: chỉ lưu dấu một chiều có khóa để nhận ra người đã có hồ sơ',
    ),
  youthUnion: z.boolean(),
  demobilised: z.boolean().describe('Bộ đội xuất ngũ'),
  occupation: z.enum(OCCUPATIONS),
  education: z.enum(EDUCATIONS),
}

export const PersonInput = z.object({
  ...personFields,
  youthUnion: personFields.youthUnion.default(false),
  demobilised: personFields.demobilised.default(false),
  occupation: personFields.occupation.default('other'),
  education: personFields.education.default('upperSecondary'),
})
export type PersonInput = z.input<typeof PersonInput>

/** Personal fields; every one is null where the names are not open to the viewer. */
export const PersonShape = z.object({
  fullName: z.string().nullable(),
  sex: z.enum(SEXES).nullable(),
  birthDate: z.string().nullable(),
  youthUnion: z.boolean().nullable(),
  demobilised: z.boolean().nullable(),
  occupation: z.enum(OCCUPATIONS).nullable(),
  education: z.enum(EDUCATIONS).nullable(),
})

export const AdmissionItem = z.object({
  id: Id,
  organisation: z.object({
    id: Id,
    code: z.string().nullable(),
    name: z.string(),
    parentName: z.string().nullable(),
  }),
  person: PersonShape,
  nameOpen: z.boolean(),
  erased: z.boolean().describe('Thông tin cá nhân đã được xóa; lần kết nạp vẫn được tính'),
  decision: DecisionShape.nullable(),
  ceremonyDay: Day.nullable(),
  countedDay: Day.nullable().describe('Ngày dùng để tính'),
  cancelledDay: Day.nullable(),
  generated: z.boolean().describe('Người mẫu do hệ thống tạo cho dữ liệu trình diễn'),
  version: z.number().int(),
})
export type AdmissionItem = z.infer<typeof AdmissionItem>
export const AdmissionList = listOf(AdmissionItem).extend({
  total: z.number().int(),
  namesOpen: z.boolean().describe('Mọi dòng đều được xem tên, trừ dòng đã xóa thông tin cá nhân'),
})
export type AdmissionList = z.infer<typeof AdmissionList>

/** Where a record stands; null where there is none, or where it lies beyond the viewer's reach. */
const RecordPlace = z.object({ id: Id, name: z.string(), parentName: z.string().nullable() }).nullable()

export const AdmissionDetail = AdmissionItem.extend({
  decisionOrganisation: RecordPlace.describe('Nơi có quyết định kết nạp; trống khi ngoài phạm vi'),
  ceremonyOrganisation: RecordPlace.describe('Nơi tổ chức lễ kết nạp; trống khi ngoài phạm vi'),
  history: z.array(
    z.object({
      id: Id,
      kind: z.enum(['person', 'admissionDecision', 'ceremony', 'decisionCancellation']),
      day: Day.nullable(),
      decisionNumber: z.string().nullable(),
      takenBack: z.boolean(),
      reason: z.string().nullable(),
      replacesId: Id.nullable(),
      changed: z.array(z.string()).describe('Tên các mục đã sửa, không có giá trị'),
      recordedAt: Instant,
      recordedBy: z.string().nullable(),
    }),
  ),
  findings: z.array(FindingShape),
  mayCorrect: z.boolean(),
})
export type AdmissionDetail = z.infer<typeof AdmissionDetail>

export const AdmissionBody = z.object({
  commandId: CommandId,
  id: Id,
  person: PersonInput,
  decision: DecisionInput,
  ceremonyDay: Day.optional(),
  confirmDuplicates: z.array(Id).max(50).optional().describe('Các hồ sơ đã xem và là người khác'),
})
export type AdmissionBody = z.input<typeof AdmissionBody>

/** What a correction says of the person: no defaults, so that what is absent stays as it is. */
export const PersonChange = z.object(personFields).partial()
export type PersonChange = z.input<typeof PersonChange>

/** A correction keeps what it corrects; whatever is absent stays as it is. */
export const CorrectionBody = z.object({
  commandId: CommandId,
  expectedVersion: z.number().int().optional().describe('Phiên bản đã xem; thiếu hoặc cũ thì 409'),
  reason: LongText,
  person: PersonChange.optional(),
  paperReference: nameOf(200)
    .optional()
    .describe('Giấy tờ gốc đã đối chiếu; cần khi sửa ngày sinh sau lễ kết nạp'),
  decision: DecisionInput.optional(),
  decisionOrganisationId: Id.optional(),
  ceremonyDay: Day.nullable().optional().describe('null: rút lại ngày lễ đã ghi'),
  ceremonyOrganisationId: Id.optional(),
  takeBack: z.boolean().optional().describe('Rút cả lần kết nạp đã ghi nhầm'),
  cancellation: DecisionInput.nullable()
    .optional()
    .describe('Quyết định hủy quyết định kết nạp, tính từ ngày của nó; null: rút lại lần ghi hủy'),
})
export type CorrectionBody = z.input<typeof CorrectionBody>

/** Many at once, for a pasted sheet: a dry run first, then all or nothing. */
export const AdmissionBatchBody = z.object({
  commandId: CommandId,
  dryRun: z.boolean(),
  rows: z
    .array(
      z.object({
        id: Id,
        organisationId: Id.optional().describe('Chi bộ; không ghi thì chi bộ của trang'),
        person: PersonInput,
        decision: DecisionInput,
        ceremonyDay: Day.optional(),
        confirmDuplicates: z.array(Id).max(50).optional(),
      }),
    )
    .min(1)
    .max(500),
})
export type AdmissionBatchBody = z.input<typeof AdmissionBatchBody>
export const AdmissionBatchReply = z.object({
  written: z.number().int(),
  rows: z.array(z.object({ id: Id, allowed: z.boolean(), findings: z.array(FindingShape) })),
})
export type AdmissionBatchReply = z.infer<typeof AdmissionBatchReply>

export const DuplicateNoticeItem = z.object({
  id: Id,
  recordedAt: Instant,
  first: AdmissionItem,
  second: AdmissionItem,
})
export const DuplicateNoticeList = listOf(DuplicateNoticeItem)
export type DuplicateNoticeList = z.infer<typeof DuplicateNoticeList>

export const listAdmissions = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/admissions',
  summary: 'Những lần kết nạp đứng sau một con số; tên chỉ mở theo thẩm quyền hoặc theo mục đích nêu rõ',
  params: IdParams,
  query: ProgressQuery.extend({
    indicator: z
      .string()
      .max(40)
      .meta({ enum: [...LIST_INDICATORS] })
      .optional(),
    purpose: PurposeShape.optional(),
    q: z.string().max(120).optional().describe('Tìm theo tên trong phạm vi được xem tên'),
    lateSince: Instant.optional().describe('Chỉ những lần được tính nay mà lúc ấy chưa được tính: nhập muộn'),
    cursor: Cursor,
    limit: Limit,
  }),
  replies: { 200: AdmissionList },
})
export const admit = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/admissions',
  summary: 'Ghi một người được kết nạp tại chi bộ',
  params: IdParams,
  body: AdmissionBody,
  replies: { 201: Created },
})
export const admitMany = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/admission-batches',
  summary: 'Kiểm tra rồi ghi nhiều người từ bảng dán vào; ghi đủ hoặc không ghi dòng nào',
  params: IdParams,
  body: AdmissionBatchBody,
  replies: { 200: AdmissionBatchReply, 201: AdmissionBatchReply },
})
export const getAdmission = endpoint({
  method: 'GET',
  url: '/api/admissions/:id',
  summary: 'Một lần kết nạp và các lần sửa',
  params: IdParams,
  query: z.object({ purpose: PurposeShape.optional() }),
  replies: { 200: AdmissionDetail },
})
export const correctAdmission = endpoint({
  method: 'POST',
  url: '/api/admissions/:id/corrections',
  summary: 'Sửa một lần kết nạp; bản cũ được giữ lại',
  params: IdParams,
  body: CorrectionBody,
  replies: { 201: Created },
})
export const settleDuplicateNotice = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/duplicate-notices/:noticeId/settlements',
  summary: 'Ghi rằng hai hồ sơ là hai người khác nhau; không hỏi lại nữa',
  params: IdParams.extend({ noticeId: Id }),
  body: z.object({ commandId: CommandId }),
  replies: { 201: Created },
})
export const listDuplicateNotices = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/duplicate-notices',
  summary: 'Trường hợp có thể ghi trùng giữa các tổ chức bên dưới',
  params: IdParams,
  query: z.object({ purpose: PurposeShape.optional(), cursor: Cursor, limit: Limit }),
  replies: { 200: DuplicateNoticeList },
})
