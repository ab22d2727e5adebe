import { Link } from 'react-router'
import type { DutyItem } from '#contract/candidates'
import type { DutyKind } from '#domain/candidates/dutyKinds'
import { formatDay, isDay } from '#domain/dates'
import { EVIDENCES } from '#domain/rulebook/timeline'
import { paths } from '../paths'
import { Popover } from '../ui/Popover'
import { type Text, useText } from './text'

/** The article beside a duty; pressed, it says why the last day is this one. */
export function WhyPopover({ duty }: { duty: DutyItem }) {
  const text = useText()
  const { why } = text.desk
  const length = lengthOf(text, duty)
  const chip = duty.rule === null ? why.title : chipOf(text, duty.rule.cite, duty)
  return (
    <Popover
      button={chip}
      buttonClass="law-chip is-button"
      buttonLabel={duty.rule === null ? undefined : `${chip}. ${why.title}`}
      label={why.title}
    >
      {() => <Why duty={duty} length={length} />}
    </Popover>
  )
}

/** The article, and its term where that is a number of days or months. */
function chipOf({ desk }: Text, cite: string, { params }: DutyItem): string {
  const { workingDays, months } = params
  if (typeof workingDays === 'number') return `${cite} · ${desk.why.workingDays(workingDays)}`
  return typeof months === 'number' ? `${cite} · ${desk.why.months(months)}` : cite
}

function Why({ duty, length }: { duty: DutyItem; length: string }) {
  const text = useText()
  const { why, starts } = text.desk
  const { rule } = duty
  return (
    <div className="duty-why">
      <h3>{why.title}</h3>
      <dl>
        <dt>{why.start}</dt>
        <dd>{why.startDay(starts[duty.kind], formatDay(duty.start))}</dd>
        <dt>{why.length}</dt>
        <dd>{length}</dd>
        <dt>{why.last}</dt>
        <dd>
          <b>{formatDay(duty.last)}</b>
        </dd>
        {rule !== null && (
          <>
            <dt>{why.cite}</dt>
            <dd>{rule.cite}</dd>
            <dt>{why.evidence}</dt>
            <dd>{evidenceWords(text, rule)}</dd>
          </>
        )}
      </dl>
      {typeof duty.params.workingDays === 'number' && <p className="soft">{why.holidays}</p>}
      {rule === null ? (
        <p className="soft">{why.noRule[duty.kind] ?? why.noRuleElse}</p>
      ) : (
        <Link to={paths.rule(rule.id, { on: duty.start })}>{why.toRule}</Link>
      )}
    </div>
  )
}

function evidenceWords({ desk, rules }: Text, { evidence, compared }: NonNullable<DutyItem['rule']>): string {
  const known = EVIDENCES.find((each) => each === evidence)
  const words = known === undefined ? evidence : rules.evidences[known]
  return compared ? words : `${desk.why.notCompared}; ${words}`
}

/** Their days were set by a body or cell in a paper of its own. */
const SET_BY_BODY: readonly DutyKind[] = [
  'answerObstacle',
  'carryOutInspection',
  'carryOutRecommendation',
  'prepareForDrive',
  'finishMemberTask',
  'draftScreening',
  'voteScreening',
  'reportScreening',
  'surveySources',
  'submitPlan',
  'answerPlan',
  'visitUnit',
  'confirmFigures',
  'awaitFigures',
]

/** No text sets a day for the act, so that this system chose one to remind of it. */
const REMINDED: readonly DutyKind[] = [
  'redoStep',
  'redecideAdmission',
  'redecideRecognition',
  'confirmObstacle',
  'verifyRecommendation',
  'recordMinutes',
  'settleProposals',
  'takeAttendance',
  'giveCertificates',
  'openClass',
  'answerScorecard',
  'closeYear',
]

/** How long the term is, in the unit in which the text gives it. */
export function lengthOf({ desk }: Text, { kind, params }: Pick<DutyItem, 'kind' | 'params'>): string {
  const { why } = desk
  const { workingDays, months, officialDay } = params
  if (kind === 'considerRecognition' && typeof workingDays === 'number') {
    return why.afterProbation(isDayText(officialDay) ? formatDay(officialDay) : '…', workingDays)
  }
  if (typeof workingDays === 'number') return why.workingDays(workingDays)
  if (typeof months === 'number') return why.months(months)
  if (kind === 'assignMentor' || kind === 'reportVote' || kind === 'receiveHandover') return why.noDays
  if (kind === 'sendUp' || kind === 'considerReceived') return why.beforeDecision
  if (kind === 'reviewList') return why.everyMonth
  if (kind === 'attendNewMemberClass') return why.probation
  if (SET_BY_BODY.includes(kind)) return why.givenByBody
  if (REMINDED.includes(kind)) return why.reminded
  return kind === 'completeReturned' ? why.givenByReturn : why.wholeSpan
}

function isDayText(value: string | number | null | undefined): value is string {
  return typeof value === 'string' && isDay(value)
}
