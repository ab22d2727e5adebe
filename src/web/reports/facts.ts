import type { ProgressReply } from '#contract/progress'
import type { WrittenFigure } from '#domain/reports/written'
import type { Links } from '../progress/links'

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
    case 'change':
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
