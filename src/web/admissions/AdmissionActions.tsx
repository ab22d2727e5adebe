import type { OrganisationDetail } from '#contract/organisations'
import type { ProgressReply } from '#contract/progress'
import { paths } from '../paths'
import { useChoices as useAddress } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { type Choices, choicesQuery } from '../progress/choices'
import { exactChoices } from '../progress/links'
import { paperLines } from '../progress/replyWords'
import { Button, ButtonLink } from '../ui/Button'
import { CopyButton } from '../ui/CopyButton'
import { DownloadLink } from '../ui/DownloadLink'
import { PrintRows } from '../ui/PrintRows'
import { extentLines } from './AdmissionsHead'
import { sheetColumns } from './columns'
import { mayHere } from './rights'
import { useText } from './text'
import type { AdmissionListing } from './useAdmissionList'

/** What may be done in this body: entering people, telling that all are entered, looking at likely duplicates. */
export function AdmissionActions({ body }: { body: OrganisationDetail }) {
  const { admissions } = useText()
  const { actions, closedBody } = admissions.list
  const viewer = useViewer()
  const { choose } = useAddress()
  const mayAdmit = mayHere(viewer, 'admissions.write', body)
  const mayState = mayHere(viewer, 'statements.write', body)
  const mayCompare = viewer.roles.some(({ role }) => role === 'officer') && body.children > 0
  if (!mayAdmit && !mayState) return null
  return (
    <>
      {mayCompare && (
        <ButtonLink look="plain" to={paths.duplicateNotices(body.id)}>
          {actions.notices}
        </ButtonLink>
      )}
      {mayState && <Button onClick={() => choose({ write: 'completion' })}>{actions.completion}</Button>}
      {mayAdmit && body.alive && (
        <>
          <ButtonLink to={paths.pasteAdmissions(body.id)}>{actions.paste}</ButtonLink>
          <ButtonLink look="main" to={paths.admit(body.id)}>
            {actions.admit}
          </ButtonLink>
        </>
      )}
      {mayAdmit && !body.alive && <Button reason={closedBody}>{actions.admit}</Button>}
    </>
  )
}

interface ListActionsProps {
  list: AdmissionListing
  reply: ProgressReply
  choices: Choices
}

/** Copies what is in view and prints it. */
export function ListActions({ list, reply, choices }: ListActionsProps) {
  const text = useText()
  const { name } = reply.organisation
  const title = [
    name,
    text.admissions.list.title,
    ...paperLines(text, reply, choices),
    ...extentLines(text, list),
  ]
  return (
    <>
      <CopyButton title={title} columns={sheetColumns(text, list.open)} rows={list.items} />
      <DownloadLink
        path={`/api/organisations/${reply.organisation.id}/admissions.xlsx`}
        query={{
          ...choicesQuery(exactChoices(reply, choices)),
          indicator: list.indicator,
          purpose: list.purpose,
          lateSince: list.lateSince,
        }}
        search={list.search}
      />
      <PrintRows list={list.pieces} />
    </>
  )
}
