import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TaskBody, TaskItem, TaskList, TaskResultBody } from '#contract/afterAdmission'
import type { Created } from '#contract/common'
import { type Day, formatDay } from '#domain/dates'
import { TASK_OUTCOMES, TASKS, type Task, type TaskOutcome } from '#domain/drives/words'
import { featureWords } from '../i18n/featureWords'
import { words } from '../i18n/vi/afterAdmission'
import { api, isRefusal, newCommandId } from '../platform/api'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { RadioField, SelectField } from '../ui/ChoiceFields'
import { type Column, DataTable } from '../ui/DataTable'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form, FormEnd } from '../ui/Form'
import { Tag } from '../ui/Tag'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { WriteError } from '../ui/WriteError'
import { useText } from './text'

const useTaskWords = featureWords(words, () => import('../i18n/en/afterAdmission'))

interface TasksCardProps {
  candidateId: string
  purpose: string | undefined
}

/** What a new member was charged with, and what became of it. */
export function TasksCard({ candidateId, purpose }: TasksCardProps) {
  const { task: told } = useTaskWords()
  const { today } = useViewer()
  const [giving, setGiving] = useState(false)
  const [telling, setTelling] = useState<TaskItem | null>(null)
  const tasks = useQuery({
    queryKey: ['candidates', candidateId, 'tasks', purpose],
    queryFn: ({ signal }) =>
      api.get<TaskList>(`/api/candidates/${candidateId}/tasks`, { query: { purpose }, signal }),
    refetchOnWindowFocus: false,
    retry: false,
  })
  if (tasks.data === undefined) return null
  const { items, mayWrite } = tasks.data
  return (
    <Card
      title={told.title}
      actions={mayWrite && <Button onClick={() => setGiving(true)}>{told.give}</Button>}
    >
      <p className="soft">{items.length === 0 ? told.none : told.hint}</p>
      {items.length > 0 && (
        <DataTable
          caption={told.title}
          rows={items}
          rowKey={({ id }) => id}
          columns={columnsOf(told, today, mayWrite ? setTelling : null)}
        />
      )}
      {giving && <GiveDialog candidateId={candidateId} onClose={() => setGiving(false)} />}
      {telling !== null && (
        <ResultDialog candidateId={candidateId} task={telling} onClose={() => setTelling(null)} />
      )}
    </Card>
  )
}

type Told = (typeof words)['task']

function columnsOf(
  told: Told,
  today: Day,
  onTell: ((task: TaskItem) => void) | null,
): readonly Column<TaskItem>[] {
  return [
    {
      key: 'what',
      head: told.what,
      cell: ({ what, note }) => (note === null ? told.whats[what] : `${told.whats[what]}: ${note}`),
    },
    { key: 'day', head: told.day, width: '8rem', cell: ({ day }) => formatDay(day) },
    {
      key: 'due',
      head: told.dueDay,
      width: '10rem',
      cell: ({ dueDay, result }) => (
        <>
          {formatDay(dueDay)}{' '}
          {result === null && dueDay < today && (
            <Tag tone="late" sign="!">
              {told.late}
            </Tag>
          )}
        </>
      ),
    },
    {
      key: 'result',
      head: told.result,
      width: '12rem',
      onPhone: 'line',
      cell: (task) => {
        const { result, what, earlier } = task
        const [label, words] =
          result === null
            ? [told.tellOf(told.whats[what]), told.tell]
            : [told.mendOf(told.whats[what]), told.mend]
        return (
          <div className="task-result">
            {result !== null && told.outcomeShown(told.outcomes[result.outcome], formatDay(result.day))}{' '}
            {onTell !== null && (
              <Button look="plain" aria-label={label} onClick={() => onTell(task)}>
                {words}
              </Button>
            )}
            {earlier.map(({ day, outcome, reason }, place) => (
              <small key={`${day} ${String(place)}`} className="soft task-earlier">
                {told.earlier(told.outcomeShown(told.outcomes[outcome], formatDay(day)), reason)}
              </small>
            ))}
          </div>
        )
      },
    },
  ]
}

