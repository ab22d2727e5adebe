import { Link } from 'react-router'
import type { CeremonyDetail, CeremonyPerson } from '#contract/ceremonies'
import { type Day, formatDay } from '#domain/dates'
import { paths } from '../paths'
import { useViewer } from '../platform/viewer'
import { Card } from '../ui/Card'
import { PrintButton } from '../ui/CopyButton'
import { type Column, DataTable } from '../ui/DataTable'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState } from '../ui/States'
import { Tag } from '../ui/Tag'
import { type CeremonyWords, useCeremonyWords } from './ceremonyWords'

/** Who is called, or who was there and who was not. */
export function PeopleView({ ceremony }: { ceremony: CeremonyDetail }) {
  const words = useCeremonyWords()
  const { people: told, kinds } = words
  const { today } = useViewer()
  const { people, minutes } = ceremony
  if (people.length === 0) return <EmptyState title={told.emptyTitle} hint={told.emptyHint} />
  const columns = [...personColumns(words), ...(minutes === null ? planned(words, today) : held(words))]
  return (
    <Card
      title={told.title}
      actions={
        <>
          <SheetButtons
            title={[kinds[ceremony.kind], formatDay(ceremony.day)]}
            columns={columns}
            rows={people}
          />
          <PrintButton />
        </>
      }
    >
      <div className="drive-table">
        <DataTable
          caption={told.caption}
          rows={people}
          rowKey={({ candidateId }) => candidateId}
          columns={columns}
        />
      </div>
    </Card>
  )
}

function personColumns({ people }: CeremonyWords): readonly Column<CeremonyPerson>[] {
  return [
    {
      key: 'person',
      head: people.person,
      cell: ({ candidateId, personName }) =>
        personName === null ? (
          <span className="soft">{people.closed}</span>
        ) : (
          <Link to={paths.candidate(candidateId)}>{personName}</Link>
        ),
      copyValue: ({ personName }) => personName,
    },
    {
      key: 'cell',
      head: people.cell,
      onPhone: 'line',
      cell: ({ cell }) => (
        <>
          {cell.name}
          <small className="drive-under">{cell.parentName}</small>
        </>
      ),
      copyValue: ({ cell }) => `${cell.name}, ${cell.parentName ?? ''}`,
    },
    {
      key: 'decision',
      head: people.decision,
      onPhone: 'line',
      cell: ({ decision }) =>
        decision === null ? (
          <Tag tone="late" sign="!">
            {people.noDecision}
          </Tag>
        ) : (
          people.decisionShown(decision.number, formatDay(decision.day))
        ),
      copyValue: ({ decision }) =>
        decision === null ? null : people.decisionShown(decision.number, formatDay(decision.day)),
    },
  ]
}

function planned({ people }: CeremonyWords, today: Day): readonly Column<CeremonyPerson>[] {
  return [
    {
      key: 'until',
      head: people.until,
      width: '10rem',
      cell: ({ ceremonyUntil, ceremonyDay }) => {
        if (ceremonyDay !== null) return `${people.ceremony} ${formatDay(ceremonyDay)}`
        if (ceremonyUntil === null) return '–'
        if (ceremonyUntil >= today) return formatDay(ceremonyUntil)
        return (
          <Tag tone="late" sign="!">
            {formatDay(ceremonyUntil)}
          </Tag>
        )
      },
      copyValue: ({ ceremonyUntil }) => (ceremonyUntil === null ? null : formatDay(ceremonyUntil)),
    },
    {
      key: 'mentor',
      head: people.mentor,
      onPhone: 'line',
      cell: ({ mentors }) => mentors[0]?.fullName ?? <span className="soft">{people.mentorNone}</span>,
      copyValue: ({ mentors }) => mentors[0]?.fullName ?? null,
    },
  ]
}

function held({ people }: CeremonyWords): readonly Column<CeremonyPerson>[] {
  return [
    {
      key: 'present',
      head: people.present,
      width: '8rem',
      cell: ({ present }) => (present === true ? people.was : <Tag tone="late">{people.absent}</Tag>),
      copyValue: ({ present }) => (present === true ? people.was : people.absent),
    },
    {
      key: 'oath',
      head: people.oath,
      width: '8rem',
      cell: ({ oath, present }) =>
        present === true ? (oath === true ? people.oathYes : people.oathNo) : '–',
      copyValue: ({ oath }) => (oath === true ? people.oathYes : null),
    },
    {
      key: 'mentor',
      head: people.mentor,
      onPhone: 'line',
      cell: ({ mentorName }) => mentorName ?? '–',
      copyValue: ({ mentorName }) => mentorName,
    },
    {
      key: 'ceremony',
      head: people.ceremony,
      width: '8rem',
      cell: ({ ceremonyDay }) => (ceremonyDay === null ? '–' : formatDay(ceremonyDay)),
      copyValue: ({ ceremonyDay }) => (ceremonyDay === null ? null : formatDay(ceremonyDay)),
    },
  ]
}
