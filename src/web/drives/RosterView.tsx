import { Link } from 'react-router'
import type { Created } from '#contract/common'
import type { DriveDetail, EntriesBody, RosterItem } from '#contract/drives'
import { may } from '#domain/access'
import { formatDay } from '#domain/dates'
import { NamesNotice, usePurpose } from '../admissions/NamesNotice'
import { paths } from '../paths'
import { newCommandId } from '../platform/api'
import { useWrite } from '../platform/useWrite'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { PrintRows } from '../ui/PrintRows'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { Tag } from '../ui/Tag'
import { useAnnounce } from '../ui/Toast'
import { WriteError } from '../ui/WriteError'
import { useRoster } from './queries'
import type { Text } from './text'
import { useText } from './text'
import { type DriveWords, useDriveWords } from './words'

/** Who was chosen into the drive, by cell, with decision and ceremony. */
export function RosterView({ drive }: { drive: DriveDetail }) {
  const text = useText()
  const words = useDriveWords()
  const { roster: told } = words
  const { roles } = useViewer()
  const announce = useAnnounce()
  const { purpose } = usePurpose()
  const roster = useRoster(drive.id, purpose)
  const items = roster.data?.pages.flatMap((page) => page.items) ?? []
  const writing = useWrite<EntriesBody, Created>(`/api/drives/${drive.id}/entries`, () =>
    announce(told.removed),
  )
  const openOnes = items.filter(({ nameOpen }) => nameOpen).length
  const mayChoose = roles.some(({ role }) => may(role, 'drives.write', 'own')) && purpose === undefined
  const remove = (id: string) => {
    if (!writing.isPending) writing.mutate({ commandId: newCommandId(), remove: [id] })
  }
  const columns = columnsOf(words, text, mayChoose ? remove : null)
  if (roster.isPending) return <LoadingShape shape="table" />
  if (roster.isError) return <ErrorState error={roster.error} onRetry={() => void roster.refetch()} />
  if (items.length === 0) return <EmptyState title={told.emptyTitle} hint={told.emptyHint} />
  return (
    <div className="stack">
      <NamesNotice
        open={openOnes === items.length ? 'all' : openOnes > 0 ? 'some' : 'none'}
        mayRead={roles.some(({ role }) => may(role, 'names.read', 'own'))}
      />
      {writing.error !== null && <WriteError error={writing.error} />}
      <Card
        title={told.title}
        actions={
          <>
            <SheetButtons list={roster} title={[drive.name]} columns={columns} rows={items} />
            <PrintRows list={roster} />
          </>
        }
      >
        <div className="drive-table">
          <DataTable
            caption={told.caption}
            rows={items}
            rowKey={({ candidateId }) => candidateId}
            columns={columns}
          />
        </div>
        <MoreRows
          shown={items.length}
          total={roster.data.pages[0]?.total ?? null}
          hasMore={roster.hasNextPage}
          loading={roster.isFetchingNextPage}
          onMore={() => void roster.fetchNextPage()}
        />
      </Card>
    </div>
  )
}

function columnsOf(
  { roster }: DriveWords,
  { fileWords }: Text,
  onRemove: ((id: string) => void) | null,
): readonly Column<RosterItem>[] {
  const told: readonly Column<RosterItem>[] = [
    {
      key: 'person',
      head: roster.person,
      cell: ({ candidateId, personName }) =>
        personName === null ? (
          <span className="soft">{roster.closed}</span>
        ) : (
          <Link to={paths.candidate(candidateId)}>{personName}</Link>
        ),
      copyValue: ({ personName }) => personName,
    },
    {
      key: 'cell',
      head: roster.cell,
      onPhone: 'line',
      cell: ({ cell, otherDrive }) => (
        <>
          {cell.name}
          <small className="drive-under">{cell.parentName}</small>
          {otherDrive && (
            <Tag tone="late" sign="!">
              {roster.other}
            </Tag>
          )}
        </>
      ),
      copyValue: ({ cell }) => `${cell.name}, ${cell.parentName ?? ''}`,
    },
    {
      key: 'decision',
      head: roster.decision,
      onPhone: 'line',
      cell: ({ decision, stage }) =>
        decision === null ? (
          <span className="soft">{fileWords.stages[stage]}</span>
        ) : (
          roster.decisionShown(decision.number, formatDay(decision.day))
        ),
      copyValue: ({ decision }) =>
        decision === null ? null : roster.decisionShown(decision.number, formatDay(decision.day)),
    },
    {
      key: 'ceremony',
      head: roster.ceremony,
      width: '10rem',
      cell: ({ ceremonyDay, inDrive }) => {
        if (ceremonyDay === null) return <span className="soft">{roster.waiting}</span>
        return (
          <>
            {formatDay(ceremonyDay)} {!inDrive && <Tag tone="late">{roster.late}</Tag>}
          </>
        )
      },
      copyValue: ({ ceremonyDay }) => (ceremonyDay === null ? null : formatDay(ceremonyDay)),
    },
  ]
  if (onRemove === null) return told
  const remove: Column<RosterItem> = {
    key: 'remove',
    isAct: true,
    head: roster.remove,
    width: '6rem',
    align: 'end',
    onPhone: 'standing',
    cell: ({ candidateId, personName, ceremonyDay }) =>
      personName !== null &&
      ceremonyDay === null && (
        <Button look="plain" aria-label={roster.removeOf(personName)} onClick={() => onRemove(candidateId)}>
          {roster.remove}
        </Button>
      ),
  }
  return [...told, remove]
}
