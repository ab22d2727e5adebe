import { useParams } from 'react-router'
import type { OrganisationDetail } from '#contract/organisations'
import type { RoundItem, ScreeningProgress } from '#contract/screening'
import { formatDay } from '#domain/dates'
import { isCell } from '#domain/organisations/kinds'
import { SCREENING_PHASES } from '#domain/screening/state'
import { formatNumber } from '#domain/vietnamese'
import { mayHere } from '../admissions/rights'
import { GroundDocuments } from '../documents/GroundDocuments'
import type { Sentence } from '../i18n/sentence'
import { useOrganisation } from '../organisations/lookup'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button, ButtonLink } from '../ui/Button'
import { Card } from '../ui/Card'
import { ControlsBar, Pick } from '../ui/Controls'
import { FigureList } from '../ui/FigureList'
import { PageHead } from '../ui/PageHead'
import { PrintRows } from '../ui/PrintRows'
import type { Pieces } from '../ui/piecesPrinted'
import { SheetButtons } from '../ui/SheetButtons'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { CellsTable, cellColumns, toldWords } from './CellsTable'
import { useRounds, useScreening } from './queries'
import { RoundDialog } from './RoundDialog'
import { type Text, useText } from './text'
import './screening.css'

/** A round of screening over the cells of a body: what each has done, and how many, never who. */
export function ScreeningPage() {
  const { id = '' } = useParams()
  const { page } = useText().screening
  const body = useOrganisation(id)
  if (body.data !== undefined) return <Overview key={id} body={body.data} />
  return (
    <>
      <PageHead title={page.title} />
      {body.error === null ? (
        <LoadingShape shape="table" />
      ) : (
        <ErrorState error={body.error} onRetry={() => void body.refetch()} />
      )}
    </>
  )
}

function Overview({ body }: { body: OrganisationDetail }) {
  const text = useText()
  const { page } = text.screening
  const { chosen, choose } = useChoices()
  const viewer = useViewer()
  const progress = useScreening(body.id, chosen('round'), chosen('phase'))
  const pages = progress.data?.pages
  const first = pages?.[0]
  const round = first?.round ?? null
  const mayOpen = mayHere(viewer, 'screening.open', body) && body.alive
  return (
    <>
      <PageHead
        title={page.title}
        {...(first !== undefined && round !== null && { lede: ledeOf(text, body, first, round) })}
        paper={{
          organisation: body.name,
          parent: body.parentName,
          lines: round === null ? [] : roundLines(text, round),
        }}
        actions={<Actions body={body} round={round} mayOpen={mayOpen} />}
      />
      <div className="stack">
        {progress.isPending && <LoadingShape shape="table" />}
        {progress.isError && <ErrorState error={progress.error} onRetry={() => void progress.refetch()} />}
        {first !== undefined && round === null && <EmptyState title={page.none} hint={page.noneHint} />}
        {first !== undefined && round !== null && (
          <>
            <RoundCard
              body={body}
              round={round}
              items={pages?.flatMap(({ items }) => items) ?? []}
              list={progress}
            />
            <Numbers told={first} />
            {round.organisation.id !== null && (
              <GroundDocuments
                organisationId={round.organisation.id}
                subject="screeningRound"
                subjectId={round.id}
              />
            )}
            <CellsTable
              body={body}
              items={pages?.flatMap(({ items }) => items) ?? []}
              hasMore={progress.hasNextPage}
              loading={progress.isFetchingNextPage}
              onMore={() => void progress.fetchNextPage()}
            />
          </>
        )}
      </div>
      {mayOpen && chosen('write') === 'round' && (
        <RoundDialog body={body} edited={null} onClose={() => choose({ write: null }, { replace: true })} />
      )}
      {mayOpen && chosen('write') === 'correct' && round?.organisation.id === body.id && (
        <RoundDialog body={body} edited={round} onClose={() => choose({ write: null }, { replace: true })} />
      )}
    </>
  )
}

interface ActionsProps {
  body: OrganisationDetail
  round: RoundItem | null
  mayOpen: boolean
}

