import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** Fields of a person that are stored sealed and only counted (decision 23). */
export const SEALED_FIELDS = ['ethnicity', 'religion'] as const
export type SealedField = (typeof SEALED_FIELDS)[number]

const CIPHER = 'aes-256-gcm'
const IV_LENGTH = 12
const TAG_LENGTH = 16
const PADDED_LENGTH = 96

/** Names a key without telling it. */
export function keyIdOf(sealKey: Buffer): string {
  return createHash('sha256').update('seal').update(sealKey).digest('hex').slice(0, 16)
}

/**
 * AES-256-GCM as iv + tag + ciphertext. Bound to the person and the field: moved to another row it no longer
 * opens.
 */
export function seal(sealKey: Buffer, candidateId: string, field: SealedField, text: string): Buffer {
  const iv = randomBytes(IV_LENGTH)
  const cipher = createCipheriv(CIPHER, sealKey, iv).setAAD(boundTo(candidateId, field))
  const ciphertext = Buffer.concat([cipher.update(padded(text)), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), ciphertext])
}

/** Throws when the key, the person or the field is not the one it was sealed for, or the text was altered. */
export function unseal(sealKey: Buffer, candidateId: string, field: SealedField, sealed: Buffer): string {
  const iv = sealed.subarray(0, IV_LENGTH)
  const tag = sealed.subarray(IV_LENGTH, IV_LENGTH + TAG_LENGTH)
  const decipher = createDecipheriv(CIPHER, sealKey, iv, { authTagLength: TAG_LENGTH })
  decipher.setAAD(boundTo(candidateId, field)).setAuthTag(tag)
  const opened = Buffer.concat([decipher.update(sealed.subarray(IV_LENGTH + TAG_LENGTH)), decipher.final()])
  return opened.toString('utf8').replace(/\0+$/, '')
}

/** All short words are as long as each other, so that the length of a ciphertext tells nothing. */
function padded(text: string): Buffer {
  const bytes = Buffer.from(text)
  return Buffer.concat([bytes, Buffer.alloc(Math.max(0, PADDED_LENGTH - bytes.length))])
}

function boundTo(candidateId: string, field: SealedField): Buffer {
  return Buffer.from(`${candidateId}:${field}`)
}
