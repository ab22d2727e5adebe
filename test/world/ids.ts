import { createHash } from 'node:crypto'

/** The same words give the same id in every copy of the world: a hash in the layout of a UUID of version 8. */
export function idOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex')
  const variant = (Number.parseInt(hex.charAt(16), 16) % 4) + 8
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant.toString(16) + hex.slice(17, 20),
  ]
  return [...parts, hex.slice(20, 32)].join('-')
}

/** Id of the organisation with this code (its first code, should it change). */
export function organisationId(code: string): string {
  return idOf(`organisation ${code}`)
}

export function accountId(username: string): string {
  return idOf(`account ${username}`)
}

/** Id of a period by its name, e.g. `2023` or `2020-2025`. */
export function periodId(name: string): string {
  return idOf(`period ${name}`)
}
