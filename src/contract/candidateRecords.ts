import { z } from 'zod'
import { KIND_NAMES, type Kind, OPENING_STEPS } from '#domain/candidates/kinds'
import { PRINTED_KINDS } from '#domain/candidates/printed'
import {
  CANCELLATION_GROUNDS,
  CERTIFICATE_ISSUERS,
  CLOCKS,
  CONSENT_KINDS,
  DELETION_GROUNDS,
  type Details,
  FAULTY_STEPS,
  INTRODUCING_BODIES,
  MOVE_CIRCUMSTANCES,
  MOVE_SITUATIONS,
  OPINION_SIDES,
  READMISSION_GROUNDS,
  RECOGNITION_GROUNDS,
  RECOGNITION_STEPS,
  REPLACEMENT_REASONS,
  RETURN_REASONS,
} from '#domain/candidates/records'
import { PartialDateText } from './admissions'
import { Day, Id, Instant, nameOf } from './common'

/** What each kind of record says beyond its day and paper; every shape refuses what it does not know. */

export const RecordKindShape = z.enum(KIND_NAMES)
const none = z.strictObject({})
const proposes = z.strictObject({ proposes: z.boolean() })
const consent = z.strictObject({ consent: z.enum(CONSENT_KINDS) })
const replacement = z.enum(REPLACEMENT_REASONS).nullable()
const asked = z.number().int().min(0).max(100_000)

const PLAIN = {
  listed: none,
  permission: none,
  personalHistory: none,
  cellResolution: none,
  grassrootsResolution: none,
  admissionDecision: none,
  decisionReceived: none,
  memberEntries: none,
  newMemberClass: none,
  selfReview: none,
  mentorReview: none,
  recognitionOpinion: none,
  recognitionResolution: none,
  recognitionGrassroots: none,
  deletionGrassroots: none,
  deletionDecision: none,
  complaint: none,
  withdrawal: none,
  notQualified: none,
  removal: none,
  death: none,
  departure: none,
  received: none,
  handoverReceived: none,
} as const

export const DETAIL_SHAPES: Record<Kind, z.ZodType> = {
  ...PLAIN,
  opening: z.strictObject({
    reached: z.enum(OPENING_STEPS),
    papers: z
      .array(z.strictObject({ kind: RecordKindShape, day: Day, number: nameOf(100).nullable() }))
      .max(60)
      .default([]),
  }),
  mentorAssigned: z.strictObject({ memberId: Id, replaces: replacement.default(null) }),
  trialTask: z.strictObject({ dueDay: Day.nullable().default(null) }),
  consentRequired: consent,
  consent,
  certificate: z.strictObject({ issuer: z.enum(CERTIFICATE_ISSUERS).nullable().default(null) }),
  deletionResolution: z.strictObject({ ground: z.enum(DELETION_GROUNDS).nullable().default(null) }),
  application: z.strictObject({
    readmission: z.boolean().default(false),
    ground: z.enum(READMISSION_GROUNDS).nullable().default(null),
    sinceDay: Day.nullable().default(null),
  }),
  verificationRequest: z.strictObject({
    place: z.enum(['domestic', 'abroad']),
    receivedDay: Day.nullable().default(null),
  }),
  verificationReply: z.strictObject({
    requestId: Id,
    conclusion: z.enum(['confirmed', 'faulty', 'incomplete']),
  }),
  introduction: z.strictObject({ memberId: Id, sharedSince: Day, waived: replacement.default(null) }),
  unionResolution: z.strictObject({
    body: z.enum(['youthUnion', 'tradeUnion']),
    level: z.enum(INTRODUCING_BODIES).nullable().default(null),
  }),
  opinion: z.strictObject({ from: z.enum(OPINION_SIDES), asked, agreed: asked }),
  subCommitteeAppraisal: proposes,
  boardAppraisal: proposes,
  ceremony: z.strictObject({
    oath: z.boolean().default(true),
    memberId: Id.nullable().default(null),
    consentNumber: nameOf(100).nullable().default(null),
    consentDay: Day.nullable().default(null),
  }),
  quarterlyRemark: z.strictObject({
    quarter: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
  }),
  recognitionAppraisal: proposes,
  recognitionDecision: z.strictObject({ officialDay: Day }),
  decisionCancellation: z.strictObject({
    ground: z.enum(CANCELLATION_GROUNDS).default('againstStandards'),
    faultyStep: z.enum(FAULTY_STEPS).nullable().default(null),
  }),
  recognitionCancellation: z.strictObject({
    ground: z.enum(RECOGNITION_GROUNDS).default('faultyStep'),
    faultyStep: z.enum(RECOGNITION_STEPS).nullable().default(null),
  }),
  complaintAnswer: z.strictObject({ upheld: z.boolean() }),
  sent: z.strictObject({ toOrganisationId: Id }),
  returned: z.strictObject({
    returnReason: z.enum(RETURN_REASONS),
    lastDay: Day,
    toOrganisationId: Id,
  }),
  held: z.strictObject({ until: Day.nullable().default(null) }),
  opinionAsked: z.strictObject({ consent: z.enum(CONSENT_KINDS).nullable().default(null) }),
  refusal: z.strictObject({ returnReason: z.enum(RETURN_REASONS) }),
  clockExtended: z.strictObject({ clock: z.enum(CLOCKS), workingDays: z.number().int().min(1).max(90) }),
  handover: z.strictObject({
    toOrganisationId: Id,
    situation: z.enum(MOVE_SITUATIONS),
    movedDay: Day,
    circumstance: z.enum(MOVE_CIRCUMSTANCES).nullable().default(null),
  }),
  temporaryActivity: z.strictObject({ organisationId: Id, until: Day }),
}

