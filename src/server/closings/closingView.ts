import { sql } from 'kysely'
import type { z } from 'zod'
import type {
  ClosingList,
  ClosingReply,
  listClosings as listEndpoint,
  ReportShape,
  VersionShape,
} from '#contract/closings'
import { asTold, type ClosingReport, leftOver } from '#domain/closings/report'
import type { OrganisationKind } from '#domain/organisations/kinds'
import { differencesOf } from '#domain/summaries/pack'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { hashOf } from '../platform/frozenHash'
import { type Reached, rolesFor, type Viewer } from '../platform/viewer'
import type { Question } from '../progress/question'
import {
  type ClosingRow,
  carriedInto,
  closingsOver,
  findClosing,
  frozenOf,
  intakesOf,
  type ReportRow,
  standingOf,
  toIntake,
  toItem,
  versionsOf,
} from './closingQueries'
import { isUsed } from './holdClosing'
import { askReport, countLate, readReport, tellReport } from './reportQueries'

/** The periods opened for the body, the newest first. */
export async function listClosings(
  db: Db,
  organisation: Reached,
  { cursor, limit }: z.output<typeof listEndpoint.query>,
  viewer: Viewer,
): Promise<ClosingList> {
  const after = decodeCursor(cursor, ['day', 'day', 'text'])
  const rows = await closingsOver(db, organisation, sql`true`, { after, limit: limit + 1 })
  return {
    organisation: await toOrganisation(db, organisation, viewer),
    ...pageOf(
      rows,
      limit,
      ({ cutOff, from, kind }) => [cutOff, from, kind],
      (row) => toItem(row, organisation),
    ),
    mayOpen: mayDo('closings.open', organisation, viewer),
  }
}

/** What a body confirmed of a period beside what is known today, and who beneath it has not confirmed. */
export function readClosing(
  db: Db,
  organisation: Reached,
  { closingId, isRecount }: { closingId: string; isRecount: boolean },
  viewer: Viewer,
): Promise<ClosingReply> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const closing = await findClosing(trx, organisation, closingId)
      const versions = await versionsOf(trx, organisation.id, closing)
      const asked = await askReport(trx, organisation, { ...closing, knownAt: null }, viewer)
      const now = await tellReport(trx, organisation, asked, viewer)
      const standing = standingOf(versions)
      const carried = await carriedInto(trx, organisation.id, closing)
      const isOwn = closing.organisationId === organisation.id
      return {
        organisation: await toOrganisation(trx, organisation, viewer),
        closing: toItem(closing, organisation),
        now: toShape(now),
        ...(await readHeld(
          trx,
          { organisation, closing, standing, now, isRecount, question: asked.question },
          viewer,
        )),
        versions: versions.map(toVersion),
        carried: carried.map(toIntake),
        mayConfirm: mayDo('closings.confirm', organisation, viewer),
        maySettle: mayDo('closings.settle', organisation, viewer),
        mayWithdraw:
          isOwn &&
          mayDo('closings.open', organisation, viewer) &&
          !(await isUsed(trx, closing.id, organisation)),
      }
    })
}

type Held = Pick<ClosingReply, 'held' | 'differences' | 'late' | 'left' | 'intakes' | 'later'>
const NOTHING: Held = { held: null, differences: [], late: null, left: 0, intakes: [], later: [] }

interface HeldQuestion {
  organisation: Reached
  closing: ClosingRow
  standing: ReportRow | null
  now: ClosingReport
  isRecount: boolean
  question: Question
}

/** What stands, whether it counts the same again where that is asked, and what became of its difference. */
async function readHeld(
  trx: Trx,
  { organisation, closing, standing, now, isRecount, question }: HeldQuestion,
  viewer: Viewer,
): Promise<Held> {
  if (standing === null || standing.hash === null || standing.shape === null) return NOTHING
  const { id, version, hash, shape, knownAt } = standing
  const report = await frozenOf(trx, id)
  const isSameAgain = async () =>
    hashOf(
      asTold(await readReport(trx, organisation, { ...closing, knownAt, again: report }, viewer), report),
    ) === hash
  const intakes = await intakesOf(trx, id)
  const left = leftOver(standing.admitted, intakes, now.own.admitted)
  const isCounted = report.own.source !== 'declared' && now.own.source !== 'declared'
  return {
    held: {
      id,
      version,
      shape,
      hash,
      knownAt: knownAt.toISOString(),
      sealed: hashOf(report) === hash,
      matches: isRecount ? await isSameAgain() : null,
      report: toShape(report),
    },
    differences: differencesOf(compared(report), compared(now)),
    late: isCounted ? await countLate(trx, organisation, { question, since: knownAt }, viewer) : null,
    left,
    intakes: intakes.map(toIntake),
    later: left === 0 ? [] : await laterOnes(trx, organisation, closing),
  }
}

const compared = ({ own, bodies }: ClosingReport) => ({ admitted: own.admitted, bodies })

/** Periods of the same year that are closed later and can still take a difference in. */
async function laterOnes(trx: Trx, organisation: Reached, { cutOff }: ClosingRow) {
  const rows = await closingsOver(
    trx,
    organisation,
    sql<boolean>`closing.cut_off > ${cutOff}::date
      and extract(year from closing.cut_off) = extract(year from ${cutOff}::date)`,
  )
  return rows.filter(({ confirmed }) => !confirmed).map((row) => toItem(row, organisation))
}

/** The lists of the reply are its own. */
export function toShape(report: ClosingReport): ReportShape {
  const { own, bodies, newMembers, cells, grassroots } = report
  return {
    ...report,
    own: { ...own },
    bodies: bodies.map((line) => ({ ...line })),
    cells: { ...cells },
    grassroots: { ...grassroots },
    newMembers: newMembers.map((row) => ({ ...row })),
  }
}

function toVersion(row: ReportRow): VersionShape {
  const { id, version, act, number, day, reason, admitted, hash, recordedAt, recordedBy } = row
  return {
    id,
    version,
    act,
    number,
    day,
    reason,
    admitted,
    hash,
    recordedAt: recordedAt.toISOString(),
    recordedBy,
  }
}

function mayDo(
  action: 'closings.open' | 'closings.confirm' | 'closings.settle',
  { path }: Reached,
  viewer: Viewer,
): boolean {
  return rolesFor(viewer, path, action).length > 0
}

async function toOrganisation(
  db: Db | Trx,
  { id, name, kind, parentId }: Reached,
  { today }: Viewer,
): Promise<ClosingList['organisation']> {
  const parent = await db
    .selectFrom('placement')
    .select('name')
    .where('organisation_id', '=', parentId)
    .where(sql<boolean>`valid @> ${today}::date`)
    .executeTakeFirst()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the column holds nothing else
  return { id, name, kind: kind as OrganisationKind, parentName: parent?.name ?? null }
}
