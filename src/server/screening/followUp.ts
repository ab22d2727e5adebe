import type { z } from 'zod'
import type { HelpBody, OutcomeBody } from '#contract/screening'
import type { JudgedFinding } from '#domain/findings'
import { judgeHelp, judgeOutcome } from '#domain/screening/judge'
import { isEnded } from '#domain/screening/state'
import { nfc } from '#domain/vietnamese'
import { notFound, refused } from '../platform/refusal'
import { authored, type CellWork, probationersAmong, refuseBlocked, refuseStrangers } from './cellWork'
import { erasePersons, openPersons, sealHelper } from './seals'

type Findings = readonly JudgedFinding[]

/** Who helps and for how long. @throws 404 for an entry or helper of another cell, 422 */
export async function help(work: CellWork, body: z.output<typeof HelpBody>): Promise<Findings> {
  const { trx, cellId, sealer } = work
  const entry = entryOf(work, body.entryId)
  await refuseStrangers(trx, cellId, [body.helperId])
  const findings = judgeHelp(work.state, entry, body, sealer.viewer)
  refuseBlocked(findings)
  const { persons } = await openPersons(trx, [entry.id], sealer.key)
  if (persons.get(entry.id)?.memberId === body.helperId) {
    throw refused({ code: 'screeningTwice', field: 'helperId' })
  }
  const { id, from, until } = body
  await trx
    .insertInto('screening_help')
    .values({ id, entry_id: entry.id, from_day: from, until_day: until, ...authored(sealer.viewer) })
    .execute()
  await sealHelper(trx, entry.id, body.helperId, sealer)
  return findings
}

/**
 * What came of it. Progress takes the person off the list, and a deletion off the Party: either leaves a count, the
 * day, and of a deletion the number of its paper.
 * @throws 404 for an entry of another cell, 422
 */
export async function conclude(work: CellWork, body: z.output<typeof OutcomeBody>): Promise<Findings> {
  const { trx, state, sealer } = work
  const entry = entryOf(work, body.entryId)
  const findings = judgeOutcome(state, entry, body, sealer.viewer)
  refuseBlocked(findings)
  const { id, kind, day, paperNumber } = body
  if (kind === 'deleted') await refuseUndeleted(work, entry.id)
  await trx
    .insertInto('screening_outcome')
    .values({
      id,
      entry_id: entry.id,
      kind,
      day,
      paper_number: paperNumber === undefined ? null : nfc(paperNumber),
      ...authored(sealer.viewer),
    })
    .execute()
  if (isEnded({ outcome: { kind, day } })) await erasePersons(trx, [entry.id])
  return findings
}

/** Somebody on probation is deleted in their file first (R-DEL-2), which holds the votes. @throws 422 */
async function refuseUndeleted({ trx, sealer }: CellWork, entryId: string): Promise<void> {
  const { persons } = await openPersons(trx, [entryId], sealer.key)
  const memberId = persons.get(entryId)?.memberId
  const file = memberId === undefined ? undefined : (await probationersAmong(trx, [memberId])).get(memberId)
  if (file !== undefined && file.exit !== 'deletionDecision') {
    throw refused({ code: 'deletionNotInFile', field: 'kind' })
  }
}

function entryOf({ state }: CellWork, id: string) {
  const entry = state.entries.find((each) => each.id === id)
  if (entry === undefined) throw notFound()
  return entry
}
