import type { OrganisationDetail } from '#contract/organisations'
import { formatDay, monthEnd } from '#domain/dates'
import { isCell } from '#domain/organisations/kinds'
import { mayHere } from '../admissions/rights'
import { paths } from '../paths'
import { useViewer } from '../platform/viewer'
import { ButtonLink } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { EmptyState } from '../ui/States'
import { whatOf } from './dutyWords'
import type { DeskQuestion } from './queries'
import { useText } from './text'
import type { Desk } from './useDesk'

interface EmptyDeskProps {
  desk: Desk
  body: OrganisationDetail
  question: DeskQuestion
}

/** Nothing is due now: what comes next, and when. */
export function NothingSoon({ desk }: { desk: Desk }) {
  const text = useText()
  const { counts, items } = desk
  const [next] = items
  if (next === undefined || counts.overdue + counts.week + counts.month > 0) return null
  const what = whatOf(text, next)
  return (
    <Notice title={text.desk.nextTitle}>
      {text.desk.next(what.charAt(0).toLowerCase() + what.slice(1), formatDay(next.last))}
    </Notice>
  )
}

/** Nothing at all: what this desk is for. */
export function EmptyDesk({ desk: { on }, body, question }: EmptyDeskProps) {
  const { desk: words } = useText()
  const readsFiles = mayHere(useViewer(), 'candidates.read', body)
  const isNarrowed = question.kind !== null || question.due !== null
  if (isNarrowed) {
    return (
      <EmptyState
        title={words.emptyFiltered}
        hint={words.emptyFilteredHint}
        action={
          <ButtonLink to={paths.duties(body.id, { whose: question.whose })}>{words.showAll}</ButtonLink>
        }
      />
    )
  }
  if (!readsFiles) {
    return (
      <EmptyState
        title={words.emptyTitle}
        hint={words.emptyTrainer}
        action={<ButtonLink to={paths.classes(body.id)}>{words.toClasses}</ButtonLink>}
      />
    )
  }
  const hint = isCell(body.kind)
    ? `${words.emptyHint} ${words.emptyCell(formatDay(monthEnd(on)))}`
    : words.emptyHint
  return (
    <EmptyState
      title={words.emptyTitle}
      hint={hint}
      action={<ButtonLink to={paths.sources(body.id)}>{words.toSources}</ButtonLink>}
    />
  )
}
