import { Link, useParams } from 'react-router'
import type { TargetsReply } from '#contract/targets'
import { formatDay, isDay, minDay } from '#domain/dates'
import { GroundDocuments } from '../documents/GroundDocuments'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useHashPlace } from '../platform/useHashPlace'
import { useViewer } from '../platform/viewer'
import { Button, ButtonLink } from '../ui/Button'
import { Card } from '../ui/Card'
import { ControlsBar, PickPanel } from '../ui/Controls'
import { PrintButton } from '../ui/CopyButton'
import { DayField } from '../ui/DayField'
import { ImportLink } from '../ui/ImportLink'
import { Notice } from '../ui/Notice'
import { PageHead } from '../ui/PageHead'
import { ErrorState, LoadingShape } from '../ui/States'
import { ChildrenTable } from './ChildrenTable'
import { useMembersOn, useTargets } from './data'
import { entryAnchor, Ledger } from './Ledger'
import { type Choice, PeriodGate, PeriodPick } from './PeriodGate'
import { SubTargets } from './SubTargets'
import { TargetDialog } from './TargetDialog'
import { useText } from './text'
import './targets.css'

/** What a body was given, what it set itself and what it has given on, from the ledger. */
export function TargetsPage() {
  const { id = '' } = useParams()
  return (
    <PeriodGate id={id}>{(choice) => <OfPeriod key={choice.period.id} id={id} choice={choice} />}</PeriodGate>
  )
}

function OfPeriod({ id, choice }: { id: string; choice: Choice }) {
  const { chosen } = useChoices()
  const asked = chosen('asOf')
  const asOf = asked !== null && isDay(asked) ? asked : null
  const targets = useTargets(id, choice.period.id, asOf)
  if (targets.isPending) return <LoadingShape shape="table" rows={8} />
  if (targets.isError) return <ErrorState error={targets.error} onRetry={() => targets.refetch()} />
  return <Targets reply={targets.data} choice={choice} asOf={asOf} />
}

interface TargetsProps {
  reply: TargetsReply
  choice: Choice
  /** Chosen in the address; null for the usual day. */
  asOf: string | null
}

function Targets({ reply, choice, asOf }: TargetsProps) {
  const text = useText()
  const { targets } = text
  const { choose } = useChoices()
  const { organisation, period, entries, mayWrite } = reply
  const { today } = useViewer()
  useHashPlace(true)
  const seenOn = asOf ?? minDay(period.to, today)
  const base = useMembersOn(
    organisation.id,
    entries.some(({ rate, baseDay }) => rate !== null || baseDay !== null),
  )
  const links = {
    entry: (entryId: string) => `#${entryAnchor(entryId)}`,
    allocation: paths.allocations(organisation.id, { period: period.id }),
  }
  const documentId = groundedPaper(entries)
  const title = targets.title(period.name)
  const lines = [targets.seenOn(formatDay(seenOn))]
  return (
    <>
      <PageHead
        title={title}
        lede={targets.lede(reply, links)}
        paper={{ organisation: organisation.name, lines }}
      />
      <ControlsBar label={targets.controls} actions={<Actions reply={reply} />}>
        <PeriodPick choice={choice} />
        <AsOfPick asOf={asOf} usual={minDay(period.to, today)} />
      </ControlsBar>
      <div className="stack">
        <PeriodOver choice={choice} organisationId={organisation.id} />
        {!mayWrite && <Notice>{targets.readOnly}</Notice>}
        <SubTargets entries={entries} />
        <Card title={targets.ledger.title}>
          <Ledger
            entries={entries}
            asOf={seenOn}
            base={base}
            onAdjust={mayWrite ? ({ id }) => choose({ write: 'adjust', entry: id }) : undefined}
            onCorrect={mayWrite ? ({ id }) => choose({ write: 'correct', entry: id }) : undefined}
            onTakeBack={mayWrite ? ({ id }) => choose({ write: 'takeBack', entry: id }) : undefined}
          />
        </Card>
        {documentId !== null && (
          <GroundDocuments organisationId={organisation.id} subject="targetDocument" subjectId={documentId} />
        )}
        <ChildrenTable reply={reply} sheetTitle={[organisation.name, title, ...lines]} />
      </div>
      <TargetDialog reply={reply} periods={choice.periods} />
    </>
  )
}

/** The page opens on the newest target: once its period is over, the period of this year is one press away. */
function PeriodOver({ choice, organisationId }: { choice: Choice; organisationId: string }) {
  const { progress } = useText()
  const { today } = useViewer()
  const { period, periods } = choice
  const year = today.slice(0, 4)
  const current = periods.find(({ kind, from }) => kind === 'year' && from.slice(0, 4) === year)
  if (period.to >= today || current === undefined) return null
  return (
    <p className="soft screen-only">
      {progress.over.ended(formatDay(period.to))}{' '}
      <Link to={paths.targets(organisationId, { period: current.id })}>{progress.over.toYear(year)}</Link>
    </p>
  )
}

/** The paper of the target in force: assigned before others, the whole number before its parts. */
function groundedPaper(entries: TargetsReply['entries']): string | null {
  const inForce = entries.filter(
    ({ inForce, indicator, documentId }) => inForce && documentId !== null && indicator === 'admitted',
  )
  const assigned = inForce.find(({ kind }) => kind === 'assigned')
  return (assigned ?? inForce[0])?.documentId ?? null
}

function Actions({ reply: { organisation, mayWrite } }: { reply: TargetsReply }) {
  const { targets } = useText()
  const { choose } = useChoices()
  const { roles } = useViewer()
  return (
    <>
      <ButtonLink look="plain" to={paths.statements(organisation.id)}>
        {targets.toStatements}
      </ButtonLink>
      <ImportLink organisationId={organisation.id} kind="targets" />
      {roles.some(({ role }) => role === 'officer') && (
        <Button onClick={() => choose({ write: 'period' })}>{targets.period.add}</Button>
      )}
      <PrintButton />
      {mayWrite && (
        <Button look="main" onClick={() => choose({ write: 'new' })}>
          {targets.form.submits.new}
        </Button>
      )}
    </>
  )
}

/** The ledger as it was in force on another day. */
function AsOfPick({ asOf, usual }: { asOf: string | null; usual: string }) {
  const { targets } = useText()
  const { choose } = useChoices()
  return (
    <PickPanel label={targets.asOf} shown={formatDay(asOf ?? usual)}>
      {(close) => (
        <div className="stack">
          <DayField
            label={targets.asOfLabel}
            hint={targets.asOfHint}
            value={asOf ?? usual}
            onChange={(day) => day !== null && choose({ asOf: day === usual ? null : day })}
          />
          <Button onClick={close}>{targets.asOfDone}</Button>
        </div>
      )}
    </PickPanel>
  )
}
