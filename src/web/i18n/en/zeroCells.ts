import type { Sector } from '#domain/organisations/kinds'
import { formatNumber } from '#domain/vietnamese'
import { sentence } from '../sentence'
import type { zeroCells as Vi } from '../vi/zeroCells'

const cellsOf: Record<Sector | 'all', string> = {
  all: 'cells',
  village: 'village cells',
  school: 'school cells',
  nonStateEnterprise: 'cells of non-state enterprises',
  stateEnterprise: 'cells of state enterprises',
  agency: 'cells of agencies',
  publicService: 'cells of public services',
  armedForces: 'cells of army and police',
  other: 'cells of other sectors',
}

export const zeroCells: typeof Vi = {
  title: 'Cells without admissions',
  sectors: {
    all: 'all sectors',
    village: 'villages and quarters',
    school: 'schools',
    nonStateEnterprise: 'non-state enterprises',
    stateEnterprise: 'state enterprises',
    agency: 'agencies',
    publicService: 'public services',
    armedForces: 'army and police',
    other: 'other',
  },
  some: (day, without, total, sector, span) =>
    sentence`By ${day}, ${without} of ${total} ${cellsOf[sector]} admitted nobody ${span}.`,
  none: (day, total, sector, span) =>
    sentence`By ${day}, all ${total} ${cellsOf[sector]} have admitted someone ${span}.`,
  noCells: (day, sector) => sentence`On ${day} no ${cellsOf[sector]} are recorded here.`,
  partly: (day, without, total, sector, span) =>
    sentence`By ${day}, ${without} ${cellsOf[sector]} with a list admitted nobody ${span}; of ${total} ${cellsOf[sector]} some have no complete list.`,
  unclear: (day, total, sector, span) =>
    sentence`By ${day} it cannot be said which cells admitted nobody ${span}: of ${total} ${cellsOf[sector]} some have no complete list.`,
  inPeriod: (period) => `in ${period}`,
  inSpan: (from, to) => `from ${from} to ${to}`,
  throughout: (from, to) => `from ${from} to ${to}, cells founded after ${from} left out`,
  olderAlone: 'cells founded after the first day left out',
  sector: 'Sector',
  span: 'Window',
  inTerm: 'the period',
  ownSpan: 'your own',
  lastMonths: (months) => `last ${months} months`,
  unknownTitle: 'The lists are not complete',
  unknownHint:
    'Some organisations have entered no list, or only a declared figure: which of their cells admitted nobody cannot be said. Only cells whose list is kept here are named.',
  caption: 'Cells without admissions',
  cell: 'Cell',
  parent: 'Beneath',
  code: 'Code',
  field: 'Sector',
  last: 'Last time',
  lastAdmission: 'Last admission',
  since: (months) => (months === 0 ? 'less than a month' : `${formatNumber(months)} months`),
  sinceHead: 'Months since',
  noLast: 'none recorded',
  note: 'Note',
  noSource: 'No source left',
  emptyTitle: 'No cells in this list',
  emptyHint: 'Every cell looked at has admitted someone.',
  part: (shown, total) => `The list holds ${formatNumber(shown)} of ${formatNumber(total)} cells`,
  whole: (total) => `List of ${formatNumber(total)} cells`,
}
