import type { ClosingList, ClosingReply } from '#contract/closings'
import { unreported } from '#domain/closings/report'
import { formatDay } from '#domain/dates'
import { formatNumber, formatPercent } from '#domain/vietnamese'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { ControlsBar, Pick } from '../ui/Controls'
import { CopyButton, PrintButton } from '../ui/CopyButton'
import { DataTable } from '../ui/DataTable'
import { DownloadLink } from '../ui/DownloadLink'
import { Notice } from '../ui/Notice'
import { PageHead } from '../ui/PageHead'
import { SignaturePlace } from '../ui/PrintParts'
import { ClosingDialogs } from './ClosingDialogs'
import { type Line, lineColumns } from './lineColumns'
import { NewMembersTable } from './NewMembersTable'
import { closingPath } from './queries'
import { Standing } from './Standing'
import { useText, type Words } from './text'
import { VersionsCard } from './VersionsCard'

interface ViewProps {
  reply: ClosingReply
  list: Periods
}

/** The periods that can be picked: older ones come when they are asked for. */
interface Periods {
  items: ClosingList['items']
  mayOpen: boolean
  hasOlder: boolean
  isLoading: boolean
  onOlder: () => void
}

/** The figures of one period: who confirmed them, what changed since, and who beneath has not reported. */
export function ClosingView({ reply, list }: ViewProps) {
  const { closings: words } = useText()
  const { organisation, closing, held, now } = reply
  const report = held?.report ?? now
  const window = words.window(closing.kind, closing.from)
  const title = words.title(window)
  const signed = reply.versions.at(-1)
  return (
    <>
      <PageHead
        title={title}
        lede={ledeOf(words, reply)}
        paper={{
          organisation: organisation.name,
          parent: organisation.parentName,
          lines: [
            `${words.counted(formatDay(report.cutOff))}, ${words.countBy[report.countBy]}`,
            ...(held === null || signed === undefined ? [words.notConfirmed] : [stateLine(words, signed)]),
          ],
        }}
      />
      <Controls reply={reply} list={list} title={title} />
      <div className="stack">
        <Standing reply={reply} />
        <BodiesCard reply={reply} />
        <NewMembersTable rows={report.newMembers} reply={reply} />
        <VersionsCard versions={reply.versions} />
      </div>
      <SignaturePlace placeAndDay={words.signPlace} signers={words.signers} />
      <ClosingDialogs reply={reply} window={window} mayOpen={list.mayOpen} />
    </>
  )
}

/** On paper: which version this is, by whose confirmation. */
function stateLine(words: Words, { act, number, day }: ClosingReply['versions'][number]): string {
  return act === 'corrected' && number !== null && day !== null
    ? words.corrected(number, formatDay(day))
    : words.confirmed
}

function ledeOf(words: Words, { organisation, closing, held, now }: ClosingReply) {
  const { admitted, target, percent } = (held?.report ?? now).own
  if (admitted === null) return words.ledeUnknown
  const query = { year: closing.from.slice(0, 4), asOf: closing.cutOff }
  const people = { text: formatNumber(admitted), to: paths.admissions(organisation.id, query) }
  if (target === null || percent === null) return words.ledeNoTarget(people)
  return words.lede(people, formatNumber(target), formatPercent(percent))
}

function Controls({ reply, list, title }: ViewProps & { title: string }) {
  const { closings: words } = useText()
  const { choose } = useChoices()
  const { today } = useViewer()
  const { organisation, closing, held, mayConfirm, now } = reply
  const report = held?.report ?? now
  const isAhead = closing.cutOff > today
  return (
    <ControlsBar
      label={words.controls}
      actions={
        <>
          <CopyButton
            title={[organisation.name, title]}
            columns={lineColumns(words, reply)}
            rows={report.bodies}
            total={report.own}
          />
          <DownloadLink path={closingPath(organisation.id, '.xlsx')} query={{ closing: closing.id }} />
          <PrintButton />
          {list.mayOpen && <Button onClick={() => choose({ write: 'open' })}>{words.open}</Button>}
          {mayConfirm && held === null && (
            <Button
              look="main"
              reason={isAhead ? words.ahead(formatDay(closing.cutOff)) : undefined}
              onClick={() => choose({ write: 'confirm' })}
            >
              {words.confirm}
            </Button>
          )}
        </>
      }
    >
      <Pick
        label={words.period}
        value={closing.id}
        options={optionsOf(words, reply, list)}
        onChange={(id) => choose({ closing: id, recount: null })}
      />
      {list.hasOlder && (
        <Button look="plain" disabled={list.isLoading} onClick={list.onOlder}>
          {words.older}
        </Button>
      )}
    </ControlsBar>
  )
}

function optionsOf(words: Words, { closing }: ClosingReply, { items }: Periods) {
  const isOlder = closing.cutOff < (items.at(-1)?.cutOff ?? '')
  const isListed = items.some(({ id }) => id === closing.id)
  const known = isListed ? items : isOlder ? [...items, closing] : [closing, ...items]
  return known.map(({ id, kind, from, cutOff }) => ({
    value: id,
    label: words.pick(words.window(kind, from), formatDay(cutOff)),
  }))
}

function BodiesCard({ reply }: { reply: ClosingReply }) {
  const { closings: words } = useText()
  const { chosen, choose } = useChoices()
  const report = reply.held?.report ?? reply.now
  const missing = unreported(report)
  const asked = report.bodies.filter(({ alive }) => alive).length
  const onlyMissing = chosen('show') === 'unreported' && missing.length > 0
  const rows: readonly Line[] = onlyMissing ? missing : report.bodies
  const shown = (value: number | null) => (value === null ? '–' : formatNumber(value))
  return (
    <Card title={words.bodies}>
      {asked > 0 && missing.length === 0 && <p className="soft">{words.allReported}</p>}
      {missing.length > 0 && (
        <Notice
          tone="warn"
          title={words.missing(formatNumber(missing.length), formatNumber(asked))}
          actions={
            <Button
              look="plain"
              onClick={() => choose({ show: onlyMissing ? null : 'unreported' }, { replace: true })}
            >
              {onlyMissing ? words.everyone : words.onlyMissing}
            </Button>
          }
        >
          {words.missingHint}
        </Notice>
      )}
      <div className="closing-table print-wide">
        <DataTable
          caption={words.bodiesCaption}
          rows={rows}
          total={report.own}
          rowKey={({ id }) => id}
          columns={lineColumns(words, reply)}
          empty={<p className="soft">{words.bodiesNone}</p>}
        />
      </div>
      <p className="soft">
        {words.cells(shown(report.cells.withAdmission), shown(report.cells.total))}{' '}
        {report.grassroots.total !== 0 &&
          `${words.grassroots(shown(report.grassroots.completed), shown(report.grassroots.total))} `}
        {reply.held !== null && words.pipelineNote}
      </p>
    </Card>
  )
}