function Actions({ body, round, mayOpen }: ActionsProps) {
  const { page } = useText().screening
  const { choose } = useChoices()
  const viewer = useViewer()
  const isOfCell = isCell(body.kind)
  const isOwnRound = round?.organisation.id === body.id
  return (
    <>
      {isOfCell && mayHere(viewer, 'candidates.write', body) && (
        <ButtonLink to={paths.listReview(body.id)}>{page.toReview}</ButtonLink>
      )}
      {mayOpen && isOwnRound && <Button onClick={() => choose({ write: 'correct' })}>{page.correct}</Button>}
      {mayOpen && !isOfCell && (
        <Button look={isOwnRound ? 'edged' : 'main'} onClick={() => choose({ write: 'round' })}>
          {page.open}
        </Button>
      )}
      {isOfCell && round !== null && mayHere(viewer, 'screening.draft', body) && (
        <ButtonLink look="main" to={paths.screeningList(body.id, { round: round.id })}>
          {page.toList}
        </ButtonLink>
      )}
    </>
  )
}

function ledeOf(
  text: Text,
  body: OrganisationDetail,
  { counts, items }: ScreeningProgress,
  round: RoundItem,
): Sentence {
  const { page, phases } = text.screening
  const [only] = items
  if (isCell(body.kind) && only !== undefined) return page.ledeCell(round.year, phases[only.phase])
  const figure = (phase: keyof typeof counts) => ({
    text: formatNumber(counts[phase]),
    to: paths.screening(body.id, { round: round.id, phase }),
  })
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const rest: Sentence = [
    ...(counts.voted > 0 ? page.restVoted(figure('voted')) : []),
    ...(counts.drafted > 0 ? page.restDrafted(figure('drafted')) : []),
    ...(counts.notBegun > 0 ? page.restNotBegun(figure('notBegun')) : []),
  ]
  const every = { text: formatNumber(all), to: paths.screening(body.id, { round: round.id }) }
  return page.lede(round.year, figure('reported'), every, rest)
}

function roundLines({ screening: { page } }: Text, { plan, from, listsBy }: RoundItem): string[] {
  return [
    page.plan(plan.number, formatDay(plan.day), plan.issuerName),
    page.days(formatDay(from), formatDay(listsBy)),
  ]
}

/** Which round it is, by which plan; another can be chosen. */
interface RoundCardProps {
  body: OrganisationDetail
  round: RoundItem
  items: ScreeningProgress['items']
  list: Pieces
}

function RoundCard({ body, round, items, list }: RoundCardProps) {
  const text = useText()
  const { page, phases } = text.screening
  const { chosen, choose } = useChoices()
  const rounds = useRounds(body.id).data?.items ?? [round]
  const phase = SCREENING_PHASES.find((known) => known === chosen('phase')) ?? 'all'
  const options = [
    { value: 'all', label: page.all },
    ...SCREENING_PHASES.map((value) => ({ value, label: phases[value].toLowerCase() })),
  ]
  return (
    <>
      <ControlsBar
        label={page.filter}
        actions={
          <>
            <SheetButtons
              list={list}
              title={[body.name, page.caption, ...roundLines(text, round)]}
              columns={cellColumns(text)}
              rows={items}
            />
            <PrintRows list={list} />
          </>
        }
      >
        <Pick
          label={page.round}
          value={round.id}
          options={rounds.map(({ id, year }) => ({ value: id, label: page.year(year) }))}
          onChange={(id) => choose({ round: id })}
        />
        {!isCell(body.kind) && (
          <Pick
            label={page.cell}
            value={phase}
            options={options}
            onChange={(value) => choose({ phase: value === 'all' ? null : value })}
          />
        )}
      </ControlsBar>
      <p className="soft">
        {[page.by(round.organisation.name), ...roundLines(text, round)].join('. ')}. {page.guide}
      </p>
    </>
  )
}

function Numbers({ told: { listed, progressed, deleted } }: { told: ScreeningProgress }) {
  const text = useText()
  const { page } = text.screening
  const isAnySuppressed = [listed, progressed, deleted].some(({ suppressed }) => suppressed)
  return (
    <Card title={page.figures}>
      <FigureList
        items={[
          { key: 'listed', label: page.listed, value: toldWords(text, listed) },
          { key: 'progressed', label: page.progressed, value: toldWords(text, progressed) },
          { key: 'deleted', label: page.deleted, value: toldWords(text, deleted) },
        ]}
      />
      {isAnySuppressed && <p className="field-hint">{page.suppressedHint}</p>}
    </Card>
  )
}
