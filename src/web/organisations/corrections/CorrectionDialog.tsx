import type { OrganisationDetail } from '#contract/organisations'
import { useChoices } from '../../platform/address'
import { useViewer } from '../../platform/viewer'
import { Dialog } from '../../ui/Dialog'
import { useAnnounce } from '../../ui/Toast'
import { rightsOver } from '../rights'
import { useText } from '../text'
import { CorrectionForm } from './CorrectionForm'
import { CORRECTIONS, correctionsFor, factOf } from './facts'

/** The correction that the address asks for, of a body as it stands today. */
export function CorrectionDialog({ organisation }: { organisation: OrganisationDetail }) {
  const { corrections: words } = useText().organisations
  const viewer = useViewer()
  const { chosen, choose } = useChoices()
  const announce = useAnnounce()
  const how = CORRECTIONS.find((one) => one === chosen('write'))
  const fact = factOf(organisation, chosen('fact'))
  if (how === undefined || fact === null) return null
  if (!correctionsFor(rightsOver(viewer, organisation), fact).includes(how)) return null
  const close = () => choose({ write: null, fact: null }, { replace: true })
  return (
    <Dialog
      key={`${how} ${chosen('fact')}`}
      title={`${words.titles[how]} · ${organisation.name}`}
      width="wide"
      onClose={close}
    >
      <CorrectionForm
        fact={fact}
        how={how}
        organisation={organisation}
        onCancel={close}
        onDone={() => {
          close()
          announce(words.done[how])
        }}
      />
    </Dialog>
  )
}
