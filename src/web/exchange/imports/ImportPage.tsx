import { useEffect, useRef, useState } from 'react'
import { Link, useParams } from 'react-router'
import type { ImportDetail } from '#contract/imports'
import { type ImportKind, KEPT_DAYS } from '#domain/exchange/imports'
import { IMPORT_DEFINITIONS } from '#domain/exchange/kinds/all'
import { formatNumber } from '#domain/vietnamese'
import { paths } from '../../paths'
import { formatInstant } from '../../platform/instant'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { FigureList } from '../../ui/FigureList'
import { Notice } from '../../ui/Notice'
import { PageHead } from '../../ui/PageHead'
import { ProgressLine } from '../../ui/ProgressLine'
import { ErrorState, LoadingShape } from '../../ui/States'
import { ColumnsStep } from './ColumnsStep'
import { isRunning, useImport, useStep } from './queries'
import { RowsCard } from './RowsCard'
import { useText } from './text'
import { WithdrawDialog } from './WithdrawDialog'
import '../../ui/card.css'
import './imports.css'

/** One file on its road: columns, check, confirmation, what was written, taking back. */
export function ImportPage() {
  const { id = '' } = useParams()
  const { imports: words } = useText()
  const detail = useImport(id)
  if (detail.data !== undefined) return <Road key={id} detail={detail.data} />
  return (
    <>
      <PageHead title={words.title} />
      {detail.error === null ? (
        <LoadingShape shape="table" />
      ) : (
        <ErrorState error={detail.error} onRetry={() => void detail.refetch()} />
      )}
    </>
  )
}

function Road({ detail }: { detail: ImportDetail }) {
  const { imports: words } = useText()
  const [isMapping, setMapping] = useState(false)
  const definition = IMPORT_DEFINITIONS[detail.kind]
  const { state } = detail
  const step = useStepInFocus(state)
  const showsColumns = state === 'staged' || (isMapping && state === 'checked')
  return (
    <>
      <PageHead
        title={detail.erased ? words.erasedFile : detail.fileName}
        note={`${words.kinds[detail.kind]} · ${words.states[state]}`}
        actions={<Link to={paths.imports(detail.organisation.id)}>{words.back}</Link>}
      />
      <section ref={step} tabIndex={-1} className="stack" aria-label={words.states[state]}>
        <p className="soft">
          {detail.organisation.name} · {formatInstant(detail.recordedAt)} · {detail.recordedBy}
        </p>
        <SameFile detail={detail} />
        <MonthFirst detail={detail} />
        <Halted detail={detail} />
        {isRunning(detail) && <Running detail={detail} />}
        {showsColumns && (
          <ColumnsStep detail={detail} definition={definition} onDone={() => setMapping(false)} />
        )}
        {!showsColumns && <Result detail={detail} onMap={() => setMapping(true)} />}
      </section>
    </>
  )
}

/** The button that was pressed goes with its step: the next one takes the focus, and its name is said. */
function useStepInFocus(state: ImportDetail['state']) {
  const step = useRef<HTMLElement>(null)
  const before = useRef(state)
  useEffect(() => {
    if (before.current === state) return
    before.current = state
    if (document.activeElement === document.body) step.current?.focus({ preventScroll: true })
  }, [state])
  return step
}

function SameFile({ detail: { sameFile, state } }: { detail: ImportDetail }) {
  const { imports: words } = useText()
  if (sameFile === null || !['staged', 'checked'].includes(state)) return null
  return (
    <Notice tone="warn" actions={<Link to={paths.import(sameFile.id)}>{words.openEarlier}</Link>}>
      {words.sameFile(formatInstant(sameFile.recordedAt), words.states[sameFile.state])}
    </Notice>
  )
}

/** One slip of the hand turns every day of a column that it could be otherwise: said before it is written. */
function MonthFirst({ detail: { kind, state, setting, monthFirst } }: { detail: ImportDetail }) {
  const { imports: words } = useText()
  if (state !== 'checked' || monthFirst.length === 0) return null
  const fields = IMPORT_DEFINITIONS[kind].fields
  const heads = monthFirst.map(
    (place) => fields.find(({ key }) => key === setting?.columns[place])?.head ?? '',
  )
  return <Notice tone="warn">{words.monthFirst(heads.join(', '))}</Notice>
}

function Halted({ detail: { id, state, halted, findings } }: { detail: ImportDetail }) {
  const { imports: words, findings: sentences } = useText()
  const resuming = useStep(id, 'resumptions')
  const ending = useStep(id, 'withdrawal-endings')
  const error = resuming.error ?? ending.error
  if (halted === null) return null
  return (
    <Notice
      tone={halted === 'asked' ? 'info' : 'error'}
      actions={
        <>
          <Button onClick={() => resuming.mutate({})}>{words.resume}</Button>
          {state === 'takingBack' && <Button onClick={() => ending.mutate({})}>{words.endTakingBack}</Button>}
        </>
      }
    >
      <p>{words.halted[halted]}</p>
      {findings.map(({ code, field, params }) => (
        <p key={`${code} ${field}`}>{sentences[code](params ?? {})}</p>
      ))}
      {error !== null && <ErrorState error={error} />}
    </Notice>
  )
}

