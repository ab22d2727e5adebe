import type { TargetsReply } from '#contract/targets'
import { formatDay } from '#domain/dates'
import { officialKind } from '#domain/targets/words'
import { formatNumber, formatPercent } from '#domain/vietnamese'
import { type Sentence, sentence } from '../sentence'
import type { allocation as Vi } from '../vi/allocation'
import { allocationDialogs } from './allocationDialogs'
import { targets } from './targets'

type Sums = Parameters<(typeof Vi)['sums']['told']>[0]

function gapWord(gap: number): string {
  if (gap === 0) return '✓ matches'
  return gap > 0 ? '! not given yet' : '! given beyond'
}

function gapTold(gap: number | null): string {
  if (gap === null) return ''
  if (gap === 0) return ', matching the target'
  return gap > 0 ? `, ${formatNumber(gap)} not given yet` : `, ${formatNumber(-gap)} beyond the target`
}

function told({ allocated, gap, ratePercent }: Sums): string {
  if (allocated === null) return 'Nothing allocated yet.'
  const rate = ratePercent === null ? '' : `, ${formatPercent(ratePercent)} of the members`
  return `${formatNumber(allocated)} allocated${gapTold(gap)}${rate}.`
}

function lede({ period, entries, children }: TargetsReply, to: string): Sentence {
  const entry = entries.find(
    ({ inForce, kind, indicator }) =>
      inForce && kind === officialKind(period.kind) && indicator === 'admitted',
  )
  const bodies = `${formatNumber(children.length)} bodies beneath`
  if (entry === undefined) return sentence`Share the target of ${period.name} among ${bodies}.`
  const { decision, qualifier } = entry
  const open = qualifier === 'orMore' ? ' or more' : ''
  const paper =
    decision === null
      ? ''
      : `, set by ${decision.number} of ${formatDay(decision.day)} of ${decision.issuerName},`
  return sentence`Share ${{ text: targets.shortAmount(entry), to }}${open}${paper} among ${bodies}.`
}

const signed = (difference: number): string =>
  `${difference > 0 ? '+' : '−'}${formatNumber(Math.abs(difference))}`

export const allocation: typeof Vi = {
  ...allocationDialogs,
  title: (period) => `Allocation of targets, ${period}`,
  plannedNote: (isGiven) => (isGiven ? 'changes without a paper' : 'planned, no paper yet'),
  plannedLine: 'Planned allocation, no paper recorded',
  issuedLine: 'As in the papers recorded',
  membersOn: (day) => `Members on ${day}`,
  lede,
  controls: 'Period and way of sharing',
  undo: 'Undo',
  redo: 'Redo',
  noUndo: 'Nothing to undo',
  save: (count) => (count === 0 ? 'Save the plan' : `Save the plan (${formatNumber(count)})`),
  nothingToSave: 'No figure has changed',
  saved: (count) => `Plan saved for ${formatNumber(count)} bodies.`,
  keptHere: 'Figures not saved are kept on this machine until you sign out.',
  find: 'Find in the table',
  gridLabel: (period) => `Allocation of targets, ${period}`,
  total: 'Total',
  gapShort: (gap) => `gap ${formatNumber(gap)}`,
  columns: {
    name: (count) => `Bodies beneath (${formatNumber(count)})`,
    members: 'Members',
    last: 'Admitted last period',
    assigned: 'In force',
    proposed: 'Proposed',
    value: 'New',
    planned: 'Planned',
    rate: '% of members',
    note: 'Remarks',
  },
  band: (rate) => `(${targets.rateOf(rate)})`,
  valueOf: (name) => `New, ${name}`,
  lock: 'Lock',
  unlock: 'Unlock',
  lockOf: (name) => `Lock the cell of ${name}`,
  unlockOf: (name) => `Unlock the cell of ${name}`,
  lockedWord: 'locked',
  isLocked: 'The cell is locked. Press Space to unlock it, then type.',
  leaving: 'Press Tab to leave the table.',
  givenUp: (typed) => `“${typed}” is not a whole number and was not entered; the cell keeps its figure.`,
  below: 'below',
  above: 'above',
  closed: 'closed',
  kept: (assigned) => `empty: ${formatNumber(assigned)} stays in force`,
  unsaved: 'not saved',
  fromAssigned: (difference) => `${signed(difference)} from the figure in force`,
  fromProposal: (difference) => `${signed(difference)} from the proposal`,
  line: {
    members: (count) => `${formatNumber(count)} members`,
    last: (count) => `last period ${formatNumber(count)}`,
    assigned: (count) => `in force ${formatNumber(count)}`,
    proposed: (count) => `proposed ${formatNumber(count)}`,
  },
  sums: {
    label: 'Target and what is allocated',
    target: 'Target',
    noTarget: 'not recorded',
    targetValue: (target, qualifier) => `${formatNumber(target)}${qualifier === 'orMore' ? '+' : ''}`,
    allocated: 'Allocated',
    gap: 'Gap',
    gapWord,
    rate: 'Rate of the members',
    of: 'of',
    noMembers: 'No number of members to reckon a rate from',
    members: (members, day) => `${formatNumber(members)} members${day === null ? '' : ` (${day})`}`,
    asked: (rate, qualifier) =>
      `· the paper says ${targets.rateOf(rate)}${qualifier === 'orMore' ? ' or more' : ''}`,
    told,
  },
  help: (narrow) =>
    narrow
      ? 'Tap a field to type; Next goes on to the following body. Locked cells do not change with a proposal. A sum other than the target may be recorded; the gap is always shown.'
      : 'Arrows, Enter and Tab move; typing replaces, F2 edits, Delete clears, Space locks, Ctrl Z undoes; a column from Excel can be pasted; Esc and then Tab leave the table. Locked cells do not change with a proposal. A sum other than the target may be recorded; the gap is always shown.',
  readOnly:
    'You may read this allocation. Targets are allocated by the organisation officer of this body or of one above.',
  noTarget: (period) => `No target recorded for this body, ${period}`,
  noTargetHint: 'An allocation can be planned; the gap needs the target of the body itself.',
  recordTarget: 'Record a target',
  restored: 'Figures you typed earlier and did not save are open again.',
  dropRestored: 'Give up figures not saved',
  overtaken: (names) =>
    `Somebody has just recorded figures of ${names.length > 3 ? `${formatNumber(names.length)} bodies` : names.join(', ')}`,
  overtakenHint:
    'The table shows the new ones in force; yours are still here. Go on with yours, or take the new ones.',
  takeNew: 'Take the new figures',
}
