import { useParams } from 'react-router'
import type { ClassDetail } from '#contract/classes'
import type { EnrolmentItem } from '#contract/classRoster'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { AwaitedPage } from '../ui/AwaitedPage'
import { ButtonLink } from '../ui/Button'
import { ControlsBar, Pick } from '../ui/Controls'
import { PrintButton } from '../ui/CopyButton'
import { PageHead } from '../ui/PageHead'
import { EmptyState } from '../ui/States'
import { CertificatePapers } from './CertificatePapers'
import { useClass, useRoster } from './queries'
import { ListPaper, SheetPaper, SummaryPaper } from './TablePapers'
import { useText } from './text'
import '../ui/card.css'
import './classes.css'
import './papers.css'

const PAPERS = ['list', 'sheet', 'certificates', 'summary'] as const
type Paper = (typeof PAPERS)[number]

/** What the office prints of a class, as it will lie on the desk. */
export function PapersPage() {
  const { id = '' } = useParams()
  const { papers: words } = useText().classes
  const { chosen, choose } = useChoices()
  const paper = PAPERS.find((one) => one === chosen('paper')) ?? 'list'
  const found = useClass(id)
  const { roster, ...list } = useRoster(id)
  if (found.data === undefined || roster === null) {
    return <AwaitedPage title={words.title} asked={[found, list]} />
  }
  const items = roster.items.filter(({ status }) => status === 'enrolled')
  return (
    <>
      <div className="screen-only">
        <PageHead
          title={words.title}
          note={found.data.name}
          actions={<ButtonLink to={paths.trainingClass(id)}>{found.data.name}</ButtonLink>}
        />
        <ControlsBar label={words.controls} actions={<PrintButton />}>
          <Pick
            label={words.paper}
            value={paper}
            options={PAPERS.map((value) => ({ value, label: words.kinds[value] }))}
            onChange={(value) => choose({ paper: value })}
          />
        </ControlsBar>
        <p className="soft">{words.hint}</p>
        {!roster.isNamed && <p className="soft">{words.lost}</p>}
      </div>
      <PaperOf paper={paper} detail={found.data} items={items} />
    </>
  )
}

interface PaperProps {
  paper: Paper
  detail: ClassDetail
  items: readonly EnrolmentItem[]
}

function PaperOf({ paper, detail, items }: PaperProps) {
  const { papers: words } = useText().classes
  if (paper === 'list') return <ListPaper detail={detail} items={items} />
  if (paper === 'sheet') return <SheetPaper detail={detail} items={items} />
  if (paper === 'summary') return <SummaryPaper detail={detail} items={items} />
  const given = items.filter(({ certificate }) => certificate !== null && !certificate.takenBack)
  if (given.length === 0) return <EmptyState title={words.noCertificates} hint={words.noCertificatesHint} />
  return <CertificatePapers detail={detail} items={given} />
}
