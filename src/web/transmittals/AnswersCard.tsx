import { useState } from 'react'
import type { Created } from '#contract/common'
import type { OutcomesBody, TransmittalDetail, TransmittalPerson } from '#contract/transmittals'
import { type Answer, readAnswers } from '#domain/transmittals/answers'
import { REJECTION_REASONS } from '#domain/transmittals/outcomes'
import { SheetFilePicker } from '../exchange/SheetFilePicker'
import type { TransmittalWords } from '../i18n/vi/transmittals'
import { newCommandId } from '../platform/api'
import { useWrite } from '../platform/useWrite'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { type Column, DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { Notice } from '../ui/Notice'
import { ErrorState, LoadingShape } from '../ui/States'
import { useAnnounce } from '../ui/Toast'
import { WriteError } from '../ui/WriteError'
import { personColumns } from './columns'
import { everybody } from './everybody'
import { turnPath, useTransmitted } from './queries'
import { useText } from './text'

type Marks = ReadonlyMap<string, Answer>

/** What the official register answered of each person: marked here, or read from the sheet that came back. */
export function AnswersCard({ turn }: { turn: TransmittalDetail }) {
  const { transmittals: words } = useText()
  const announce = useAnnounce()
  const people = useTransmitted(turn.id)
  const items = people.data?.pages.flatMap((page) => page.items) ?? []
  const [marks, setMarks] = useState<Marks>(new Map())
  const [note, setNote] = useState<readonly string[]>([])
  const [commandId, setCommandId] = useState(newCommandId)
  const write = useWrite<OutcomesBody, Created>(turnPath(turn.id, 'outcomes'), () => {
    announce(words.recorded)
    setMarks(new Map())
    setNote([])
    setCommandId(newCommandId())
  })
  const put = (answers: readonly Answer[]) => {
    setMarks(
      (before) => new Map([...before, ...answers.map((answer) => [answer.candidateId, answer] as const)]),
    )
    if (!write.isError) return
    setCommandId(newCommandId())
    write.reset()
  }
  const read = async (cells: string[][]) => {
    const all = await everybody(people)
    if (all === null) {
      setNote([words.unread])
      return
    }
    const numbered = all.map(({ id, position }) => ({ id, position: position ?? 0 }))
    const { answers, faulty, headRow } = readAnswers(cells, numbered)
    put(answers)
    setNote([
      headRow === null ? words.noHead : words.read(answers.length),
      ...(faulty.length > 0 ? [words.faulty(faulty.slice(0, 20).join(', '))] : []),
    ])
  }
  const waiting = items.filter(({ id, state }) => state === 'waiting' && !marks.has(id))
  return (
    <Card title={words.answerTitle}>
      <div className="stack">
        <div className="screen-only stack">
          <p className="soft">{words.answerHint}</p>
          <SheetFilePicker onRead={(cells) => void read(cells)} />
          {note.length > 0 && (
            <Notice live>
              {note.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </Notice>
          )}
        </div>
        {people.isPending && <LoadingShape shape="table" />}
        {people.isError && <ErrorState error={people.error} onRetry={() => void people.refetch()} />}
        <DataTable
          caption={words.answerTitle}
          columns={[...personColumns(words), ...answerColumns(words, marks, put)]}
          rows={items}
          rowKey={(person) => person.id}
        />
        <MoreRows
          shown={items.length}
          total={turn.people}
          hasMore={people.hasNextPage}
          loading={people.isFetchingNextPage}
          onMore={() => void people.fetchNextPage()}
        />
        {write.error !== null && <WriteError error={write.error} />}
        <div className="form-end screen-only">
          {waiting.length > 0 && (
            <Button onClick={() => put(waiting.map(({ id }) => ({ candidateId: id, outcome: 'accepted' })))}>
              {words.markAll}
            </Button>
          )}
          {marks.size > 0 && (
            <Button
              look="main"
              disabled={write.isPending}
              onClick={() => write.mutate({ commandId, outcomes: [...marks.values()] })}
            >
              {words.recordOf(marks.size)}
            </Button>
          )}
        </div>
      </div>
    </Card>
  )
}

function answerColumns(
  words: TransmittalWords,
  marks: Marks,
  put: (answers: readonly Answer[]) => void,
): readonly Column<TransmittalPerson>[] {
  const nameOf = ({ fullName }: TransmittalPerson) => fullName ?? words.erased
  const stateOf = ({ state, reason }: TransmittalPerson) =>
    reason === null ? words.states[state] : `${words.rejected}: ${words.reasons[reason]}`
  return [
    {
      key: 'state',
      head: words.state,
      onPhone: 'line',
      cell: (person) => (
        <>
          <p className="transmittal-state">{stateOf(person)}</p>
          <AnswerPick
            words={words}
            name={nameOf(person)}
            id={person.id}
            mark={marks.get(person.id)}
            onPut={put}
          />
        </>
      ),
    },
  ]
}

interface AnswerPickProps {
  words: TransmittalWords
  name: string
  id: string
  mark: Answer | undefined
  onPut: (answers: readonly Answer[]) => void
}

/** Accepted, or sent back with its reason: one list, so that a reason is never forgotten. */
function AnswerPick({ words, name, id, mark, onPut }: AnswerPickProps) {
  const value = mark === undefined ? '' : (mark.reason ?? 'accepted')
  return (
    <select
      className="input screen-only"
      aria-label={words.outcomeFor(name)}
      value={value}
      onChange={(event) => {
        const chosen = event.target.value
        const reason = REJECTION_REASONS.find((known) => known === chosen)
        if (reason !== undefined) onPut([{ candidateId: id, outcome: 'rejected', reason }])
        else if (chosen === 'accepted') onPut([{ candidateId: id, outcome: 'accepted' }])
      }}
    >
      <option value="" disabled={mark !== undefined}>
        {words.unmarked}
      </option>
      <option value="accepted">{words.accepted}</option>
      <optgroup label={words.rejected}>
        {REJECTION_REASONS.map((reason) => (
          <option key={reason} value={reason}>
            {words.reasons[reason]}
          </option>
        ))}
      </optgroup>
    </select>
  )
}
