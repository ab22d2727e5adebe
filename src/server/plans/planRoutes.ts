import * as contract from '#contract/plans'
import * as efforts from '#contract/sourceEfforts'
import { route, type Server } from '../platform/route'
import { declareIntroductions, readEfforts, recordActivity, takeBack } from './efforts'
import { readPlans } from './planQueries'
import { writeOnce } from './planWork'
import { answerPlan, submitPlan } from './planWrites'
import { requestSources } from './requests'
import { readSurveys, recordSurvey } from './surveys'

/** Surveys, plans, requests and efforts. Every check of a write is made inside its command. */
export function planRoutes(server: Server): void {
  const { db } = server
  const action = 'plans.write'
  route(server, contract.readSurveys, ({ params, query, viewer }) =>
    readSurveys(db, params.id, query, viewer),
  )
  route(server, contract.readPlans, ({ params, query, viewer }) => readPlans(db, params.id, query, viewer))
  route(server, efforts.readEfforts, ({ params, query, viewer }) =>
    readEfforts(db, params.id, query.year, viewer),
  )
  route(server, contract.recordSurvey, ({ params: { id }, body, viewer }) =>
    writeOnce(db, { id, action, audit: 'plans.survey', body }, viewer, (trx, cell) =>
      recordSurvey(trx, cell, body, viewer),
    ),
  )
  route(server, contract.submitPlan, ({ params: { id }, body, viewer }) =>
    writeOnce(db, { id, action, audit: 'plans.submit', body }, viewer, (trx, cell) =>
      submitPlan(trx, cell, body, viewer),
    ),
  )
  route(server, contract.answerPlan, ({ params: { id }, body, viewer }) =>
    writeOnce(db, { id, action: 'plans.answer', audit: 'plans.answer', body }, viewer, (trx, cell) =>
      answerPlan(trx, cell, body, viewer),
    ),
  )
  route(server, contract.requestSources, ({ params: { id }, body, viewer }) =>
    writeOnce(db, { id, action, audit: 'plans.request', body }, viewer, (trx, organisation) =>
      requestSources(trx, organisation, body, viewer),
    ),
  )
  route(server, efforts.declareIntroductions, ({ params: { id }, body, viewer }) =>
    writeOnce(db, { id, action, audit: 'plans.introductions', body }, viewer, (trx, organisation) =>
      declareIntroductions(trx, organisation, body, viewer),
    ),
  )
  route(server, efforts.recordActivity, ({ params: { id }, body, viewer }) =>
    writeOnce(db, { id, action, audit: 'plans.activity', body }, viewer, (trx, organisation) =>
      recordActivity(trx, organisation, body, viewer),
    ),
  )
  route(server, contract.takeBackSource, ({ params: { id }, body, viewer }) =>
    writeOnce(db, { id, action, audit: 'plans.takeBack', body }, viewer, (trx, organisation) =>
      takeBack(trx, organisation, body, viewer),
    ),
  )
}
