import { useParams } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import type { ProgressReply } from '#contract/progress'
import {
  CRITERIA_REPORTS,
  judgeReport,
  keepsPast,
  lastDayOf,
  type ReportVersion,
  titleOn,
  versionOn,
} from '#domain/reports/catalogue'
import { REGISTERS } from '#domain/reports/registers'
import { paths } from '../paths'
import { useArrival } from '../progress/arrival'
import { ChoiceControls } from '../progress/ChoiceControls'
import { type Choices, choicesQuery } from '../progress/choices'
import { paperLines, signersOf } from '../progress/replyWords'
import { Unopened } from '../progress/Unopened'
import { ButtonLink } from '../ui/Button'
import { PrintButton } from '../ui/CopyButton'
import { NotFoundPage } from '../ui/FallbackPages'
import { Findings } from '../ui/Findings'
import { PageHead } from '../ui/PageHead'
import { SignaturePlace } from '../ui/PrintParts'
import { askedOf } from './askedDays'
import { ChangesCard } from './ChangesCard'
import { CriteriaCard } from './CriteriaCard'
import { ProgressCards } from './ProgressCards'
import { RegisterCard } from './RegisterCard'
import { SpanPick } from './SpanPick'
import { useText } from './text'
import { useReportWords } from './useReportWords'
import './reports.css'

/** The reports that have a page here; lists of the catalogue stand on pages of their own. */
const PAGES = ['progress', ...CRITERIA_REPORTS, ...REGISTERS] as const
type PageReport = (typeof PAGES)[number]

/** While the days are not known a report is called as in its latest version. */
const LATEST = '9999-12-31'

/** One report of the catalogue: its days, its table, who signs it. */
export function ReportPage() {
  const { id = '', report: name = '' } = useParams()
  const report = PAGES.find((page) => page === name)
  return report === undefined ? <NotFoundPage /> : <OneReport id={id} report={report} />
}

interface OneReportProps {
  id: string
  report: PageReport
}

function OneReport({ id, report }: OneReportProps) {
  const text = useText()
  const words = useReportWords()
  const { choices, choose, body, progress, isSettled } = useArrival(id)
  const reply = progress.data
  if (reply === undefined || !isSettled) {
    return (
      <Unopened
        title={titleOn(report, choices.asOf ?? LATEST)}
        error={progress.error}
        onRetry={() => progress.refetch()}
        plain={paths.report(id, report)}
        hasChoices={Object.values(choices).some((choice) => choice !== undefined)}
      />
    )
  }
  const asked = askedOf(reply, choices)
  const version = versionOn(report, lastDayOf(asked))
  const title = titleOn(report, lastDayOf(asked))
  const parent = body?.ancestors.at(-1)?.name ?? null
  const isKnowledgeKept = keepsPast(report, 'knownAt')
  const lines = paperLines(text, reply, isKnowledgeKept ? choices : { ...choices, knownAt: undefined })
  const form = [version?.number, version?.part].filter((line) => line !== null && line !== undefined)
  const isRegister = REGISTERS.some((one) => one === report)
  return (
    <div className={progress.isPlaceholderData ? 'is-asking' : undefined} aria-busy={progress.isFetching}>
      <PageHead
        title={title}
        paper={{ organisation: reply.organisation.name, parent, lines, form }}
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
        mayChooseDays={version?.spans.includes('days') ?? false}
        mayChooseKnown={isKnowledgeKept}
        // a register prints from its own card, where its lines are fetched
        actions={!isRegister && <PrintButton />}
      >
        <SpanPick reply={reply} kinds={version?.spans} choose={choose} />
      </ChoiceControls>
      <div className="stack">
        <ReportBody {...{ report, version, reply, choices, body }} />
      </div>
      <SignaturePlace placeAndDay={text.progress.print.place} signers={signersOf(text, reply)} />
    </div>
  )
}

interface ReportBodyProps {
  report: PageReport
  version: ReportVersion | null
  reply: ProgressReply
  choices: Choices
  body: OrganisationDetail | undefined
}

/** The table, or why there is none for these days. */
function ReportBody({ report, version, reply, choices, body }: ReportBodyProps) {
  const words = useReportWords()
  const findings = judgeReport(report, askedOf(reply, choices), reply.officialChoice)
  if (version === null || findings.length > 0) {
    return (
      <>
        <Findings title={words.notDrawn} findings={findings} />
        <p className="soft">{words.notDrawnHint}</p>
      </>
    )
  }
  if (report === 'progress') return <ProgressCards version={version} reply={reply} choices={choices} />
  const register = REGISTERS.find((one) => one === report)
  if (register !== undefined) return <RegisterCard register={register} reply={reply} choices={choices} />
  const table = CRITERIA_REPORTS.find((one) => one === report)
  if (table === undefined) return null
  return (
    <>
      <CriteriaCard report={table} version={version} reply={reply} choices={choices} />
      {table === 'membership-changes' && body !== undefined && <ChangesCard body={body} reply={reply} />}
    </>
  )
}
