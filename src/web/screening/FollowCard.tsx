import type { CellScreeningReply } from '#contract/screening'
import { formatDay } from '#domain/dates'
import { isEnded } from '#domain/screening/state'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { Button, ButtonLink } from '../ui/Button'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { type Text, useText } from './text'

type Entry = CellScreeningReply['entries'][number]

/** Who is helped by whom until when, and what came of it; who is off the list is a number. */
export function FollowCard({ told }: { told: CellScreeningReply }) {
  const text = useText()
  const { list } = text.screening
  const { choose } = useChoices()
  const listed = told.entries.filter((entry) => entry.listed)
  const open = listed.filter((entry) => !isEnded(entry))
  const ended = listed.length - open.length
  return (
    <Card title={list.follow}>
      {listed.length === 0 && <p className="soft">{list.followEmpty}</p>}
      {open.length > 0 && (
        <DataTable
          caption={list.follow}
          rows={open}
          rowKey={({ id }) => id}
          columns={columnsOf(text, (write, entry) => choose({ write, entry }))}
        />
      )}
      {ended > 0 && <p className="soft">{list.ended(ended)}</p>}
    </Card>
  )
}

function columnsOf(text: Text, act: (write: 'help' | 'assess', entry: string) => void): Column<Entry>[] {
  const { list, outcomes } = text.screening
  return [
    { key: 'name', head: list.name, cell: ({ person }) => person?.fullName ?? '–' },
    { key: 'helper', head: list.helper, cell: ({ help }) => help?.helper?.fullName ?? '–' },
    {
      key: 'period',
      head: list.period,
      cell: ({ help }) => (help === null ? '–' : list.periodOf(formatDay(help.from), formatDay(help.until))),
    },
    {
      key: 'outcome',
      head: list.outcome,
      cell: ({ outcome }) =>
        outcome === null ? '–' : list.outcomeOf(outcomes[outcome.kind], formatDay(outcome.day)),
    },
    {
      key: 'act',
      head: list.act,
      align: 'end',
      onPhone: 'line',
      cell: ({ id, person, help }) => {
        const name = person?.fullName ?? ''
        const first = help === null ? list.assign : list.assess
        return (
          <span className="screen-only">
            <Button
              aria-label={list.of(first, name)}
              onClick={() => act(help === null ? 'help' : 'assess', id)}
            >
              {first}
            </Button>
            {person?.candidateId && (
              <ButtonLink look="plain" to={paths.candidate(person.candidateId)}>
                {list.toFile} <span className="visually-hidden">{name}</span>
              </ButtonLink>
            )}
            {help !== null && (
              <Button look="plain" aria-label={list.of(list.reassign, name)} onClick={() => act('help', id)}>
                {list.reassign}
              </Button>
            )}
          </span>
        )
      },
    },
  ]
}
