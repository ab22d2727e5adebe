import { formatNumber } from '#domain/vietnamese'
import { sentence } from '../sentence'
import type { rulePreview as vietnamese } from '../vi/rulePreview'

const days = (count: number) => `${formatNumber(count)} ${count === 1 ? 'day' : 'days'}`

export const rulePreview: typeof vietnamese = {
  body: 'Files of',
  filesCaption: 'Open files with a duty counted by this rule',
  counted: (files, duties, organisation) =>
    sentence`${organisation} has ${files} open files with ${duties} duties counted by this rule.`,
  none: 'No file has a duty counted by this rule',
  noneHint: 'A file is listed here when one of its duties has a last day by this rule.',
  file: 'File',
  stage: 'Stage',
  since: (day) => `since ${day}`,
  duty: 'Duty',
  by: (organisation) => `to be done by: ${organisation}`,
  start: 'Counted from',
  last: 'Last day',
  overdue: 'overdue',
  nameClosed: 'name not open',
  openFile: (cell, stage) => `Open the file: ${cell}, ${stage}`,

  open: 'Preview the impact',
  close: 'End the preview',
  formTitle: (parameter) => `Try another value: ${parameter}`,
  notSaved: 'A preview only: nothing is recorded, no last day changes.',
  from: 'In force from',
  fromHint: 'Duties whose term starts on this day or later are counted anew; earlier ones stay.',
  workingDays: 'Working days',
  months: 'Months',
  extension: 'Extended by at most (working days)',
  startsAt: 'Counted from',
  starts: { receipt: 'receipt of the decision', issue: 'issue of the decision' },
  submit: 'Try it out',
  refused: 'This cannot be tried out',
  tried: (from, after, before) => `From ${from}: ${after} in place of ${before}.`,
  triedUntil: (from, until, after, before) =>
    `From ${from} to the end of ${until}: ${after} in place of ${before}.`,
  result: 'Impact of the value tried',
  same: 'The value tried is the one in force: no last day differs.',
  touchesNone: 'No open duty is touched.',
  told: (total, parts) => {
    const listed = parts.flatMap((part, place) => (place === 0 ? part : [', ', ...part]))
    return sentence`${total} duties are counted by this value: ${listed}.`
  },
  shifts: {
    overdue: (count) => sentence`${count} overdue at once`,
    earlier: (count) => sentence`${count} due earlier`,
    later: (count) => sentence`${count} with more days`,
    relieved: (count) => sentence`${count} no longer overdue`,
    unchanged: (count) => sentence`${count} unchanged`,
  },
  caption: 'Duties touched: last day now and by the value tried',
  now: 'Last day now',
  lastThen: 'Last day by the value tried',
  difference: 'Difference',
  differences: {
    overdue: (count) => `overdue at once, ${days(count)} earlier`,
    earlier: (count) => `${days(count)} earlier`,
    later: (count) => `${days(count)} more`,
    relieved: (count) => `${days(count)} more, no longer overdue`,
    unchanged: () => 'unchanged',
  },
}
