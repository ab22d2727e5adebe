import { useChoices } from '../platform/address'
import { BallotDialog } from './dialogs/BallotDialog'
import { DraftDialog } from './dialogs/DraftDialog'
import { AssessDialog, HelpDialog } from './dialogs/FollowDialogs'
import type { ListDialogProps } from './dialogs/props'
import { ReportDialog, ViewDialog } from './dialogs/StepDialogs'

/** What is being recorded, as the address says. */
export function ListDialog({ cell, told }: Omit<ListDialogProps, 'onClose'>) {
  const { chosen, choose } = useChoices()
  const props = { cell, told, onClose: () => choose({ write: null, entry: null }, { replace: true }) }
  const entry = told.entries.find(({ id }) => id === chosen('entry'))
  switch (chosen('write')) {
    case 'draft':
      return <DraftDialog {...props} />
    case 'view':
      return <ViewDialog {...props} />
    case 'ballot':
      return <BallotDialog {...props} />
    case 'report':
      return <ReportDialog {...props} />
    case 'help':
      return entry === undefined ? null : <HelpDialog {...props} entry={entry} />
    case 'assess':
      return entry === undefined ? null : <AssessDialog {...props} entry={entry} />
    default:
      return null
  }
}
