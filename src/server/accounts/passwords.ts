import { hash, verify } from '@node-rs/argon2'
import { nfc } from '#domain/vietnamese'
import { refused } from '../platform/refusal'
import { takeTurns } from '../platform/turns'

const PASSWORD_MIN_LENGTH = 10

/** Argon2id as OWASP recommends it at least: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 }

/** No password has this hash; comparing with it costs what comparing with a real one costs. */
const NOBODYS_HASH = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${'A'.repeat(22)}$${'A'.repeat(43)}`

/** Two at once leave threads for everything else the process does. */
const inTurn = takeTurns(2)

/** The argon2id hash an account keeps of its password. */
export function hashPassword(text: string): Promise<string> {
  return inTurn('hash', () => hash(nfc(text), COST))
}

/** Whether the text is the password behind the hash; none (no such account) takes as long and is false. */
export async function isPassword(
  text: string,
  passwordHash: string | null,
  address: string,
): Promise<boolean> {
  const matches = await inTurn(address, () => verify(passwordHash || NOBODYS_HASH, nfc(text)))
  return matches && Boolean(passwordHash)
}

/** @throws 422 for fewer characters than `PASSWORD_MIN_LENGTH` */
export function demandLongPassword(text: string): void {
  if (Array.from(nfc(text)).length >= PASSWORD_MIN_LENGTH) return
  throw refused({ code: 'passwordTooShort', field: 'password', params: { min: PASSWORD_MIN_LENGTH } })
}
