import type { DutyItem } from '#contract/candidates'
import type { OrganisationDetail } from '#contract/organisations'
import { addDays, formatDay } from '#domain/dates'
import { PrintHead, SignaturePlace } from '../ui/PrintParts'
import { GROUPS } from './choices'
import { bodyName, detailsOf, whatOf } from './dutyWords'
import type { DeskQuestion } from './queries'
import { type Text, useText } from './text'
import type { Desk } from './useDesk'
import { groupOf, untilWords } from './when'

/** What lies farther ahead is for a later sheet. */
const SHEET_DAYS = 90

/** Room to write by hand. */
const SPACE = '\u00a0'

interface ReminderSheetProps {
  desk: Desk
  body: OrganisationDetail
  question: DeskQuestion
}

/** "Phiếu nhắc việc": the desk on paper, with a place to write when a thing was done. */
export function ReminderSheet({ desk: { items: all, on, counts }, body, question }: ReminderSheetProps) {
  const text = useText()
  const { sheet, groups } = text.desk
  const total =
    question.due === null ? GROUPS.reduce((sum, group) => sum + counts[group], 0) : counts[question.due]
  const horizon = addDays(on, SHEET_DAYS)
  const items = question.due === 'later' ? all : all.filter(({ last }) => last <= horizon)
  const left = total - items.length
  return (
    <div className="print-only">
      <PrintHead
        organisation={body.name}
        parent={body.parentName}
        title={sheet.title}
        lines={[
          sheet.upTo(formatDay(on)),
          ...filterLines(text, question),
          ...(left > 0 ? [sheet.left(left, formatDay(horizon))] : []),
        ]}
      />
      <table className="reminder">
        <caption className="visually-hidden">{sheet.caption}</caption>
        <thead>
          <tr>
            {[sheet.last, sheet.what, sheet.who, sheet.basis, sheet.done].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((duty) => (
            <tr key={duty.id}>
              <th scope="row">
                {formatDay(duty.last)}
                <small>
                  {groups[groupOf(duty.last, on)].toLowerCase()}, {untilWords(text, duty, on)}
                </small>
              </th>
              <td>
                {whatOf(text, duty)}
                <small>{detailsOf(text, duty, { on, bodyId: null }).join('; ')}</small>
              </td>
              <td>
                {duty.personName}
                <small>{whereOf(duty, body.id)}</small>
              </td>
              <td>
                {duty.rule?.cite}
                {duty.rule?.compared === false && <small>{text.desk.why.notCompared}</small>}
              </td>
              <td className="reminder-done">{SPACE}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SignaturePlace placeAndDay={sheet.place} signers={[sheet.signer]} />
    </div>
  )
}

/** Who must act where that is another body, else the cell of the person. */
function whereOf({ organisation, cell }: DutyItem, bodyId: string): string | null {
  if (organisation.id !== bodyId) return bodyName(organisation)
  return cell === null || cell.id === bodyId ? null : bodyName(cell)
}

function filterLines({ desk, fileWords }: Text, { kind, due }: DeskQuestion): string[] {
  return [
    ...(kind === null ? [] : [desk.sheet.onlyKind(fileWords.duties[kind].toLowerCase())]),
    ...(due === null ? [] : [desk.sheet.onlyGroup(desk.groups[due].toLowerCase())]),
  ]
}
