import type { OrganisationDetail } from '#contract/organisations'
import { isCell } from '#domain/organisations/kinds'
import { mayHere } from '../admissions/rights'
import { paths } from '../paths'
import { useViewer } from '../platform/viewer'
import { ButtonLink } from '../ui/Button'
import { useText } from './text'

/** What may be entered here: people and meetings at a cell, grants of authority above. */
export function SourcesActions({ body }: { body: OrganisationDetail }) {
  const { actions } = useText().sources
  const viewer = useViewer()
  const mayWrite = mayHere(viewer, 'candidates.write', body)
  if (!mayHere(viewer, 'candidates.read', body)) return null
  const isOfCell = isCell(body.kind)
  return (
    <>
      {isOfCell ? (
        <>
          <ButtonLink look="plain" to={paths.members(body.id)}>
            {actions.members}
          </ButtonLink>
          <ButtonLink look="plain" to={paths.meetings(body.id)}>
            {actions.meetings}
          </ButtonLink>
        </>
      ) : (
        <ButtonLink look="plain" to={paths.authority(body.id)}>
          {actions.authority}
        </ButtonLink>
      )}
      {mayWrite && body.alive && (
        <>
          {isOfCell && <ButtonLink to={paths.holdMeeting(body.id)}>{actions.meeting}</ButtonLink>}
          <ButtonLink to={paths.openCandidate(body.id, { mode: 'opening' })}>{actions.takeUp}</ButtonLink>
          <ButtonLink look="main" to={paths.openCandidate(body.id, { mode: 'listed' })}>
            {actions.list}
          </ButtonLink>
        </>
      )}
    </>
  )
}
