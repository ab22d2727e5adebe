import type { ChargeDetail } from '#contract/responsibilities'
import { useChoices } from '../platform/address'
import { AnswerDialog } from './AnswerDialog'
import { ConcludeDialog } from './ConcludeDialog'
import { EndDialog } from './EndDialog'
import { VisitDialog } from './VisitDialog'

/** The forms of the page; which is open stands in the address. */
export function ChargeDialogs({ charge }: { charge: ChargeDetail }) {
  const { chosen, choose } = useChoices()
  const write = chosen('write')
  const card = charge.scorecards.find(({ id }) => id === chosen('card'))
  const onClose = () => choose({ write: null, card: null }, { replace: true })
  if (write === 'visit' && charge.mayVisit) return <VisitDialog charge={charge} onClose={onClose} />
  if (write === 'end' && charge.mayWrite) return <EndDialog charge={charge} onClose={onClose} />
  if (write === 'answer' && card?.mayAnswer === true) {
    return <AnswerDialog charge={charge} card={card} onClose={onClose} />
  }
  if (write === 'conclude' && card?.mayConclude === true) {
    return <ConcludeDialog charge={charge} card={card} onClose={onClose} />
  }
  return null
}
