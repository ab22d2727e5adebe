import type { OrganisationDetail } from '#contract/organisations'
import { isCell } from '#domain/organisations/kinds'
import { Card } from '../../ui/Card'
import { Form, FormEnd } from '../../ui/Form'
import { EmptyState } from '../../ui/States'
import { AttendanceFields } from '../form/VoteFields'
import { useText } from '../text'
import { ListingsCard } from './ListingRow'
import { BehalfPart, DayPart, MeetingError, MoreFiles, MoreParts, SaveMeeting } from './MeetingParts'
import { ResolutionRow } from './ResolutionRow'
import type { Meeting } from './useMeeting'

export interface MeetingFormProps {
  meeting: Meeting
  page: OrganisationDetail
}

/** Everything on one page: the day, who sat, and a row for each person. */
export function MeetingSheet({ meeting, page }: MeetingFormProps) {
  const { candidates } = useText()
  const { meetings: words, form } = candidates
  return (
    <Form label={words.title} onSubmit={meeting.save}>
      <Card title={words.attendance}>
        <div className="stack">
          <DayPart meeting={meeting} />
          <AttendancePart meeting={meeting} page={page} />
          <MoreParts meeting={meeting} page={page} />
        </div>
      </Card>
      <Card title={words.rows}>
        {meeting.rows.length > 0 && <p className="soft">{words.rowsHint}</p>}
        {meeting.rows.length === 0 &&
          (meeting.draft.day === null ? (
            <p className="soft">{words.wantDay}</p>
          ) : (
            <EmptyState title={words.noRows} hint={words.noRowsHint} />
          ))}
        {meeting.rows.map((one) => (
          <ResolutionRow key={one.candidate.id} meeting={meeting} one={one} />
        ))}
        <MoreFiles meeting={meeting} page={page} />
      </Card>
      {meeting.mayList && <ListingsCard meeting={meeting} />}
      {meeting.isBehalf && (
        <Card title={form.behalf.title}>
          <div className="stack">
            <BehalfPart meeting={meeting} />
          </div>
        </Card>
      )}
      <MeetingError meeting={meeting} />
      <FormEnd>
        <SaveMeeting meeting={meeting} />
      </FormEnd>
    </Form>
  )
}

/** Who sat, by number; on a phone those present and those absent apart. */
export function AttendancePart({ meeting, page, part }: MeetingFormProps & { part?: 'counts' | 'absences' }) {
  const { draft, edit } = meeting
  return (
    <AttendanceFields
      attendance={draft.attendance}
      voting={isCell(page.kind) ? 'cell' : 'committee'}
      part={part ?? 'both'}
      onChange={(change) => edit({ attendance: { ...draft.attendance, ...change } })}
    />
  )
}