function Running({ detail: { id, state, position, lastLine, taken, written } }: { detail: ImportDetail }) {
  const { imports: words } = useText()
  const halting = useStep(id, 'halts')
  const labels = { checking: words.checking, importing: words.importing, takingBack: words.takingBack }
  if (state !== 'checking' && state !== 'importing' && state !== 'takingBack') return null
  const isBack = state === 'takingBack'
  return (
    <Card>
      <div className="import-running">
        <ProgressLine
          label={labels[state]}
          done={isBack ? taken : position}
          total={isBack ? written : lastLine}
        />
        <Button onClick={() => halting.mutate({})} disabled={halting.isPending}>
          {words.halt}
        </Button>
      </div>
      {halting.isError && <ErrorState error={halting.error} />}
    </Card>
  )
}

function Result({ detail, onMap }: { detail: ImportDetail; onMap: () => void }) {
  const { imports: words } = useText()
  const { state, total, good, faulty, warned, skipped, written, taken } = detail
  if (state === 'abandoned') return <Notice>{words.abandonedDone}</Notice>
  const figure = (key: string, label: string, value: number) => ({ key, label, value: formatNumber(value) })
  const isWritten = state !== 'checking' && state !== 'checked'
  return (
    <>
      {state === 'done' && (
        <Notice
          tone={faulty > 0 ? 'info' : 'ok'}
          live
          actions={<Link to={writtenPath(detail)}>{words.seeWritten(words.kinds[detail.kind])}</Link>}
        >
          {words.done(written, faulty)}
        </Notice>
      )}
      {state === 'takenBack' && <Notice tone="ok">{words.takenBackDone(taken)}</Notice>}
      <Card title={words.resultTitle}>
        <div className="stack">
          <FigureList
            items={[
              figure('total', words.total, total),
              figure('good', words.good, good),
              ...(warned > 0 ? [figure('warned', words.warned, warned)] : []),
              figure('faulty', words.faulty, faulty),
              ...(skipped > 0 ? [figure('skipped', words.skipped, skipped)] : []),
              ...(isWritten ? [figure('written', words.written, written)] : []),
              ...(taken > 0 ? [figure('taken', words.taken, taken)] : []),
            ]}
          />
          {detail.passed > 0 && <p>{words.passed(detail.passed, detail.passedLines)}</p>}
          {state === 'checked' && <Confirming detail={detail} onMap={onMap} />}
          {state === 'done' && <Withdrawing detail={detail} />}
          {detail.kind === 'accounts' && <p>{words.accountsHint}</p>}
          {!detail.erased && <p className="soft">{words.keptUntil(KEPT_DAYS)}</p>}
        </div>
      </Card>
      {!detail.erased && state !== 'checking' && (
        <>
          {faulty > 0 && <RowsCard detail={detail} state="faulty" />}
          {warned > 0 && state === 'checked' && <RowsCard detail={detail} state="warned" />}
        </>
      )}
    </>
  )
}

/** Where an officer looks for what was written. */
function writtenPath({ kind, organisation: { id }, periodId }: ImportDetail): string {
  const places: Record<ImportKind, string> = {
    organisations: paths.organisation(id),
    membershipBases: paths.statements(id),
    targets: paths.targets(id, { period: periodId }),
    declaredFigures: paths.statements(id),
    candidates: paths.sources(id),
    accounts: paths.accounts(),
    classes: paths.classes(id),
  }
  return places[kind]
}

function Confirming({
  detail: { id, version, good, faulty },
  onMap,
}: {
  detail: ImportDetail
  onMap: () => void
}) {
  const { imports: words } = useText()
  const confirming = useStep<{ expectedVersion: number }>(id, 'confirmations')
  const abandoning = useStep<{ expectedVersion: number }>(id, 'abandonments')
  const error = confirming.error ?? abandoning.error
  const isBusy = confirming.isPending || abandoning.isPending
  return (
    <div className="stack">
      <p>{good === 0 ? words.confirmNone : words.confirmHint(faulty)}</p>
      {error !== null && <ErrorState error={error} />}
      <div className="import-actions screen-only">
        <Button
          look="main"
          disabled={isBusy || good === 0}
          onClick={() => confirming.mutate({ expectedVersion: version })}
        >
          {words.confirm(good)}
        </Button>
        <Button disabled={isBusy} onClick={onMap}>
          {words.editColumns}
        </Button>
        <Button
          look="plain"
          disabled={isBusy}
          onClick={() => abandoning.mutate({ expectedVersion: version })}
        >
          {words.abandon}
        </Button>
      </div>
    </div>
  )
}

function Withdrawing({ detail: { id, written } }: { detail: ImportDetail }) {
  const { imports: words } = useText()
  const [isOpen, setOpen] = useState(false)
  if (written === 0) return null
  return (
    <div className="import-actions screen-only">
      <Button onClick={() => setOpen(true)}>{words.withdraw}</Button>
      {isOpen && <WithdrawDialog id={id} onClose={() => setOpen(false)} />}
    </div>
  )
}
