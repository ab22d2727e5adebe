import { Link } from 'react-router'
import type { ProgrammeReply } from '#contract/inspections'
import type { OrganisationDetail } from '#contract/organisations'
import { formatDay } from '#domain/dates'
import { GroundDocuments } from '../documents/GroundDocuments'
import { paths } from '../paths'
import { ButtonLink } from '../ui/Button'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { SheetButtons } from '../ui/SheetButtons'
import { PartyPaper } from './PartyPaper'
import { type Text, useText } from './text'

type Programme = NonNullable<ProgrammeReply['programme']>
type Item = Programme['items'][number]

interface ProgrammeCardProps {
  body: OrganisationDetail
  reply: ProgrammeReply
}

/** The programme of the year, what was carried out of it, and the documents it rests on. */
export function ProgrammeCard({ body, reply }: ProgrammeCardProps) {
  const text = useText()
  const { programme: words } = text.inspections
  const { programme, year, mayWrite } = reply
  const columns = columnsOf(text, body.id, mayWrite)
  return (
    <>
      <Card
        title={words.title(year)}
        actions={
          <>
            {programme !== null && (
              <SheetButtons title={[body.name, words.title(year)]} columns={columns} rows={programme.items} />
            )}
            {mayWrite && (
              <ButtonLink to={paths.inspectionProgramme(body.id, { year })}>
                {programme === null ? words.set : words.change}
              </ButtonLink>
            )}
          </>
        }
      >
        {programme === null ? (
          <p className="soft">{words.none}</p>
        ) : (
          <div className="inspection-table">
            <p className="soft">
              {words.paper(programme.number, formatDay(programme.day))}
              {programme.changes > 0 && ` · ${words.changed(programme.changes)}`}
            </p>
            <DataTable
              caption={words.title(year)}
              columns={columns}
              rows={programme.items}
              rowKey={({ id }) => id}
            />
          </div>
        )}
      </Card>
      {programme !== null && (
        <div className="screen-only">
          <GroundDocuments
            organisationId={body.id}
            subject="inspectionProgramme"
            subjectId={programme.programmeId}
          />
        </div>
      )}
    </>
  )
}

function columnsOf({ inspections }: Text, bodyId: string, mayWrite: boolean): readonly Column<Item>[] {
  const { programme: words, kinds, topics, brief } = inspections
  const namesOf = ({ bodies }: Pick<Item, 'bodies'>) => bodies.map(({ name }) => name).join(', ')
  const asked = (item: Item) => item.topics.map((topic) => topics[topic]).join(', ')
  return [
    {
      key: 'month',
      head: words.month,
      width: '6rem',
      cell: ({ month }) => words.monthOf(month),
      copyValue: ({ month }) => words.monthOf(month),
    },
    {
      key: 'kind',
      head: words.kind,
      width: '7rem',
      onPhone: 'standing',
      cell: ({ kind }) => kinds[kind],
      copyValue: ({ kind }) => kinds[kind],
    },
    {
      key: 'bodies',
      head: words.bodies,
      onPhone: 'line',
      copyValue: namesOf,
      cell: ({ bodies }) =>
        bodies.map(({ id, name }) => (
          <span key={id ?? name} className="inspection-body">
            {id === null ? (
              name
            ) : (
              <Link to={paths.inspections(bodyId, { brief: id })} aria-label={brief.open(name)}>
                {name}
              </Link>
            )}{' '}
          </span>
        )),
    },
    {
      key: 'topics',
      head: words.topics,
      onPhone: 'line',
      cell: asked,
      copyValue: asked,
    },
    {
      key: 'done',
      head: words.done,
      width: '10rem',
      onPhone: 'line',
      copyValue: ({ done }) =>
        done.length === 0 ? words.notYet : done.map(({ to }) => words.doneOn(formatDay(to))).join(', '),
      cell: ({ id, done, bodies }) =>
        done.length > 0 ? (
          done.map((one) => (
            <Link key={one.id} to={paths.inspection(one.id)}>
              {words.doneOn(formatDay(one.to))}
            </Link>
          ))
        ) : mayWrite ? (
          <Link
            to={paths.recordInspection(bodyId, { item: id })}
            aria-label={words.recordOf(namesOf({ bodies }))}
          >
            {words.record}
          </Link>
        ) : (
          <span className="soft">{words.notYet}</span>
        ),
    },
  ]
}

/** As it is issued: one line for each month. */
export function ProgrammePaper({ body, reply }: ProgrammeCardProps) {
  const { paper, programme: words, kinds, topics } = useText().inspections
  const { programme, year } = reply
  if (programme === null) return null
  return (
    <PartyPaper
      upper={body.parentName}
      issuer={body.name}
      number={programme.number}
      day={programme.day}
      kind={paper.programme}
      about={paper.programmeOf(year)}
    >
      {programme.items.map(({ id, month, kind, bodies, topics: asked }) => (
        <p key={id}>
          {words.monthOf(month)}: {kinds[kind].toLowerCase()} {bodies.map(({ name }) => name).join('; ')}.{' '}
          {words.topics}: {asked.map((topic) => topics[topic].toLowerCase()).join(', ')}.
        </p>
      ))}
    </PartyPaper>
  )
}
