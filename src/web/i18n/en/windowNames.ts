import type { WindowKind } from '#domain/closings/windows'
import type { Day } from '#domain/dates'

/** "August 2023" as 8/2023, "quarter 3 of 2023", "the first 8 months of 2023". */
export function windowName(kind: WindowKind, from: Day): string {
  const [year, month] = [from.slice(0, 4), Number(from.slice(5, 7))]
  const names: Record<WindowKind, string> = {
    month: `month ${month}/${year}`,
    quarter: `quarter ${(month + 2) / 3} of ${year}`,
    sixMonths: `the first 6 months of ${year}`,
    eightMonths: `the first 8 months of ${year}`,
    nineMonths: `the first 9 months of ${year}`,
    year: `the year ${year}`,
  }
  return names[kind]
}
