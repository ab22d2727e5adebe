import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import type { InspectionList } from '#contract/inspections'
import { may } from '#domain/access'
import { formatDay } from '#domain/dates'
import { paths } from '../paths'
import { api } from '../platform/api'
import { useViewer } from '../platform/viewer'
import { Card } from '../ui/Card'
import { ErrorState, LoadingShape } from '../ui/States'
import { useText } from './text'
import './inspections.css'

interface InspectedCardProps {
  /** The body whose class or drive it is. */
  organisationId: string
  subject: { classId: string } | { driveId: string }
}

/** The inspections that looked at a class or a drive; nothing for roles that read none. */
export function InspectedCard(props: InspectedCardProps) {
  const { roles } = useViewer()
  return roles.some(({ role }) => may(role, 'inspections.read', 'own')) ? <Shown {...props} /> : null
}

function Shown({ organisationId, subject }: InspectedCardProps) {
  const { inspections, inspectionWork } = useText()
  const { inspected } = inspectionWork
  const found = useQuery({
    queryKey: ['inspections', organisationId, subject],
    queryFn: ({ signal }) =>
      api.get<InspectionList>(`/api/organisations/${organisationId}/inspections`, {
        query: { ...subject, limit: 100 },
        signal,
      }),
  })
  return (
    <Card title={inspected.title}>
      {found.isPending && <LoadingShape rows={1} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.items.length === 0 && <p className="soft">{inspected.none}</p>}
      {found.data !== undefined && found.data.items.length > 0 && (
        <ul className="inspection-list">
          {found.data.items.map(({ id, kind, organisation, from, to, recommendations }) => {
            const open = recommendations.open + recommendations.reported
            return (
              <li key={id}>
                <Link to={paths.inspection(id)}>
                  {inspected.by(inspections.kinds[kind], organisation.name)},{' '}
                  {inspections.one.daysOf(formatDay(from), formatDay(to))}
                </Link>
                <small className="inspection-under">
                  {open === 0 ? inspected.settled : inspected.open(open)}
                </small>
              </li>
            )
          })}
        </ul>
      )}
    </Card>
  )
}
