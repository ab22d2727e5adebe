import type { noRule as vi } from '../vi/dutyGrounds'

export const noRule: typeof vi = {
  confirmFigures: 'The day was set by whoever opened the period.',
  awaitFigures: 'The day was set by whoever opened the period.',
  prepareForDrive: 'The last day of the drive, set by the body that opened it.',
  recordMinutes: 'No text sets a day for the minutes; reminded of on the day of the ceremony.',
  finishMemberTask: 'Set by the cell with the task.',
  completeReturned: 'This day was set by the body that returned the file, not by a general text.',
  carryOutInspection: 'This day follows from the programme of the year.',
  carryOutRecommendation: 'This day was set by the inspecting body in its conclusion.',
  verifyRecommendation: 'No text sets a day; it is reminded of within 15 days.',
  answerObstacle: 'This day was set by whoever raised the difficulty.',
  draftScreening: 'This day stands in the plan of the round.',
  voteScreening: 'This day stands in the plan of the round.',
  reportScreening: 'This day stands in the plan of the round.',
  surveySources: 'This day was set by whoever asked for the survey.',
  submitPlan: 'This day was set by whoever asked for the plan.',
  answerPlan: 'This day was set when the plans were asked for.',
  visitUnit: 'This day was set when the last visit was recorded.',
  settleProposals: 'Reminded of before the first session.',
  takeAttendance: 'Reminded of on the day of the session.',
  openClass:
    'No text sets a day. It is the first one by which somebody must have the class; for those without a day of their own, the end of the quarter.',
  confirmObstacle: 'No text sets a day; it is reminded of within 15 days of the answer.',
  considerReceived:
    'No text of the Centre sets a day for this. It is the last day for the decision; done early, it leaves time to consider.',
  sendUp:
    'No text of the Centre sets a day for sending a file up. This is the last day for the decision; sent early, it leaves time to consider.',
  receiveHandover:
    'No text sets a day for this case; it is reminded of as a file sent up and not yet decided.',
  memberEntries:
    'No text that applies here sets a day. It is only a reminder, 30 working days after the ceremony.',
}
