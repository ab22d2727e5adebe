import type { ClosingReport } from '#domain/closings/report'
import type { Day } from '#domain/dates'
import { CATALOGUE, versionOn } from '#domain/reports/catalogue'
import type { Criterion } from '#domain/reports/criteria'

interface Asked {
  readonly cutOff: Day
  readonly again?: Pick<ClosingReport, 'newMembers'>
}

/**
 * The rows of Biểu 2 in a report of a period: those of the form in force on its cut-off day, before the first one
 * known those of the first. A frozen report keeps the rows it has, whichever form they were taken from.
 */
export function newMemberRows({ cutOff, again }: Asked): readonly Criterion[] {
  const forms = CATALOGUE['new-members']
  const inForce = versionOn('new-members', cutOff) ?? forms[0]
  const keys = again?.newMembers.map(({ key }) => key) ?? []
  const holds = ({ rows }: { rows: readonly Criterion[] }) => {
    const known = new Set(rows.map(({ key }) => key))
    return keys.every((key) => known.has(key))
  }
  const form = [inForce, ...forms].find((one) => one !== undefined && holds(one))
  return (form ?? inForce)?.rows ?? []
}
