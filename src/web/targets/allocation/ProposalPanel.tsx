import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProposalBody, ProposalReply } from '#contract/targets'
import { parseCount, parseNumber } from '#domain/vietnamese'
import { useChoices } from '../../platform/address'
import { api, isRefusal } from '../../platform/api'
import { Button } from '../../ui/Button'
import { PickPanel } from '../../ui/Controls'
import { CountField } from '../../ui/CountField'
import { Form, FormEnd } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { ErrorState } from '../../ui/States'
import { DecimalField } from '../DecimalField'
import { useText } from '../text'
import { type AllocationRow, valueOf } from './rows'
import { cellOf } from './sheet'
import type { SheetView } from './sheetView'

interface Terms {
  readonly total: number | null
  readonly floor: number | null
  readonly min: number | null
  readonly max: number | null
}

interface ProposalPanelProps {
  view: SheetView
  onProposal: (proposal: ReadonlyMap<string, number>) => void
}

/** "Đề xuất: theo tỷ lệ đảng viên, sàn 3%, …": what is asked of it stands in the address. */
export function ProposalPanel({ view, onProposal }: ProposalPanelProps) {
  const { proposal: say } = useText().allocation
  const terms = useTerms(view)
  return (
    <PickPanel label={say.label} shown={say.shown(terms)}>
      {(close) => (
        <ProposalForm
          view={view}
          start={terms}
          onProposal={(proposal) => {
            onProposal(proposal)
            close()
          }}
        />
      )}
    </PickPanel>
  )
}

/** From the address; the total is by default what the parent was given, less what stays with closed bodies. */
function useTerms({ sums, rows, reply }: SheetView): Terms {
  const { chosen } = useChoices()
  const closed = rows.reduce((sum, row) => sum + (row.writable ? 0 : (row.assigned ?? 0)), 0)
  const usual = sums.target === null ? null : Math.max(0, sums.target - closed)
  return {
    total: parseCount(chosen('total') ?? '') ?? usual,
    floor: chosen('floor') === '' ? null : (parseNumber(chosen('floor') ?? '') ?? reply.rate?.min ?? null),
    min: parseCount(chosen('min') ?? ''),
    max: parseCount(chosen('max') ?? ''),
  }
}

interface ProposalFormProps extends ProposalPanelProps {
  start: Terms
}

function ProposalForm({ view, start, onProposal }: ProposalFormProps) {
  const { allocation, common } = useText()
  const { proposal: say } = allocation
  const { choose } = useChoices()
  const [terms, setTerms] = useState(start)
  const asking = useMutation({
    mutationFn: (body: ProposalBody) =>
      api.post<ProposalReply>(`/api/organisations/${view.reply.organisation.id}/allocation-proposals`, body),
    onSuccess: ({ items }) => onProposal(new Map(items.map((item) => [item.organisationId, item.value]))),
  })
  const locked = lockedValues(view)
  const ask = (total: number | null) => {
    if (total === null || asking.isPending) return
    const { floor, min, max } = terms
    choose({ total, floor: floor === null ? null : String(floor).replace('.', ','), min, max })
    asking.mutate({
      periodId: view.reply.period.id,
      total,
      floorRatePercent: floor ?? undefined,
      min: min ?? undefined,
      max: max ?? undefined,
      locked,
    })
  }
  const set = (part: Partial<Terms>) => setTerms({ ...terms, ...part })
  return (
    <Form onSubmit={() => ask(terms.total)} label={say.title}>
      <p className="field-hint">{say.hint(Object.keys(locked).length)}</p>
      <CountField label={say.total} value={terms.total} onChange={(total) => set({ total })} />
      <DecimalField label={say.floor} value={terms.floor} optional onChange={(floor) => set({ floor })} />
      <div className="target-row">
        <CountField label={say.min} value={terms.min} optional onChange={(min) => set({ min })} />
        <CountField label={say.max} value={terms.max} optional onChange={(max) => set({ max })} />
      </div>
      {asking.isError && (
        <ProposalError
          error={asking.error}
          view={view}
          terms={terms}
          onTotal={(total) => {
            set({ total })
            ask(total)
          }}
        />
      )}
      <FormEnd>
        <Button type="submit" look="main" disabled={asking.isPending}>
          {asking.isPending ? common.loading : say.submit}
        </Button>
      </FormEnd>
    </Form>
  )
}

/** Locked cells with their figures; a locked cell without one is left to the proposal. */
function lockedValues({ rows, cells }: SheetView): Record<string, number> {
  const entries = rows.flatMap((row): [string, number][] => {
    const cell = cellOf(cells, row.organisation.id)
    const value = valueOf(row, cell)
    return cell.locked && row.writable && value !== null ? [[row.organisation.id, value]] : []
  })
  return Object.fromEntries(entries)
}

interface ProposalErrorProps {
  error: Error
  view: SheetView
  terms: Terms
  onTotal: (total: number) => void
}

/** Which bound is in the way, at which body, and the sum that can be reached. */
function ProposalError({ error, view, terms, onTotal }: ProposalErrorProps) {
  const { proposal: say } = useText().allocation
  const finding = isRefusal(error) && error.findings.find(({ code }) => code === 'proposalInfeasible')
  if (!finding) return <ErrorState error={error} />
  const { bound, organisationId, reachable } = finding.params ?? {}
  const body = nameOf(view.rows, organisationId)
  const sum = typeof reachable === 'number' ? reachable : null
  return (
    <Notice
      tone="error"
      live
      title={say.infeasible(terms.total ?? 0)}
      actions={sum !== null && <Button onClick={() => onTotal(sum)}>{say.useTotal(sum)}</Button>}
    >
      {say.inTheWay(String(bound), body, terms)} {sum !== null && say.reachable(sum)}
    </Notice>
  )
}

function nameOf(rows: readonly AllocationRow[], id: string | number | null | undefined): string | null {
  return rows.find((row) => row.organisation.id === id)?.organisation.name ?? null
}
