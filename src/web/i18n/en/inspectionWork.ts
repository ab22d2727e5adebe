import type { inspectionWork as vi } from '../vi/inspectionWork'

const targetKinds = { resolution: 'resolution', assigned: 'assigned', registered: 'registered' }

export const inspectionWork: typeof vi = {
  ties: {
    title: 'What was looked at',
    hint: 'Targets, files, classes and drives of the bodies inspected. Those whose they are see that they were looked at.',
    body: 'Of the body',
    target: 'Add a target',
    file: 'Add a file',
    trainingClass: 'Add a class',
    drive: 'Add a drive',
    targetOf: (kind, period) => `${period}, ${targetKinds[kind]}`,
    fileOf: (stage, day, cell) => `${stage} (${day}), ${cell}`,
    chosenTarget: (name) => `Target: ${name}`,
    chosenFile: (name) => `File: ${name}`,
    chosenClass: (name) => `Class: ${name}`,
    chosenDrive: (name) => `Drive: ${name}`,
    none: 'none',
    limited: (limit) => `The newest ${limit} alone are shown; choose a cell to see all of its own.`,
    remove: (name) => `Remove ${name}`,
    chosen: 'Chosen',
  },
  inspected: {
    title: 'Inspections',
    none: 'No inspection has looked at this.',
    by: (kind, body) => `${kind} by ${body}`,
    open: (count) => `${count} recommendations open`,
    settled: 'nothing left to be done',
  },
  openings: {
    title: 'Under way',
    none: 'Nothing is open.',
    open: 'Open by a decision',
    opened: 'The inspection is open.',
    hint: 'From its first day to its last, inspectors of the very committee may open files of the bodies inspected, one by one, where “Files” is among the topics; each opening stands in the log. Recording the result, or calling it off, closes it.',
    number: 'Number of the decision',
    day: 'Day of the decision',
    decision: (number, day, body) => `Decision ${number} of ${day}, ${body}.`,
    states: { coming: 'not begun', running: 'open', over: 'over, not concluded' },
    end: 'Call it off',
    endReason: 'Reason',
    ended: 'The inspection is called off.',
    concludes: 'Concludes the one that was opened',
  },
}
