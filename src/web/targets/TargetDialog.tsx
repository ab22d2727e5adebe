import type { TargetsReply } from '#contract/targets'
import { TARGET_KINDS } from '#domain/targets/words'
import { useChoices } from '../platform/address'
import { Dialog } from '../ui/Dialog'
import { useAnnounce } from '../ui/Toast'
import type { Period } from './data'
import { PeriodDialog } from './PeriodGate'
import { TakeBackDialog } from './TakeBackDialog'
import { TargetForm, type Writing } from './TargetForm'
import { useText } from './text'

/** What is being written, as the address says: a new line, an adjustment, a correction, a taking back, or a period. */
export function TargetDialog({ reply, periods }: { reply: TargetsReply; periods: readonly Period[] }) {
  const { targets } = useText()
  const announce = useAnnounce()
  const { chosen, choose } = useChoices()
  const close = () => choose({ write: null, entry: null, kind: null })
  const write = chosen('write')
  if (write === 'period') return <PeriodDialog periods={periods} />
  if (write === 'takeBack' && reply.mayWrite) {
    const entry = reply.entries.find(({ id, takenBack }) => id === chosen('entry') && takenBack === null)
    if (entry === undefined) return null
    return <TakeBackDialog organisationId={reply.organisation.id} entry={entry} onClose={close} />
  }
  const writing = writingOf(write, chosen(write === 'new' ? 'kind' : 'entry'), reply)
  if (writing === null || !reply.mayWrite) return null
  return (
    <Dialog title={`${targets.form.titles[writing.as]} · ${reply.period.name}`} width="wide" onClose={close}>
      <TargetForm
        organisationId={reply.organisation.id}
        period={reply.period}
        writing={writing}
        onCancel={close}
        onDone={(entry) => {
          close()
          announce(targets.form.done(targets.amount(entry)))
        }}
      />
    </Dialog>
  )
}

/** `which`: the kind of a new line, the entry of another. */
function writingOf(write: string | null, which: string | null, { entries }: TargetsReply): Writing | null {
  if (write === 'new') return { as: 'new', kind: TARGET_KINDS.find((kind) => kind === which) ?? null }
  if (write !== 'adjust' && write !== 'correct') return null
  const entry = entries.find(({ id }) => id === which)
  return entry === undefined ? null : { as: write, entry }
}
