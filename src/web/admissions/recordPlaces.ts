import type { AdmissionDetail } from '#contract/admissions'
import type { Text } from './text'

type Place = AdmissionDetail['ceremonyOrganisation']

/** Whether the person changed cells between decision and ceremony. */
export function standsInTwo(file: AdmissionDetail): boolean {
  const { decision, ceremonyDay, decisionOrganisation, ceremonyOrganisation } = file
  return decision !== null && ceremonyDay !== null && decisionOrganisation?.id !== ceremonyOrganisation?.id
}

/** The body by name; one beyond the viewer's reach is only said to be so. */
export function placeName({ admissions }: Text, place: Place): string {
  return place?.name ?? admissions.file.beyondReach
}
