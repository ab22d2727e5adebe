import { useMemo } from 'react'
import type { OrganisationDetail } from '#contract/organisations'
import { useChoices } from '../../platform/address'
import { Button } from '../../ui/Button'
import { Pick } from '../../ui/Controls'
import { ProgressLine } from '../../ui/ProgressLine'
import { ErrorState, LoadingShape } from '../../ui/States'
import { useText } from '../text'
import { CellChoices } from './CellChoices'
import { isUnderWay, type PasteDraft } from './draft'
import { FaultyCopy } from './FaultyCopy'
import { RowsTable } from './RowsTable'
import { leftOutCount, type RowStatus } from './rows'
import type { CheckedRow, Paste } from './usePaste'
import { useWriting } from './useWriting'
import { WritePanel } from './WritePanel'

const SHOWS = ['faulty', 'duplicate', 'noted', 'all'] as const
type Show = (typeof SHOWS)[number]

const SHOWN: Record<Show, readonly RowStatus[]> = {
  faulty: ['faulty', 'duplicate'],
  duplicate: ['duplicate'],
  noted: ['faulty', 'duplicate', 'noted'],
  all: ['faulty', 'duplicate', 'noted', 'good', 'waiting', 'skipped'],
}

interface CheckStepProps {
  paste: Paste
  page: OrganisationDetail
  onAnew: () => void
}

/** Every line as it was read, what is wrong with it, and recording those that are right. */
export function CheckStep({ paste, page, onAnew }: CheckStepProps) {
  const { sheet: words } = useText().admissions
  const { rows, dryRun, cells } = paste
  const writing = useWriting(paste, page.id)
  const { show, setShow } = useShow(rows)
  const open = rows.filter(({ status }) => status !== 'written')
  const faulty = open.filter(({ status }) => SHOWN.faulty.includes(status)).length
  const good = open.filter(({ status }) => status === 'good' || status === 'noted').length
  if (cells.error !== null) return <ErrorState error={cells.error} />
  if (cells.isLoading) return <LoadingShape shape="table" rows={10} />
  const underWay = isUnderWay(paste.sheet)
  const isChecking = !underWay && dryRun.isChecking && dryRun.checked < dryRun.of
  return (
    <div className="stack">
      {!underWay && open.length > 0 && (
        <p className="lede" role="status">
          {isChecking ? words.check.checking : words.check.lede(good, faulty)}
        </p>
      )}
      {isChecking && <ProgressLine label={words.check.checking} done={dryRun.checked} total={dryRun.of} />}
      {dryRun.error !== null && <ErrorState error={dryRun.error} onRetry={dryRun.onRetry} />}
      <WritePanel paste={paste} writing={writing} organisationId={page.id} onAnew={onAnew} />
      <CellChoices paste={paste} />
      {open.length > 0 && (
        <section className="card paste-rows" aria-label={words.check.caption}>
          <div className="paste-bar screen-only">
            <Pick
              label={words.check.show}
              value={show}
              options={SHOWS.map((value) => ({
                value,
                label: `${words.check.shows[value]} (${countOf(rows, value)})`,
              }))}
              onChange={setShow}
            />
            <SkipDuplicates paste={paste} />
            <FaultyCopy paste={paste} />
          </div>
          <RowsTable
            // another filter begins at its first rows
            key={show}
            rows={rows.filter(({ status }) => SHOWN[show].includes(status))}
            paste={paste}
            isLocked={underWay}
          />
          <LeftOut sheet={paste.sheet} />
        </section>
      )}
    </div>
  )
}

function countOf(rows: readonly CheckedRow[], show: Show): number {
  return rows.filter(({ status }) => SHOWN[show].includes(status)).length
}

/** What is looked at stands in the address; without a choice the lines that need somebody, if there are any. */
function useShow(rows: readonly CheckedRow[]) {
  const { chosen, choose } = useChoices()
  const asked = SHOWS.find((known) => known === chosen('show'))
  const usual: Show = countOf(rows, 'faulty') > 0 ? 'faulty' : 'all'
  return {
    show: asked ?? usual,
    setShow: (show: Show) => choose({ show }, { replace: true }),
  }
}

/** People who are in the list already need not be entered again. */
function SkipDuplicates({ paste }: { paste: Paste }) {
  const { sheet: words } = useText().admissions
  const { rows, sheet, change } = paste
  const duplicates = rows.filter(({ status }) => status === 'duplicate')
  if (duplicates.length < 2 || isUnderWay(sheet)) return null
  const skipped = { ...sheet.skipped, ...Object.fromEntries(duplicates.map(({ line }) => [line, true])) }
  return (
    <Button onClick={() => change({ ...sheet, skipped })}>
      {words.check.skipDuplicates(duplicates.length)}
    </Button>
  )
}

function LeftOut({ sheet }: { sheet: PasteDraft }) {
  const { sheet: words } = useText().admissions
  const count = useMemo(() => leftOutCount(sheet), [sheet])
  return count === 0 ? null : <p className="soft paste-known">{words.check.leftOut(count)}</p>
}
