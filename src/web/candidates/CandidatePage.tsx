import { useMemo } from 'react'
import { Link, useParams } from 'react-router'
import type { CandidateDetail } from '#contract/candidates'
import { KIND_NAMES, type Kind } from '#domain/candidates/kinds'
import { formatDay, formatPartialDate } from '#domain/dates'
import { NamesNotice, usePurpose } from '../admissions/NamesNotice'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { AwaitedPage } from '../ui/AwaitedPage'
import { Button, ButtonLink } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { PageHead } from '../ui/PageHead'
import { Tag } from '../ui/Tag'
import { useAnnounce } from '../ui/Toast'
import { Duties } from './Duties'
import { EntriesCard } from './EntriesCard'
import { type Entries, entriesOf, mending } from './entries'
import { FileNotices } from './FileNotices'
import { type OpenFile, openFile } from './fileRecords'
import { RecordForm } from './form/RecordForm'
import { MeetingPaper } from './MeetingPaper'
import { NextStep } from './NextStep'
import { PersonDialog } from './PersonDialog'
import { useCandidate } from './queries'
import { RecordsCard } from './RecordsCard'
import { Road } from './Road'
import { TakeBackDialog } from './TakeBackDialog'
import { TasksCard } from './TasksCard'
import '../admissions/admissions.css'
import '../admissions/fields.css'
import './candidates.css'
import './form/record-form.css'
import { type Text, useText } from './text'

/** One file: what stands in its way, what to enter now, and the road it goes. */
export function CandidatePage() {
  const { id = '' } = useParams()
  const { file: words } = useText().candidates
  const { purpose } = usePurpose()
  const candidate = useCandidate(id, purpose)
  if (candidate.data === undefined) {
    return <AwaitedPage title={words.title} asked={[candidate]} rows={8} />
  }
  return <File key={id} detail={candidate.data} />
}

function File({ detail }: { detail: CandidateDetail }) {
  const { roles } = useViewer()
  const { purpose } = usePurpose()
  const file = useMemo(() => openFile(detail), [detail])
  const isAtHand = roles.some(({ organisation }) => organisation.id === detail.holder?.id)
  const entries = useMemo(
    () => (file === null ? null : entriesOf(detail, file, isAtHand)),
    [detail, file, isAtHand],
  )
  return (
    <>
      <div className="screen-only">
        <FileHead detail={detail} entries={entries} />
        <div className="stack">
          {detail.isStub && <StubNotice />}
          <NamesNotice
            open={detail.nameOpen ? 'all' : 'none'}
            mayRead={detail.nameOpen || detail.purposes.length > 0}
            purposes={detail.purposes}
          />
          <div className="file-columns">
            <div className="stack file-main">
              <FileNotices detail={detail} file={file} />
              {file !== null && entries !== null && (
                <Entering detail={detail} file={file} entries={entries} />
              )}
              {detail.context !== null && <Duties duties={detail.duties} />}
              {isAdmitted(detail) && <TasksCard candidateId={detail.id} purpose={purpose} />}
            </div>
            <div className="file-side">{file !== null && <Road detail={detail} file={file} />}</div>
          </div>
          {detail.context !== null && <Records detail={detail} />}
        </div>
        {file !== null && <PersonPart detail={detail} file={file} />}
      </div>
      {file !== null && <MeetingPaper detail={detail} file={file} />}
    </>
  )
}

/** Tasks are given from the ceremony on. */
function isAdmitted({ context, records }: CandidateDetail): boolean {
  return (
    context !== null &&
    records.some(({ kind, replaced, takenBack }) => kind === 'ceremony' && !replaced && !takenBack)
  )
}

function StubNotice() {
  const { file } = useText().candidates
  return <Notice>{file.stub}</Notice>
}

/** Whoever may enter the personal history corrects the person it is about; the server asks the same. */
function mayCorrectPerson({ context, isStub, entries }: CandidateDetail): boolean {
  return context !== null && !isStub && entries.some(({ kind }) => kind === 'personalHistory')
}

function PersonPart({ detail, file }: { detail: CandidateDetail; file: OpenFile }) {
  const { chosen, choose } = useChoices()
  if (chosen('write') !== 'person' || !mayCorrectPerson(detail)) return null
  return (
    <PersonDialog detail={detail} file={file} onClose={() => choose({ write: null }, { replace: true })} />
  )
}