function GiveDialog({ candidateId, onClose }: { candidateId: string; onClose: () => void }) {
  const text = useText()
  const { task: told } = useTaskWords()
  const { today } = useViewer()
  const announce = useAnnounce()
  const [ids, setIds] = useState(() => ({ commandId: newCommandId(), id: newId() }))
  const [what, setWhat] = useState<Task | null>(null)
  const [note, setNote] = useState('')
  const [day, setDay] = useState<Day | null>(today)
  const [dueDay, setDueDay] = useState<Day | null>(null)
  const writing = useWrite<TaskBody, Created>(`/api/candidates/${candidateId}/tasks`, () => {
    announce(told.done)
    onClose()
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const submit = () => {
    if (writing.isPending || what === null || day === null || dueDay === null) return
    const command = writing.isError ? { ...ids, commandId: newCommandId() } : ids
    setIds(command)
    writing.mutate({ ...command, what, day, dueDay, ...(note.trim() !== '' && { note: note.trim() }) })
  }
  return (
    <Dialog title={told.give} onClose={onClose} busy={writing.isPending}>
      <Form label={told.give} onSubmit={submit}>
        <SelectField
          label={told.what}
          value={what}
          options={TASKS.map((value) => ({ value, label: told.whats[value] }))}
          onChange={setWhat}
        />
        <TextField
          label={told.note}
          hint={`${told.noteHint}. ${told.hint}`}
          optional
          value={note}
          maxLength={160}
          onChange={setNote}
        />
        <DayField
          label={told.day}
          value={day}
          max={today}
          error={findingFor(text, refused, 'day')}
          onChange={setDay}
        />
        <DayField
          label={told.dueDay}
          value={dueDay}
          error={findingFor(text, refused, 'dueDay')}
          onChange={setDueDay}
        />
        {writing.error !== null && refused.length === 0 && <WriteError error={writing.error} />}
        <FormEnd>
          <Button type="submit" look="main" disabled={writing.isPending}>
            {told.submit}
          </Button>
          <Button look="plain" onClick={onClose} disabled={writing.isPending}>
            {told.cancel}
          </Button>
        </FormEnd>
      </Form>
    </Dialog>
  )
}

interface ResultDialogProps {
  candidateId: string
  task: TaskItem
  onClose: () => void
}

function ResultDialog({ candidateId, task, onClose }: ResultDialogProps) {
  const text = useText()
  const { task: told } = useTaskWords()
  const { today } = useViewer()
  const announce = useAnnounce()
  const [ids, setIds] = useState(() => ({ commandId: newCommandId(), id: newId() }))
  const [outcome, setOutcome] = useState<TaskOutcome | null>(null)
  const [day, setDay] = useState<Day | null>(today)
  const [reason, setReason] = useState('')
  const writing = useWrite<TaskResultBody, Created>(`/api/candidates/${candidateId}/task-results`, () => {
    announce(told.told)
    onClose()
  })
  const title = (task.result === null ? told.tellOf : told.mendOf)(told.whats[task.what])
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const submit = () => {
    if (writing.isPending || outcome === null || day === null) return
    const command = writing.isError ? { ...ids, commandId: newCommandId() } : ids
    setIds(command)
    const replaces = task.result === null ? {} : { replaces: { id: task.result.id, reason: reason.trim() } }
    writing.mutate({ ...command, taskId: task.id, outcome, day, ...replaces })
  }
  return (
    <Dialog title={title} onClose={onClose} busy={writing.isPending}>
      <Form label={title} onSubmit={submit}>
        <RadioField
          label={told.outcome}
          value={outcome}
          options={TASK_OUTCOMES.map((value) => ({ value, label: told.outcomes[value] }))}
          onChange={setOutcome}
        />
        <DayField
          label={told.resultDay}
          value={day}
          min={task.day}
          max={today}
          error={findingFor(text, refused, 'day')}
          onChange={setDay}
        />
        {task.result !== null && (
          <TextField
            label={told.mendReason}
            value={reason}
            maxLength={300}
            error={findingFor(text, refused, 'replaces.reason')}
            onChange={setReason}
          />
        )}
        {writing.error !== null && refused.length === 0 && <WriteError error={writing.error} />}
        <FormEnd>
          <Button type="submit" look="main" disabled={writing.isPending}>
            {task.result === null ? told.tell : told.mend}
          </Button>
          <Button look="plain" onClick={onClose} disabled={writing.isPending}>
            {told.cancel}
          </Button>
        </FormEnd>
      </Form>
    </Dialog>
  )
}
