import { z } from 'zod'
import { AGREEMENT_CODES, MOST_CLAIMS, MOST_FINDINGS, MOST_NUMBERS } from '#domain/agreements/claims'
import { OWN_CODES } from '#domain/agreements/own'
import { readPrinted } from '#domain/agreements/printed'
import { Day, endpoint, IdParams } from './common'
import { OrganisationRef } from './organisations'
import { ProgressQuery } from './progress'

/** Counts of people or bodies; beyond 2^53 − 1 a number is not exact and is refused. */
const Whole = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER)
const Numbers = z.array(Whole).max(MOST_NUMBERS)
const ClaimId = z.string().min(1).max(100)
const PrintedPercent = z
  .string()
  .max(30)
  .refine((text) => readPrinted(text) !== null)
  .describe('Như đã in: 81,11 hoặc 81.11, có hay không dấu %; số chữ số thập phân là của nguồn')

const RatioClaim = z.object({
  id: ClaimId,
  kind: z.literal('ratio'),
  part: Whole,
  whole: Whole,
  statedPercent: PrintedPercent.optional(),
})
const SumClaim = z.object({
  id: ClaimId,
  kind: z.literal('sum'),
  total: Whole,
  parts: Numbers.min(1),
  partition: z
    .boolean()
    .optional()
    .describe('false: các nhóm có thể chồng nhau, chỉ cần từng nhóm không lớn hơn tổng'),
})
const OverClaim = z.object({
  id: ClaimId,
  kind: z.literal('over'),
  value: Whole,
  target: Whole,
  statedOverPercent: PrintedPercent,
})
const ImpliedClaim = z.object({
  id: ClaimId,
  kind: z.literal('implied'),
  value: Whole,
  statedPercent: PrintedPercent,
  wholes: z
    .array(Whole)
    .max(MOST_NUMBERS)
    .describe('Những mẫu số có thể; khớp khi một trong số đó giải thích được tỷ lệ'),
})
const SeriesClaim = z.object({ id: ClaimId, kind: z.literal('series'), values: Numbers.min(1) })

export const AgreementClaim = z.discriminatedUnion('kind', [
  RatioClaim,
  SumClaim,
  OverClaim,
  ImpliedClaim,
  SeriesClaim,
])

export const AgreementCheck = z.object({ claims: z.array(AgreementClaim).min(1).max(MOST_CLAIMS) })
export type AgreementCheck = z.infer<typeof AgreementCheck>

/** Counts are numbers (text beyond 2^53 − 1), percentages text as the source prints them. */
const Told = z.union([z.number(), z.string()])

export const AgreementFindingShape = z.object({
  code: z.enum(AGREEMENT_CODES),
  expected: Told.describe('Điều suy ra từ các số; với otherDenominator là mẫu số giải thích được tỷ lệ'),
  found: Told.describe('Điều được nêu'),
  explanation: z.string().describe('Phép tính, không phải câu chữ: 365/450 = 81,11%'),
  difference: Told.optional().describe('Với sumDiffers: tổng trừ đi các phần cộng lại'),
})

export const AgreementReply = z.object({
  results: z.array(
    z.object({
      id: z.string(),
      agrees: z.boolean(),
      findings: z.array(AgreementFindingShape).readonly().describe(`Nhiều nhất ${MOST_FINDINGS} chỗ đầu`),
      further: z.number().int().optional().describe('Số chỗ không khớp nữa, không nêu từng chỗ'),
      denominators: z
        .object({ from: z.number(), to: z.number() })
        .nullable()
        .optional()
        .describe('Với implied: các mẫu số nguyên cho đúng tỷ lệ; null khi không có'),
    }),
  ),
})
export type AgreementReply = z.infer<typeof AgreementReply>

/** A reading: nothing is kept. 422 `idRepeated`, `wholeZero`. */
export const checkAgreements = endpoint({
  method: 'POST',
  url: '/api/agreement-checks',
  summary: 'Đối chiếu số liệu đã nêu: tỷ lệ, tổng, vượt, mẫu số, lũy kế; không ghi gì',
  body: AgreementCheck,
  replies: { 200: AgreementReply },
})

export const OwnAgreements = z.object({
  organisation: OrganisationRef,
  period: z.object({ from: Day, to: Day }),
  asOf: Day,
  checked: z.number().int().describe('Số phép đối chiếu đã làm'),
  total: z.number().int().describe('Số chỗ không khớp'),
  items: z
    .array(
      z.object({
        code: z.enum(OWN_CODES),
        organisation: OrganisationRef,
        subject: z.string().describe('Chỉ số hoặc loại chỉ tiêu'),
        expected: z.number(),
        found: z.number(),
        explanation: z.string(),
      }),
    )
    .describe('Nhiều nhất 200'),
  isCut: z.boolean().describe('true: có quá nhiều số theo văn bản, chỉ những số mới nhất được đối chiếu'),
})
export type OwnAgreements = z.infer<typeof OwnAgreements>

export const getOwnAgreements = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/agreements',
  summary: 'Những chỗ số liệu của một tổ chức và các tổ chức ngay bên dưới không khớp nhau',
  params: IdParams,
  query: ProgressQuery,
  replies: { 200: OwnAgreements },
})
