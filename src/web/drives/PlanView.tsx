import { useState } from 'react'
import type { Created } from '#contract/common'
import type { DriveDetail, DrivePlan, EntriesBody } from '#contract/drives'
import { may } from '#domain/access'
import { type Day, formatDay, isDay } from '#domain/dates'
import { PLAN_GROUPS } from '#domain/drives/plan'
import { formatNumber } from '#domain/vietnamese'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { newCommandId } from '../platform/api'
import { useWrite } from '../platform/useWrite'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { ControlsBar, Pick } from '../ui/Controls'
import { DataTable } from '../ui/DataTable'
import { DayField } from '../ui/DayField'
import { Folded } from '../ui/Folded'
import { Form } from '../ui/Form'
import { MoreRows } from '../ui/MoreRows'
import { Notice } from '../ui/Notice'
import { Lede } from '../ui/PageHead'
import { PrintRows } from '../ui/PrintRows'
import type { Pieces } from '../ui/piecesPrinted'
import { SheetButtons } from '../ui/SheetButtons'
import { ErrorState, LoadingShape } from '../ui/States'
import { LawChip } from '../ui/Tag'
import { useAnnounce } from '../ui/Toast'
import { WriteError } from '../ui/WriteError'
import { bodyColumns, paceColumns, planColumns } from './planColumns'
import { usePlan } from './queries'
import { useText } from './text'
import { useDriveWords } from './words'

/** Which files can be ready by the day, and what each still needs by when. */
export function PlanView({ drive }: { drive: DriveDetail }) {
  const { plan: words } = useDriveWords()
  const { chosen } = useChoices()
  const day = chosen('day')
  const asked = day !== null && isDay(day) ? day : null
  const group = PLAN_GROUPS.find((known) => known === chosen('group')) ?? null
  const plan = usePlan(drive.id, { day: asked, group })
  const [first] = plan.data?.pages ?? []
  if (plan.isError) return <ErrorState error={plan.error} onRetry={() => void plan.refetch()} />
  if (first === undefined) return <LoadingShape shape="table" />
  const items = plan.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="stack">
      <PlanHead drive={drive} plan={first} />
      <PlanControls drive={drive} plan={first} />
      <FilesCard
        drive={drive}
        plan={{ ...first, items }}
        list={plan}
        more={
          <MoreRows
            shown={items.length}
            hasMore={plan.hasNextPage}
            loading={plan.isFetchingNextPage}
            onMore={() => void plan.fetchNextPage()}
          />
        }
      />
      {first.bodies.length > 0 && (
        <Card title={words.bodies}>
          <DataTable
            caption={words.bodies}
            rows={first.bodies}
            rowKey={({ organisation }) => organisation.id ?? organisation.name}
            columns={bodyColumns(words)}
          />
        </Card>
      )}
      <Folded summary={words.paceTitle}>
        <p className="soft">{words.pace}</p>
        <DataTable
          caption={words.paceTitle}
          rows={first.pace}
          rowKey={({ step }) => step}
          columns={paceColumns(words)}
          phone="table"
        />
      </Folded>
    </div>
  )
}

interface PartProps {
  drive: DriveDetail
  plan: DrivePlan
}

function PlanHead({ drive, plan }: PartProps) {
  const { plan: words } = useDriveWords()
  const { day, counts, clock, today } = plan
  const figure = (group: keyof typeof counts) => ({
    text: formatNumber(counts[group]),
    to: paths.drive(drive.id, { view: 'plan', day, group }),
  })
  if (day < today && counts.ready + counts.possible === 0) {
    return <Lede sentence={words.ledePast(formatDay(day))} />
  }
  return (
    <>
      <Lede sentence={words.lede(formatDay(day), figure('ready'), figure('possible'), figure('late'))} />
      {clock === null ? (
        <p className="soft">{words.noClock}</p>
      ) : (
        <p className="soft">
          {words.clock(formatDay(clock.cellBy), clock.workingDays)} <LawChip>{clock.cite}</LawChip>
        </p>
      )}
      {!plan.whole && <Notice tone="warn">{words.notWhole}</Notice>}
    </>
  )
}

function PlanControls({ drive, plan }: PartProps) {
  const { plan: words } = useDriveWords()
  const { chosen, choose } = useChoices()
  const [day, setDay] = useState<Day | null>(plan.day)
  return (
    <div className="screen-only">
      <Form label={words.day} onSubmit={() => choose({ view: 'plan', day })}>
        <div className="drive-day">
          <DayField label={words.day} value={day} min={drive.from} max={drive.to} onChange={setDay} />
          <Button type="submit">{words.recount}</Button>
        </div>
      </Form>
      <ControlsBar label={words.groupLabel}>
        <Pick
          label={words.groupLabel}
          value={chosen('group') ?? ''}
          options={[
            { value: '', label: words.every },
            ...PLAN_GROUPS.map((value) => ({ value, label: words.groups[value] })),
          ]}
          onChange={(group) => choose({ view: 'plan', group })}
        />
      </ControlsBar>
    </div>
  )
}

function FilesCard({ drive, plan, list, more }: PartProps & { list: Pieces; more: React.ReactNode }) {
  const text = useText()
  const { plan: words } = useDriveWords()
  const { roles } = useViewer()
  const announce = useAnnounce()
  const writing = useWrite<EntriesBody, Created>(`/api/drives/${drive.id}/entries`, ({ findings }, body) => {
    const others = findings.filter(({ code }) => code === 'inOtherDrive').length
    if (others > 0) announce(words.otherDrive(others), 'warn')
    else announce(words.added(body.add?.length ?? 0))
  })
  const mayChoose = roles.some(({ role }) => may(role, 'drives.write', 'own'))
  const choose = (ids: readonly string[]) => {
    if (!writing.isPending && ids.length > 0) writing.mutate({ commandId: newCommandId(), add: [...ids] })
  }
  const free = plan.items.filter(({ chosen, group }) => !chosen && group !== 'late')
  const columns = planColumns(words, text, mayChoose ? (id) => choose([id]) : null)
  const closed = plan.counts.ready + plan.counts.possible + plan.counts.late - plan.open
  return (
    <Card
      title={words.caption}
      actions={
        plan.items.length > 0 && (
          <>
            {mayChoose && free.length > 0 && (
              <Button onClick={() => choose(free.map(({ candidateId }) => candidateId))}>
                {words.chooseShown(free.length)}
              </Button>
            )}
            <SheetButtons
              list={list}
              title={[drive.name, `${words.day}: ${formatDay(plan.day)}`]}
              columns={columns}
              rows={plan.items}
            />
            <PrintRows list={list} />
          </>
        )
      }
    >
      {writing.error !== null && <WriteError error={writing.error} />}
      {plan.items.length === 0 ? (
        <p className="soft">{words.none}</p>
      ) : (
        <div className="drive-table">
          <DataTable
            caption={words.caption}
            rows={plan.items}
            rowKey={({ candidateId }) => candidateId}
            columns={columns}
          />
          {more}
        </div>
      )}
      {closed > 0 && <p className="soft">{words.closed(closed)}</p>}
    </Card>
  )
}
