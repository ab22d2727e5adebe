import { Link, useParams } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import type { ProgressReply } from '#contract/progress'
import { formatDay } from '#domain/dates'
import { paths } from '../paths'
import { useChoices as useAddress } from '../platform/address'
import { formatInstant } from '../platform/instant'
import { useViewer } from '../platform/viewer'
import { useArrival } from '../progress/arrival'
import { ChoiceControls } from '../progress/ChoiceControls'
import type { ChoiceChanges, Choices } from '../progress/choices'
import { OfficialMark } from '../progress/OfficialMark'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { PageHead } from '../ui/PageHead'
import { ErrorState, LoadingShape } from '../ui/States'
import { AdmissionActions, ListActions } from './AdmissionActions'
import { AdmissionsLede, AdmissionsPaper } from './AdmissionsHead'
import { AdmissionsList } from './AdmissionsList'
import { CompletionDialog } from './CompletionDialog'
import { IndicatorPick } from './IndicatorPick'
import { NameSearch } from './NameSearch'
import { usePurpose } from './NamesNotice'
import { mayHere } from './rights'
import { useText } from './text'
import { useAdmissionList } from './useAdmissionList'
import '../progress/progress.css'
import '../ui/card.css'
import './admissions.css'

/** What stands behind a figure: every admission counted in it, for the same choices as the progress page. */
export function AdmissionsPage() {
  const { id = '' } = useParams()
  const { admissions } = useText()
  const { choices, choose, body, progress, isSettled } = useArrival(id)
  if (progress.isError) {
    return (
      <>
        <PageHead title={admissions.list.title} />
        <ErrorState error={progress.error} onRetry={() => progress.refetch()} />
      </>
    )
  }
  if (progress.data === undefined || body === undefined || !isSettled) {
    return (
      <>
        <PageHead title={admissions.list.title} />
        <LoadingShape shape="table" rows={12} />
      </>
    )
  }
  return (
    <div className={progress.isPlaceholderData ? 'is-asking' : undefined} aria-busy={progress.isFetching}>
      <Admissions key={id} reply={progress.data} body={body} choices={choices} choose={choose} />
    </div>
  )
}

interface AdmissionsProps {
  reply: ProgressReply
  body: OrganisationDetail
  choices: Choices
  choose: (changes: ChoiceChanges) => void
}

function Admissions({ reply, body, choices, choose }: AdmissionsProps) {
  const text = useText()
  const { list: words } = text.admissions
  const { chosen, choose: chooseHere } = useAddress()
  const list = useAdmissionList(reply, choices)
  const viewer = useViewer()
  const mayEnter = body.alive && mayHere(viewer, 'admissions.write', body)
  const entry = mayEnter ? paths.admit(body.id) : null
  return (
    <>
      <AdmissionsPaper list={list} reply={reply} choices={choices} parent={body.parentName} />
      <div className="screen-only">
        <PageHead
          title={words.title}
          note={body.alive ? undefined : words.closedBody}
          actions={<AdmissionActions body={body} />}
        />
      </div>
      <AdmissionsLede list={list} reply={reply} />
      <PeriodOver reply={reply} />
      <ChoiceControls
        reply={reply}
        choices={choices}
        choose={choose}
        completeUntil={body.completeUntil}
        actions={<ListActions list={list} reply={reply} choices={choices} />}
      >
        <IndicatorPick indicator={list.indicator} />
        <NameSearch list={list} />
      </ChoiceControls>
      <div className="stack">
        <OfficialMark reply={reply} choices={choices} choose={choose} completeUntil={body.completeUntil} />
        {list.lateSince !== null && (
          <div className="screen-only">
            <Notice
              actions={
                <Button look="plain" onClick={() => chooseHere({ lateSince: null })}>
                  {words.everybody}
                </Button>
              }
            >
              {words.lateOnly(formatInstant(list.lateSince))}
            </Notice>
          </div>
        )}
        {list.isRefusedGroup && <Notice tone="warn">{text.findings.indicatorRefused({})}</Notice>}
        <AdmissionsList list={list} reply={reply} choices={choices} entry={entry} />
      </div>
      {chosen('write') === 'completion' && (
        <CompletionDialog
          body={body}
          reply={reply}
          onClose={() => chooseHere({ write: null }, { replace: true })}
        />
      )}
    </>
  )
}

/** A list of a period that is over does not hold those admitted since: whoever looks for one of them is told. */
function PeriodOver({ reply }: { reply: ProgressReply }) {
  const { list: words } = useText().admissions
  const { today } = useViewer()
  const { purpose } = usePurpose()
  const { organisation, period } = reply
  if (period.to >= today) return null
  const year = today.slice(0, 4)
  return (
    <p className="soft screen-only">
      {words.periodOver(formatDay(period.to))}{' '}
      <Link to={paths.admissions(organisation.id, { year, purpose })}>{words.toYear(year)}</Link>
    </p>
  )
}
