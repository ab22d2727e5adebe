import { checkAgreements } from '#contract/agreements'
import { checkClaim, claimProblems } from '#domain/agreements/check'
import { refused } from '../platform/refusal'
import { route, type Server } from '../platform/route'

/** Published figures against themselves. Arithmetic on what is sent: nothing is read and nothing kept. */
export function agreementRoutes(server: Server): void {
  route(server, checkAgreements, ({ body }) => {
    const problems = claimProblems(body.claims)
    if (problems.length > 0) throw refused(...problems)
    return Promise.resolve({ results: body.claims.map(checkClaim) })
  })
}
