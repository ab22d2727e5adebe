import type { Day } from '#domain/dates'
import type { Evidence } from './timeline'

/** Days off of state offices in one year, as its decision sets them. */
interface HolidayYear {
  /** weekdays not worked: a day, or `first..last` */
  readonly off: readonly string[]
  /** weekend days worked in exchange */
  readonly worked: readonly Day[]
  readonly evidence: Evidence
  /** what is still to be confirmed */
  readonly open?: string
}

/** A year at a time; a year that is not here has weekends alone, and whoever counts in it is told so (decision 0011). */
export const HOLIDAYS: Readonly<Record<string, HolidayYear>> = {
  2023: {
    off: ['2023-01-02', '2023-01-20..2023-01-26', '2023-05-01..2023-05-03', '2023-09-01', '2023-09-04'],
    worked: [],
    evidence: 'memory',
  },
  2024: {
    off: [
      '2024-01-01',
      '2024-02-08..2024-02-14',
      '2024-04-18',
      '2024-04-29..2024-05-01',
      '2024-09-02..2024-09-03',
    ],
    worked: ['2024-05-04'],
    evidence: 'memory',
  },
  2025: {
    off: [
      '2025-01-01',
      '2025-01-27..2025-01-31',
      '2025-04-07',
      '2025-04-30..2025-05-02',
      '2025-09-01..2025-09-02',
    ],
    worked: ['2025-04-26'],
    evidence: 'memory',
  },
  2026: {
    off: [
      '2026-01-01..2026-01-02',
      '2026-02-16..2026-02-20',
      '2026-04-27',
      '2026-04-30..2026-05-01',
      '2026-08-31..2026-09-02',
    ],
    worked: ['2026-01-10', '2026-08-22'],
    evidence: 'memory',
    open: 'Ngày 24/11/2026 có được nghỉ hay không: chưa xác nhận',
  },
}
