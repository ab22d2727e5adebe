import type { CriteriaReply } from '#contract/reports'
import { type Day, yearAgo } from '#domain/dates'
import { type CriteriaReport, lastDayOf } from '#domain/reports/catalogue'
import { type CriterionFigures, fillRows } from '#domain/reports/criteria'
import type { Opening } from '#domain/reports/membershipChange'
import { requirePurposeRight } from '../admissions/nameScope'
import { writeAudit } from '../platform/audit'
import type { Db, Trx } from '../platform/database'
import type { Reached, Viewer } from '../platform/viewer'
import { lastYearOf, readFigures, readTree, type Span } from '../progress/figureQueries'
import { admissionWorkFigures } from './admissionWork'
import { type Asked, isFromRecords, requireVersion, type Side } from './asked'
import { classFigures, coverageFigures, difficultyFigures, funnelFigures } from './following'
import { groupFigures } from './groups'
import { membershipChangeFigures } from './membershipChanges'
import { newMemberFigures } from './newMembers'

type Counting = (trx: Trx, side: Side, viewer: Viewer) => Promise<CriterionFigures>

/** How each table counts; totals are those of the progress page. */
const FIGURES: Record<Exclude<CriteriaReport, 'membership-changes'>, Counting> = {
  'new-members': newMemberFigures,
  'new-member-groups': groupFigures,
  'admission-work': admissionWorkFigures,
  coverage: coverageFigures,
  funnel: funnelFigures,
  difficulties: difficultyFigures,
  classes: classFigures,
}

/**
 * An official table for one body. What the progress page does not split is counted through the same definition, where
 * every figure comes from records. Exact numbers of ethnic and religious groups open for a stated purpose, which is
 * logged (decision 0009).
 * @throws 403 for a purpose of somebody who reads no names here; 422 reportUncovered, reportAhead, reportSpan, reportPast
 */
export async function readCriteriaReport(
  db: Db,
  report: CriteriaReport,
  organisation: Reached,
  { question, purpose, sealKey }: Asked & { sealKey: Buffer },
  viewer: Viewer,
): Promise<CriteriaReply> {
  requirePurposeRight(purpose, [organisation.path], viewer)
  const { rows, spans: _, ...version } = requireVersion(report, question)
  const tree = await readTree(db, organisation.id, question, viewer)
  const before = lastYearOf(question)
  const self = tree.skeleton.nodes.find(({ id }) => id === organisation.id)
  if (self === undefined) throw new Error('the body asked for is always in its own skeleton')
  const isOpen = purpose !== undefined
  return db.transaction().execute(async (trx) => {
    const read = async (span: Span, livedOn: Day) => {
      const figures = (await readFigures(trx, tree, span, question, viewer)).get(organisation.id)
      const { treePath } = tree
      const side = {
        organisationId: organisation.id,
        treePath,
        livedOn,
        tree,
        figures,
        span,
        question,
        isOpen,
        sealKey,
      }
      if (report === 'membership-changes')
        return { figures, ...(await membershipChangeFigures(trx, side, viewer)) }
      return { figures, values: await FIGURES[report](trx, side, viewer), opening: null }
    }
    const now = await read(question, question.treeOn)
    const lastYear = await read(before, yearAgo(question.treeOn))
    if (isOpen) await logReading(trx, organisation, { report, question, purpose }, viewer)
    const { id, code, name, kind } = self
    return {
      report,
      organisation: { id, code, name, kind },
      period: { from: question.from, to: question.to },
      asOf: question.asOf,
      lastYearAsOf: lastDayOf(before),
      official: question.official,
      version,
      sealedOpen: isOpen,
      fromRecords: isFromRecords(now.figures),
      opening: now.opening && {
        now: openingNote(now.opening),
        lastYear: lastYear.opening && openingNote(lastYear.opening),
      },
      rows: fillRows(rows, now.values, lastYear.values, isOpen),
    }
  })
}

const openingNote = ({ day, gap }: Opening) => ({ day, gap })

/** A sealed number is a reading of sealed fields: what for, and of which days. */
async function logReading(
  trx: Trx,
  { id: organisationId }: Reached,
  { report, question, purpose }: Asked & { report: CriteriaReport },
  viewer: Viewer,
): Promise<void> {
  const { from, to, asOf, treeOn, countBy } = question
  const detail = { purpose, query: { report, from, to, asOf, treeOn, countBy } }
  await writeAudit(trx, { action: 'reports.sealed', organisationId, detail }, viewer)
}
