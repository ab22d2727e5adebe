import type { ReactNode } from 'react'
import type { ProgressReply } from '#contract/progress'
import type { CriteriaReply } from '#contract/reports'
import { addDays, type Day, formatDay, yearAgo } from '#domain/dates'
import {
  type CriteriaReport,
  groundsOf,
  isOwnTable,
  lastDayOf,
  type ReportVersion,
} from '#domain/reports/catalogue'
import { ordinalsOf } from '#domain/reports/criteria'
import { formatNumber, formatPercent } from '#domain/vietnamese'
import { usePurpose } from '../admissions/NamesNotice'
import { useViewer } from '../platform/viewer'
import { type Choices, choicesQuery } from '../progress/choices'
import { exactChoices } from '../progress/links'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { DownloadLink } from '../ui/DownloadLink'
import { Notice } from '../ui/Notice'
import { ErrorState, LoadingShape } from '../ui/States'
import { reportPath, useCriteria } from './queries'
import { mayOpenSealed, SealedNotice } from './SealedNotice'
import { type ReportWords, useReportWords } from './useReportWords'

type Row = CriteriaReply['rows'][number]

interface CriteriaCardProps {
  report: CriteriaReport
  version: ReportVersion
  reply: ProgressReply
  choices: Choices
}

/** An official table: this period beside the same days of the year before. */
export function CriteriaCard({ report, version, reply, choices }: CriteriaCardProps) {
  const words = useReportWords()
  const { purpose } = usePurpose()
  const { roles } = useViewer()
  const { id } = reply.organisation
  const query = { ...choicesQuery(exactChoices(reply, choices)), purpose }
  const table = useCriteria(id, report, query)
  const { title, rows, beside, unit } = version
  const ordinals = ordinalsOf(rows)
  const mayOpen = mayOpenSealed(roles)
  const hasSealed = rows.some(({ access }) => access === 'sealed')
  return (
    <Card actions={<DownloadLink path={reportPath(id, `${report}.xlsx`)} query={query} />}>
      {table.isPending && <LoadingShape shape="table" rows={12} />}
      {table.isError && <ErrorState error={table.error} onRetry={() => void table.refetch()} />}
      {table.data !== undefined && (
        <div className="stack">
          <FormLine words={words} table={table.data} />
          {!isOwnTable(report) && !table.data.fromRecords && <Notice>{words.fromDocument}</Notice>}
          {unit !== null && <p className="report-unit">{words.unit(unit)}</p>}
          <DataTable
            caption={title}
            numbered={({ key }) => ordinals.get(key) ?? ''}
            columns={columnsOf(words, { isOpen: table.data.sealedOpen, mayOpen }, beside)}
            rows={table.data.rows}
            rowKey={({ key }) => key}
          />
          <OpeningLines words={words} table={table.data} />
          {hasSealed && mayOpen && <SealedNotice />}
        </div>
      )}
    </Card>
  )
}

/** By which text, and the days on both sides. */
function FormLine({ words, table }: { words: ReportWords; table: CriteriaReply }) {
  const { version, period, asOf, lastYearAsOf } = table
  const days = words.days(
    formatDay(period.from),
    formatDay(lastDayOf({ ...period, asOf })),
    formatDay(lastYearAsOf),
  )
  const grounds = groundsOf(version)
  return <p className="soft">{grounds === null ? `${days}.` : `${grounds}. ${days}.`}</p>
}

/** Where the number at the beginning comes from, on both sides. */
function OpeningLines({ words, table: { opening, period } }: { words: ReportWords; table: CriteriaReply }) {
  if (opening === null) return null
  const { now, lastYear } = opening
  const say = words.opening
  return (
    <div className="soft">
      {now !== null && <p>{openingSentence(words, now, period.from)}</p>}
      {lastYear !== null && <p>{say.ofLastYear(openingSentence(words, lastYear, yearAgo(period.from)))}</p>}
    </div>
  )
}

type OpeningNote = NonNullable<NonNullable<CriteriaReply['opening']>['now']>

function openingSentence({ opening: say }: ReportWords, { day, gap }: OpeningNote, from: Day): string {
  const told = day === null ? '' : formatDay(day)
  if (gap !== null) return say.gaps[gap](told)
  return day !== null && day < addDays(from, -1) ? say.carried(told) : say.stated(told)
}

/** Whether sealed numbers are open, and whether the viewer may have them opened. */
interface Seal {
  readonly isOpen: boolean
  readonly mayOpen: boolean
}

function columnsOf(words: ReportWords, seal: Seal, beside: string | null): readonly Column<Row>[] {
  const shown = (row: Row, value: number | null) => told(words, row, value, seal)
  const further = (head: string): Column<Row> => ({
    key: 'beside',
    head,
    align: 'end',
    onPhone: 'figure',
    cell: (row) => row.beside !== null && formatNumber(row.beside),
  })
  return [
    {
      key: 'label',
      head: words.criterion,
      width: '50%',
      cell: (row) => (
        <span className={`report-row is-indent-${row.indent}${row.indent === 0 ? ' is-head' : ''}`}>
          {row.label}
        </span>
      ),
    },
    { key: 'now', head: words.now, align: 'end', onPhone: 'figure', cell: (row) => shown(row, row.now) },
    ...(beside === null ? [] : [further(beside)]),
    {
      key: 'lastYear',
      head: words.lastYear,
      align: 'end',
      onPhone: 'figure',
      cell: (row) => shown(row, row.lastYear),
    },
    {
      key: 'percent',
      head: words.percent,
      align: 'end',
      onPhone: 'figure',
      cell: ({ percent }) => percent !== null && formatPercent(percent),
    },
  ]
}

/** A number, or why there is none. */
function told(words: ReportWords, row: Row, value: number | null, seal: Seal): ReactNode {
  if (row.isHeading === true) return false
  if (value !== null) return formatNumber(value)
  return <small className="soft">{silence(words, row, seal)}</small>
}

function silence(words: ReportWords, { access }: Row, { isOpen, mayOpen }: Seal): ReactNode {
  if (access === 'untracked') return words.untracked
  if (access !== 'sealed' || isOpen) return words.unknown
  if (!mayOpen) return words.sealed
  return (
    <>
      <span className="screen-only">{words.sealedAsk}</span>
      <span className="print-only">{words.sealed}</span>
    </>
  )
}
