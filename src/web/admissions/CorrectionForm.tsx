import { useRef } from 'react'
import type { AdmissionDetail } from '#contract/admissions'
import { useOrganisation } from '../organisations/lookup'
import { useDraft } from '../platform/draft'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Findings } from '../ui/Findings'
import { Form, FormEnd } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { WriteError } from '../ui/WriteError'
import { BirthPaper, CellMove, CeremonyFields, SealedChanges } from './CorrectionFields'
import {
  type Corrections,
  ceremonyShown,
  correctionParts,
  isBirthLocked,
  isCorrections,
  NO_CORRECTIONS,
  paperShown,
  personShown,
} from './correction'
import { judgeDraft } from './drafts'
import { fieldNotes } from './FieldNotes'
import { issuersOf } from './issuers'
import { usePurpose } from './NamesNotice'
import { PaperFields } from './PaperFields'
import { PersonFields, WorkFields } from './PersonFields'
import { useText } from './text'
import { useCorrection } from './useCorrection'
import { useSaveKey } from './useSaveKey'

interface CorrectionFormProps {
  file: AdmissionDetail
  onClose: () => void
}

/** Corrects a file: only what is changed is sent, and what it replaces stays in the history. */
export function CorrectionForm({ file, onClose }: CorrectionFormProps) {
  const text = useText()
  const { correct: words } = text.admissions.file
  const frame = useRef<HTMLDivElement>(null)
  useSaveKey(frame)
  const form = useCorrectionForm(file, onClose)
  const { corrections, edit, notes, today } = form
  return (
    <div ref={frame} className="correction-form">
      <Form label={words.title} onSubmit={form.save}>
        <h2>{words.title}</h2>
        <p className="soft">{words.hint}</p>
        <PersonPart file={file} corrections={corrections} edit={edit} notes={notes} />
        <Card title={words.decision}>
          <div className="correction-fields">
            <PaperFields
              at="decision"
              paper={paperShown(file, corrections)}
              onChange={(change) => edit({ paper: { ...corrections.paper, ...change } })}
              notes={notes}
              issuers={form.issuers}
              today={today}
            />
          </div>
        </Card>
        <Card title={words.ceremony}>
          <CeremonyFields file={file} corrections={corrections} edit={edit} notes={notes} today={today} />
        </Card>
        <Card title={words.cell}>
          <CellMove file={file} corrections={corrections} edit={edit} notes={notes} />
        </Card>
        <TextField
          label={words.reason}
          hint={words.reasonHint}
          value={corrections.reason}
          onChange={(reason) => edit({ reason })}
          maxLength={2000}
          lines={2}
        />
        <CorrectionEnd form={form} />
      </Form>
    </div>
  )
}

function CorrectionEnd({ form }: { form: ReturnType<typeof useCorrectionForm> }) {
  const text = useText()
  const { correct: words } = text.admissions.file
  const { writing, refused, isSame, giveUp } = form
  return (
    <>
      {writing.error !== null &&
        (refused.length > 0 ? (
          <Findings title={text.refusals.refused.title} findings={refused} live />
        ) : (
          <WriteError error={writing.error} />
        ))}
      <FormEnd>
        <Button
          type="submit"
          look="main"
          disabled={writing.isPending}
          reason={isSame ? words.nothing : undefined}
        >
          {writing.isPending ? text.common.working : words.submit}
        </Button>
        <Button look="plain" onClick={giveUp} disabled={writing.isPending}>
          {words.stay}
        </Button>
        {isSame && <span className="soft form-why">{words.nothing}</span>}
      </FormEnd>
    </>
  )
}

/** The changes as a draft, what the rules say of the file with them, and sending them. */
function useCorrectionForm(file: AdmissionDetail, onClose: () => void) {
  const text = useText()
  const announce = useAnnounce()
  const { today } = useViewer()
  const { purpose } = usePurpose()
  const draft = useDraft<Corrections>(`correct ${file.id}`, NO_CORRECTIONS, isCorrections)
  const corrections = draft.value
  const close = () => {
    draft.drop()
    onClose()
  }
  const { writing, send, refused } = useCorrection(file, () => {
    announce(text.admissions.file.correct.done)
    close()
  })
  const cell = useOrganisation(corrections.cell?.id ?? file.organisation.id).data
  const issuers = cell === undefined ? [] : issuersOf(cell)
  // who reads the name for a purpose alone may not name an issuer by its steps: that might open it for good
  const mayNameIssuer = file.nameOpen && purpose === undefined
  const parts = correctionParts(file, corrections, mayNameIssuer ? issuers : [])
  const isSame = Object.keys(parts).length === 0
  const after = {
    person: personShown(file, corrections),
    paper: paperShown(file, corrections),
    ceremonyDay: corrections.ceremonyBack ? null : ceremonyShown(file, corrections),
  }
  return {
    corrections,
    edit: (change: Partial<Corrections>) => {
      if (writing.isError) writing.reset()
      draft.change({ ...corrections, ...change })
    },
    today,
    issuers,
    notes: fieldNotes(text, [...judgeDraft(after, null, today), ...refused]),
    isSame,
    writing,
    refused,
    save: () => {
      if (!isSame) send({ ...parts, reason: corrections.reason.trim() })
    },
    giveUp: close,
  }
}

interface PersonPartProps {
  file: AdmissionDetail
  corrections: Corrections
  edit: (change: Partial<Corrections>) => void
  notes: ReturnType<typeof fieldNotes>
}

/** Personal fields can be corrected by those to whom they are open. */
function PersonPart({ file, corrections, edit, notes }: PersonPartProps) {
  const { correct: words } = useText().admissions.file
  const { setPurpose } = usePurpose()
  const person = personShown(file, corrections)
  const change = (next: Partial<typeof person>) => edit({ person: { ...corrections.person, ...next } })
  if (!file.nameOpen) {
    return (
      <Card title={words.person}>
        <div className="stack">
          <p>{words.personClosed}</p>
          <Button onClick={() => setPurpose('correction')}>{words.personOpen}</Button>
        </div>
      </Card>
    )
  }
  return (
    <>
      <Card title={words.person}>
        <div className="correction-fields">
          <PersonFields person={person} onChange={change} notes={notes} />
          {isBirthLocked(file, corrections) && (
            <BirthPaper corrections={corrections} edit={edit} notes={notes} />
          )}
          <WorkFields person={person} onChange={change} notes={notes} />
        </div>
      </Card>
      <Card title={words.sealed}>
        <SealedChanges corrections={corrections} edit={edit} notes={notes} />
      </Card>
    </>
  )
}
