import type { EffortReply } from '#contract/sourceEfforts'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { useChoices } from '../platform/address'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { FigureList } from '../ui/FigureList'
import { PageHead } from '../ui/PageHead'
import { SheetButtons } from '../ui/SheetButtons'
import { ErrorState, LoadingShape } from '../ui/States'
import { ActivityDialog, IntroductionDialog } from './EffortDialogs'
import { PlanControls, type ViewProps } from './PlanControls'
import { useEfforts } from './queries'
import { TakeBack } from './RequestsCard'
import { type Text, useText } from './text'

/** Whom mass organisations introduced, and what activities brought. */
export function EffortsView({ body, year, mayWrite }: ViewProps) {
  const text = useText()
  const { page, effort: words } = text.plans
  const { chosen, choose } = useChoices()
  const efforts = useEfforts(body.id, year)
  const told = efforts.data
  const brought = told?.activities.reduce((sum, activity) => sum + activity.brought, 0) ?? 0
  const close = () => choose({ write: null }, { replace: true })
  return (
    <>
      <PageHead
        title={page.title}
        {...(told !== undefined && { lede: words.lede(year, { text: formatNumber(brought) }) })}
        paper={{ organisation: body.name, parent: body.parentName, lines: [`${page.year} ${String(year)}`] }}
        actions={
          mayWrite && (
            <>
              <Button onClick={() => choose({ write: 'introduction' })}>{words.addIntroduction}</Button>
              <Button look="main" onClick={() => choose({ write: 'activity' })}>
                {words.addActivity}
              </Button>
            </>
          )
        }
      />
      <PlanControls body={body} year={year} />
      <div className="stack">
        {efforts.isPending && <LoadingShape shape="table" />}
        {efforts.isError && <ErrorState error={efforts.error} onRetry={() => void efforts.refetch()} />}
        {told !== undefined && <Lists told={told} title={[body.name, `${page.year} ${String(year)}`]} />}
      </div>
      {mayWrite && chosen('write') === 'introduction' && <IntroductionDialog id={body.id} onClose={close} />}
      {mayWrite && chosen('write') === 'activity' && <ActivityDialog id={body.id} onClose={close} />}
    </>
  )
}

function Lists({ told, title }: { told: EffortReply; title: readonly string[] }) {
  const text = useText()
  const { effort: words, massBodies } = text.plans
  const introduced = introductionColumns(text)
  const held = activityColumns(text)
  return (
    <>
      <Card title={words.fromFiles}>
        {told.fromFiles.length === 0 ? (
          <p className="soft">{words.fromFilesNone}</p>
        ) : (
          <FigureList
            items={told.fromFiles.map(({ massBody, count }) => ({
              key: massBody,
              label: massBodies[massBody],
              value: formatNumber(count),
            }))}
          />
        )}
      </Card>
      <Card
        title={words.introductions}
        actions={
          told.introductions.length > 0 && (
            <SheetButtons
              title={[words.introductions, ...title]}
              columns={introduced}
              rows={told.introductions}
            />
          )
        }
      >
        <p className="field-hint">{words.introductionsHint}</p>
        <DataTable
          caption={words.introductions}
          rows={told.introductions}
          rowKey={({ id }) => id}
          columns={introduced}
          empty={<p className="soft">{words.none}</p>}
        />
      </Card>
      <Card
        title={words.activities}
        actions={
          told.activities.length > 0 && (
            <SheetButtons title={[words.activities, ...title]} columns={held} rows={told.activities} />
          )
        }
      >
        <DataTable
          caption={words.activities}
          rows={told.activities}
          rowKey={({ id }) => id}
          columns={held}
          empty={<p className="soft">{words.none}</p>}
        />
        {told.hasMore && <p className="soft">{words.more}</p>}
      </Card>
    </>
  )
}

type Introduction = EffortReply['introductions'][number]
type Activity = EffortReply['activities'][number]

const daysOf = ({ from, to }: Introduction) => `${formatDay(from)} – ${formatDay(to)}`
const nameOf = ({ organisation }: Introduction | Activity) => organisation.name

function introductionColumns({ plans: { effort: words, massBodies, page } }: Text): Column<Introduction>[] {
  return [
    {
      key: 'massBody',
      head: words.massBody,
      cell: ({ massBody }) => massBodies[massBody],
      copyValue: ({ massBody }) => massBodies[massBody],
    },
    {
      key: 'value',
      head: words.value,
      align: 'end',
      cell: ({ value }) => formatNumber(value),
      copyValue: ({ value }) => value,
    },
    { key: 'period', head: words.period, cell: daysOf, copyValue: daysOf },
    { key: 'body', head: words.body, onPhone: 'line', cell: nameOf, copyValue: nameOf },
    {
      key: 'source',
      head: words.source,
      onPhone: 'line',
      cell: ({ source }) => source,
      copyValue: ({ source }) => source,
    },
    {
      key: 'act',
      head: page.takeBack,
      align: 'end',
      onPhone: 'line',
      cell: ({ id, organisation, massBody, mayTakeBack }) =>
        mayTakeBack && (
          <TakeBack body={organisation} what="introduction" rowId={id} label={massBodies[massBody]} />
        ),
    },
  ]
}

function activityColumns({ plans: { effort: words, outreach, page } }: Text): Column<Activity>[] {
  return [
    { key: 'topic', head: words.topic, cell: ({ topic }) => topic, copyValue: ({ topic }) => topic },
    {
      key: 'kind',
      head: words.kind,
      onPhone: 'line',
      cell: ({ kind }) => outreach[kind],
      copyValue: ({ kind }) => outreach[kind],
    },
    {
      key: 'day',
      head: words.day,
      cell: ({ day }) => formatDay(day),
      copyValue: ({ day }) => formatDay(day),
    },
    {
      key: 'participants',
      head: words.participants,
      align: 'end',
      cell: ({ participants }) => formatNumber(participants),
      copyValue: ({ participants }) => participants,
    },
    {
      key: 'brought',
      head: words.brought,
      align: 'end',
      cell: ({ brought }) => formatNumber(brought),
      copyValue: ({ brought }) => brought,
    },
    { key: 'body', head: words.body, onPhone: 'line', cell: nameOf, copyValue: nameOf },
    {
      key: 'act',
      head: page.takeBack,
      align: 'end',
      onPhone: 'line',
      cell: ({ id, organisation, topic, mayTakeBack }) =>
        mayTakeBack && <TakeBack body={organisation} what="activity" rowId={id} label={topic} />,
    },
  ]
}
