import type { AdmissionItem } from '#contract/admissions'
import type { Text } from './text'

/** The name where it is open; else why it is not there: closed to the viewer, or erased for everyone. */
export function nameShown(
  { admissions: { list } }: Text,
  { person, erased }: Pick<AdmissionItem, 'erased' | 'person'>,
): string {
  return person.fullName ?? (erased ? list.nameErased : list.nameClosed)
}
