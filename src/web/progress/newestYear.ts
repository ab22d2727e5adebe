import type { SeriesReply } from '#contract/progress'
import type { Day } from '#domain/dates'

/** The newest year after the period in which somebody is told to have been admitted. */
export function newestYear(series: SeriesReply | undefined, periodTo: Day): string | null {
  const later = (series?.items ?? []).filter(
    ({ year, admitted }) => String(year) > periodTo.slice(0, 4) && admitted !== null && admitted > 0,
  )
  return later.reduce<string | null>((newest, { year }) => {
    return newest === null || String(year) > newest ? String(year) : newest
  }, null)
}
