import { useEffect } from 'react'
import type { TargetsReply } from '#contract/targets'
import { formatDay } from '#domain/dates'
import { officialKind } from '#domain/targets/words'
import { paths } from '../../paths'
import { useChoices } from '../../platform/address'
import { Button, ButtonLink } from '../../ui/Button'
import { PrintButton } from '../../ui/CopyButton'
import { Notice } from '../../ui/Notice'
import { PageHead } from '../../ui/PageHead'
import { EmptyState } from '../../ui/States'
import { useMedia } from '../../ui/useMedia'
import type { Choice } from '../PeriodGate'
import { useText } from '../text'
import { EntryError } from './EntryError'
import { Grid } from './Grid'
import { IssueDialog } from './IssueDialog'
import { Lines } from './Lines'
import { PasteDialog } from './PasteDialog'
import { isDrafted, isOvertaken } from './rows'
import { CopySheet, RecordButtons, SheetBar } from './SheetBar'
import { SumsBar } from './SumsBar'
import { cellOf } from './sheet'
import type { SheetView } from './sheetView'
import { type Allocating, useAllocating } from './useAllocating'
import './allocation.css'

/** Narrower than this a sheet of eight columns would be a keyhole. */
const NARROW = 'screen and (max-width: 959px)'

interface AllocationSheetProps {
  reply: TargetsReply
  choice: Choice
}

export function AllocationSheet({ reply, choice }: AllocationSheetProps) {
  const { allocation, targets } = useText()
  const work = useAllocating(reply)
  const narrow = useMedia(NARROW)
  useUndoKeys(work.view)
  const { organisation, period, children, membersOn } = reply
  const title = allocation.title(period.name)
  const isPlanned = work.unsaved.length > 0 || children.some(isDrafted)
  const lines = [
    isPlanned ? allocation.plannedLine : allocation.issuedLine,
    membersOn === null ? '' : allocation.membersOn(formatDay(membersOn)),
  ].filter(Boolean)
  return (
    <>
      <PageHead
        title={title}
        note={
          isPlanned ? allocation.plannedNote(children.some(({ assigned }) => assigned !== null)) : undefined
        }
        actions={
          <>
            {children.length > 0 && work.view.mayWrite && (
              <Button onClick={() => work.setPasting({ text: '', index: 0 })}>{allocation.paste.open}</Button>
            )}
            {children.length > 0 && <CopySheet view={work.view} />}
            <PrintButton />
          </>
        }
        paper={{ organisation: organisation.name, lines }}
        lede={allocation.lede(reply, paths.targets(organisation.id, { period: period.id }))}
      />
      <SheetBar work={work} choice={choice} />
      {children.length === 0 ? (
        <EmptyState title={targets.children.none} hint={targets.children.noneHint} />
      ) : (
        <>
          <Notices work={work} />
          <div className="allocation">
            <SumsBar work={work} />
            {narrow ? <Lines view={work.view} /> : <Grid view={work.view} />}
          </div>
          {narrow && work.view.mayWrite && (
            <div className="sheet-end screen-only">
              <RecordButtons work={work} />
            </div>
          )}
          {work.view.mayWrite && (
            <p className="allocation-help soft screen-only">{allocation.help(narrow)}</p>
          )}
        </>
      )}
      <Dialogs work={work} />
    </>
  )
}

/** Ctrl Z and Ctrl Y anywhere on the page, but not in a field or a dialog in which something is being typed. */
function useUndoKeys({ mayWrite, dispatch }: SheetView): void {
  useEffect(() => {
    if (!mayWrite) return
    const press = (event: KeyboardEvent) => {
      const key = event.key.toLowerCase()
      const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && (key === 'z' || key === 'y')
      if (!isUndo || event.isComposing || isTyping(event.target)) return
      event.preventDefault()
      dispatch({ kind: key === 'y' || event.shiftKey ? 'redo' : 'undo' })
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [mayWrite, dispatch])
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('dialog') !== null) return true
  return target.matches('input, textarea, select') && target.dataset.ready === undefined
}

/** What must be known before a figure is typed. */
function Notices({ work }: { work: Allocating }) {
  const { allocation } = useText()
  const { view, restored, dropAll, saving } = work
  const { reply, rows, cells, sums } = view
  const overtaken = rows.filter((row) => isOvertaken(row, cellOf(cells, row.organisation.id)))
  const { id: period, kind } = reply.period
  const toLedger = paths.targets(reply.organisation.id, { period, write: 'new', kind: officialKind(kind) })
  return (
    <div className="stack allocation-notices screen-only">
      {!view.mayWrite && <Notice>{allocation.readOnly}</Notice>}
      {sums.target === null && (
        <Notice
          tone="warn"
          title={allocation.noTarget(reply.period.name)}
          actions={view.mayWrite && <ButtonLink to={toLedger}>{allocation.recordTarget}</ButtonLink>}
        >
          {view.mayWrite && allocation.noTargetHint}
        </Notice>
      )}
      {restored && (
        <Notice actions={<Button onClick={dropAll}>{allocation.dropRestored}</Button>}>
          {allocation.restored}
        </Notice>
      )}
      {overtaken.length > 0 && (
        <Notice
          tone="warn"
          live
          title={allocation.overtaken(overtaken.map((row) => row.organisation.name))}
          actions={
            <Button
              onClick={() =>
                view.dispatch({ kind: 'forget', ids: overtaken.map((row) => row.organisation.id) })
              }
            >
              {allocation.takeNew}
            </Button>
          }
        >
          {allocation.overtakenHint}
        </Notice>
      )}
      {saving.error !== null && <EntryError error={saving.error} given={work.unsaved} />}
    </div>
  )
}

function Dialogs({ work }: { work: Allocating }) {
  const { allocation } = useText()
  const { chosen, choose } = useChoices()
  const { view, pasting, setPasting } = work
  const close = () => choose({ write: null })
  return (
    <>
      {pasting !== null && (
        <PasteDialog
          view={view}
          start={pasting.text}
          index={pasting.index}
          onClose={() => setPasting(null)}
        />
      )}
      {chosen('write') === 'issue' && view.mayWrite && (
        <IssueDialog
          view={view}
          onClose={close}
          onDone={(reply) => {
            close()
            work.take(reply)
            work.dropProposal()
            work.announce(allocation.issue.done(reply.allocated ?? 0))
          }}
        />
      )}
    </>
  )
}
