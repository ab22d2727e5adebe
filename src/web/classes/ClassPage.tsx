import { useState } from 'react'
import { useParams } from 'react-router'
import type { ClassDetail, SessionItem } from '#contract/classes'
import { isFileKind } from '#domain/classes/kinds'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { GroundDocuments } from '../documents/GroundDocuments'
import type { Sentence } from '../i18n/sentence'
import { InspectedCard } from '../inspections/InspectedCard'
import { paths } from '../paths'
import { useViewer } from '../platform/viewer'
import { AwaitedPage } from '../ui/AwaitedPage'
import { Button, ButtonLink } from '../ui/Button'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { PageHead } from '../ui/PageHead'
import { StateTag } from './classColumns'
import { PlanDialog } from './PlanDialog'
import { useClass } from './queries'
import { Roster } from './Roster'
import { type Text, useText } from './text'
import './classes.css'

/** One class: its decision, its sessions, who is in it and what came of it. */
export function ClassPage() {
  const { id = '' } = useParams()
  const { list } = useText().classes
  const found = useClass(id)
  if (found.data === undefined) {
    return <AwaitedPage title={list.title} asked={[found]} rows={10} />
  }
  return <Class key={id} detail={found.data} />
}

function Class({ detail }: { detail: ClassDetail }) {
  const text = useText()
  const { page } = text.classes
  const [isEditing, setEditing] = useState(false)
  const { organisation, name, state, rights, kind } = detail
  return (
    <>
      <PageHead
        title={name}
        lede={ledeOf(text, detail)}
        note={<StateTag state={state} text={text} />}
        paper={{ organisation: organisation.name, parent: organisation.parentName, lines: [] }}
        actions={
          <>
            {(rights.hold || rights.propose) && isFileKind(kind) && state !== 'calledOff' && (
              <ToNeeds detail={detail} />
            )}
            {rights.hold && <ButtonLink to={paths.classPapers(detail.id)}>{page.papers}</ButtonLink>}
          </>
        }
      />
      <div className="stack">
        <Sessions detail={detail} />
        <Roster detail={detail} />
        <Facts
          detail={detail}
          edit={
            rights.hold && state !== 'calledOff' ? (
              <Button onClick={() => setEditing(true)}>{page.edit}</Button>
            ) : undefined
          }
        />
        {organisation.id !== null && state !== 'calledOff' && (
          <>
            <GroundDocuments organisationId={organisation.id} subject="trainingClass" subjectId={detail.id} />
            <InspectedCard organisationId={organisation.id} subject={{ classId: detail.id }} />
          </>
        )}
      </div>
      {isEditing && <PlanDialog detail={detail} onClose={() => setEditing(false)} />}
    </>
  )
}

/** The need is that of one's own people: those of the organiser, else of the body the viewer works at. */
function ToNeeds({ detail }: { detail: ClassDetail }) {
  const { page } = useText().classes
  const { roles } = useViewer()
  const bodyId = detail.organisation.id ?? roles[0]?.organisation.id
  if (bodyId === undefined) return null
  const query = { kind: detail.kind, class: detail.id, waiting: 'yes' }
  return <ButtonLink to={paths.classNeeds(bodyId, query)}>{page.toNeeds}</ButtonLink>
}

/** "32 người trong lớp trên 40 chỗ; 5 buổi, 04/11/2026 – 02/12/2026. 3 người được đề nghị chờ xét." */
function ledeOf({ classes: { page, list } }: Text, detail: ClassDetail): Sentence {
  const { enrolled, capacity, proposed, completed, certificates, sessions, first, last, id } = detail
  const figure = (count: number, place: string) => ({
    text: formatNumber(count),
    to: `${paths.trainingClass(id)}#${place}`,
  })
  const days = list.fromTo(formatDay(first), formatDay(last))
  return [
    ...page.lede(figure(enrolled, 'roster'), formatNumber(capacity), figure(sessions, 'sessions'), days),
    ...(proposed > 0 ? page.ledeWaiting(figure(proposed, 'proposals')) : []),
    ...(completed > 0 ? page.ledeResult(figure(completed, 'roster'), figure(certificates, 'roster')) : []),
  ]
}

function Facts({ detail, edit }: { detail: ClassDetail; edit: React.ReactNode }) {
  const text = useText()
  const { page, kinds, forms } = text.classes
  const { organisation, decision, kind, form, place, topics, teachers, trainers } = detail
  const rows: readonly (readonly [string, string])[] = [
    [page.decision, page.decisionOf(decision.number, formatDay(decision.day), decision.issuerName)],
    [page.kind, `${kinds[kind]}, ${page.by(organisation.name)}`],
    [page.form, `${forms[form]}, ${place}`],
    [page.topics, topics.join('; ')],
    [page.teachers, teachers.join(', ')],
    [page.trainers, trainers.map(({ displayName }) => displayName).join(', ')],
  ]
  return (
    <Card title={page.facts} actions={edit}>
      <dl className="class-facts">
        {rows
          .filter(([, told]) => told !== '')
          .map(([head, told]) => (
            <div key={head}>
              <dt>{head}</dt>
              <dd>{told}</dd>
            </div>
          ))}
      </dl>
    </Card>
  )
}

function Sessions({ detail }: { detail: ClassDetail }) {
  const text = useText()
  const { page } = text.classes
  const { today } = useViewer()
  return (
    <div id="sessions">
      <Card title={page.sessions}>
        <DataTable
          caption={page.sessionsCaption}
          columns={sessionColumns(text, today, detail.rights.hold && detail.state !== 'calledOff')}
          rows={detail.sessionItems}
          rowKey={({ id }) => id}
        />
      </Card>
    </div>
  )
}

function sessionColumns({ classes }: Text, today: string, mayHold: boolean): readonly Column<SessionItem>[] {
  const { page, parts } = classes
  const shown = ({ day, present }: SessionItem): string => {
    if (present !== null) return formatNumber(present)
    return day > today ? page.notYet : page.notTaken
  }
  return [
    {
      key: 'day',
      head: page.session,
      width: '26%',
      cell: ({ day, part }) => page.sessionOf(formatDay(day), parts[part]),
    },
    { key: 'topic', head: page.topic, onPhone: 'line', cell: ({ topic }) => topic },
    { key: 'present', head: page.present, align: 'end', cell: shown },
    ...(mayHold
      ? [
          {
            key: 'take',
            head: '',
            onPhone: 'line' as const,
            cell: ({ id, day, part, taken }: SessionItem) =>
              day > today ? null : (
                <ButtonLink to={paths.attendance(id)} look={taken ? 'plain' : 'edged'}>
                  {taken ? page.correct : page.take}{' '}
                  <span className="visually-hidden">{page.sessionOf(formatDay(day), parts[part])}</span>
                </ButtonLink>
              ),
          },
        ]
      : []),
  ]
}
