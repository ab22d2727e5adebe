import type { OrganisationDetail } from '#contract/organisations'
import type { CellScreeningReply } from '#contract/screening'

/** What every dialog of a cell's list is given. */
export interface ListDialogProps {
  cell: OrganisationDetail
  told: CellScreeningReply
  onClose: () => void
}
