import { formatNumber, formatPercent } from '#domain/vietnamese'
import type { allocationDialogs as Vi } from '../vi/allocationDialogs'

type Dialogs = typeof Vi
type Terms = Parameters<Dialogs['proposal']['shown']>[0]

function shown({ floor, min, max }: Terms): string {
  return [
    'by members',
    floor !== null && floor > 0 && `floor ${formatPercent(floor)}`,
    min !== null && `at least ${formatNumber(min)}`,
    max !== null && `at most ${formatNumber(max)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

function inTheWay(bound: string, body: string | null, { floor, min, max }: Terms): string {
  const at = body === null ? '' : ` Most of all at ${body}.`
  if (bound === 'floor')
    return `The floor of ${formatPercent(floor ?? 0)} asks for more than this total.${at}`
  if (bound === 'min') return `The minimum of ${formatNumber(min ?? 0)} asks for more than this total.${at}`
  if (bound === 'max') return `The maximum of ${formatNumber(max ?? 0)} leaves part of the total over.${at}`
  if (bound === 'locked') return `The locked cells do not allow this total.${at}`
  return `Bodies without a number of members cannot share in proportion.${at}`
}

/** What stands above and around the sheet. */
export const allocationDialogs: Dialogs = {
  proposal: {
    label: 'Proposal',
    title: 'Proposal',
    shown,
    hint: (locked) =>
      locked === 0
        ? 'Shares the total by the members of each body. Nothing is entered yet.'
        : `Shares the rest by members; ${formatNumber(locked)} locked cells stay. Nothing is entered yet.`,
    total: 'Total to share',
    floor: 'Floor (%)',
    min: 'Minimum',
    max: 'Maximum',
    submit: 'Work it out',
    infeasible: (total) => `A total of ${formatNumber(total)} cannot be shared`,
    inTheWay,
    reachable: (sum) => `The nearest total that can be shared is ${formatNumber(sum)}.`,
    useTotal: (sum) => `Share ${formatNumber(sum)}`,
    ready: (sum) => `The proposal shares exactly ${formatNumber(sum)}; its figures stand beside each body.`,
    take: 'Take this proposal',
    drop: 'Drop it',
    taken: 'The figures of the proposal are now the new ones.',
  },
  paste: {
    open: 'Paste from Excel',
    title: 'Paste from Excel',
    field: 'Copied from Excel',
    hint: (name) =>
      `Two columns: code or name (the body above may stand beside it) and figure. A single column begins at ${name}.`,
    found: (good, all, sum) =>
      `${formatNumber(good)} of ${formatNumber(all)} lines match${sum === null ? '' : `, together ${formatNumber(sum)}`}.`,
    leftOut: (count) => `${formatNumber(count)} heads, sums or lines without a figure are left out.`,
    faulty: (count) => `${formatNumber(count)} lines cannot be entered`,
    matched: (count) => `Show ${formatNumber(count)} lines that match`,
    line: 'Line',
    words: 'Name or code pasted',
    typed: 'Figure pasted',
    fault: 'Why',
    body: 'Organisation',
    now: 'Now',
    value: 'New',
    faults: {
      unmatched: 'No body beneath has this code or name',
      ambiguous: 'Several bodies have this name: paste the code too',
      otherParent: 'Names another body above',
      repeated: 'Several lines for one body',
      faulty: 'Not a whole number, such as 1.234',
      locked: 'The cell is locked',
      closed: 'The body is closed',
      beyond: 'Beyond the end of the table',
    },
    take: (count) => `Enter ${formatNumber(count)} figures`,
    takeNone: 'Enter',
    nothing: 'No line matches yet.',
    cancel: 'Cancel',
    done: (count) => `${formatNumber(count)} figures entered. Ctrl Z undoes it.`,
  },
  issue: {
    open: 'Record the paper…',
    title: (period) => `Record the paper of the allocation · ${period}`,
    label: 'Paper of the allocation',
    hint: 'From the day of the paper these figures are the targets in force. Earlier ones stay in the ledger.',
    qualifier: 'How the numbers are meant',
    terms: 'The paper sets a window, a counting day or milestones',
    reason: 'Reason, remark',
    scope: 'The paper is for',
    onlyChanged: (count) => `${formatNumber(count)} bodies with changes`,
    allBodies: (count) => `all ${formatNumber(count)} bodies with a figure`,
    changes: 'What changes',
    body: 'Organisation',
    before: 'In force',
    after: 'New',
    change: 'Change',
    afterwards: (total, target, gap) =>
      target === null
        ? `Afterwards: total ${formatNumber(total ?? 0)}. Without the target of the body itself there is no gap to tell.`
        : `Afterwards: total ${formatNumber(total ?? 0)} of the target ${formatNumber(target)}, gap ${formatNumber(gap ?? 0)}.`,
    nothing: 'No figure to record yet.',
    submit: (count) => `Record the paper for ${count} bodies`,
    done: (total) => `The paper is recorded. Total in force ${formatNumber(total)}.`,
  },
}
