import type { PreviewBody, RulePreview } from '#contract/rules'
import { addDays, daysBetween, formatDay } from '#domain/dates'
import { type Shift, shiftOf } from '#domain/rulebook/preview'
import { formatNumber } from '#domain/vietnamese'
import { isRefusal } from '../platform/api'
import { type Column, DataTable } from '../ui/DataTable'
import { Findings } from '../ui/Findings'
import { MoreRows } from '../ui/MoreRows'
import { Lede } from '../ui/PageHead'
import { ErrorState, LoadingShape } from '../ui/States'
import { Tag, type Tone } from '../ui/Tag'
import { type FileLook, fileColumns } from './fileColumns'
import { usePreview } from './queries'
import { valueWords } from './ruleWords'
import { useFileLook } from './useFileLook'
import type { PreviewWords } from './usePreviewWords'
import { useRuleWords } from './useRuleWords'

type Row = RulePreview['items'][number]

/** What the value would do: one sentence, then each duty with its last day now and then. */
export function PreviewResult({ ruleId, asked }: { ruleId: string; asked: PreviewBody }) {
  const query = usePreview(ruleId, asked)
  const look = useFileLook(asked.organisationId)
  const { words } = look
  const [first] = query.data?.pages ?? []
  if (isRefusal(query.error, 422)) {
    return <Findings title={words.refused} findings={query.error.findings} live />
  }
  if (query.error !== null) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (first === undefined) return <LoadingShape shape="table" rows={4} />
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section className="rule-files" aria-label={words.result}>
      <div role="status">
        <Spans parameter={asked.parameter} spans={first.spans} words={words} />
        <Told preview={first} look={look} />
      </div>
      {rows.length > 0 && (
        <DataTable
          caption={words.caption}
          columns={[...fileColumns<Row>(look), ...changeColumns(look, first.on)]}
          rows={rows}
          rowKey={({ duty }) => duty.id}
          foot={
            <MoreRows
              shown={rows.length}
              total={first.counts.total}
              hasMore={query.hasNextPage}
              loading={query.isFetchingNextPage}
              onMore={() => void query.fetchNextPage()}
            />
          }
        />
      )}
    </section>
  )
}

interface SpansProps {
  parameter: string
  spans: RulePreview['spans']
  words: PreviewWords
}

/** What is tried in place of what, on which days. */
function Spans({ parameter, spans, words }: SpansProps) {
  const ruleWords = useRuleWords()
  return spans.map(({ from, to, before, after }) => {
    const [tried, held] = [valueWords(ruleWords, parameter, after), valueWords(ruleWords, parameter, before)]
    return (
      <p key={from}>
        {to === null
          ? words.tried(formatDay(from), tried, held)
          : words.triedUntil(formatDay(from), formatDay(addDays(to, -1)), tried, held)}
      </p>
    )
  })
}

const SHIFTS: readonly Shift[] = ['overdue', 'earlier', 'later', 'relieved', 'unchanged']

function Told({ preview: { counts, spans }, look: { words } }: { preview: RulePreview; look: FileLook }) {
  if (spans.length === 0) return <p>{words.same}</p>
  if (counts.total === 0) return <p>{words.touchesNone}</p>
  const parts = SHIFTS.filter((shift) => counts[shift] > 0).map((shift) =>
    words.shifts[shift]({ text: formatNumber(counts[shift]) }),
  )
  return <Lede sentence={words.told({ text: formatNumber(counts.total) }, parts)} />
}

const LOOKS: Record<Shift, { tone: Tone; sign?: string }> = {
  overdue: { tone: 'late', sign: '!' },
  earlier: { tone: 'way', sign: '←' },
  later: { tone: 'met', sign: '→' },
  relieved: { tone: 'met', sign: '✓' },
  unchanged: { tone: 'none' },
}

function changeColumns({ words }: FileLook, today: string): readonly Column<Row>[] {
  return [
    { key: 'start', head: words.start, cell: ({ duty }) => formatDay(duty.start), width: '8rem' },
    { key: 'now', head: words.now, cell: ({ duty }) => formatDay(duty.last), width: '8rem' },
    {
      key: 'then',
      head: words.lastThen,
      cell: ({ lastThen }) => <b>{formatDay(lastThen)}</b>,
      width: '8rem',
    },
    {
      key: 'difference',
      head: words.difference,
      cell: ({ duty, lastThen }) => {
        const shift = shiftOf(duty.last, lastThen, today)
        const { tone, sign } = LOOKS[shift]
        const days = Math.abs(daysBetween(duty.last, lastThen))
        return (
          <Tag tone={tone} sign={sign}>
            {words.differences[shift](days)}
          </Tag>
        )
      },
      onPhone: 'line',
    },
  ]
}
