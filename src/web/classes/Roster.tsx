import { useState } from 'react'
import type { ClassDetail } from '#contract/classes'
import type { EnrolmentItem, SettlementBody } from '#contract/classRoster'
import { GRADES, type Grade, gradesOn, isFileKind, isPassed } from '#domain/classes/kinds'
import { type Day, formatDay } from '#domain/dates'
import { useHashPlace } from '../platform/useHashPlace'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { DataTable } from '../ui/DataTable'
import { Findings } from '../ui/Findings'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { AddPeopleDialog } from './AddPeopleDialog'
import { CertificateDialog } from './CertificateDialog'
import { CertifyDialog } from './CertifyDialog'
import { LeaveDialog } from './LeaveDialog'
import { classUrl, useRoster } from './queries'
import { rosterColumns, rosterSheet } from './rosterColumns'
import { useText } from './text'
import { useGrading } from './useGrading'
import { useToastedWrite } from './useToastedWrite'
import { WriteRefused } from './WriteRefused'

/** Who is proposed, who is in the class, and what came of them. */
export function Roster({ detail }: { detail: ClassDetail }) {
  const { roster, error, refetch } = useRoster(detail.id)
  useHashPlace(roster !== null)
  if (error !== null) return <ErrorState error={error} onRetry={() => refetch()} />
  if (roster === null) return <LoadingShape shape="table" rows={8} />
  const { items, version } = roster
  const waiting = items.filter(({ status }) => status === 'proposed')
  const learners = items.filter(({ status }) => status === 'enrolled')
  const gone = items.length - waiting.length - learners.length
  return (
    <>
      {waiting.length > 0 && <Waiting detail={detail} items={waiting} version={version} />}
      <Learners detail={detail} items={learners} version={version} gone={gone} />
    </>
  )
}

interface PartProps {
  detail: ClassDetail
  items: readonly EnrolmentItem[]
  version: number
}

function Waiting({ detail, items, version }: PartProps) {
  const text = useText()
  const { page } = text.classes
  const { today } = useViewer()
  const [leaving, setLeaving] = useState<readonly EnrolmentItem[] | null>(null)
  const writing = useToastedWrite<SettlementBody>(
    classUrl(detail.id, '/enrolment-settlements'),
    page.accepted(items.length),
  )
  const accept = () =>
    writing.write((commandId) => ({
      commandId,
      expectedVersion: version,
      enrolmentIds: items.map(({ id }) => id),
      status: 'enrolled',
      day: today,
    }))
  return (
    <div id="proposals">
      <Card
        title={page.proposals}
        actions={
          detail.rights.hold && (
            <>
              <Button look="main" onClick={accept} disabled={writing.isPending}>
                {page.accept(items.length)}
              </Button>
              <Button onClick={() => setLeaving(items)}>{page.decline}</Button>
            </>
          )
        }
      >
        {writing.error !== null && <WriteRefused error={writing.error} />}
        <DataTable
          caption={page.proposals}
          columns={rosterColumns(text, { detail, only: 'waiting', onLeave: (item) => setLeaving([item]) })}
          rows={items}
          rowKey={({ id }) => id}
        />
      </Card>
      {leaving !== null && (
        <LeaveDialog
          classId={detail.id}
          items={leaving}
          version={version}
          status={detail.rights.hold ? 'declined' : 'withdrawn'}
          onClose={() => setLeaving(null)}
        />
      )}
    </div>
  )
}

type Open = { kind: 'certify' } | { kind: 'add' } | { kind: 'leave' | 'correct'; item: EnrolmentItem } | null

