import type { Insertable } from 'kysely'
import type { z } from 'zod'
import type { DraftBody, ScreeningBallotBody, ScreeningReportBody, ViewBody } from '#contract/screening'
import type { JudgedFinding } from '#domain/findings'
import { judgeBallot, judgeDraft, judgeReport, judgeView } from '#domain/screening/judge'
import { isListed } from '#domain/screening/state'
import { nfc } from '#domain/vietnamese'
import { attendanceColumns } from '../candidates/meetingRows'
import { conflict, refused } from '../platform/refusal'
import type { ScreeningBallotTable } from '../platform/tables.generated'
import { authored, type CellWork, refuseBlocked, refuseOutsiders } from './cellWork'
import { eraseLists, erasePersons, openList, sealList, sealPersons } from './seals'

type Findings = readonly JudgedFinding[]

/** The whole list anew; what an earlier draft held is erased. @throws 404 for a stranger, 422 */
export async function draw(work: CellWork, body: z.output<typeof DraftBody>): Promise<Findings> {
  const { trx, cellId, roundId, state, sealer } = work
  await refuseOutsiders(
    trx,
    cellId,
    body.entries.map(({ memberId }) => memberId),
  )
  const ids = new Set(body.entries.map(({ id }) => id))
  if (ids.size !== body.entries.length) throw conflict({ code: 'stale', field: 'entries' })
  const findings = judgeDraft(state, body, sealer.viewer)
  refuseBlocked(findings)
  await trx
    .insertInto('screening_draft')
    .values({
      id: body.id,
      round_id: roundId,
      cell_id: cellId,
      day: body.day,
      nobody: body.entries.length === 0,
      ...authored(sealer.viewer),
    })
    .execute()
  if (state.draft !== null) await eraseLists(trx, [state.draft.id])
  await sealList(trx, body.id, body.entries, sealer)
  return findings
}

/** A view asked for, and received; told again it takes the place of the one before. @throws 422 */
export async function view(work: CellWork, body: z.output<typeof ViewBody>): Promise<Findings> {
  const { trx, cellId, roundId, state, sealer } = work
  const step = { kind: body.kind, askedDay: body.askedDay, day: body.day ?? null, view: body.view ?? null }
  const findings = judgeView(state, step, sealer.viewer)
  refuseBlocked(findings)
  await trx
    .insertInto('screening_step')
    .values({
      id: body.id,
      round_id: roundId,
      cell_id: cellId,
      kind: body.kind,
      asked_day: step.askedDay,
      day: step.day,
      view: step.view,
      ...authored(sealer.viewer),
      replaces_id: state.steps.find(({ kind }) => kind === body.kind)?.id ?? null,
    })
    .execute()
  return findings
}

/**
 * The secret ballot on everybody of the draft, which becomes entries with a seal each; or a correction of the counts.
 * @throws 409 for a ballot that was corrected meanwhile, 422 for counts that do not add up or an incomplete list
 */
export async function vote(work: CellWork, body: z.output<typeof ScreeningBallotBody>): Promise<Findings> {
  const { trx, state, sealer } = work
  if ((state.ballot?.id ?? undefined) !== body.replacesId)
    throw conflict({ code: 'stale', field: 'replacesId' })
  if (state.ballot !== null && body.reason === undefined) throw refused({ code: 'required', field: 'reason' })
  const list = state.draft === null ? [] : await openList(trx, state.draft.id, sealer.key)
  const isFirst = state.ballot === null
  const ids = isFirst ? list.map(({ id }) => id) : state.entries.map(({ id }) => id)
  const findings = judgeBallot(state, ids, body, sealer.viewer)
  refuseBlocked(findings)
  await trx.insertInto('screening_ballot').values(ballotColumns(work, body)).execute()
  if (isFirst) await turnIntoEntries(work, list)
  const votes = body.votes.map(({ entryId, vote: { for: yes, against, blank } }) => ({
    ballot_id: body.id,
    entry_id: entryId,
    vote_for: yes,
    vote_against: against,
    vote_blank: blank,
  }))
  await trx.insertInto('screening_vote').values(votes).execute()
  return findings
}

function ballotColumns(
  { cellId, roundId, sealer }: CellWork,
  body: z.output<typeof ScreeningBallotBody>,
): Insertable<ScreeningBallotTable> {
  return {
    id: body.id,
    round_id: roundId,
    cell_id: cellId,
    day: body.day,
    ...attendanceColumns(body.attendance),
    reason: body.reason === undefined ? null : nfc(body.reason),
    ...authored(sealer.viewer),
    replaces_id: body.replacesId ?? null,
  }
}

async function turnIntoEntries(work: CellWork, list: Awaited<ReturnType<typeof openList>>): Promise<void> {
  const { trx, cellId, roundId, state, sealer } = work
  const entries = list.map(({ id }) => ({
    id,
    round_id: roundId,
    cell_id: cellId,
    ...authored(sealer.viewer),
  }))
  if (entries.length > 0) await trx.insertInto('screening_entry').values(entries).execute()
  await sealPersons(trx, list, sealer)
  if (state.draft !== null) await eraseLists(trx, [state.draft.id])
}

/** Closes the first step: the number goes upward, whoever was not voted onto the list is forgotten. @throws 422 */
export async function report(work: CellWork, body: z.output<typeof ScreeningReportBody>): Promise<Findings> {
  const { trx, cellId, roundId, state, sealer } = work
  const findings = judgeReport(state, body.day, sealer.viewer)
  refuseBlocked(findings)
  const listed = state.entries.filter((entry) => isListed(entry, state.ballot))
  const others = state.entries.filter((entry) => !isListed(entry, state.ballot))
  await trx
    .insertInto('screening_step')
    .values({
      id: body.id,
      round_id: roundId,
      cell_id: cellId,
      kind: 'report',
      day: body.day,
      number: body.number === undefined ? null : nfc(body.number),
      listed: listed.length,
      ...authored(sealer.viewer),
    })
    .execute()
  await erasePersons(
    trx,
    others.map(({ id }) => id),
  )
  return findings
}
