import { useParams } from 'react-router'
import type { SummaryReply } from '#contract/summaries'
import type { PeriodShape } from '#contract/targets'
import { formatDay } from '#domain/dates'
import { formatNumber, formatPercent } from '#domain/vietnamese'
import { GroundDocuments } from '../documents/GroundDocuments'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { isRefusal } from '../platform/api'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { ControlsBar, Pick } from '../ui/Controls'
import { PrintButton } from '../ui/CopyButton'
import { DataTable } from '../ui/DataTable'
import { FigureList } from '../ui/FigureList'
import { Notice } from '../ui/Notice'
import { PageHead } from '../ui/PageHead'
import { SignaturePlace } from '../ui/PrintParts'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { bodyColumns } from './bodyColumns'
import { NextYear } from './NextYear'
import { usePeriodList, useSummary } from './queries'
import { SummaryDialogs } from './SummaryDialogs'
import { type Text, useText } from './text'
import '../ui/card.css'
import './summaries.css'

/** The pack of the meeting that sums up a year: what was told, what changed since, and the year to come. */
export function SummariesPage() {
  const { id = '' } = useParams()
  const { summaries: words } = useText()
  const { chosen } = useChoices()
  const { today } = useViewer()
  const periods = usePeriodList()
  const years = (periods.data?.items ?? []).filter(({ kind, from }) => kind === 'year' && from <= today)
  const period = years.find((one) => one.id === chosen('period'))?.id ?? null
  const summary = useSummary(id, period, chosen('recount') === 'yes' ? 'yes' : null)
  if (summary.data !== undefined) return <Summary key={id} summary={summary.data} years={years} />
  const error = periods.error ?? summary.error
  return (
    <>
      <PageHead title={words.plainTitle} />
      {error === null ? (
        <LoadingShape shape="table" />
      ) : isRefusal(error, 404) && years.length === 0 ? (
        <EmptyState title={words.periodsNone} />
      ) : (
        <ErrorState error={error} onRetry={() => void summary.refetch()} />
      )}
    </>
  )
}

function Summary({ summary, years }: { summary: SummaryReply; years: readonly PeriodShape[] }) {
  const text = useText()
  const { summaries: words } = text
  const { choose } = useChoices()
  const { organisation, period, held, mayClose, mayState } = summary
  const pack = held?.pack ?? summary.now
  const missed = pack.bodies.filter(({ outcome }) => outcome === 'missed').length
  const reached = pack.bodies.filter(
    ({ outcome }) => outcome === 'completed' || outcome === 'exceeded',
  ).length
  const columns = bodyColumns(text, period.id)
  const title = words.title(period.name)
  return (
    <>
      <PageHead
        title={title}
        lede={ledeOf(words, summary)}
        paper={{
          organisation: organisation.name,
          lines: [held === null ? formatDay(pack.asOf) : words.held(formatDay(held.meetingDay))],
        }}
      />
      <ControlsBar
        label={words.controls}
        actions={
          <>
            <SheetButtons title={[organisation.name, title]} columns={columns} rows={pack.bodies} />
            <PrintButton />
            {mayState && <Button onClick={() => choose({ write: 'state' })}>{words.state}</Button>}
            {mayClose && held === null && (
              <Button look="main" onClick={() => choose({ write: 'hold' })}>
                {words.hold}
              </Button>
            )}
          </>
        }
      >
        <Pick
          label={words.period}
          value={period.id}
          options={years.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => choose({ period: id, recount: null })}
        />
      </ControlsBar>
      <div className="stack">
        <Standing summary={summary} />
        <Card title={words.bodies}>
          <p className="soft">
            {pack.bodies.length === 0 ? words.bodiesNone : words.counts(reached, missed)}
          </p>
          {pack.bodies.length > 0 && (
            <div className="summary-table print-wide">
              <DataTable
                caption={words.bodiesCaption}
                rows={pack.bodies}
                rowKey={({ id }) => id}
                columns={columns}
              />
            </div>
          )}
        </Card>
        <Coverage summary={summary} />
        {held !== null && (
          <GroundDocuments organisationId={organisation.id} subject="yearSummary" subjectId={held.id} />
        )}
        <NextYear summary={summary} />
      </div>
      <SignaturePlace placeAndDay={words.signPlace} signers={words.signers} />
      <SummaryDialogs summary={summary} />
    </>
  )
}

