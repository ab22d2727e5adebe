import { Link } from 'react-router'
import type { CellRow, ProgressReply } from '#contract/progress'
import { percentOf } from '#domain/progress/percent'
import { formatNumber } from '#domain/vietnamese'
import { useText } from '../i18n'
import { BulletBar } from '../ui/BulletBar'
import { Card } from '../ui/Card'
import { Mosaic, type MosaicCell } from '../ui/Mosaic'
import { ErrorState, LoadingShape } from '../ui/States'
import type { Choices } from './choices'
import type { Links } from './links'
import { useCoverageCells } from './queries'
import { ShownShare } from './Shown'

interface VillageCardProps {
  reply: ProgressReply
  /** With nothing left open. */
  exact: Choices
  links: Links
}

/** More squares than this say nothing to the eye, and take long to fetch. */
const MOST_SQUARES = 1500

/** Whether the cells are too many for squares: the card then needs the whole width. */
export function needsBars({ coverage }: ProgressReply): boolean {
  const { villageCells, cells } = coverage
  return (villageCells.total || cells.total || 0) > MOST_SQUARES
}

/** Which village cells admitted someone: a square for each, or a bar for each body where there are too many. */
export function VillageCard({ reply, exact, links }: VillageCardProps) {
  const { cards } = useText().progress
  const { coverage, organisation } = reply
  const hasVillages = (coverage.villageCells.total ?? 0) > 0
  const { total, withAdmission } = hasVillages ? coverage.villageCells : coverage.cells
  // a single cell is no mosaic
  if (total === null || total < 2) return null
  const sector = hasVillages ? 'village' : null
  const title =
    withAdmission === null
      ? (hasVillages ? cards.villageUnknown : cards.cellsUnknown)(formatNumber(total))
      : (hasVillages ? cards.village : cards.cells)(formatNumber(withAdmission), formatNumber(total))
  const without = withAdmission === null ? 0 : total - withAdmission
  return (
    <div className="village-card">
      <Card
        title={title}
        actions={
          without > 0 && (
            <Link to={links.zeroCells(organisation.id, sector ?? undefined)}>{cards.without(without)}</Link>
          )
        }
      >
        {withAdmission === null && <p className="card-note soft">{cards.coverageUnknown}</p>}
        {needsBars(reply) ? (
          <ChildBars reply={reply} links={links} hasVillages={hasVillages} />
        ) : (
          <CellMosaic id={organisation.id} exact={exact} links={links} sector={sector} />
        )}
      </Card>
    </div>
  )
}

interface CellMosaicProps {
  id: string
  exact: Choices
  links: Links
  sector: 'village' | null
}

function CellMosaic({ id, exact, links, sector }: CellMosaicProps) {
  const { cards } = useText().progress
  const cells = useCoverageCells(id, exact, sector)
  if (cells.data === undefined) {
    if (cells.isPending) return <LoadingShape shape="chart" />
    return <ErrorState error={cells.error} onRetry={() => cells.refetch()} />
  }
  return (
    <Mosaic
      label={sector === null ? cards.cellsLabel : cards.villageLabel}
      cells={cells.data.map((cell) => squareOf(cell, links))}
    />
  )
}

function squareOf({ id, name, parentName, admitted, noSource }: CellRow, links: Links): MosaicCell {
  return { key: id, name, parentName, admitted, noSource, to: links.progress(id) }
}

interface Part {
  readonly id: string
  readonly name: string
  readonly total: number
  readonly done: number | null
}

function ChildBars({
  reply,
  links,
  hasVillages,
}: Omit<VillageCardProps, 'exact'> & { hasVillages: boolean }) {
  const { cards } = useText().progress
  const parts = reply.children.flatMap(({ organisation, coverage }): Part[] => {
    const { total, withAdmission } = hasVillages ? coverage.villageCells : coverage.cells
    const { id, name } = organisation
    return total === null || total === 0 ? [] : [{ id, name, total, done: withAdmission }]
  })
  const sector = hasVillages ? 'village' : undefined
  return (
    <ul className="cover-bars" aria-label={hasVillages ? cards.villageLabel : cards.cellsLabel}>
      {parts.map((part) => (
        <li key={part.id}>
          <Link to={links.progress(part.id)}>{part.name}</Link>
          <PartBar part={part} />
          <PartShare part={part} to={links.zeroCells(part.id, sector)} />
        </li>
      ))}
    </ul>
  )
}

function PartBar({ part: { done, total } }: { part: Part }) {
  return (
    <BulletBar
      done={done}
      target={total}
      percent={percentOf(done, total)}
      standing={done === null ? 'noJudgement' : 'completed'}
      scale={100}
    />
  )
}

function PartShare({ part: { done, total }, to }: { part: Part; to: string }) {
  const { table, nothing } = useText().progress
  return (
    <ShownShare
      done={done}
      total={total}
      word={nothing.figure}
      to={done === total ? undefined : to}
      label={table.ofWithout(done ?? 0, total)}
    />
  )
}
