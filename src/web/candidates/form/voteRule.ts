import { type FileContext, grantOn } from '#domain/candidates/context'
import { traitsOf, type Voting } from '#domain/candidates/kinds'
import type { FileRecord } from '#domain/candidates/records'
import { thresholdOn } from '#domain/candidates/thresholds'
import type { Threshold } from '#domain/candidates/vote'
import { deciderOn } from '#domain/rulebook/authority'

/** The share a vote needs and the text that asks for it. */
export interface VoteRule {
  readonly voting: Voting
  readonly threshold: Threshold
  readonly cite: string
  readonly ruleId: string
  readonly isCompared: boolean
}

/** By the text in force on the day of the record; null where no text tells a share. */
export function voteRuleOf({ kind, day, paper }: FileRecord, context: FileContext): VoteRule | null {
  const { voting } = traitsOf(kind)
  if (voting === undefined) return null
  if (voting === 'decider') return deciderRule(paper?.issuerOrganisationId ?? null, day, context)
  const ruled = thresholdOn(kind, day)
  if (ruled === null) return null
  return {
    voting,
    threshold: ruled.value,
    cite: ruled.cite,
    ruleId: ruled.ruleId,
    isCompared: ruled.evidence === 'V1',
  }
}

function deciderRule(issuerId: string | null, day: string, context: FileContext): VoteRule | null {
  const grant = issuerId === null ? null : grantOn(context, issuerId, day)
  const decider = grant === null ? null : deciderOn(grant.kind, day)
  if (decider === null || decider.value.threshold === null) return null
  const { cite, ruleId, evidence } = decider
  return {
    voting: 'decider',
    threshold: decider.value.threshold,
    cite,
    ruleId,
    isCompared: evidence === 'V1',
  }
}
