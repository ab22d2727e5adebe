import { addDays } from '#domain/dates'
import type { Standing } from '#domain/progress/standing'
import type { CoursePoint } from '../charts/geometry'
import type { YearFigure } from '../charts/YearSeries'
import type { MosaicCell } from '../Mosaic'

/** Invented rows that are awkward on purpose: long names, 225 %, nothing known, no target. */
export interface SampleRow {
  readonly id: string
  readonly name: string
  readonly target: number | null
  readonly admitted: number | null
  readonly percent: number | null
  readonly pending: number | null
  readonly lastYear: number | null
  readonly milestone: number | null
  readonly standing: Standing
}

function row(
  name: string,
  target: number | null,
  admitted: number | null,
  rest: readonly [pending: number | null, lastYear: number | null, standing: Standing],
): SampleRow {
  const percent = target && admitted !== null ? Math.round((admitted / target) * 10_000) / 100 : null
  const [pending, lastYear, standing] = rest
  const milestone = target === null ? null : Math.ceil((target * 2) / 3)
  return { id: name, name, target, admitted, percent, pending, lastYear, milestone, standing }
}

export const sampleTotal = row('Đảng bộ thành phố Hạ Long', 450, 365, [64, 331, 'onMilestone'])

export const sampleRows: readonly SampleRow[] = [
  row('Đảng bộ phường Bãi Cháy', 24, 22, [6, 19, 'onMilestone']),
  row('Đảng bộ phường Hồng Gai', 18, 19, [1, 15, 'exceeded']),
  row('Đảng bộ phường Cao Xanh', 16, 9, [4, 12, 'behindMilestone']),
  row('Đảng bộ Công ty trách nhiệm hữu hạn một thành viên Môi trường đô thị', 8, 18, [0, 5, 'exceeded']),
  row('Đảng bộ xã Kỳ Thượng', 5, 5, [1, 4, 'completed']),
  row('Đảng bộ Công ty cổ phần Than Hà Tu', 36, 31, [8, 27, 'onMilestone']),
  row('Chi bộ Công ty TNHH May xuất khẩu Quảng Ninh', 4, 0, [2, 1, 'behindMilestone']),
  row('Đảng bộ phường Hà Khánh', 15, 20, [3, 12, 'exceeded']),
  row('Đảng bộ Bệnh viện đa khoa tỉnh', null, 12, [2, 13, 'noTarget']),
  row('Chi bộ khu 2', 1, 0, [0, 1, 'noSource']),
  row('Đảng bộ phường Việt Hưng', 13, null, [null, null, 'noJudgement']),
]

export const sampleCells: readonly MosaicCell[] = Array.from({ length: 243 }, (_, index) => {
  const order = (index * 37) % 243
  const long = 'Chi bộ thôn Đồng Đặng, xã Sơn Dương (sáp nhập từ hai chi bộ cũ)'
  return {
    key: String(index),
    name: index === 5 ? long : `Chi bộ khu ${(index % 11) + 1}`,
    parentName:
      index === 7 ? null : `Đảng bộ phường ${['Bãi Cháy', 'Hồng Gai', 'Cao Xanh'][index % 3] ?? ''}`,
    admitted: order < 102 ? 1 : order < 118 ? 2 + (order % 3) : order === 242 ? null : 0,
    noSource: order > 225 && order < 242,
    to: `/organisations/${index}`,
  }
})

/** A course with uneven steps: `total` people over the window, none in the first weeks. */
export function sampleCourse(from: string, until: number, total: number): readonly CoursePoint[] {
  return Array.from({ length: 30 }, (_, index) => ({
    day: addDays(from, Math.round(20 + ((until - 20) * index) / 29)),
    admitted: Math.round(total * ((index + 1) / 30) ** 1.4),
  }))
}

export const sampleYears: readonly YearFigure[] = [
  { year: 2019, target: null, admitted: null, percent: null, source: 'declared' },
  { year: 2020, target: 1700, admitted: 1812, percent: 106.59, source: 'declared' },
  { year: 2021, target: 1800, admitted: 1540, percent: 85.56, source: 'declared' },
  { year: 2022, target: 1900, admitted: 2089, percent: 109.95, source: 'mixed' },
  { year: 2023, target: 2770, admitted: 985, percent: 35.56, source: 'records' },
]
