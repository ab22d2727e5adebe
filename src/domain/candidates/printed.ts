import type { PartialDate } from '#domain/dates'
import type { Kind } from './kinds'

/** Papers made out in the person's own name. */
export const PRINTED_KINDS: readonly Kind[] = [
  'certificate',
  'application',
  'personalHistory',
  'introduction',
  'unionResolution',
  'admissionDecision',
  'newMemberClass',
  'recognitionDecision',
]

/** Name and birth date as a paper prints them, held only where they are not those of the file. */
export interface PrintedPerson {
  readonly fullName: string | null
  readonly birthDate: PartialDate | null
}
