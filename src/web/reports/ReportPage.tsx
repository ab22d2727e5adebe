import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import type { ProgressReply } from '#contract/progress'
import { CRITERIA, CRITERIA_REPORTS } from '#domain/reports/catalogue'
import { REGISTER_ENTRIES, REGISTERS } from '#domain/reports/registers'
import { useText } from '../i18n'
import { paths } from '../paths'
import { useArrival } from '../progress/arrival'
import { ChoiceControls } from '../progress/ChoiceControls'
import { type Choices, choicesQuery } from '../progress/choices'
import { paperLines, signersOf } from '../progress/replyWords'
import { Unopened } from '../progress/Unopened'
import { ButtonLink } from '../ui/Button'
import { PrintButton } from '../ui/CopyButton'
import { NotFoundPage } from '../ui/FallbackPages'
import { PageHead } from '../ui/PageHead'
import { SignaturePlace } from '../ui/PrintParts'
import { ChangesCard } from './ChangesCard'
import { CriteriaCard } from './CriteriaCard'
import { ProgressCards } from './ProgressCards'
import { RegisterCard } from './RegisterCard'
import { SpanPick } from './SpanPick'
import { useReportWords } from './useReportWords'
import './reports.css'

/** One report of the catalogue: its days, its table, who signs it. */
export function ReportPage() {
  const { id = '', report = '' } = useParams()
  const { progress } = useReportWords()
  const table = CRITERIA_REPORTS.find((key) => key === report)
  const register = REGISTERS.find((key) => key === report)
  if (report === 'progress') {
    return (
      <ReportFrame id={id} report={report} title={progress.title}>
        {(reply, choices) => <ProgressCards reply={reply} choices={choices} />}
      </ReportFrame>
    )
  }
  if (register !== undefined) {
    return (
      <ReportFrame id={id} report={register} title={REGISTER_ENTRIES[register].title}>
        {(reply, choices) => <RegisterCard register={register} reply={reply} choices={choices} />}
      </ReportFrame>
    )
  }
  if (table === undefined) return <NotFoundPage />
  return (
    <ReportFrame id={id} report={table} title={CRITERIA[table].title}>
      {(reply, choices, body) => (
        <>
          <CriteriaCard report={table} reply={reply} choices={choices} />
          {table === 'membership-changes' && body !== undefined && <ChangesCard body={body} reply={reply} />}
        </>
      )}
    </ReportFrame>
  )
}

interface ReportFrameProps {
  id: string
  report: string
  title: string
  children: (reply: ProgressReply, choices: Choices, body: OrganisationDetail | undefined) => ReactNode
}

function ReportFrame({ id, report, title, children }: ReportFrameProps) {
  const text = useText()
  const words = useReportWords()
  const { choices, choose, body, progress, isSettled } = useArrival(id)
  const reply = progress.data
  if (reply === undefined || !isSettled) {
    return (
      <Unopened
        title={title}
        error={progress.error}
        onRetry={() => progress.refetch()}
        plain={paths.report(id, report)}
        hasChoices={Object.values(choices).some((choice) => choice !== undefined)}
      />
    )
  }
  const parent = body?.ancestors.at(-1)?.name ?? null
  const lines = paperLines(text, reply, choices)
  return (
    <div className={progress.isPlaceholderData ? 'stack is-asking' : 'stack'} aria-busy={progress.isFetching}>
      <PageHead
        title={title}
        paper={{ organisation: reply.organisation.name, parent, lines }}
        actions={
          <ButtonLink look="plain" to={paths.reports(id, choicesQuery(choices))}>
            {words.all}
          </ButtonLink>
        }
      />
      <ChoiceControls
        reply={reply}
        choices={choices}
        choose={choose}
        completeUntil={body?.completeUntil ?? null}
        actions={<PrintButton />}
      >
        <SpanPick reply={reply} choose={choose} />
      </ChoiceControls>
      {children(reply, choices, body)}
      <SignaturePlace placeAndDay={text.progress.print.place} signers={signersOf(text, reply)} />
    </div>
  )
}
