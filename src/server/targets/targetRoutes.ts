import {
  allocateTargets,
  createPeriod,
  getTargets,
  issueTarget,
  listPeriods,
  type PeriodShape,
  proposeAllocation,
  withdrawTarget,
} from '#contract/targets'
import { minDay } from '#domain/dates'
import type { Db } from '../platform/database'
import { knownAtEndOf } from '../platform/knownAt'
import { route, type Server } from '../platform/route'
import { reach, type Viewer } from '../platform/viewer'
import { allocateTargets as allocate } from './allocateTargets'
import { issueTarget as issue } from './issueTarget'
import { type LastPeriod, readLedger } from './ledger'
import { readEntries } from './ledgerEntries'
import { createPeriod as addPeriod, findPeriod, listPeriods as readPeriods } from './periods'
import { proposeFor } from './proposeAllocation'
import { takeBackTarget } from './takeBackTarget'

/** Answers, for the bodies of a page, how many they admitted in the period before. */
export type LastPeriodOf = (db: Db, period: PeriodShape, viewer: Viewer) => LastPeriod

/** Periods and the targets ledger. What needs another feature's figures comes in through `lastPeriodOf`. */
export function targetRoutes(server: Server, lastPeriodOf?: LastPeriodOf): void {
  const { db } = server

  async function ledger(
    id: string,
    query: { period: string; asOf?: string; knownAt?: string },
    viewer: Viewer,
  ) {
    const organisation = await reach(db, id, 'figures.read', viewer)
    const period = await findPeriod(db, query.period, viewer)
    const lastPeriod = lastPeriodOf?.(db, period, viewer)
    const of = { period, asOf: query.asOf, knownAt: knownAtEndOf(query.knownAt), lastPeriod }
    return readLedger(db, organisation, of, viewer)
  }

  route(server, listPeriods, ({ viewer }) => readPeriods(db, viewer))
  route(server, createPeriod, ({ body, viewer }) => addPeriod(db, body, viewer))
  route(server, getTargets, ({ params, query, viewer }) => ledger(params.id, query, viewer))
  route(server, proposeAllocation, ({ params, body, viewer }) => proposeFor(db, params.id, body, viewer))
  route(server, allocateTargets, async ({ params, body, viewer }) => {
    await allocate(db, params.id, body, viewer)
    return ledger(params.id, { period: body.periodId }, viewer)
  })
  route(server, withdrawTarget, ({ params, body, viewer }) => takeBackTarget(db, params.id, body, viewer))
  route(server, issueTarget, async ({ params, body, viewer }) => {
    const { id } = await issue(db, params.id, body, viewer)
    return { ...(await oneEntry(db, params.id, body.periodId, id, viewer)), findings: [] }
  })
}

async function oneEntry(db: Db, organisationId: string, periodId: string, id: string, viewer: Viewer) {
  const period = await findPeriod(db, periodId, viewer)
  const query = { organisationId, periodId, asOf: minDay(period.to, viewer.today), knownAt: null }
  const entry = (await readEntries(db, query, viewer)).find((one) => one.id === id.toLowerCase())
  if (entry === undefined) throw new Error('an entry just written is gone')
  return entry
}
