import { useState } from 'react'
import type { InspectionSubjects } from '#contract/inspectionWork'
import { formatDay } from '#domain/dates'
import { Button } from '../ui/Button'
import { SelectField } from '../ui/ChoiceFields'
import type { Option } from '../ui/Controls'
import { ErrorState } from '../ui/States'
import { useSubjects } from './queries'
import { type RecordFieldsProps, TIE_LISTS, type TieDraft, type TieList } from './recordDraft'
import { type Text, useText } from './text'

/** What was looked at: each is picked among what a body that was inspected has. */
export function TiesFields({ value: { bodies, ties }, type, errorAt }: RecordFieldsProps) {
  const { inspectionWork, inspections } = useText()
  const { ties: words } = inspectionWork
  const { form } = inspections
  const [asked, setAsked] = useState<string | null>(null)
  const body = bodies.find(({ id }) => id === asked) ?? bodies[0]
  const shown = ties.filter(({ bodyId }) => bodies.some(({ id }) => id === bodyId))
  const error = TIE_LISTS.map((list) => errorAt(list)).find(Boolean)
  if (body === undefined) return null
  return (
    <>
      <h2>{words.title}</h2>
      <p className="field-hint">{words.hint}</p>
      {shown.length > 0 && (
        <ul className="inspection-bodies" aria-label={words.chosen}>
          {shown.map(({ id, label }) => (
            <li key={id}>
              {label}{' '}
              <Button
                look="plain"
                aria-label={words.remove(label)}
                onClick={() => type({ ties: ties.filter((tie) => tie.id !== id) })}
              >
                {form.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="inspection-row">
        {bodies.length > 1 && (
          <SelectField
            label={words.body}
            value={body.id}
            options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setAsked}
          />
        )}
        <Pickers
          bodyId={body.id}
          chosen={shown}
          onAdd={(tie) => type({ ties: [...ties, { ...tie, bodyId: body.id }] })}
        />
        <p className="field-error" aria-live="polite">
          {error}
        </p>
      </div>
    </>
  )
}

interface PickersProps {
  bodyId: string
  chosen: readonly TieDraft[]
  onAdd: (tie: Omit<TieDraft, 'bodyId'>) => void
}

function Pickers({ bodyId, chosen, onAdd }: PickersProps) {
  const text = useText()
  const { ties: words } = text.inspectionWork
  const subjects = useSubjects(bodyId)
  if (subjects.isError) return <ErrorState error={subjects.error} onRetry={() => void subjects.refetch()} />
  const offered = subjects.data === undefined ? null : optionsOf(text, subjects.data)
  const isFull = offered !== null && TIE_LISTS.some((list) => offered[list].length === subjects.data?.limit)
  return (
    <>
      <div className="inspection-pickers">
        {TIE_LISTS.map((list) => {
          const left = offered?.[list].filter(({ value }) => chosen.every(({ id }) => id !== value)) ?? []
          return (
            <SelectField
              key={list}
              label={labelOf(text, list)}
              hint={offered !== null && left.length === 0 ? words.none : undefined}
              value={null}
              optional
              options={left}
              onChange={(id) => {
                const option = left.find(({ value }) => value === id)
                if (option !== undefined)
                  onAdd({ list, id: option.value, label: chosenAs(text, list, option) })
              }}
            />
          )
        })}
      </div>
      {isFull && <p className="field-hint">{words.limited(subjects.data?.limit ?? 0)}</p>}
    </>
  )
}

function optionsOf(
  { fileWords, inspectionWork: { ties } }: Text,
  { targets, files, classes, drives }: InspectionSubjects,
): Record<TieList, Option<string>[]> {
  const named = ({ id, name, organisation }: InspectionSubjects['classes'][number]) => ({
    value: id,
    label: `${name} (${organisation.name})`,
  })
  return {
    targetEntryIds: targets.map(({ id, kind, name }) => ({ value: id, label: ties.targetOf(kind, name) })),
    candidateIds: files.map(({ candidateId, stage, stageDay, cell }) => ({
      value: candidateId,
      label: ties.fileOf(fileWords.stages[stage], formatDay(stageDay), cell.name),
    })),
    classIds: classes.map(named),
    driveIds: drives.map(named),
  }
}

function labelOf({ inspectionWork: { ties } }: Text, list: TieList): string {
  return {
    targetEntryIds: ties.target,
    candidateIds: ties.file,
    classIds: ties.trainingClass,
    driveIds: ties.drive,
  }[list]
}

function chosenAs({ inspectionWork: { ties } }: Text, list: TieList, { label }: Option<string>): string {
  return {
    targetEntryIds: ties.chosenTarget,
    candidateIds: ties.chosenFile,
    classIds: ties.chosenClass,
    driveIds: ties.chosenDrive,
  }[list](label)
}
