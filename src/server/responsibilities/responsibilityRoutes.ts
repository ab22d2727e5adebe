import type { ChargeDetail } from '#contract/responsibilities'
import * as contract from '#contract/responsibilities'
import type { Db } from '../platform/database'
import { route, type Server } from '../platform/route'
import { reach, type Viewer } from '../platform/viewer'
import { assign, correctCharge } from './assign'
import { itemOf, listCharges, logNames, reachCharge } from './chargeQueries'
import { answerScorecard, concludeScorecard, readScorecards, showScorecard } from './scorecards'
import { readUnits } from './unitFigures'
import { readVisits, recordVisit, withdrawVisit } from './visits'

/** Committee members in charge of bodies beneath: charges, visits, scorecards. */
export function responsibilityRoutes(server: Server): void {
  const { db } = server
  route(server, contract.listResponsibilities, async ({ params, query, viewer }) =>
    listCharges(db, await reach(db, params.id, 'responsibilities.read', viewer), query, viewer),
  )
  route(server, contract.assignResponsibility, ({ params, body, viewer }) =>
    assign(db, params.id, body, viewer),
  )
  route(server, contract.getResponsibility, ({ params, query, viewer }) =>
    readCharge(db, params.id, query.period, viewer),
  )
  route(server, contract.correctResponsibility, ({ params, body, viewer }) =>
    correctCharge(db, params.id, body, viewer),
  )
  route(server, contract.recordVisit, ({ params, body, viewer }) => recordVisit(db, params.id, body, viewer))
  route(server, contract.withdrawVisit, ({ params, body, viewer }) =>
    withdrawVisit(db, params.id, body, viewer),
  )
  route(server, contract.showScorecard, ({ params, body, viewer }) =>
    showScorecard(db, params.id, body, viewer),
  )
  route(server, contract.answerScorecard, ({ params, body, viewer }) =>
    answerScorecard(db, params.id, body, viewer),
  )
  route(server, contract.concludeScorecard, ({ params, body, viewer }) =>
    concludeScorecard(db, params.id, body, viewer),
  )
}

async function readCharge(
  db: Db,
  id: string,
  periodId: string | undefined,
  viewer: Viewer,
): Promise<ChargeDetail> {
  const charge = await reachCharge(db, id, viewer)
  const item = itemOf(charge, viewer)
  const { question, units } = await readUnits(db, charge, periodId, viewer)
  const { period, asOf } = question
  await logNames(db, charge.organisationId, [item], viewer)
  return {
    ...item,
    organisation: { id: charge.organisationId, name: charge.organisationName },
    period: { id: period.id, name: period.name, from: period.from, to: period.to },
    asOf,
    figures: units,
    visitList: await readVisits(db, id, viewer),
    scorecards: await readScorecards(db, charge, viewer),
  }
}
