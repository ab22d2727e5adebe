import { STAGES } from '#domain/candidates/fold'
import { FILE_KINDS } from '#domain/classes/kinds'
import { CAUSE_WORDS, CLASS_KIND_WORDS, STAGE_WORDS } from '#domain/exchange/words'
import { CAUSES, natureOf } from '#domain/obstacles/words'
import { type Criterion, criterion, heading } from '#domain/reports/criteria'

/** Tables by which an office follows its work; no text of the Centre gives them a form. */

const inner = { indent: 2 } as const

/** Cells that admitted nobody for so many months up to the day asked for. */
export const SILENT_MONTHS = [12, 24, 36] as const

/** All cells, and those of the sectors that plans ask for by name. */
export const COVERED_SECTORS = ['all', 'village', 'nonStateEnterprise', 'school'] as const
export type CoveredSector = (typeof COVERED_SECTORS)[number]

const SECTORS: Readonly<Record<CoveredSector, string>> = {
  all: 'Chi bộ đang hoạt động',
  village: 'Chi bộ thôn, khu phố',
  nonStateEnterprise: 'Chi bộ trong doanh nghiệp ngoài khu vực nhà nước',
  school: 'Chi bộ trường học',
}

export const coverageKey = (sector: CoveredSector, months: number): string => `${sector}.${months}`

export const COVERAGE_ROWS: readonly Criterion[] = COVERED_SECTORS.flatMap((sector) => [
  criterion(`${sector}.cells`, SECTORS[sector]),
  ...SILENT_MONTHS.map((months) =>
    criterion(coverageKey(sector, months), `Trong đó: chưa kết nạp trong ${months} tháng`, inner),
  ),
])

export const FUNNEL_ROWS: readonly Criterion[] = [
  heading('I', 'Đã tới giai đoạn (tính dồn)'),
  ...STAGES.map((stage) => criterion(`reached.${stage}`, STAGE_WORDS[stage])),
  heading('II', 'Đang ở giai đoạn'),
  ...STAGES.map((stage) => criterion(`now.${stage}`, STAGE_WORDS[stage])),
  heading('III', 'Chi bộ'),
  criterion('cells', 'Chi bộ đang hoạt động'),
  criterion('cellsWithoutSource', 'Chi bộ chưa có ai trong nguồn', inner),
]

export const DIFFICULTY_ROWS: readonly Criterion[] = [
  { key: 'total', mark: 'I', label: 'Khó khăn, vướng mắc đã nêu trong kỳ', indent: 0, access: 'open' },
  criterion('open', 'Trong đó: chưa giải quyết xong', inner),
  criterion('overdue', 'Trong đó: quá hạn trả lời', inner),
  ...(['objective', 'subjective'] as const).flatMap((nature) => [
    heading(
      nature === 'objective' ? 'II' : 'III',
      `Nguyên nhân ${nature === 'objective' ? 'khách' : 'chủ'} quan`,
    ),
    ...CAUSES.filter((cause) => natureOf(cause) === nature).map((cause) =>
      criterion(`cause.${cause}`, CAUSE_WORDS[cause]),
    ),
  ]),
]

/** Classes that ended within the days; beside them those that ran on the last of them, which are no part of the number. */
export const CLASS_ROWS: readonly Criterion[] = FILE_KINDS.flatMap((kind) => [
  criterion(`${kind}.classes`, `${CLASS_KIND_WORDS[kind]}: số lớp đã kết thúc`),
  criterion(`${kind}.enrolled`, 'Học viên được ghi danh', inner),
  criterion(`${kind}.completed`, 'Học viên đạt', inner),
  criterion(`${kind}.certificates`, 'Giấy chứng nhận đã cấp', inner),
])
