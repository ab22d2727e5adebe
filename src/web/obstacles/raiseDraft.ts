import type { ObstacleBody } from '#contract/obstacles'
import { STAGES, type Stage } from '#domain/candidates/fold'
import { addDays, type Day } from '#domain/dates'
import type { Cause, ObstacleSubject } from '#domain/obstacles/words'
import type { PickedOrganisation } from '../organisations/OrganisationPicker'
import { newCommandId } from '../platform/api'
import { newId } from '../platform/ids'

/** An obstacle while it is typed. */
export interface RaiseDraft {
  readonly form: 'obstacle'
  readonly commandId: string
  readonly id: string
  readonly subject: ObstacleSubject
  readonly stage: Stage | null
  readonly body: PickedOrganisation | null
  readonly period: string | null
  readonly targetEntryId: string | null
  readonly cause: Cause | null
  readonly note: string
  readonly proposal: string
  /** steps above the raiser */
  readonly owner: string | null
  readonly day: Day | null
  readonly dueDay: Day | null
}

/** Days for an answer that a new form proposes; whoever raises sets the day. */
const PROPOSED_DAYS = 15

interface Begun {
  readonly candidateId: string | null
  readonly stage: string | null
  readonly body: PickedOrganisation
  readonly hasUpper: boolean
  readonly today: Day
}

export function newRaiseDraft({ candidateId, stage, body, hasUpper, today }: Begun): RaiseDraft {
  return {
    form: 'obstacle',
    commandId: newCommandId(),
    id: newId(),
    subject: candidateId === null ? 'body' : 'file',
    stage: STAGES.find((known) => known === stage) ?? null,
    body,
    period: null,
    targetEntryId: null,
    cause: null,
    note: '',
    proposal: '',
    owner: hasUpper ? '1' : '0',
    day: today,
    dueDay: addDays(today, PROPOSED_DAYS),
  }
}

export function isRaiseDraft(value: unknown): value is RaiseDraft {
  return typeof value === 'object' && value !== null && 'form' in value && value.form === 'obstacle'
}

/** Null while something is missing. */
export function raiseBody(draft: RaiseDraft, candidateId: string | null): ObstacleBody | null {
  const { commandId, id, cause, note, proposal, owner, day, dueDay } = draft
  const subject = subjectOf(draft, candidateId)
  if (subject === null || cause === null || owner === null || day === null || dueDay === null) return null
  return {
    commandId,
    id,
    subject,
    day,
    cause,
    note: note.trim(),
    ...(proposal.trim() !== '' && { proposal: proposal.trim() }),
    ownerAbove: Number(owner),
    dueDay,
  }
}

function subjectOf(
  { subject, stage, body, targetEntryId }: RaiseDraft,
  candidateId: string | null,
): ObstacleBody['subject'] | null {
  if (subject === 'body') return body && { kind: subject, organisationId: body.id }
  if (subject === 'target') return targetEntryId === null ? null : { kind: subject, targetEntryId }
  if (candidateId === null) return null
  if (subject === 'file') return { kind: subject, candidateId }
  return stage && { kind: subject, candidateId, stage }
}
