import { useState } from 'react'
import { Link, useNavigate, useParams } from 'react-router'
import type { InspectionDetail, WithdrawalBody } from '#contract/inspections'
import { formatDay } from '#domain/dates'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { newCommandId } from '../platform/api'
import { useWrite } from '../platform/useWrite'
import { AwaitedPage } from '../ui/AwaitedPage'
import { Button, ButtonLink } from '../ui/Button'
import { Card } from '../ui/Card'
import { PrintButton } from '../ui/CopyButton'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { Notice } from '../ui/Notice'
import { PageHead } from '../ui/PageHead'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { WriteEnd } from '../ui/WriteEnd'
import { ConclusionPaper } from './ConclusionPaper'
import { FindingDialog } from './CorrectionDialogs'
import { useInspection } from './queries'
import { Recommendations } from './Recommendations'
import { useText } from './text'
import '../organisations/facts.css'
import './inspections.css'

/** One inspection; an inspected body reads its own part. */
export function InspectionPage() {
  const { id = '' } = useParams()
  const { inspections } = useText()
  const inspection = useInspection(id)
  if (inspection.data === undefined) {
    return <AwaitedPage title={inspections.title} asked={[inspection]} rows={8} />
  }
  return <Shown key={id} detail={inspection.data} />
}

function Shown({ detail }: { detail: InspectionDetail }) {
  const { one, kinds } = useText().inspections
  const { chosen, choose } = useChoices()
  const home = detail.organisation.id ?? detail.bodies[0]?.id
  return (
    <>
      <div className="screen-only">
        <PageHead
          title={one.title(kinds[detail.kind])}
          actions={
            <>
              <PrintButton />
              {detail.mayWithdraw && (
                <Button look="plain" onClick={() => choose({ withdraw: 'yes' })}>
                  {one.withdraw}
                </Button>
              )}
              {home !== undefined && home !== null && (
                <ButtonLink look="plain" to={paths.inspections(home)}>
                  {one.back}
                </ButtonLink>
              )}
            </>
          }
        />
        <div className="stack">
          {!detail.whole && <Notice>{one.part}</Notice>}
          <Facts detail={detail} />
          <Findings detail={detail} />
          <Recommendations detail={detail} />
        </div>
      </div>
      <ConclusionPaper detail={detail} />
      {detail.mayWithdraw && chosen('withdraw') !== null && (
        <WithdrawDialog detail={detail} onClose={() => choose({ withdraw: null }, { replace: true })} />
      )}
    </>
  )
}

function Facts({ detail }: { detail: InspectionDetail }) {
  const { one, topics } = useText().inspections
  const { organisation, from, to, team, bodies, conclusion, targets, files, classes, drives } = detail
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [one.inspector, organisation.name],
    [one.days, one.daysOf(formatDay(from), formatDay(to))],
    [one.team, team.join('; ')],
    [one.bodies, bodies.map(({ name }) => name).join('; ')],
    [one.topics, detail.topics.map((topic) => topics[topic]).join(', ')],
    [
      one.conclusion,
      <>
        {one.conclusionOf(conclusion.number, formatDay(conclusion.day))}
        {conclusion.text !== null && <small className="inspection-under">{conclusion.text}</small>}
      </>,
    ],
  ]
  return (
    <Card title={one.facts}>
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        {targets.length + files.length + classes.length + drives.length > 0 && (
          <div>
            <dt>{one.ties}</dt>
            <dd>
              <LookedAt detail={detail} />
            </dd>
          </div>
        )}
      </dl>
    </Card>
  )
}

/** Each opens where it stands; what lies outside the reader's reach is told by name. */
function LookedAt({ detail: { targets, files, classes, drives } }: { detail: InspectionDetail }) {
  const { inspections, inspectionWork, fileWords } = useText()
  const { one } = inspections
  const { ties } = inspectionWork
  return (
    <ul>
      {targets.map(({ organisation: body, periodId, periodName }) => (
        <li key={`${body.name} ${periodId}`}>
          {body.id === null ? (
            one.target(body.name, periodName)
          ) : (
            <Link to={paths.targets(body.id, { period: periodId })}>{one.target(body.name, periodName)}</Link>
          )}
        </li>
      ))}
      {files.map(({ candidateId, stage, personName }) => (
        <li key={candidateId}>
          <Link to={paths.candidate(candidateId)}>{personName ?? one.file(fileWords.stages[stage])}</Link>
        </li>
      ))}
      {classes.map(({ id, name, organisation }) => (
        <li key={id}>
          <Link to={paths.trainingClass(id)}>{ties.chosenClass(name)}</Link>, {organisation.name}
        </li>
      ))}
      {drives.map(({ id, name, organisation }) => (
        <li key={id}>
          <Link to={paths.drive(id)}>{ties.chosenDrive(name)}</Link>, {organisation.name}
        </li>
      ))}
    </ul>
  )
}

function Findings({ detail: { id: inspectionId, findings, mayCorrect } }: { detail: InspectionDetail }) {
  const { inspections, inspectionWork } = useText()
  const { one, natures, topics } = inspections
  const { corrections } = inspectionWork
  const [correcting, setCorrecting] = useState<InspectionDetail['findings'][number] | null>(null)
  return (
    <Card title={one.findings}>
      {findings.length === 0 && <p className="soft">{one.noFindings}</p>}
      <ul className="inspection-list">
        {findings.map((finding) => (
          <li key={finding.id}>
            <b>{natures[finding.nature]}</b> · {topics[finding.topic]} · {finding.organisation.name}
            <p>{finding.note}</p>
            {finding.corrected !== null && (
              <small className="inspection-under">{corrections.corrected(finding.corrected)}</small>
            )}
            {mayCorrect && (
              <Button
                look="plain"
                aria-label={corrections.openOf(finding.note)}
                onClick={() => setCorrecting(finding)}
              >
                {corrections.open}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {correcting !== null && (
        <FindingDialog inspectionId={inspectionId} finding={correcting} onClose={() => setCorrecting(null)} />
      )}
    </Card>
  )
}

function WithdrawDialog({ detail, onClose }: { detail: InspectionDetail; onClose: () => void }) {
  const { one, cancel } = useText().inspections
  const announce = useAnnounce()
  const navigate = useNavigate()
  const [commandId] = useState(newCommandId)
  const [reason, setReason] = useState('')
  const writing = useWrite<WithdrawalBody, unknown>(`/api/inspections/${detail.id}/withdrawals`, () => {
    announce(one.withdrawn)
    void navigate(detail.organisation.id === null ? paths.home() : paths.inspections(detail.organisation.id))
  })
  return (
    <Dialog title={one.withdraw} onClose={onClose} busy={writing.isPending}>
      <Form label={one.withdraw} onSubmit={() => writing.mutate({ commandId, reason: reason.trim() })}>
        <TextField label={one.withdrawReason} value={reason} onChange={setReason} />
        <WriteEnd
          submit={one.withdraw}
          cancel={cancel}
          isPending={writing.isPending}
          error={writing.error}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  )
}
