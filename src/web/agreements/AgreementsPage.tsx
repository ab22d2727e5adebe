import { useParams } from 'react-router'
import { useArrival } from '../progress/arrival'
import { ChoiceControls } from '../progress/ChoiceControls'
import { PrintButton } from '../ui/CopyButton'
import { PageHead } from '../ui/PageHead'
import { ErrorState, LoadingShape } from '../ui/States'
import { OwnCheck } from './OwnCheck'
import { PublishedCheck } from './PublishedCheck'
import { useAgreementWords } from './useAgreementWords'
import './agreements.css'

/** Figures that must agree: those stated in reports and sheets, and those kept here. */
export function AgreementsPage() {
  const { id = '' } = useParams()
  const words = useAgreementWords()
  return (
    <div className="stack">
      <PageHead title={words.title} lede={[words.explain]} />
      <PublishedCheck key={id} />
      <Own key={`own ${id}`} id={id} />
    </div>
  )
}

function Own({ id }: { id: string }) {
  const { choices, choose, body, progress, isSettled } = useArrival(id)
  const reply = progress.data
  if (progress.isError) return <ErrorState error={progress.error} onRetry={() => void progress.refetch()} />
  if (reply === undefined || !isSettled) return <LoadingShape shape="table" rows={6} />
  return (
    <>
      <ChoiceControls
        reply={reply}
        choices={choices}
        choose={choose}
        completeUntil={body?.completeUntil ?? null}
        actions={<PrintButton />}
      />
      <OwnCheck reply={reply} choices={choices} />
    </>
  )
}
