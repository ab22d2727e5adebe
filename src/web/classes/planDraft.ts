import type { ClassDetail, OpenClassBody } from '#contract/classes'
import type { ClassForm, ClassKind, SessionPart } from '#domain/classes/kinds'
import type { Day } from '#domain/dates'
import { newId } from '../platform/ids'

export interface SessionDraft {
  readonly id: string
  readonly day: Day | null
  readonly part: SessionPart
  readonly topic: string
}

/** A plan while it is typed. */
export interface PlanDraft {
  readonly form: 'classPlan'
  readonly kind: ClassKind | null
  readonly name: string
  readonly number: string
  readonly day: Day | null
  readonly issuer: string
  readonly way: ClassForm
  readonly place: string
  readonly capacity: number | null
  readonly topics: string
  readonly teachers: string
  readonly trainerIds: readonly string[]
  readonly trainerCertifies: boolean
  readonly sessions: readonly SessionDraft[]
  readonly reason: string
}

export function isPlanDraft(value: unknown): value is PlanDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'form' in value &&
    value.form === 'classPlan' &&
    'sessions' in value &&
    Array.isArray(value.sessions)
  )
}

export function newSession(day: Day | null = null): SessionDraft {
  return { id: newId(), day, part: 'wholeDay', topic: '' }
}

/** An empty plan, or the one that is corrected. */
export function planDraft(kind: ClassKind | null, detail: ClassDetail | null): PlanDraft {
  return {
    form: 'classPlan',
    kind: detail?.kind ?? kind,
    name: detail?.name ?? '',
    number: detail?.decision.number ?? '',
    day: detail?.decision.day ?? null,
    issuer: detail?.decision.issuerName ?? '',
    way: detail?.form ?? 'central',
    place: detail?.place ?? '',
    capacity: detail?.capacity ?? null,
    topics: (detail?.topics ?? []).join('\n'),
    teachers: (detail?.teachers ?? []).join('\n'),
    trainerIds: (detail?.trainers ?? []).map(({ id }) => id),
    trainerCertifies: detail?.trainerCertifies ?? false,
    sessions: detail?.sessionItems.map(({ id, day, part, topic }) => ({ id, day, part, topic })) ?? [
      newSession(),
    ],
    reason: '',
  }
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The request of the draft; null while something is missing, which the fields themselves say. */
export function planBody(draft: PlanDraft): Omit<OpenClassBody, 'commandId' | 'id'> | null {
  const { kind, day, capacity, sessions, way, name, number, issuer, place } = draft
  if (kind === null || day === null || capacity === null) return null
  const held = sessions.flatMap((session) => (session.day === null ? [] : [{ ...session, day: session.day }]))
  if (held.length < sessions.length) return null
  return {
    kind,
    name,
    decision: { number, day, issuerName: issuer },
    form: way,
    place,
    capacity,
    topics: lines(draft.topics),
    teachers: lines(draft.teachers),
    trainerIds: [...draft.trainerIds],
    trainerCertifies: draft.trainerCertifies,
    sessions: held,
  }
}
