import type { OrganisationDetail } from '#contract/organisations'
import type { ChangeDraft } from './draft'

/** What the fields of each change are given. */
export interface FieldsProps {
  readonly draft: ChangeDraft
  readonly change: (part: Partial<ChangeDraft>) => void
  /** The sentence of a refusal located at this field. */
  readonly errorAt: (field: string) => string | undefined
  /** The body as it stands today. */
  readonly organisation: OrganisationDetail
}