export const AttendanceInput = z.object({
  official: z.object({
    total: z.number().int().min(0).max(100_000),
    present: z.number().int().min(0).max(100_000),
    absent: z
      .strictObject({
        ordinary: asked.optional(),
        exempt: asked.optional(),
        transferredOut: asked.optional(),
        suspended: asked.optional(),
        prosecuted: asked.optional(),
      })
      .default({}),
  }),
  probationary: z.object({ present: asked, absent: asked }).default({ present: 0, absent: 0 }),
  ballot: z.enum(['secret', 'raised', 'written']).default('secret'),
})
export const VoteInput = z.object({
  for: asked,
  against: asked,
  blank: asked.default(0),
})

export const PaperInput = z.object({
  number: nameOf(100),
  day: Day.optional().describe('Ngày của văn bản; không ghi thì là ngày của việc'),
  issuerName: nameOf(300).optional(),
  issuerOrganisationId: Id.optional(),
  issuerAbove: z.number().int().min(0).max(12).optional().describe('Cấp ra văn bản tính từ chi bộ lên'),
})

/** Held only where the paper prints it otherwise than the file. */
export const PrintedInput = z.object({
  fullName: nameOf(120).optional(),
  birthDate: PartialDateText.optional(),
})

/** A dated paper from which another body enters a record in the name of the one whose act it is. */
export const BehalfInput = z.object({ paper: nameOf(200).optional(), day: Day })

const recordFields = {
  kind: RecordKindShape,
  day: Day.describe('Ngày của việc: họp, ký, nộp, nhận'),
  organisationId: Id.optional().describe('Tổ chức có việc này; không ghi thì theo thẩm quyền của loại việc'),
  paper: PaperInput.optional(),
  attendance: AttendanceInput.optional().describe('Dự họp, nếu nghị quyết không thuộc một cuộc họp đã ghi'),
  vote: VoteInput.optional(),
  detail: z.record(z.string(), z.unknown()).default({}).describe('Theo từng loại việc'),
  printed: PrintedInput.optional().describe(
    'Họ tên, ngày sinh như giấy ghi, chỉ khi khác hồ sơ; được niêm kín, chỉ mở cho nơi được xem tên',
  ),
  behalf: BehalfInput.optional().describe('Nhập thay theo văn bản giấy'),
  reason: z.string().trim().min(1).max(500).optional().describe('Lý do khi có cảnh báo'),
}

/** The detail belongs to the kind: a wrong one is malformed, with its place. */
export function checkDetail(given: { kind: Kind; detail: unknown }, context: z.RefinementCtx): void {
  const parsed = DETAIL_SHAPES[given.kind].safeParse(given.detail)
  if (parsed.success) return
  for (const issue of parsed.error.issues) {
    context.addIssue({ code: 'custom', path: ['detail', ...issue.path], message: issue.message })
  }
}

/** @throws for a name or birth date on a paper that bears none */
function checkPrinted(given: { kind: Kind; printed?: unknown }, context: z.RefinementCtx): void {
  if (given.printed === undefined || PRINTED_KINDS.includes(given.kind)) return
  context.addIssue({ code: 'custom', path: ['printed'], message: 'not on this paper' })
}

export const RecordInput = z.object(recordFields).superRefine(checkDetail).superRefine(checkPrinted)
export type RecordInput = z.input<typeof RecordInput>

/** The detail with its defaults, once its shape was checked. */
export function detailOf<K extends Kind>(kind: K, detail: unknown): Details[K] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape of this very kind
  return DETAIL_SHAPES[kind].parse(detail) as Details[K]
}

/** A record as the viewer may see it; what is not for the viewer's level is null. */
export const RecordItem = z.object({
  id: Id,
  seq: z.number().int(),
  kind: RecordKindShape,
  day: Day,
  organisation: z.object({ id: Id, name: z.string() }),
  paper: z
    .object({
      number: z.string(),
      day: Day,
      issuerName: z.string(),
      issuerOrganisationId: Id.nullable(),
    })
    .nullable(),
  printed: z
    .object({ fullName: z.string().nullable(), birthDate: z.string().nullable() })
    .nullable()
    .describe('Họ tên, ngày sinh như giấy ghi, khi khác hồ sơ'),
  meetingId: Id.nullable(),
  attendance: z
    .object({
      official: z.object({
        total: z.number().int(),
        present: z.number().int(),
        absent: z.record(z.string(), z.number().int()),
      }),
      probationary: z.object({ present: z.number().int(), absent: z.number().int() }),
      ballot: z.enum(['secret', 'raised', 'written']),
    })
    .nullable(),
  vote: z
    .object({
      for: z.number().int(),
      against: z.number().int(),
      blank: z.number().int(),
      base: z.number().int().nullable(),
      needed: z.number().int().nullable(),
    })
    .nullable(),
  outcome: z.enum(['carried', 'notCarried', 'notTold']).nullable(),
  detail: z.record(z.string(), z.unknown()),
  behalf: z
    .object({ organisationName: z.string(), paper: z.string().nullable(), day: Day })
    .nullable()
    .describe('Nơi nhập thay và văn bản giấy'),
  reason: z.string().nullable(),
  recordedAt: Instant,
  recordedBy: z.string().nullable(),
  replacesId: Id.nullable(),
  takenBack: z.boolean(),
  replaced: z.boolean().describe('Đã được sửa hoặc rút bởi bản ghi sau'),
})
export type RecordItem = z.infer<typeof RecordItem>
