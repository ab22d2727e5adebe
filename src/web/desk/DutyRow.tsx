import { Link } from 'react-router'
import type { DutyItem } from '#contract/candidates'
import { type Day, formatDay } from '#domain/dates'
import { paths } from '../paths'
import { ButtonLink } from '../ui/Button'
import { detailsOf, whatOf } from './dutyWords'
import { type DeskRights, otherPlaceOf, type Place, placeOf } from './place'
import { useText } from './text'
import { WhyPopover } from './WhyPopover'
import { untilWords } from './when'

interface DutyRowProps {
  duty: DutyItem
  on: Day
  /** The body whose desk this is. */
  bodyId: string
  rights: DeskRights
}

function Whom({ duty: { candidateId, personName } }: { duty: DutyItem }) {
  const { desk } = useText()
  if (personName !== null && candidateId !== null) {
    return (
      <>
        : <Link to={paths.candidate(candidateId)}>{personName}</Link>
      </>
    )
  }
  return candidateId !== null && <span className="soft"> ({desk.nameClosed})</span>
}

const isAct = ({ words }: Place): boolean => words !== 'open' && words !== 'openOther'

/** One duty: by when, what for whom, why then, and the one press to where it is done. */
export function DutyRow({ duty, on, bodyId, rights }: DutyRowProps) {
  const text = useText()
  const place = placeOf(duty, rights)
  const other = otherPlaceOf(duty)
  const details = detailsOf(text, duty, { on, bodyId })
  const isOwn = duty.organisation.id === bodyId
  return (
    <li className="duty">
      <p className="duty-day">
        <b>{formatDay(duty.last)}</b> <span>{untilWords(text, duty, on)}</span>
      </p>
      <div className="duty-what">
        <p>
          <b>{whatOf(text, duty)}</b>
          <Whom duty={duty} />
        </p>
        <WhyPopover duty={duty} />
        {details.length > 0 && <p className="soft duty-details">{details.join(' · ')}</p>}
      </div>
      {place !== null && (
        <div className="duty-act">
          {other !== null && <ButtonLink to={other.to}>{text.desk.actions[other.words]}</ButtonLink>}
          <ButtonLink look={isOwn && isAct(place) ? 'main' : 'edged'} to={place.to}>
            {text.desk.actions[place.words]}
          </ButtonLink>
        </div>
      )}
    </li>
  )
}