/** Who it is, where the file stands and who has it; religion and ethnicity never. */
function FileHead({ detail, entries }: { detail: CandidateDetail; entries: Entries | null }) {
  const text = useText()
  const { choose } = useChoices()
  const { file: words } = text.candidates
  const { today, roles } = useViewer()
  const { person, cell, exit, returns } = detail
  const overdue = detail.duties.filter(({ last }) => last < today).length
  const note = person.fullName === null ? undefined : personNote(text, detail)
  return (
    <>
      {/* whoever works at this cell alone has it in the path of the page already */}
      {roles.some(({ organisation }) => organisation.id !== cell.id) && (
        <p className="file-path">
          {cell.parentName !== null && <span className="soft">{cell.parentName} › </span>}
          <Link to={paths.organisation(cell.id)}>{cell.name}</Link>
        </p>
      )}
      <PageHead
        title={person.fullName ?? words.title}
        note={note}
        actions={
          <>
            <ButtonLink look="plain" to={paths.sources(cell.id)}>
              {words.back}
            </ButtonLink>
            <ObstacleLinks detail={detail} />
            {mayCorrectPerson(detail) && (
              <Button onClick={() => choose({ write: 'person' })}>{words.person.open}</Button>
            )}
            {exit === null && detail.context !== null && (
              <Button onClick={() => window.print()}>{words.printMeeting}</Button>
            )}
            <NextStep detail={detail} entries={entries} />
          </>
        }
      />
      <p className="file-standing">
        {exit === null ? (
          <Tag tone="way">{words.stage(text.fileWords.stages[detail.stage], formatDay(detail.stageDay))}</Tag>
        ) : (
          <Tag tone="none">{words.ended(text.fileWords.kinds[exit.kind], formatDay(exit.day))}</Tag>
        )}
        {exit === null && detail.context !== null && (
          <span className="soft">
            {detail.holder === null ? words.holderAbove : words.holder(detail.holder.name)}
          </span>
        )}
        {returns !== null && returns > 0 && <Tag tone="late">{words.returned(returns)}</Tag>}
        {overdue > 0 && (
          <Tag tone="late" sign="!">
            {words.overdue(overdue)}
          </Tag>
        )}
      </p>
    </>
  )
}

/** What holds the file up: raised by whoever writes in it, read by whoever reads it. */
function ObstacleLinks({ detail: { id, cell, entries, stage, exit } }: { detail: CandidateDetail }) {
  const { file: words } = useText().candidates
  return (
    <>
      <ButtonLink look="plain" to={paths.obstacles(cell.id, { candidate: id })}>
        {words.obstacles}
      </ButtonLink>
      {exit === null && entries.length > 0 && (
        <ButtonLink look="plain" to={paths.raiseObstacle(cell.id, { candidate: id, stage })}>
          {words.raiseObstacle}
        </ButtonLink>
      )}
    </>
  )
}

function personNote(text: Text, { person, records }: CandidateDetail): string {
  const { admissions, candidates } = text
  const { sex, birthDate, occupation } = person
  const listed = records.find(({ kind, replaced, takenBack }) => kind === 'listed' && !replaced && !takenBack)
  return [
    sex !== null && admissions.words.sexes[sex].toLowerCase(),
    birthDate !== null && candidates.file.born(formatPartialDate(birthDate)),
    occupation !== null && admissions.words.occupations[occupation].toLowerCase(),
    listed !== undefined && candidates.file.listedSince(formatDay(listed.day)),
  ]
    .filter((part) => part !== false)
    .join(' · ')
}

/** What can be recorded, and the form of what was chosen; the choice stands in the address. */
interface EnteringProps {
  detail: CandidateDetail
  file: OpenFile
  entries: Entries
}

function Entering({ detail, file, entries }: EnteringProps) {
  const { candidates, fileWords } = useText()
  const announce = useAnnounce()
  const { chosen, choose } = useChoices()
  const corrects = detail.records.find(({ id }) => id === chosen('correct')) ?? null
  const kind = corrects?.kind ?? kindNamed(chosen('record'))
  const entry = corrects === null ? detail.entries.find((one) => one.kind === kind) : mending(detail, kind)
  const close = () => choose({ record: null, correct: null }, { replace: true })
  const done = () => {
    close()
    window.scrollTo(0, 0)
    document.getElementById('main')?.focus({ preventScroll: true })
  }
  if (detail.entries.length === 0) return null
  return (
    <>
      <EntriesCard
        detail={detail}
        entries={entries}
        chosen={corrects === null ? kind : null}
        onChoose={(next) => choose({ record: next, correct: null }, { replace: true })}
      />
      {kind !== null && entry !== undefined && (
        <RecordForm
          key={corrects?.id ?? kind}
          detail={detail}
          file={file}
          kind={kind}
          as={entry.as}
          corrects={corrects}
          onDone={(isRecorded) => {
            const { form } = candidates
            if (isRecorded) announce(corrects === null ? form.done(fileWords.kinds[kind]) : form.corrected)
            if (isRecorded) done()
            else close()
          }}
        />
      )}
    </>
  )
}

function kindNamed(asked: string | null): Kind | null {
  return KIND_NAMES.find((kind) => kind === asked) ?? null
}

function Records({ detail }: { detail: CandidateDetail }) {
  const { chosen, choose } = useChoices()
  const takesBack = detail.records.find(({ id }) => id === chosen('take-back'))
  return (
    <>
      <RecordsCard
        detail={detail}
        onWrite={(write, { id }) => choose({ record: null, correct: null, [write]: id }, { replace: true })}
      />
      {takesBack !== undefined && (
        <TakeBackDialog
          detail={detail}
          record={takesBack}
          onClose={() => choose({ 'take-back': null }, { replace: true })}
        />
      )}
    </>
  )
}
