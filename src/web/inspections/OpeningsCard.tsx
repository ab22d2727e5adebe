import { useState } from 'react'
import type { ProgrammeReply, WithdrawalBody } from '#contract/inspections'
import type { OpeningList } from '#contract/inspectionWork'
import type { OrganisationDetail } from '#contract/organisations'
import { formatDay } from '#domain/dates'
import { isCell } from '#domain/organisations/kinds'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { newCommandId } from '../platform/api'
import { useWrite } from '../platform/useWrite'
import { useViewer } from '../platform/viewer'
import { Button, ButtonLink } from '../ui/Button'
import { Card } from '../ui/Card'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/Form'
import { ErrorState, LoadingShape } from '../ui/States'
import { Tag } from '../ui/Tag'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { WriteEnd } from '../ui/WriteEnd'
import { OpeningDialog } from './OpeningDialog'
import { useOpenings } from './queries'
import { useText } from './text'

type Opening = OpeningList['items'][number]

interface OpeningsCardProps {
  body: OrganisationDetail
  programme: ProgrammeReply
}

/** What was opened and is not concluded: whom it concerns knows that files are being read. */
export function OpeningsCard({ body, programme }: OpeningsCardProps) {
  const { openings: words } = useText().inspectionWork
  const { chosen, choose } = useChoices()
  const found = useOpenings(body.id)
  const [ending, setEnding] = useState<Opening | null>(null)
  const items = found.data?.items ?? []
  // a cell inspects nobody: it is told only of what was opened
  if (found.isSuccess && items.length === 0 && isCell(body.kind) && !programme.mayWrite) return null
  return (
    <Card
      title={words.title}
      actions={programme.mayWrite && <Button onClick={() => choose({ open: 'yes' })}>{words.open}</Button>}
    >
      {found.isPending && <LoadingShape rows={1} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && items.length === 0 && <p className="soft">{words.none}</p>}
      {items.length > 0 && (
        <ul className="inspection-list">
          {items.map((opening) => (
            <OpeningLine key={opening.id} body={body} opening={opening} onEnd={() => setEnding(opening)} />
          ))}
        </ul>
      )}
      {programme.mayWrite && chosen('open') !== null && (
        <OpeningDialog
          body={body}
          programme={programme}
          onClose={() => choose({ open: null }, { replace: true })}
        />
      )}
      {ending !== null && <EndDialog opening={ending} onClose={() => setEnding(null)} />}
    </Card>
  )
}

interface OpeningLineProps {
  body: OrganisationDetail
  opening: Opening
  onEnd: () => void
}

function OpeningLine({ body, opening, onEnd }: OpeningLineProps) {
  const { inspections, inspectionWork } = useText()
  const { openings: words } = inspectionWork
  const { today } = useViewer()
  const { id, kind, organisation, decision, from, to, topics, bodies, mayWrite } = opening
  const isOver = to < today
  const state = from > today ? 'coming' : isOver ? 'over' : 'running'
  return (
    <li>
      <p>
        <Tag tone={state === 'running' ? 'way' : isOver ? 'late' : 'none'}>{words.states[state]}</Tag>{' '}
        <b>{inspections.kinds[kind]}</b> {bodies.map(({ name }) => name).join('; ')},{' '}
        {inspections.one.daysOf(formatDay(from), formatDay(to))}
      </p>
      <small className="inspection-under">
        {words.decision(decision.number, formatDay(decision.day), organisation.name)}{' '}
        {topics.map((topic) => inspections.topics[topic]).join(', ')}.
      </small>
      {mayWrite && organisation.id === body.id && (
        <div className="inspection-acts">
          <ButtonLink to={paths.recordInspection(body.id, { opening: id })}>{inspections.record}</ButtonLink>
          <Button look="plain" onClick={onEnd}>
            {words.end}
          </Button>
        </div>
      )}
    </li>
  )
}

function EndDialog({ opening, onClose }: { opening: Opening; onClose: () => void }) {
  const { inspections, inspectionWork } = useText()
  const { openings: words } = inspectionWork
  const announce = useAnnounce()
  const [commandId] = useState(newCommandId)
  const [reason, setReason] = useState('')
  const writing = useWrite<WithdrawalBody, unknown>(`/api/inspection-openings/${opening.id}/endings`, () => {
    announce(words.ended)
    onClose()
  })
  return (
    <Dialog title={words.end} onClose={onClose} busy={writing.isPending}>
      <Form label={words.end} onSubmit={() => writing.mutate({ commandId, reason: reason.trim() })}>
        <TextField label={words.endReason} value={reason} onChange={setReason} />
        <WriteEnd
          submit={words.end}
          cancel={inspections.cancel}
          isPending={writing.isPending}
          error={writing.error}
          onCancel={onClose}
        />
      </Form>
    </Dialog>
  )
}
