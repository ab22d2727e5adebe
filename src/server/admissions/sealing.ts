import { sealText, unsealText } from '../platform/sealing'

/** Fields of a person that are stored sealed and only counted. */
export const SEALED_FIELDS = ['ethnicity', 'religion'] as const
export type SealedField = (typeof SEALED_FIELDS)[number]

const PADDED_LENGTH = 96

/** Bound to the person and the field. */
export function seal(sealKey: Buffer, candidateId: string, field: SealedField, text: string): Buffer {
  return sealText(sealKey, `${candidateId}:${field}`, text, PADDED_LENGTH)
}

/** Throws when the key, the person or the field is not the one it was sealed for, or the text was altered. */
export function unseal(sealKey: Buffer, candidateId: string, field: SealedField, sealed: Buffer): string {
  return unsealText(sealKey, `${candidateId}:${field}`, sealed)
}
