import { useEffect, useRef } from 'react'
import { Link, useParams } from 'react-router'
import type { CandidateItem } from '#contract/candidates'
import type { OrganisationDetail } from '#contract/organisations'
import { formatDay } from '#domain/dates'
import { mayHere } from '../../admissions/rights'
import { useSaveKey } from '../../admissions/useSaveKey'
import { useOrganisation } from '../../organisations/lookup'
import { paths } from '../../paths'
import { useChoices } from '../../platform/address'
import { useViewer } from '../../platform/viewer'
import { AwaitedPage } from '../../ui/AwaitedPage'
import { Button, ButtonLink } from '../../ui/Button'
import { FormEnd } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { PageHead } from '../../ui/PageHead'
import { EmptyState } from '../../ui/States'
import { useMedia } from '../../ui/useMedia'
import { useOpenFiles } from '../queries'
import { MeetingDuplicates } from './MeetingDuplicates'
import { MeetingSheet } from './MeetingForm'
import { MeetingSteps } from './MeetingSteps'
import { OutcomeTag } from './OutcomeTag'
import { nameOf } from './ResolutionRow'
import { type Meeting, useMeeting } from './useMeeting'
import '../../admissions/entry.css'
import '../../admissions/fields.css'
import '../candidates.css'
import '../form/record-form.css'
import './meeting.css'
import { useText } from '../text'

const PHONE = 'screen and (max-width: 719px)'

/** One meeting with all its resolutions, entered at once. */
export function MeetingPage() {
  const { id = '' } = useParams()
  const { meetings: words } = useText().candidates
  const viewer = useViewer()
  const body = useOrganisation(id)
  const files = useOpenFiles(id)
  if (body.data === undefined || files.data === undefined) {
    return <AwaitedPage title={words.title} asked={[body, files]} rows={8} />
  }
  if (!mayHere(viewer, 'candidates.write', body.data)) {
    return (
      <>
        <PageHead title={words.title} />
        <EmptyState title={words.mayNotTitle} hint={words.mayNotHint} />
      </>
    )
  }
  return <Hold key={id} page={body.data} files={files.data.items} />
}

function Hold({ page, files }: { page: OrganisationDetail; files: readonly CandidateItem[] }) {
  const { meetings: words } = useText().candidates
  const meeting = useMeeting(page, files)
  const isPhone = useMedia(PHONE)
  const frame = useRef<HTMLDivElement>(null)
  useSaveKey(frame)
  return (
    <div ref={frame} className="entry-page meeting-page">
      <PageHead
        title={words.title}
        lede={isPhone ? undefined : [words.lede(page.name)]}
        actions={
          <ButtonLink look="plain" to={paths.meetings(page.id)}>
            {words.toList}
          </ButtonLink>
        }
      />
      {meeting.saved !== null ? (
        <Saved meeting={meeting} saved={meeting.saved} toDesk={paths.duties(page.id)} />
      ) : (
        <div className="entry-form">
          {meeting.isRestored && (
            <Notice actions={<Button onClick={meeting.restart}>{words.draftDrop}</Button>}>
              {words.draft}
            </Notice>
          )}
          {isPhone ? (
            <MeetingSteps meeting={meeting} page={page} />
          ) : (
            <MeetingSheet meeting={meeting} page={page} />
          )}
          <MeetingDuplicates meeting={meeting} />
        </div>
      )}
    </div>
  )
}

/** It is recorded: each resolution with its outcome, and the way to its file. */
interface SavedProps {
  meeting: Meeting
  saved: NonNullable<Meeting['saved']>
  toDesk: string
}

function Saved({ meeting, saved, toDesk }: SavedProps) {
  const text = useText()
  const { meetings: words } = text.candidates
  const { choose } = useChoices()
  useEffect(() => {
    window.scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }, [])
  const anew = () => {
    choose({ step: null }, { replace: true })
    meeting.restart()
  }
  return (
    <div className="stack">
      <Notice tone="ok" title={words.saved(formatDay(saved.day))} live>
        <ul>
          {saved.rows.map(({ candidate, kind, outcome }) => (
            <li key={candidate.id}>
              <Link to={paths.candidate(candidate.id)}>{nameOf(text, candidate)}</Link>
              {`: ${text.fileWords.kinds[kind]} `}
              <OutcomeTag outcome={outcome} />
            </li>
          ))}
          {saved.listed.map(({ id, name }) => (
            <li key={id}>
              <Link to={paths.candidate(id)}>{name}</Link>
              {`: ${text.fileWords.kinds.listed}`}
            </li>
          ))}
        </ul>
      </Notice>
      <FormEnd>
        <ButtonLink look="main" to={toDesk}>
          {words.toDesk}
        </ButtonLink>
        <Button onClick={anew}>{words.another}</Button>
      </FormEnd>
    </div>
  )
}
