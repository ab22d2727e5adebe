import { checkAgreements, getOwnAgreements } from '#contract/agreements'
import { checkClaim, claimProblems } from '#domain/agreements/check'
import { type AgreementResult, type Claim, MOST_FINDINGS } from '#domain/agreements/claims'
import { refused } from '../platform/refusal'
import { route, type Server } from '../platform/route'
import { reach } from '../platform/viewer'
import { resolveQuestion } from '../progress/question'
import { readOwnAgreements } from './ownQueries'

/** Figures that must agree: published ones by arithmetic on what is sent, and those kept here. */
export function agreementRoutes(server: Server): void {
  const { db } = server
  route(server, checkAgreements, ({ body }) => {
    const problems = claimProblems(body.claims)
    if (problems.length > 0) throw refused(...problems)
    return Promise.resolve({ results: body.claims.map(told) })
  })
  route(server, getOwnAgreements, async ({ params, query, viewer }) => {
    const organisation = await reach(db, params.id, 'figures.read', viewer)
    return readOwnAgreements(db, organisation, await resolveQuestion(db, organisation, query, viewer), viewer)
  })
}

/** A long list of numbers may differ at each: an answer of any size would keep others waiting. */
function told(claim: Claim): AgreementResult & { further?: number } {
  const result = checkClaim(claim)
  const further = result.findings.length - MOST_FINDINGS
  return further > 0 ? { ...result, findings: result.findings.slice(0, MOST_FINDINGS), further } : result
}
