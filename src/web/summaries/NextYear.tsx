import type { SummaryReply } from '#contract/summaries'
import { formatNumber, formatPercent } from '#domain/vietnamese'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button, ButtonLink } from '../ui/Button'
import { Card } from '../ui/Card'
import { useText } from './text'

/** The year to come, issued in the same sitting. */
export function NextYear({ summary: { organisation, next, mayClose } }: { summary: SummaryReply }) {
  const { summaries: words } = useText()
  const { choose } = useChoices()
  const isOfficer = useViewer().roles.some(({ role }) => role === 'officer')
  const shown = (value: number | null) => (value === null ? '–' : formatNumber(value))
  return (
    <Card
      title={words.next}
      actions={
        next !== null &&
        mayClose &&
        isOfficer && (
          <>
            <Button onClick={() => choose({ write: 'issue' })}>{words.nextIssue}</Button>
            <ButtonLink to={paths.allocations(organisation.id, { period: next.id })}>
              {words.nextAllocate}
            </ButtonLink>
          </>
        )
      }
    >
      {next === null && <p className="soft">{words.nextNone}</p>}
      {next !== null && (
        <p>
          {next.target === null
            ? words.nextUnset(next.name)
            : words.nextTold(next.name, shown(next.target), shown(next.allocated))}{' '}
          {next.coveragePercent !== null && words.nextCoverage(formatPercent(next.coveragePercent))}
        </p>
      )}
    </Card>
  )
}
