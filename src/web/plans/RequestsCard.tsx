import type { OrganisationDetail } from '#contract/organisations'
import type { PlanReply } from '#contract/plans'
import { formatDay } from '#domain/dates'
import { newCommandId } from '../platform/api'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { useAnnounce } from '../ui/Toast'
import { useText } from './text'

interface RequestsCardProps {
  body: OrganisationDetail
  requests: PlanReply['requests']
  mayWrite: boolean
}

/** What was asked of the cells for the year; the body that asked takes it back. */
export function RequestsCard({ body, requests, mayWrite }: RequestsCardProps) {
  const { page, requestKinds } = useText().plans
  if (requests.length === 0) return null
  return (
    <Card title={page.requests}>
      <ul>
        {requests.map(({ id, kind, byDay, answerBy, organisationName, number, isOwn }) => {
          const who = number === null ? organisationName : `${organisationName}, ${number}`
          const what = page.requestOf(requestKinds[kind], formatDay(byDay), who)
          return (
            <li key={id}>
              {what}
              {answerBy !== null && ` · ${page.answerBy(formatDay(answerBy))}`}
              {mayWrite && isOwn && <TakeBack body={body} what="request" rowId={id} label={what} />}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

interface TakeBackProps {
  body: Pick<OrganisationDetail, 'id'>
  what: 'request' | 'introduction' | 'activity'
  rowId: string
  label: string
}

export function TakeBack({ body, what, rowId, label }: TakeBackProps) {
  const { page } = useText().plans
  const announce = useAnnounce()
  const writing = useWrite(`/api/organisations/${body.id}/source-takebacks`, () => announce(page.takenBack))
  return (
    <Button
      look="plain"
      aria-label={page.takeBackOf(label)}
      disabled={writing.isPending}
      onClick={() => writing.mutate({ commandId: newCommandId(), id: newId(), what, rowId })}
    >
      {page.takeBack}
    </Button>
  )
}