function Learners({ detail, items, version, gone }: PartProps & { gone: number }) {
  const text = useText()
  const { page, certify } = text.classes
  const { today } = useViewer()
  const [open, setOpen] = useState<Open>(null)
  const grading = useGrading({ detail, items, version })
  const { rights, state, last } = detail
  const isHeld = rights.hold && state !== 'calledOff'
  const due = items.filter(
    ({ grade, certificate, headcount }) =>
      isPassed(grade) && headcount === 1 && (certificate === null || certificate.takenBack),
  )
  const title = [detail.name, page.rosterCaption]
  return (
    <div id="roster" className="print-wide">
      <Card
        title={page.roster}
        actions={
          <>
            {isHeld && !isFileKind(detail.kind) && (
              <Button onClick={() => setOpen({ kind: 'add' })}>{page.addPeople}</Button>
            )}
            {rights.certify && state !== 'calledOff' && (
              <Button
                look={grading.changed === 0 ? 'main' : 'edged'}
                reason={whyNot(page, { last, today, due: due.length })}
                onClick={() => setOpen({ kind: 'certify' })}
              >
                {due.length === 0 ? certify.title : page.certify(due.length)}
              </Button>
            )}
            <SheetButtons title={title} columns={rosterSheet(text)} rows={items} />
          </>
        }
      >
        {items.length === 0 ? (
          <EmptyState title={page.emptyRoster} hint={page.emptyRosterHint} />
        ) : (
          <>
            {grading.error !== null && <WriteRefused error={grading.error} />}
            {grading.data !== undefined && <Findings findings={grading.data.findings} />}
            <DataTable
              caption={page.rosterCaption}
              columns={rosterColumns(text, {
                detail,
                only: 'learners',
                typed: grading.typed,
                ...(isHeld && {
                  onGrade: grading.type,
                }),
                onLeave: (item) => setOpen({ kind: 'leave', item }),
                onCorrect: (item) => setOpen({ kind: 'correct', item }),
              })}
              rows={items}
              rowKey={({ id }) => id}
            />
            {isHeld && (
              <GradeBar
                last={last}
                without={grading.without}
                changed={grading.changed}
                isPending={grading.isPending}
                onRest={grading.rest}
                onSave={grading.save}
              />
            )}
          </>
        )}
        {gone > 0 && <p className="soft">{page.others(gone)}</p>}
        <p className="soft screen-only">{page.namesHint}</p>
      </Card>
      <LearnerDialogs detail={detail} open={open} due={due} version={version} onClose={() => setOpen(null)} />
    </div>
  )
}

interface LearnerDialogsProps {
  detail: ClassDetail
  open: Open
  due: readonly EnrolmentItem[]
  version: number
  onClose: () => void
}

function LearnerDialogs({ detail, open, due, version, onClose }: LearnerDialogsProps) {
  if (open === null) return null
  if (open.kind === 'certify')
    return <CertifyDialog detail={detail} items={due} version={version} onClose={onClose} />
  if (open.kind === 'add') return <AddPeopleDialog detail={detail} onClose={onClose} />
  const { item } = open
  if (open.kind === 'leave') {
    const left = { classId: detail.id, items: [item], version, status: 'withdrawn' as const }
    return <LeaveDialog {...left} onClose={onClose} />
  }
  if (item.certificate === null) return null
  return <CertificateDialog classId={detail.id} certificate={item.certificate} onClose={onClose} />
}

type PageWords = ReturnType<typeof useText>['classes']['page']

function whyNot(page: PageWords, { last, today, due }: { last: string; today: string; due: number }) {
  if (today < last) return page.certifyBefore(formatDay(last))
  return due === 0 ? page.certifyNone : undefined
}

interface GradeBarProps {
  /** day of the class */
  last: Day
  /** how many were there and have no grade yet */
  without: number
  changed: number
  isPending: boolean
  onRest: (grade: Grade) => void
  onSave: () => void
}

/** Most people have the same grade: the rest in one press, then all at once. */
function GradeBar({ last, without, changed, isPending, onRest, onSave }: GradeBarProps) {
  const { page, grades } = useText().classes
  const offered = (gradesOn(last) ?? GRADES).filter(isPassed)
  return (
    <div className="class-bar screen-only" role="group" aria-label={page.grade}>
      <span>{page.gradeRest}</span>
      {offered.map((grade) => (
        <Button
          key={grade}
          reason={without === 0 ? page.gradeRestNone : undefined}
          onClick={() => onRest(grade)}
        >
          {grades[grade]}
        </Button>
      ))}
      {changed > 0 && (
        <Button look="main" disabled={isPending} onClick={onSave}>
          {page.saveGrades(changed)}
        </Button>
      )}
    </div>
  )
}
