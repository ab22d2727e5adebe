import type { TargetEntryShape, TargetsReply } from '#contract/targets'
import { type Day, formatDay } from '#domain/dates'
import type { TargetIndicator } from '#domain/progress/indicators'
import { officialKind, type TargetKind } from '#domain/targets/words'
import { formatNumber, formatPercent } from '#domain/vietnamese'
import { type Sentence, sentence } from '../sentence'
import type { targets as Vi } from '../vi/targets'
import { targetForms } from './targetForms'
import { words } from './words'

type Entry = TargetEntryShape
type Links = { entry: (id: string) => string; allocation: string }

const bodiesOf = (indicator: TargetIndicator): string =>
  indicator === 'grassrootsCompleted' ? 'grassroots organisations' : 'cells'

function rateOf({ min, max }: { min: number; max: number }): string {
  return min === max ? formatPercent(min) : `${formatNumber(min)}\u2060–\u2060${formatPercent(max)}`
}

function shortAmount({ value, rate, unit, indicator }: Entry): string {
  if (rate !== null) return `${rateOf(rate)} of the members`
  const number = formatNumber(value ?? 0)
  if (unit === 'bodies') return `${number} ${bodiesOf(indicator)}`
  if (unit === 'people') return `${number} members`
  const ofBodies = /^(cells|villageCells|grassroots)/.test(indicator)
  return ofBodies ? `${number}% of the ${bodiesOf(indicator)}` : `${number}% of those admitted`
}

function bareAmount({ value, rate, unit, qualifier }: Entry): string {
  const figure = rate === null ? `${formatNumber(value ?? 0)}${unit === 'percent' ? '%' : ''}` : rateOf(rate)
  return qualifier === 'orMore' ? `${figure} or more` : figure
}

function amount(entry: Entry): string {
  const open = entry.qualifier === 'orMore' ? `${shortAmount(entry)} or more` : shortAmount(entry)
  if (entry.rate === null) return open
  return entry.target === null
    ? `${open}, no number of members to reckon it from`
    : `${open}, that is ${formatNumber(entry.target)} members`
}

function termsOf(entry: Entry, base: (day: Day) => number | null): readonly string[] {
  const { rate, window, countBy, milestones } = entry
  const day = entry.baseDay ?? entry.decision?.day
  const members = day === undefined ? null : base(day)
  const shares = milestones.map(
    ({ day: on, numerator, denominator }) =>
      `${formatDay(on)} ${denominator === 100 ? `${numerator}%` : `${formatNumber(numerator)} of ${formatNumber(denominator)}`}`,
  )
  return [
    (rate !== null || entry.baseDay !== null) &&
      day !== undefined &&
      `${rate === null ? 'rates are of' : 'of'} ${members === null ? 'the' : formatNumber(members)} members on ${formatDay(day)}`,
    window !== null && `admissions from ${formatDay(window.from)} to ${formatDay(window.to)} count`,
    countBy !== null && `counted by the ${words.countBy[countBy]}`,
    shares.length > 0 && `milestones: ${shares.join('; ')}`,
  ].filter((line) => line !== false)
}

const verbs: Record<TargetKind, string> = {
  assigned: 'assigned by the upper level',
  resolution: 'congress resolution',
  registered: 'self-registered',
}

function entryWords(entry: Entry, links: Links): Sentence {
  const { decision, qualifier } = entry
  const paper = decision === null ? '' : ` (${decision.number} of ${formatDay(decision.day)})`
  const open = qualifier === 'orMore' ? ' or more' : ''
  return sentence`${{ text: shortAmount(entry), to: links.entry(entry.id) }}${open}${paper}`
}

function lede(reply: TargetsReply, links: Links): Sentence {
  const kinds: readonly TargetKind[] =
    officialKind(reply.period.kind) === 'assigned'
      ? ['assigned', 'resolution', 'registered']
      : ['resolution', 'assigned', 'registered']
  const parts = kinds.flatMap((kind) => {
    const entry = reply.entries.find(
      (one) => one.inForce && one.kind === kind && one.indicator === 'admitted',
    )
    return entry === undefined ? [] : [sentence`${verbs[kind]} ${entryWords(entry, links)}`]
  })
  const given =
    parts.length === 0
      ? ['no target recorded yet']
      : parts.flatMap((part, index) => (index === 0 ? part : ['; ', ...part]))
  return sentence`${reply.period.name}: ${given}${allocatedWords(reply, links)}.`
}

function allocatedWords({ children, allocated, allocationGap: gap }: TargetsReply, links: Links): Sentence {
  if (children.length === 0) return []
  const given = children.filter(({ assigned }) => assigned !== null).length
  if (allocated === null || given === 0) return sentence`; nothing allocated to the bodies beneath yet`
  const difference = gap === null ? '' : `, gap ${formatNumber(gap)}`
  return sentence`; ${{ text: `${formatNumber(given)} bodies`, to: '#children' }} were given ${{ text: formatNumber(allocated), to: links.allocation }} members${difference}`
}

export const targets: typeof Vi = {
  ...targetForms,
  plainTitle: 'Admission targets',
  title: (period) => `Admission targets, ${period}`,
  within: (name) => name,
  controls: 'Period and day',
  seenOn: (day) => `Targets in force on ${day}`,
  asOf: 'In force on',
  asOfLabel: 'Show the targets in force on',
  asOfHint: 'Papers issued after this day do not count.',
  asOfDone: 'Show',
  readOnly:
    'You may read this ledger. Targets are recorded, adjusted and allocated by the organisation officer of this body or of one above.',
  toStatements: 'Declared figures',
  amount,
  shortAmount,
  bareAmount,
  rateOf,
  termsOf,
  lede,
  parts: {
    people: 'Targets by group',
    coverage: 'Targets for organisations',
    overlap: 'A person may belong to several groups, so these targets are never added up.',
  },
  ledger: {
    title: 'Ledger of targets',
    empty: 'No target in this period yet',
    emptyHint: 'Each target is recorded from the paper that sets it; every adjustment is kept.',
    noPaper: 'No paper yet',
    adjust: 'Adjust',
    correct: 'Correct',
    takeBack: 'Take back',
    because: (reason) => `reason: ${reason}`,
    corrects: 'corrects an earlier entry',
    takenBack: (day: string, reason: string) => `taken back on ${day}: ${reason}`,
    states: {
      draft: 'Planned',
      inForce: 'In force',
      replaced: 'Corrected',
      superseded: 'Later paper exists',
      notYet: 'Not yet',
      takenBack: 'Taken back',
    },
  },
  children: {
    title: (count) => `Bodies beneath (${formatNumber(count)})`,
    caption: 'Targets of the bodies beneath',
    total: (count) => `All ${formatNumber(count)} bodies`,
    none: 'No bodies beneath in this period',
    noneHint: 'The target of a cell is carried out in the cell itself.',
    allocate: 'Allocate',
    seeAllocation: 'Show the allocation',
    body: 'Organisation',
    code: 'Code',
    members: 'Members',
    membersOn: (day) => `on ${day}`,
    lastPeriod: 'Admitted last period',
    assigned: 'Assigned',
    draft: 'Planned',
    rate: '% of members',
    registered: 'Self-registered',
  },
}
