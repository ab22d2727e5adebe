import { paths } from '../../paths'
import { isRefusal } from '../../platform/api'
import { Button, ButtonLink } from '../../ui/Button'
import { FormEnd } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { ProgressLine } from '../../ui/ProgressLine'
import { WriteError } from '../../ui/WriteError'
import { useText } from '../text'
import { whereCounted } from '../whereCounted'
import { BATCH } from './chunks'
import { isUnderWay } from './draft'
import type { Paste } from './usePaste'
import type { Writing } from './useWriting'

interface WritePanelProps {
  paste: Paste
  writing: Writing
  organisationId: string
  onAnew: () => void
}

/** Recording the lines that are right; what is left over stays on the page. */
export function WritePanel({ paste, writing, organisationId, onAnew }: WritePanelProps) {
  const { sheet: words } = useText().admissions
  const { sheet, rows, dryRun } = paste
  const underWay = isUnderWay(sheet)
  const ready = rows.filter(({ status }) => status === 'good' || status === 'noted')
  const rest = rows.filter(({ status }) => status === 'faulty' || status === 'duplicate').length
  const sent = sheet.batches.filter(({ isDone }) => isDone).flatMap(({ lines }) => lines).length
  if (writing.isRunning) return <ProgressLine label={words.write.working} done={sent} total={writing.of} />
  if (underWay) return <Stopped writing={writing} sent={sent} />
  const isOver = ready.length === 0 && rest === 0 && writing.done > 0
  return (
    <div className="stack">
      {writing.done > 0 && (
        <Done writing={writing} rest={rest} toList={paths.admissions(organisationId, lastCounted(rows))} />
      )}
      {writing.error !== null && <Refused error={writing.error} />}
      {isOver ? (
        <FormEnd>
          <Button
            look="main"
            onClick={() => {
              paste.drop()
              onAnew()
            }}
          >
            {words.write.another}
          </Button>
        </FormEnd>
      ) : (
        <FormEnd>
          <Button
            look="main"
            reason={reasonOf(words.write, ready.length, dryRun.isChecking)}
            onClick={() => writing.start(ready.map(({ line }) => line))}
          >
            {words.write.submit(ready.length)}
          </Button>
          <span className="soft form-why">
            {[
              reasonOf(words.write, ready.length, dryRun.isChecking) ?? '',
              rest > 0 ? words.write.leaves(rest) : '',
              ready.length > BATCH ? words.write.batches(Math.ceil(ready.length / BATCH)) : '',
            ]
              .filter(Boolean)
              .join(' ')}
          </span>
        </FormEnd>
      )}
    </div>
  )
}

type Words = ReturnType<typeof useText>['admissions']['sheet']['write']

function reasonOf(words: Words, ready: number, isChecking: boolean): string | undefined {
  if (isChecking) return words.waiting
  return ready === 0 ? words.none : undefined
}

/** Where the latest of those recorded is found; a list of several years is walked by its periods. */
function lastCounted(rows: Paste['rows']) {
  const days = rows.flatMap(({ status, entry }) =>
    status === 'written' && entry !== null
      ? [{ decisionDay: entry.decision.day, ceremonyDay: entry.ceremonyDay ?? null }]
      : [],
  )
  const counted = ({ decisionDay, ceremonyDay }: (typeof days)[number]) => ceremonyDay ?? decisionDay
  const [last] = days.sort((one, other) => counted(other).localeCompare(counted(one)))
  return last === undefined ? {} : whereCounted(last)
}

function Done({ writing, rest, toList }: { writing: Writing; rest: number; toList: string }) {
  const { sheet: words } = useText().admissions
  return (
    <Notice
      tone="ok"
      title={words.write.done(writing.done)}
      live
      actions={<ButtonLink to={toList}>{words.write.toList}</ButtonLink>}
    >
      {rest > 0 && words.write.rest(rest)}
    </Notice>
  )
}

/** The connection broke in the middle: what was sent may be sent again. */
function Stopped({ writing, sent }: { writing: Writing; sent: number }) {
  const { sheet: words } = useText().admissions
  return (
    <Notice
      tone="warn"
      title={words.write.stopped(sent, writing.of)}
      live
      actions={<Button onClick={writing.resume}>{words.write.resume}</Button>}
    >
      {words.write.stoppedHint}
    </Notice>
  )
}

function Refused({ error }: { error: Error }) {
  const { sheet: words } = useText().admissions
  if (!isRefusal(error, 422)) return <WriteError error={error} />
  return (
    <Notice tone="error" live>
      {words.write.refused}
    </Notice>
  )
}
