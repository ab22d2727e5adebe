import { useParams } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import { useOrganisation } from '../../organisations/lookup'
import { paths } from '../../paths'
import { useChoices } from '../../platform/address'
import { useViewer } from '../../platform/viewer'
import { AwaitedPage } from '../../ui/AwaitedPage'
import { ButtonLink } from '../../ui/Button'
import { PageHead } from '../../ui/PageHead'
import { EmptyState } from '../../ui/States'
import { mayHere } from '../rights'
import { useText } from '../text'
import { CheckStep } from './CheckStep'
import { ColumnsStep } from './ColumnsStep'
import { PasteStep } from './PasteStep'
import { STEPS, type Step, Steps } from './Steps'
import { usePaste } from './usePaste'
import '../admissions.css'
import '../fields.css'
import '../../ui/card.css'
import './paste.css'

/** A whole list from Excel: paste it, look at its columns, mend its lines, record it. */
export function PastePage() {
  const { id = '' } = useParams()
  const { sheet, entry } = useText().admissions
  const viewer = useViewer()
  const body = useOrganisation(id)
  if (body.data === undefined) {
    return <AwaitedPage title={sheet.title} asked={[body]} rows={8} />
  }
  if (!mayHere(viewer, 'admissions.write', body.data)) {
    return (
      <>
        <PageHead title={sheet.title} />
        <EmptyState
          title={entry.mayNotTitle}
          hint={entry.mayNotHint}
          action={<ButtonLink to={paths.admissions(id)}>{entry.toList}</ButtonLink>}
        />
      </>
    )
  }
  return <Paste key={id} page={body.data} />
}

function Paste({ page }: { page: OrganisationDetail }) {
  const { sheet: words, entry } = useText().admissions
  const { chosen, choose } = useChoices()
  const asked = STEPS.find((known) => known === chosen('step')) ?? 'paste'
  const paste = usePaste(page, asked === 'check')
  const step = paste.sheet.cells.length === 0 ? 'paste' : asked
  const go = (next: Step) => {
    choose({ step: next === 'paste' ? null : next, show: null })
    window.scrollTo(0, 0)
  }
  return (
    <>
      <PageHead
        title={words.title}
        actions={
          <ButtonLink look="plain" to={paths.admissions(page.id)}>
            {entry.toList}
          </ButtonLink>
        }
      />
      <Steps step={step} hasSheet={paste.sheet.cells.length > 0} onStep={go} />
      {step === 'paste' && <PasteStep paste={paste} onDone={() => go('columns')} />}
      {step === 'columns' && <ColumnsStep paste={paste} page={page} onDone={() => go('check')} />}
      {step === 'check' && <CheckStep paste={paste} page={page} onAnew={() => go('paste')} />}
    </>
  )
}