type Words = Text['summaries']

function ledeOf(words: Words, { organisation, period, held, now }: SummaryReply) {
  const { admitted, target, percent, grassroots } = held?.pack ?? now
  if (admitted === null) return [words.ledeUnknown]
  const people = {
    text: formatNumber(admitted),
    to: paths.admissions(organisation.id, { period: period.id }),
  }
  if (target === null || percent === null) return words.ledeNoTarget(people)
  const issued = { text: formatNumber(target), to: paths.targets(organisation.id, { period: period.id }) }
  const bodies = {
    text: grassroots.completed === null ? '–' : formatNumber(grassroots.completed),
    to: paths.progress(organisation.id, { period: period.id }),
  }
  return words.lede(people, issued, formatPercent(percent), bodies)
}

/** Whether it was summed up, whether it counts the same again, and what is another figure now. */
function Standing({ summary: { held, differences, lastDay, mayClose } }: { summary: SummaryReply }) {
  const { summaries: words } = useText()
  const { choose } = useChoices()
  if (held === null) return <Notice>{words.notHeld(formatDay(lastDay))}</Notice>
  const isSound = held.sealed && held.matches !== false
  const shown = (value: number | null) => (value === null ? '–' : formatNumber(value))
  const change = (was: number | null, now: number | null) => {
    const by = (now ?? 0) - (was ?? 0)
    return words.later(`${by > 0 ? '+' : '−'}${formatNumber(Math.abs(by))}`)
  }
  return (
    <Notice
      tone={isSound ? 'ok' : 'warn'}
      title={words.heldTitle}
      actions={
        <>
          {held.matches === null && (
            <Button look="plain" onClick={() => choose({ recount: 'yes' })}>
              {words.recount}
            </Button>
          )}
          {mayClose && (
            <Button look="plain" onClick={() => choose({ write: 'withdraw' })}>
              {words.withdraw}
            </Button>
          )}
        </>
      }
    >
      <p>
        {words.held(formatDay(held.meetingDay))} {held.sealed ? words.sealed : words.notSealed}{' '}
        {held.matches !== null && (held.matches ? words.matches : words.notMatches)}
      </p>
      <p className="soft summary-hash">{words.hash(held.hash, held.version)}</p>
      {differences.length > 0 && (
        <>
          <p>
            <b>{words.differences}</b>
          </p>
          <ul>
            {differences.map(({ id, name, was, now }) => (
              <li key={id ?? 'whole'}>
                {name ?? words.whole}: {words.difference(shown(was), shown(now), change(was, now))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}

function Coverage({ summary: { held, now } }: { summary: SummaryReply }) {
  const { summaries: words } = useText()
  const { grassroots, cells, quality } = held?.pack ?? now
  const shown = (value: number | null) => (value === null ? '–' : formatNumber(value))
  return (
    <Card title={words.coverage}>
      <FigureList
        items={[
          {
            key: 'grassroots',
            label: words.grassroots,
            value: words.ofTotal(shown(grassroots.completed), shown(grassroots.total)),
          },
          {
            key: 'cells',
            label: words.cells,
            value: words.ofTotal(shown(cells.withAdmission), shown(cells.total)),
          },
          { key: 'noSource', label: words.noSource, value: shown(cells.noSource) },
          { key: 'quality', label: words.quality, value: shown(quality.admitted) },
          { key: 'recognised', label: words.recognised, value: shown(quality.recognised) },
          { key: 'onTime', label: words.onTime, value: shown(quality.onTime) },
          { key: 'deleted', label: words.deleted, value: shown(quality.deleted) },
        ]}
      />
      <p className="soft">{words.rankedUnknown}</p>
    </Card>
  )
}
