import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** Texts that the database keeps without being able to read them: the key stands outside it. */

const CIPHER = 'aes-256-gcm'
const IV_LENGTH = 12
const TAG_LENGTH = 16

/** Names a key without telling it. */
export function keyIdOf(sealKey: Buffer): string {
  return createHash('sha256').update('seal').update(sealKey).digest('hex').slice(0, 16)
}

/**
 * AES-256-GCM as iv + tag + ciphertext, bound to what it belongs to: moved to another row it no longer opens. Texts
 * up to `length` bytes become equally long, so that the length of a ciphertext tells nothing.
 */
export function sealText(sealKey: Buffer, boundTo: string, text: string, length: number): Buffer {
  const bytes = Buffer.from(text)
  return sealBytes(sealKey, boundTo, Buffer.concat([bytes, Buffer.alloc(Math.max(0, length - bytes.length))]))
}

/** As `sealText`, for content whose length may be known. */
export function sealBytes(sealKey: Buffer, boundTo: string, bytes: Buffer): Buffer {
  const iv = randomBytes(IV_LENGTH)
  const cipher = createCipheriv(CIPHER, sealKey, iv).setAAD(Buffer.from(boundTo))
  const ciphertext = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), ciphertext])
}

/** Throws when the key or what it was bound to is not the one it was sealed for, or the text was altered. */
export function unsealText(sealKey: Buffer, boundTo: string, sealed: Buffer): string {
  return unsealBytes(sealKey, boundTo, sealed).toString('utf8').replace(/\0+$/, '')
}

/** As `unsealText`, for bytes. */
export function unsealBytes(sealKey: Buffer, boundTo: string, sealed: Buffer): Buffer {
  const iv = sealed.subarray(0, IV_LENGTH)
  const tag = sealed.subarray(IV_LENGTH, IV_LENGTH + TAG_LENGTH)
  const decipher = createDecipheriv(CIPHER, sealKey, iv, { authTagLength: TAG_LENGTH })
  decipher.setAAD(Buffer.from(boundTo)).setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(IV_LENGTH + TAG_LENGTH)), decipher.final()])
}
