import type { Kind } from '#domain/candidates/kinds'
import type { Text } from './text'

interface Said {
  readonly kind: Kind
  readonly detail: object
}

/** The kind of a record, with the side that spoke where several do: opinions, introducing bodies, consents. */
export function recordWords({ fileWords, candidates }: Text, { kind, detail }: Said): string {
  const { lists } = candidates.form
  const { from, body, consent }: Readonly<Record<string, unknown>> = { ...detail }
  const sides: Readonly<Record<string, string>> = { ...lists.sides, ...lists.unions, ...fileWords.consents }
  const side = [from, body, consent].find((value) => typeof value === 'string')
  const said = typeof side === 'string' ? sides[side] : undefined
  return said === undefined ? fileWords.kinds[kind] : `${fileWords.kinds[kind]} (${said})`
}
