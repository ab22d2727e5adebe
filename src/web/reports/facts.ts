import type { ProgressReply } from '#contract/progress'
import type { WrittenFacts, WrittenFigure } from '#domain/reports/written'
import type { Links } from '../progress/links'

/** What the paragraph tells, taken from the figures of the page and from nowhere else. */
export function factsOf(reply: ProgressReply): WrittenFacts {
  const { breakdown, coverage, sameDayLastYear } = reply
  return {
    organisation: reply.organisation.name,
    period: reply.period,
    asOf: reply.asOf,
    admitted: reply.admitted,
    target: reply.target,
    percent: reply.percent,
    overPercent: reply.overPercent,
    lastYear: sameDayLastYear.admitted,
    nonStateEnterprise: breakdown.nonStateEnterprise,
    pupils: breakdown.pupils,
    village: breakdown.village,
    villageCells: coverage.villageCells,
    grassrootsCompleted: coverage.grassroots.completed,
    pipeline: reply.pipeline,
  }
}

/** Where a number of the paragraph leads: the rows it was counted from. */
export function placeOf(figure: WrittenFigure, reply: ProgressReply, links: Links): string | undefined {
  const { id } = reply.organisation
  switch (figure) {
    case 'admitted':
      return links.admitted(reply)
    case 'target':
      return links.targets(id)
    case 'percent':
    case 'overPercent':
      return links.progress(id)
    case 'lastYear':
      return links.lastYear(id)
    case 'nonStateEnterprise':
    case 'pupils':
    case 'village':
      return links.admissions(id, figure)
    case 'villageCells':
      return links.zeroCells(id, 'village')
    case 'grassrootsCompleted':
      return links.completed(id)
    case 'pipeline':
      return links.pipeline(id)
  }
}
