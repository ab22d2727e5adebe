import { createHash } from 'node:crypto'
import { canonical } from '#domain/canonical'

/** SHA-256 of the canonical text of frozen content. */
export function hashOf(content: object): string {
  return createHash('sha256').update(canonical(content)).digest('hex')
}
