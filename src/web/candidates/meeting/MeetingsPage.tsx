import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { MeetingItem } from '#contract/meetings'
import { formatDay } from '#domain/dates'
import { mayHere } from '../../admissions/rights'
import { useOrganisation } from '../../organisations/lookup'
import { paths } from '../../paths'
import { useViewer } from '../../platform/viewer'
import { AwaitedPage } from '../../ui/AwaitedPage'
import { Button, ButtonLink } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { MoreRows } from '../../ui/MoreRows'
import { PageHead } from '../../ui/PageHead'
import { EmptyState } from '../../ui/States'
import { useMeetings } from '../queries'
import { CorrectMeetingDialog } from './CorrectMeetingDialog'
import { OutcomeTag } from './OutcomeTag'
import { TakeBackMeetingDialog } from './TakeBackMeetingDialog'
import '../candidates.css'
import '../form/record-form.css'
import './meeting.css'
import { useText } from '../text'

/** The meetings of a body with their resolutions; each can be corrected, one without resolutions taken back. */
export function MeetingsPage() {
  const { id = '' } = useParams()
  const { meetings: words } = useText().candidates
  const viewer = useViewer()
  const body = useOrganisation(id)
  const list = useMeetings(id)
  const [correcting, setCorrecting] = useState<MeetingItem | null>(null)
  const [takingBack, setTakingBack] = useState<MeetingItem | null>(null)
  if (body.data === undefined || list.data === undefined) {
    return <AwaitedPage title={words.listTitle} asked={[body, list]} rows={8} />
  }
  const mayWrite = mayHere(viewer, 'candidates.write', body.data)
  const meetings = list.data.pages.flatMap(({ items }) => items)
  const add = mayWrite && (
    <ButtonLink look="main" to={paths.holdMeeting(id)}>
      {words.toNew}
    </ButtonLink>
  )
  return (
    <>
      <PageHead title={words.listTitle} lede={[words.listLede(body.data.name)]} actions={add} />
      <div className="stack">
        {meetings.length === 0 && <EmptyState title={words.emptyTitle} hint={words.emptyHint} action={add} />}
        {meetings.map((meeting) => (
          <MeetingCard
            key={meeting.id}
            meeting={meeting}
            onCorrect={mayWrite ? () => setCorrecting(meeting) : null}
            onTakeBack={mayWrite && meeting.resolutions.length === 0 ? () => setTakingBack(meeting) : null}
          />
        ))}
        {meetings.length > 0 && (
          <MoreRows
            shown={meetings.length}
            hasMore={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        )}
      </div>
      {correcting !== null && (
        <CorrectMeetingDialog meeting={correcting} onClose={() => setCorrecting(null)} />
      )}
      {takingBack !== null && (
        <TakeBackMeetingDialog meeting={takingBack} onClose={() => setTakingBack(null)} />
      )}
    </>
  )
}

interface MeetingCardProps {
  meeting: MeetingItem
  onCorrect: (() => void) | null
  /** Null where something was resolved: each resolution is taken back in its file first. */
  onTakeBack: (() => void) | null
}

function MeetingCard({ meeting, onCorrect, onTakeBack }: MeetingCardProps) {
  const text = useText()
  const { meetings: words, file } = text.candidates
  const { day, attendance, resolutions, chairName, secretaryName } = meeting
  const acts = (
    <>
      {onTakeBack !== null && (
        <Button look="plain" aria-label={words.takeBackTitle(formatDay(day))} onClick={onTakeBack}>
          {words.takeBack}
        </Button>
      )}
      {onCorrect !== null && (
        <Button aria-label={words.correctTitle(formatDay(day))} onClick={onCorrect}>
          {words.correct}
        </Button>
      )}
    </>
  )
  return (
    <Card title={words.reviewDay(formatDay(day))} actions={acts}>
      {attendance !== null && <p>{words.attended(attendance.official.present, attendance.official.total)}</p>}
      {chairName !== null && <p className="soft">{`${words.chair}: ${chairName}`}</p>}
      {secretaryName !== null && <p className="soft">{`${words.secretary}: ${secretaryName}`}</p>}
      {resolutions.length === 0 && <p className="soft">{words.noResolutions}</p>}
      <ul className="meeting-resolutions">
        {resolutions.map(({ recordId, candidateId, personName, kind, number, vote, outcome }) => (
          <li key={recordId}>
            <Link to={paths.candidate(candidateId)}>{personName ?? words.nameClosed}</Link>
            {` · ${text.fileWords.kinds[kind]}${number === null ? '' : ` · ${number}`} `}
            {vote !== null && vote.base !== null && vote.needed !== null && (
              <span className="soft">{file.records.vote(vote.for, vote.base, vote.needed)} </span>
            )}
            <OutcomeTag outcome={outcome} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
