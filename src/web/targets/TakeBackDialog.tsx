import { ReasonDialog } from '../ui/ReasonDialog'
import { useCommandForm } from '../ui/useCommandForm'
import type { Entry } from './data'
import { useText } from './text'

interface TakeBackDialogProps {
  organisationId: string
  entry: Entry
  onClose: () => void
}

/** Takes back an entry recorded by mistake; it stays in the ledger with the reason. */
export function TakeBackDialog({ organisationId, entry, onClose }: TakeBackDialogProps) {
  const { targets } = useText()
  const { takeBack } = targets
  const amount = targets.amount(entry)
  const form = useCommandForm(
    `/api/organisations/${organisationId}/target-withdrawals`,
    () => ({}),
    takeBack.done(amount),
    onClose,
  )
  return (
    <ReasonDialog
      title={takeBack.title}
      effect={takeBack.effect(amount)}
      words={takeBack.words}
      writing={form}
      onSend={(reason) => form.send({ entryId: entry.id, reason })}
      onClose={onClose}
    />
  )
}
