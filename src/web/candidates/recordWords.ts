import type { Kind } from '#domain/candidates/kinds'
import { RETURN_REASONS } from '#domain/candidates/records'
import { formatDay, isDay } from '#domain/dates'
import type { Text } from './text'

interface Said {
  readonly kind: Kind
  readonly detail: object
}

/** The kind of a record, with the side that spoke where several do: opinions, introducing bodies, consents; why a decision was cancelled. */
export function recordWords({ fileWords, candidates }: Text, { kind, detail }: Said): string {
  const { lists } = candidates.form
  const { from, body, consent, ground }: Readonly<Record<string, unknown>> = { ...detail }
  const sides: Readonly<Record<string, string>> = {
    ...lists.sides,
    ...lists.unions,
    ...fileWords.consents,
    ...(kind === 'recognitionCancellation' ? lists.recognitionGrounds : lists.cancellationGrounds),
  }
  const side = [from, body, consent, ground].find((value) => typeof value === 'string')
  const said = typeof side === 'string' ? sides[side] : undefined
  return said === undefined ? fileWords.kinds[kind] : `${fileWords.kinds[kind]} (${said})`
}

type Body = Readonly<{ id: string; name: string }>

/** Where a file went or came back to, why, and by when it is to be completed; empty for other records. */
export function passingWords(
  { fileWords, candidates }: Text,
  { detail }: Said,
  bodies: readonly Body[],
): string {
  const { records: words } = candidates.file
  const { toOrganisationId, returnReason, lastDay }: Readonly<Record<string, unknown>> = { ...detail }
  const to = bodies.find(({ id }) => id === toOrganisationId)
  const reason = RETURN_REASONS.find((known) => known === returnReason)
  return [
    to !== undefined && words.passedTo(to.name),
    reason !== undefined && fileWords.returnReasons[reason].toLowerCase(),
    typeof lastDay === 'string' && isDay(lastDay) && words.completeBy(formatDay(lastDay)),
  ]
    .filter((part) => part !== false)
    .join(' · ')
}
