import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { Created } from '#contract/common'
import type { AnswerBody, ConclusionBody, ScorecardBody, ScorecardShape } from '#contract/responsibilities'
import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import { judgeFreeText } from '#domain/freeText'
import {
  isScorecardOpen,
  judgeAnswer,
  judgeConclusionDay,
  judgeRank,
  lastAnswerDay,
} from '#domain/responsibilities/scorecard'
import { nfc } from '#domain/vietnamese'
import { writeAudit } from '../platform/audit'
import { runCommand } from '../platform/commands'
import type { Db, Trx } from '../platform/database'
import { lockEach } from '../platform/locks'
import { conflict, forbidden, notFound, refused } from '../platform/refusal'
import type { Viewer } from '../platform/viewer'
import { type ChargeRow, itemOf, reachCharge } from './chargeQueries'
import { readUnits } from './unitFigures'

type CardBody = z.output<typeof ScorecardBody>
type Answer = z.output<typeof AnswerBody>
type Conclusion = z.output<typeof ConclusionBody>

interface CardRow {
  id: string
  periodId: string
  periodName: string
  shownDay: Day
  figures: ScorecardShape['figures']
  answer: ScorecardShape['answer']
  conclusion: ScorecardShape['conclusion']
  conclusions: number
  earlier: ScorecardShape['earlier']
}

/** Nothing replaces the card. */
export function isStandingCard(alias: string): RawBuilder<boolean> {
  return sql<boolean>`not exists (select from scorecard later where later.replaces_id = ${sql.ref(`${alias}.id`)})`
}

async function readCards(db: Db | Trx, chargeId: string): Promise<CardRow[]> {
  const { rows } = await sql<CardRow>`
    select card.id, card.period_id as "periodId", period.name as "periodName", card.shown_day as "shownDay",
      card.figures, case when answer.id is not null then json_build_object('day', answer.day, 'stance', answer.stance,
        'points', answer.points, 'comment', answer.comment, 'paperDay', answer.paper_day) end as answer,
      (select json_build_object('day', made.day, 'level', made.level, 'points', made.points, 'reason', made.reason)
        from scorecard_conclusion made where made.scorecard_id = card.id
          and not exists (select from scorecard_conclusion later where later.replaces_id = made.id)) as conclusion,
      (select count(*)::int from scorecard_conclusion made where made.scorecard_id = card.id) as conclusions,
      coalesce((select json_agg(json_build_object('shownDay', before.shown_day, 'reason', later.reason)
          order by before.recorded_at)
        from scorecard before join scorecard later on later.replaces_id = before.id
        where before.responsibility_id = card.responsibility_id and before.period_id = card.period_id),
        '[]'::json) as earlier
    from scorecard card join period on period.id = card.period_id
    left join scorecard_answer answer on answer.scorecard_id = card.id
    where card.responsibility_id = ${chargeId} and ${isStandingCard('card')} order by card.shown_day desc, card.id limit 50`.execute(
    db,
  )
  return rows
}

/** The scorecards of a charge. Until the person has answered, or their time is over, only they and the office see. */
export async function readScorecards(db: Db, charge: ChargeRow, viewer: Viewer): Promise<ScorecardShape[]> {
  const { isMine, mayWrite } = itemOf(charge, viewer)
  return (await readCards(db, charge.id)).map((card) => {
    const isOpen = isMine || mayWrite || isScorecardOpen(card.shownDay, card.answer !== null, viewer.today)
    const isFree = card.answer === null && card.conclusion === null
    return {
      ...card,
      lastAnswerDay: lastAnswerDay(card.shownDay),
      figures: isOpen ? card.figures : null,
      answer: isOpen ? card.answer : null,
      conclusion: isOpen ? card.conclusion : null,
      mayAnswer: isFree && mayAnswer(charge, { isMine, mayWrite }),
      mayReplace: mayWrite && !isMine && card.conclusion === null,
      mayConclude: mayWrite && !isMine && isScorecardOpen(card.shownDay, card.answer !== null, viewer.today),
    }
  })
}

/** The person alone, or the office from a paper for somebody without an account. */
function mayAnswer({ accountId }: ChargeRow, { isMine, mayWrite }: { isMine: boolean; mayWrite: boolean }) {
  return isMine || (mayWrite && accountId === null)
}

/**
 * Freezes the figures of a period as they stand now and shows them to the person judged. A card whose figures were
 * wrong is replaced, with the reason, and answered anew.
 * @throws 404 charge or period unknown; 403, also for who would replace the card on themselves; 422 outsideCharge for
 * a period in which there was no charge, scorecardConcluded; 409 when another card stands than the one to be replaced
 */
export async function showScorecard(db: Db, id: string, body: CardBody, viewer: Viewer): Promise<Created> {
  return write(db, id, body, viewer, async (trx, charge) => {
    const { mayWrite, isMine } = itemOf(charge, viewer)
    if (!mayWrite || (isMine && body.replaces !== undefined)) throw forbidden()
    const { question, units } = await readUnits(trx, charge, body.periodId, viewer)
    const { period, asOf } = question
    const { from, to } = charge
    if (from > period.to || (to !== null && to <= period.from)) {
      throw refused({ code: 'outsideCharge', field: 'periodId', params: { from, to } })
    }
    const standing = (await readCards(trx, id)).find((card) => card.periodId === body.periodId)
    refuseOtherCard(standing, body)
    const figures = { periodName: period.name, asOf, units }
    const made = { recorded_at: viewer.now, recorded_by: viewer.accountId }
    await trx
      .insertInto('scorecard')
      .values({
        id: body.id,
        responsibility_id: id,
        period_id: body.periodId,
        shown_day: viewer.today,
        figures: JSON.stringify(figures),
        reason: body.replaces === undefined ? null : nfc(body.replaces.reason),
        replaces_id: body.replaces?.id ?? null,
        ...made,
      })
      .execute()
    const replaced = body.replaces === undefined ? {} : { replacesId: body.replaces.id }
    return { detail: { periodId: body.periodId, shown: viewer.today, ...replaced }, findings: [] }
  })
}

