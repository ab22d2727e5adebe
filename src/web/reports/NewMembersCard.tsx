import type { ProgressReply } from '#contract/progress'
import type { NewMembersReport } from '#contract/reports'
import { formatDay } from '#domain/dates'
import { formatNumber, formatPercent } from '#domain/vietnamese'
import { usePurpose } from '../admissions/NamesNotice'
import { type Choices, choicesQuery } from '../progress/choices'
import { exactChoices } from '../progress/links'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { DownloadLink } from '../ui/DownloadLink'
import { Notice } from '../ui/Notice'
import { ErrorState, LoadingShape } from '../ui/States'
import { newMembersPath, useNewMembers } from './queries'
import { SealedNotice } from './SealedNotice'
import { type ReportWords, useReportWords } from './useReportWords'

type Row = NewMembersReport['rows'][number]

/** Biểu 2: this period beside the same days of the year before. */
export function NewMembersCard({ reply, choices }: { reply: ProgressReply; choices: Choices }) {
  const words = useReportWords()
  const { purpose } = usePurpose()
  const { id } = reply.organisation
  const query = { ...choicesQuery(exactChoices(reply, choices)), purpose }
  const report = useNewMembers(id, query)
  return (
    <Card
      title={words.newMembers}
      actions={<DownloadLink path={newMembersPath(id, '.xlsx')} query={query} />}
    >
      {report.isPending && <LoadingShape shape="table" rows={12} />}
      {report.isError && <ErrorState error={report.error} onRetry={() => void report.refetch()} />}
      {report.data !== undefined && (
        <div className="stack">
          <FormLine words={words} report={report.data} />
          {!report.data.fromRecords && <Notice>{words.fromDocument}</Notice>}
          <DataTable
            caption={words.newMembers}
            columns={columnsOf(words, report.data.sealedOpen)}
            rows={report.data.rows}
            rowKey={({ key }) => key}
          />
          <SealedNotice />
        </div>
      )}
    </Card>
  )
}

/** Which form this is, and the days on both sides. */
function FormLine({ words, report }: { words: ReportWords; report: NewMembersReport }) {
  const { form, period, asOf, lastYearAsOf } = report
  const days = words.days(formatDay(period.from), formatDay(asOf), formatDay(lastYearAsOf))
  if (form === null) return <p className="soft">{`${words.noForm} ${days}.`}</p>
  const compared = form.compared ? '' : ` (${words.notCompared})`
  return <p className="soft">{`${words.form(form.number, form.cite)}${compared}. ${days}.`}</p>
}

function columnsOf(words: ReportWords, sealedOpen: boolean): readonly Column<Row>[] {
  const told = (row: Row, value: number | null) => (
    <Told words={words} row={row} value={value} open={sealedOpen} />
  )
  return [
    {
      key: 'label',
      head: words.criterion,
      width: '50%',
      cell: (row) => (
        <span className={`report-row is-indent-${row.indent}${row.indent === 0 ? ' is-head' : ''}`}>
          {row.mark === undefined ? row.label : `${row.mark}. ${row.label}`}
        </span>
      ),
    },
    { key: 'now', head: words.now, align: 'end', onPhone: 'figure', cell: (row) => told(row, row.now) },
    {
      key: 'lastYear',
      head: words.lastYear,
      align: 'end',
      onPhone: 'figure',
      cell: (row) => told(row, row.lastYear),
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

interface ToldProps {
  words: ReportWords
  row: Row
  value: number | null
  open: boolean
}

/** A number, or why there is none. */
function Told({ words, row, value, open }: ToldProps) {
  if (row.isHeading === true) return null
  if (value !== null) return formatNumber(value)
  if (row.access === 'untracked') return <small className="soft">{words.untracked}</small>
  if (row.access === 'sealed' && !open) return <small className="soft">{words.sealed}</small>
  return <small className="soft">{words.unknown}</small>
}
