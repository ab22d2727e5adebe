import type { ReactNode } from 'react'
import type { OrganisationDetail } from '#contract/organisations'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { ButtonLink } from '../ui/Button'
import { Pick as Choice, ControlsBar } from '../ui/Controls'
import { PrintButton } from '../ui/CopyButton'
import { PrintRows } from '../ui/PrintRows'
import type { Pieces } from '../ui/piecesPrinted'
import { useText } from './text'

export const VIEWS = ['plans', 'surveys', 'efforts'] as const

export interface ViewProps {
  body: OrganisationDetail
  year: number
  mayWrite: boolean
}

interface PlanControlsProps extends Pick<ViewProps, 'body' | 'year'> {
  /** What takes the table along. */
  copy?: ReactNode
  /** What comes in pieces and is printed whole. */
  list?: Pieces
}

/** What is looked at, and of which year. */
export function PlanControls({ body, year, copy, list }: PlanControlsProps) {
  const { page, scopes } = useText().plans
  const { chosen, choose } = useChoices()
  const thisYear = Number(useViewer().today.slice(0, 4))
  const view = VIEWS.find((known) => known === chosen('view')) ?? 'plans'
  const years = [...new Set([thisYear + 1, thisYear, thisYear - 1, thisYear - 2, thisYear - 3, year])].sort(
    (a, b) => b - a,
  )
  return (
    <ControlsBar
      label={page.controls}
      actions={
        <>
          {copy}
          {list === undefined ? <PrintButton /> : <PrintRows list={list} />}
          <ButtonLink look="plain" to={paths.steps(body.id)}>
            {page.steps}
          </ButtonLink>
        </>
      }
    >
      <Choice
        label={page.view}
        value={view}
        options={VIEWS.map((value) => ({ value, label: page.views[value] }))}
        onChange={(value) => choose({ view: value === 'plans' ? null : value, write: null, plan: null })}
      />
      <Choice
        label={page.year}
        value={String(year)}
        options={years.map((value) => ({ value: String(value), label: String(value) }))}
        onChange={(value) => choose({ year: value })}
      />
      {view === 'plans' && (
        <Choice
          label={page.scope}
          value={chosen('scope') === 'term' ? 'term' : 'year'}
          options={(['year', 'term'] as const).map((value) => ({ value, label: scopes[value] }))}
          onChange={(value) => choose({ scope: value === 'year' ? null : value })}
        />
      )}
    </ControlsBar>
  )
}
