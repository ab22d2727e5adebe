import type { OrganisationDetail } from '#contract/organisations'
import { CLASS_DUTIES, DUTY_KINDS } from '#domain/candidates/dutyKinds'
import { mayHere } from '../admissions/rights'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { ControlsBar, Pick } from '../ui/Controls'
import { GROUPS, WHOSE } from './choices'
import type { DeskQuestion } from './queries'
import { useText } from './text'

interface DeskControlsProps {
  body: OrganisationDetail
  question: DeskQuestion
}

/** Whose duties, of which kind, due when; the sheet for the wall and the calendar at the end. */
export function DeskControls({ body, question }: DeskControlsProps) {
  const { desk, fileWords } = useText()
  const { choose } = useChoices()
  const viewer = useViewer()
  const { whose } = desk
  const kinds = mayHere(viewer, 'candidates.read', body) ? DUTY_KINDS : CLASS_DUTIES
  const isOwnBody = viewer.roles.some(({ organisation }) => organisation.id === body.id)
  const whoseWords = {
    own: isOwnBody ? whose.own : whose.ownOther,
    beneath: whose.beneath,
    all: isOwnBody ? whose.all : whose.allOther,
  }
  const actions = (
    <>
      <Button onClick={() => choose({ write: 'calendar' })}>{desk.calendar.button}</Button>
      <Button onClick={() => window.print()}>{desk.sheet.print}</Button>
    </>
  )
  return (
    <div className="desk-controls">
      <ControlsBar label={desk.controls} actions={actions}>
        {body.children > 0 && kinds === DUTY_KINDS && (
          <Pick
            label={desk.whoseLabel}
            value={question.whose}
            options={WHOSE.map((value) => ({ value, label: whoseWords[value] }))}
            onChange={(value) => choose({ whose: value === 'own' ? null : value })}
          />
        )}
        <Pick
          label={desk.kindLabel}
          value={question.kind ?? 'every'}
          options={(['every', ...kinds] as const).map((value) => ({
            value,
            label: value === 'every' ? desk.everyKind : fileWords.duties[value],
          }))}
          onChange={(value) => choose({ kind: value === 'every' ? null : value })}
        />
        <Pick
          label={desk.dueLabel}
          value={question.due ?? 'every'}
          options={(['every', ...GROUPS] as const).map((value) => ({
            value,
            label: value === 'every' ? desk.everyDue : desk.groups[value].toLowerCase(),
          }))}
          onChange={(value) => choose({ due: value === 'every' ? null : value })}
        />
      </ControlsBar>
    </div>
  )
}
