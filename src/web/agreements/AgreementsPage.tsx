import { useParams } from 'react-router'
import { PageHead } from '../ui/PageHead'
import { PublishedCheck } from './PublishedCheck'
import { useAgreementWords } from './useAgreementWords'
import './agreements.css'

/** Figures that must agree: those stated in reports and sheets. */
export function AgreementsPage() {
  const { id = '' } = useParams()
  const words = useAgreementWords()
  return (
    <div className="stack">
      <PageHead title={words.title} lede={[words.explain]} />
      <PublishedCheck key={id} />
    </div>
  )
}
