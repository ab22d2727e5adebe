import type { z } from 'zod'
import type { ProposalBody, ProposalReply } from '#contract/targets'
import { minDay } from '#domain/dates'
import { type Proposal, proposeAllocation } from '#domain/targets/proposal'
import type { Db } from '../platform/database'
import { refused } from '../platform/refusal'
import { reach, type Viewer } from '../platform/viewer'
import { childrenOn, judgeChildren } from './children'
import { findPeriod } from './periods'
import { memberDay, membersOf } from './targetQueries'

type Body = z.output<typeof ProposalBody>

/**
 * Shares a total among the bodies that live directly beneath today, by their members at the end of the period
 * or today; writes nothing.
 * @throws 404 period or a body unknown or out of reach; 403 not an officer; 422 notChild, closedOrganisation,
 * rateOutOfRange, proposalInfeasible
 */
export async function proposeFor(db: Db, id: string, body: Body, viewer: Viewer): Promise<ProposalReply> {
  const organisation = await reach(db, id, 'targets.write', viewer)
  const period = await findPeriod(db, body.periodId, viewer)
  const findings = await judgeChildren(db, organisation, namedIn(body), [viewer.today], viewer)
  if (findings.length > 0) throw refused(...findings)
  const children = await childrenOn(db, organisation.id, viewer.today, viewer)
  const members = await membersOf(db, {
    organisationIds: children.map((child) => child.id),
    on: await memberDay(db, {
      organisationId: id,
      periodId: period.id,
      asOf: minDay(period.to, viewer.today),
      knownAt: null,
    }),
    knownAt: null,
  })
  const bodies = children.map((child) => ({
    organisationId: child.id,
    code: child.code ?? '',
    members: members.get(child.id)?.value ?? null,
  }))
  const { bounds, locked } = body
  return itemsOf(proposeAllocation({ ...body, bounds: lowerKeys(bounds), locked: lowerKeys(locked), bodies }))
}

function namedIn({ bounds = {}, locked = {} }: Body) {
  return Object.entries({ bounds, locked }).flatMap(([field, byId]) =>
    Object.keys(byId).map((id) => ({ id, field: `${field}.${id}` })),
  )
}

function lowerKeys<T>(byId: Record<string, T> = {}): Record<string, T> {
  return Object.fromEntries(Object.entries(byId).map(([id, value]) => [id.toLowerCase(), value]))
}

function itemsOf(proposal: Proposal): ProposalReply {
  if ('finding' in proposal) throw refused(proposal.finding)
  return { items: [...proposal.items] }
}
