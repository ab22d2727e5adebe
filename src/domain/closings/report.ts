import { canonical } from '#domain/canonical'
import type { WindowKind } from '#domain/closings/windows'
import type { Day } from '#domain/dates'
import { inOrderOf } from '#domain/inOrderOf'
import type { CountBy } from '#domain/targets/words'

/** The shape of a frozen report; a later shape has a higher number, so that an old hash still says what it is of. */
export const REPORT_SHAPE = 1

/** One line of the progress table, for the body itself or one right beneath it. */
export interface ReportLine {
  readonly id: string
  readonly name: string
  /** lives on the cut-off day */
  readonly alive: boolean
  readonly target: number | null
  /** within the window */
  readonly inWindow: number | null
  /** since the start of the year of the target */
  readonly admitted: number | null
  readonly percent: number | null
  readonly lastYear: number | null
  /** files under way when the report was made; not kept of the past, so not counted again */
  readonly pipeline: number | null
  readonly source: 'records' | 'declared' | 'mixed'
  /** what the body had itself confirmed of this window; null: "chưa báo cáo", the figure is the system's own */
  readonly confirmed: { readonly version: number; readonly admitted: number | null; readonly day: Day } | null
}

/** What a body confirms of a window: rows of the progress table, coverage, and the open rows of Biểu 2. */
export interface ClosingReport {
  readonly kind: WindowKind
  readonly from: Day
  readonly cutOff: Day
  /** of the target's year: what `admitted` counts from */
  readonly yearFrom: Day
  readonly countBy: CountBy
  readonly own: ReportLine
  readonly bodies: readonly ReportLine[]
  readonly cells: { readonly total: number | null; readonly withAdmission: number | null }
  readonly grassroots: { readonly total: number | null; readonly completed: number | null }
  readonly newMembers: readonly {
    readonly key: string
    readonly now: number | null
    readonly lastYear: number | null
  }[]
}

/**
 * A report counted again, told as the frozen one: its files under way, which are not kept of the past, only the
 * criteria it had, whatever rows the form has gained since, and all in its order, which may be another by the
 * collation of another server.
 */
export function asTold(report: ClosingReport, told: ClosingReport): ClosingReport {
  const known = new Map([told.own, ...told.bodies].map(({ id, pipeline }) => [id, pipeline]))
  const put = (line: ReportLine): ReportLine => {
    return { ...line, pipeline: known.get(line.id) ?? null }
  }
  const keys = told.newMembers.map(({ key }) => key)
  const newMembers = report.newMembers.filter(({ key }) => keys.includes(key))
  return {
    ...report,
    own: put(report.own),
    bodies: inOrderOf(told.bodies, report.bodies, ({ id }) => id).map(put),
    newMembers: inOrderOf(told.newMembers, newMembers, ({ key }) => key),
  }
}

/** Whether the figures within the window are others than those since the start of the target's days, and stand beside them. */
export function tellsWindowApart(
  report: Pick<ClosingReport, 'from' | 'yearFrom' | 'own' | 'bodies'>,
): boolean {
  const { from, yearFrom, own, bodies } = report
  return from !== yearFrom || [own, ...bodies].some(({ inWindow, admitted }) => inWindow !== admitted)
}

/** Bodies that live on the cut-off day and have not confirmed. */
export function unreported({ bodies }: Pick<ClosingReport, 'bodies'>): readonly ReportLine[] {
  return bodies.filter(({ alive, confirmed }) => alive && confirmed === null)
}

/** What is left of a difference: from the figure last told, by report or intake, to that of today. */
export function leftOver(
  reported: number | null,
  intakes: readonly { readonly now: number }[],
  now: number | null,
): number {
  const told = intakes.at(-1)?.now ?? reported
  return told === null || now === null ? 0 : now - told
}

/** Whether a report counted now tells the figures that were told, whoever had confirmed and whatever was under way. */
export function sameFigures(now: ClosingReport, told: ClosingReport): boolean {
  const plain = (line: ReportLine) => {
    return { ...line, pipeline: null, confirmed: null }
  }
  const [one, other] = [asTold(now, told), told].map((report) =>
    canonical({ ...report, own: plain(report.own), bodies: report.bodies.map(plain) }),
  )
  return one === other
}
