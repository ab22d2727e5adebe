import type { StatementsReply } from '#contract/statements'
import { useChoices } from '../../platform/address'
import { Dialog } from '../../ui/Dialog'
import { useAnnounce } from '../../ui/Toast'
import { useText } from '../text'
import { CompletionForm } from './CompletionForm'
import { FigureForm } from './FigureForm'
import { MembersForm } from './MembersForm'

/** What is being stated, as the address says; `entry` names the statement that is put right. */
export function StatementDialog({ id, reply }: { id: string; reply: StatementsReply }) {
  const { statements: say } = useText()
  const announce = useAnnounce()
  const { chosen, choose } = useChoices()
  const entry = chosen('entry')
  const close = () => choose({ write: null, entry: null })
  const done = (words: string) => {
    close()
    announce(words)
  }
  switch (chosen('write')) {
    case 'figures': {
      const corrected = reply.declaredFigures.find((figure) => figure.id === entry && !figure.replaced)
      return (
        <Dialog title={corrected ? say.figures.correctTitle : say.figures.add} width="wide" onClose={close}>
          <FigureForm id={id} corrected={corrected} onDone={() => done(say.figures.done)} onCancel={close} />
        </Dialog>
      )
    }
    case 'members': {
      const corrected = reply.membershipBases.find((base) => base.id === entry && !base.replaced)
      return (
        <Dialog title={corrected ? say.members.correctTitle : say.members.add} onClose={close}>
          <MembersForm id={id} corrected={corrected} onDone={() => done(say.members.done)} onCancel={close} />
        </Dialog>
      )
    }
    case 'complete':
      return (
        <Dialog title={say.complete.add} onClose={close}>
          <CompletionForm id={id} onDone={(day) => done(say.complete.done(day))} onCancel={close} />
        </Dialog>
      )
    default:
      return null
  }
}
