import { Link } from 'react-router'
import type { ClassItem } from '#contract/classes'
import type { ClassState } from '#domain/classes/kinds'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { paths } from '../paths'
import type { Column } from '../ui/DataTable'
import type { SheetColumn } from '../ui/sheet'
import { Tag, type Tone } from '../ui/Tag'
import type { Text } from './text'

const TONES: Readonly<Record<ClassState, Tone>> = {
  planned: 'none',
  running: 'way',
  ended: 'met',
  calledOff: 'none',
}

export function StateTag({ state, text }: { state: ClassState; text: Text }) {
  return <Tag tone={TONES[state]}>{text.classes.states[state]}</Tag>
}

const daysOf = ({ list }: Text['classes'], { first, last }: ClassItem) =>
  list.fromTo(formatDay(first), formatDay(last))

/** Which class, when, how far, and what came of it. */
export function classColumns(text: Text): readonly Column<ClassItem>[] {
  const { list, kinds, page } = text.classes
  return [
    {
      key: 'name',
      head: list.name,
      width: '34%',
      cell: ({ id, name, kind, organisation }) => (
        <>
          <Link to={paths.trainingClass(id)}>{name}</Link>
          <small className="class-under">
            {kinds[kind]} · {page.by(organisation.name)}
          </small>
        </>
      ),
    },
    {
      key: 'state',
      head: list.state,
      onPhone: 'standing',
      cell: ({ state }) => <StateTag state={state} text={text} />,
    },
    { key: 'days', head: list.days, onPhone: 'line', cell: (row) => daysOf(text.classes, row) },
    {
      key: 'enrolled',
      head: list.enrolled,
      align: 'end',
      cell: ({ enrolled, capacity, proposed }) => (
        <>
          {list.places(enrolled, capacity)}
          {proposed > 0 && <small className="class-under">{list.waiting(proposed)}</small>}
        </>
      ),
    },
    {
      key: 'completed',
      head: list.completed,
      align: 'end',
      cell: ({ completed }) => formatNumber(completed),
    },
    {
      key: 'certificates',
      head: list.certificates,
      align: 'end',
      cell: ({ certificates }) => formatNumber(certificates),
    },
  ]
}

/** As the sheet has them. */
export function classSheet(text: Text): readonly SheetColumn<ClassItem>[] {
  const { list, kinds, states, page } = text.classes
  return [
    { head: list.name, copyValue: ({ name }) => name },
    { head: list.kind, copyValue: ({ kind }) => kinds[kind] },
    { head: list.state, copyValue: ({ state }) => states[state] },
    { head: page.decision, copyValue: ({ decision }) => decision.number },
    { head: list.days, copyValue: (row) => daysOf(text.classes, row) },
    { head: list.enrolled, copyValue: ({ enrolled }) => enrolled },
    { head: list.completed, copyValue: ({ completed }) => completed },
    { head: list.certificates, copyValue: ({ certificates }) => certificates },
  ]
}
