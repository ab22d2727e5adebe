import { useState } from 'react'
import type { CandidateDetail, PersonCorrectionBody } from '#contract/candidates'
import type { Created } from '#contract/common'
import { stands } from '#domain/candidates/fold'
import { BirthPaper, SealedChanges } from '../admissions/CorrectionFields'
import { type Corrections, changedPerson, NO_CORRECTIONS, personShown } from '../admissions/correction'
import { existingFile } from '../admissions/DuplicateDialog'
import { fieldNotes } from '../admissions/FieldNotes'
import { PersonFields, WorkFields } from '../admissions/PersonFields'
import { isRefusal, newCommandId } from '../platform/api'
import { useWrite } from '../platform/useWrite'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Findings } from '../ui/Findings'
import { Form, FormEnd } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { WriteError } from '../ui/WriteError'
import type { OpenFile } from './fileRecords'
import { useText } from './text'

interface PersonDialogProps {
  detail: CandidateDetail
  file: OpenFile
  onClose: () => void
}

/** Corrects who the file is about; the earlier version stays, and the file is judged again with the new one. */
export function PersonDialog({ detail, file, onClose }: PersonDialogProps) {
  const text = useText()
  const { correct: words } = text.admissions.file
  const { person: own } = text.candidates.file
  const form = usePersonForm(detail, file, onClose)
  const { corrections, edit, notes, writing, refused, twins } = form
  const change = (next: Partial<Corrections['person']>) =>
    edit({ person: { ...corrections.person, ...next } })
  return (
    <Dialog title={own.title} width="wide" onClose={onClose} busy={writing.isPending}>
      <Form label={own.title} onSubmit={form.save}>
        <p className="soft">{words.hint}</p>
        <div className="correction-fields">
          <PersonFields person={form.person} onChange={change} notes={notes} />
          {form.isBirthLocked && <BirthPaper corrections={corrections} edit={edit} notes={notes} />}
          <WorkFields person={form.person} onChange={change} notes={notes} />
        </div>
        <SealedChanges corrections={corrections} edit={edit} notes={notes} />
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          value={corrections.reason}
          maxLength={2000}
          lines={2}
          onChange={(reason) => edit({ reason })}
        />
        {writing.error !== null &&
          (refused.length > 0 ? (
            <Findings title={text.refusals.refused.title} findings={refused} live />
          ) : (
            <WriteError error={writing.error} />
          ))}
        <FormEnd>
          <Button type="submit" look="main" disabled={writing.isPending} reason={form.why}>
            {writing.isPending ? text.common.working : words.submit}
          </Button>
          {twins.length > 0 && (
            <Button onClick={form.saveAsOther} disabled={writing.isPending}>
              {text.admissions.entry.duplicates.distinct}
            </Button>
          )}
          <Button look="plain" onClick={onClose} disabled={writing.isPending}>
            {words.stay}
          </Button>
          {form.why !== undefined && <span className="soft form-why">{form.why}</span>}
        </FormEnd>
      </Form>
    </Dialog>
  )
}

/** The changes, what was refused of them, and sending them against the version that is on the page. */
function usePersonForm(detail: CandidateDetail, file: OpenFile, onClose: () => void) {
  const text = useText()
  const announce = useAnnounce()
  const [corrections, setCorrections] = useState(NO_CORRECTIONS)
  const [commandId, setCommandId] = useState(newCommandId)
  const path = `/api/candidates/${encodeURIComponent(detail.id)}/person-corrections`
  const writing = useWrite<PersonCorrectionBody, Created>(path, () => {
    announce(text.admissions.file.correct.done)
    onClose()
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const twins = refused.filter(({ code }) => code === 'possibleDuplicate').map((one) => existingFile(one).id)
  const person = changedPerson(detail, corrections)
  const isSame = Object.keys(person).length === 0
  const isLocked =
    stands(file.records, 'admissionDecision') || detail.records.some(({ kind }) => kind === 'ceremony')
  const isBirthLocked = isLocked && person.birthDate !== undefined
  const send = (confirmDuplicates: string[], id: string) => {
    if (isSame || writing.isPending) return
    writing.mutate({
      commandId: id,
      expectedVersion: detail.version,
      reason: corrections.reason.trim(),
      person,
      ...(isBirthLocked && { paperReference: corrections.paperReference?.trim() ?? '' }),
      ...(confirmDuplicates.length > 0 && { confirmDuplicates }),
    })
  }
  return {
    corrections,
    person: personShown(detail, corrections),
    isBirthLocked,
    edit: (change: Partial<Corrections>) => {
      if (writing.isError) writing.reset()
      setCommandId(newCommandId())
      setCorrections({ ...corrections, ...change })
    },
    notes: fieldNotes(text, refused),
    refused,
    twins,
    writing,
    why: isSame ? text.admissions.file.correct.nothing : undefined,
    save: () => send([], commandId),
    saveAsOther: () => send(twins, newCommandId()),
  }
}
