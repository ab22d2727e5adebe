import type { ChargeDetail, VisitEndBody } from '#contract/responsibilities'
import { formatDay } from '#domain/dates'
import { useChoices } from '../platform/address'
import { newCommandId } from '../platform/api'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { ErrorState } from '../ui/States'
import { useAnnounce } from '../ui/Toast'
import { useText } from './text'

/** What was done at the units, the latest first. */
export function Visits({ charge }: { charge: ChargeDetail }) {
  const { responsibilities: words } = useText()
  const announce = useAnnounce()
  const { choose } = useChoices()
  const withdrawing = useWrite<VisitEndBody, unknown>(
    `/api/responsibilities/${charge.id}/visit-withdrawals`,
    () => announce(words.visitRemoved),
  )
  return (
    <Card
      title={words.visitTitle}
      actions={
        charge.mayVisit && (
          <Button look="main" onClick={() => choose({ write: 'visit' })}>
            {words.visitAdd}
          </Button>
        )
      }
    >
      {withdrawing.isError && <ErrorState error={withdrawing.error} />}
      {charge.visitList.length === 0 && <p className="soft">{words.visitNone}</p>}
      <ul className="visit-list">
        {charge.visitList.map(({ id, day, organisation, kind, result, next }) => (
          <li key={id}>
            <span>
              <b>{formatDay(day)}</b> · {words.visitKinds[kind]} · {organisation.name}: {result}
              {next !== null && <span className="soft"> ({words.visitNextShown(formatDay(next))})</span>}
            </span>
            {charge.mayVisit && (
              <Button
                look="plain"
                aria-label={words.visitRemoveOf(formatDay(day))}
                disabled={withdrawing.isPending}
                onClick={() => withdrawing.mutate({ commandId: newCommandId(), id: newId(), visitId: id })}
              >
                {words.visitRemove}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
