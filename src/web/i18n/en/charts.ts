import { formatNumber, formatPercent } from '#domain/vietnamese'
import type { Text } from '../vi'

export const charts: Text['charts'] = {
  standings: {
    exceeded: 'Target exceeded',
    completed: 'Completed',
    onMilestone: 'On milestone',
    behindMilestone: 'Behind the milestone',
    noJudgement: 'Not judged yet',
    noTarget: 'No target assigned',
    noSource: 'No source left',
  },
  bullet: {
    done: (done, target, percent) =>
      `${formatNumber(done)} of ${formatNumber(target)}, ${formatPercent(percent)}`,
    noTarget: (done) => `${formatNumber(done)} people, no target assigned`,
    unknown: 'number of people admitted not known',
    pending: (count) => `${formatNumber(count)} files under consideration`,
    milestone: (due) => `milestone ${formatNumber(due)}`,
  },
  mosaic: {
    hint: 'Use the arrow keys to move between squares, Enter to open one.',
    one: '1 person',
    more: '2 people or more',
    zero: 'no admission yet',
    noSource: 'no source left',
    unknown: 'no list yet',
    people: (count) => (count === 1 ? '1 person' : `${formatNumber(count)} people`),
    legend: (label, count) => `${label} (${formatNumber(count)})`,
    cell: 'Cell',
    parent: 'Under',
    admitted: 'Admitted',
  },
  course: {
    thisYear: 'This period',
    lastYear: 'Same period last year',
    milestones: 'Milestones',
    target: (target) => `Target ${formatNumber(target)}`,
    day: 'Day',
    month: (month) => `M${month}`,
    summary: (now, last) =>
      last === null
        ? `${formatNumber(now)} people admitted so far`
        : `${formatNumber(now)} people admitted so far; same day last year ${formatNumber(last)}`,
    empty: 'Nobody has been admitted in this period yet.',
  },
  years: {
    year: 'Year',
    target: 'Target',
    admitted: 'Admitted',
    declared: 'as declared',
    unknown: 'not known',
    source: 'Basis',
    records: 'from the list',
    mixed: 'partly as declared',
    targetMark: 'cross mark: target',
    declaredMark: 'hatched: as declared',
  },
}