function refuseOtherCard(standing: CardRow | undefined, { replaces }: CardBody): void {
  if (standing?.id !== replaces?.id) throw conflict({ code: 'stale', field: 'periodId' })
  if (replaces === undefined) return
  if (standing !== undefined && standing.conclusion !== null)
    throw refused({ code: 'scorecardConcluded', field: 'replaces' })
  const personal = judgeFreeText(replaces.reason, 'replaces.reason')
  if (personal.length > 0) throw refused(...personal)
}

/** @throws 404; 403 for others than the person; 422 answeredAlready, beforeShown, required, personalDetail */
export async function answerScorecard(db: Db, id: string, body: Answer, viewer: Viewer): Promise<Created> {
  return write(db, id, body, viewer, async (trx, charge) => {
    const { isMine, mayWrite } = itemOf(charge, viewer)
    if (!mayAnswer(charge, { isMine, mayWrite })) throw forbidden()
    const card = await findCard(trx, id, body.scorecardId)
    if (card.answer !== null || card.conclusion !== null) {
      throw refused({ code: 'answeredAlready', field: 'scorecardId' })
    }
    if (!isMine && body.paperDay === undefined) throw refused({ code: 'required', field: 'paperDay' })
    const day = isMine ? viewer.today : (body.paperDay ?? viewer.today)
    const points = body.stance === 'differs' ? body.points : []
    const findings = [
      ...judgeAnswer(day, card.shownDay, viewer.today),
      ...judgeFreeText(body.comment ?? '', 'comment'),
    ]
    if (findings.length > 0) throw refused(...findings)
    if (body.stance === 'differs' && points.length === 0) throw refused({ code: 'required', field: 'points' })
    const comment = body.comment === undefined ? null : nfc(body.comment)
    await trx
      .insertInto('scorecard_answer')
      .values({
        id: body.id,
        scorecard_id: card.id,
        day,
        stance: body.stance,
        points: [...new Set(points)],
        comment,
        paper_day: isMine ? null : day,
        recorded_at: viewer.now,
        recorded_by: viewer.accountId,
      })
      .execute()
    return { detail: { scorecardId: card.id, day }, findings: [] }
  })
}

/**
 * The ranking people propose, with its reason; the last one stands. Points that do not fit the level are told.
 * @throws 404; 403; 409 stale; 422 answerAwaited, dayInFuture, personalDetail
 */
export async function concludeScorecard(
  db: Db,
  id: string,
  body: Conclusion,
  viewer: Viewer,
): Promise<Created> {
  return write(db, id, body, viewer, async (trx, charge) => {
    const { isMine, mayWrite } = itemOf(charge, viewer)
    // nobody concludes on themselves, whatever else they may write
    if (!mayWrite || isMine) throw forbidden()
    const card = await findCard(trx, id, body.scorecardId)
    if (card.conclusions !== body.expectedVersion) throw conflict({ code: 'stale', field: 'expectedVersion' })
    const since = { shown: card.shownDay, answered: card.answer?.day ?? null }
    const findings = [
      ...judgeConclusionDay(body, since, viewer.today),
      ...judgeFreeText(body.reason, 'reason'),
    ]
    if (findings.length > 0) throw refused(...findings)
    const { rows } = await sql<{ id: string }>`
      select made.id from scorecard_conclusion made where made.scorecard_id = ${card.id}
        and not exists (select from scorecard_conclusion later where later.replaces_id = made.id)`.execute(
      trx,
    )
    await trx
      .insertInto('scorecard_conclusion')
      .values({
        id: body.id,
        scorecard_id: card.id,
        day: body.day,
        level: body.level,
        points: body.points,
        reason: nfc(body.reason),
        recorded_at: viewer.now,
        recorded_by: viewer.accountId,
        replaces_id: rows[0]?.id ?? null,
      })
      .execute()
    return { detail: { scorecardId: card.id, day: body.day }, findings: [...judgeRank(body)] }
  })
}

async function findCard(trx: Trx, chargeId: string, scorecardId: string): Promise<CardRow> {
  const card = (await readCards(trx, chargeId)).find((one) => one.id === scorecardId)
  if (card === undefined) throw notFound()
  return card
}

type Written = { detail: Record<string, unknown>; findings: Finding[] }

/** The frame of all three: the charge through the viewer, one command, one writer at a time, one audit line. */
async function write(
  db: Db,
  id: string,
  body: { commandId: string; id: string },
  viewer: Viewer,
  work: (trx: Trx, charge: ChargeRow) => Promise<Written>,
): Promise<Created> {
  const { organisationId } = await reachCharge(db, id, viewer)
  const command = { commandId: body.commandId, purpose: `responsibilities.scorecard ${id}`, body }
  const result = await runCommand(db, command, viewer, async (trx) => {
    await lockEach(trx, 'responsibilities', [organisationId])
    const { detail, findings } = await work(trx, await reachCharge(trx, id, viewer))
    const line = { action: 'responsibilities.scorecard', organisationId, subjectId: body.id, detail }
    await writeAudit(trx, line, viewer)
    return { id: body.id, findings }
  })
  return { id: result.id, findings: result.findings }
}
