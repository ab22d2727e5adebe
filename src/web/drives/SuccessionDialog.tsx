import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SuccessionBody } from '#contract/afterAdmission'
import type { Created } from '#contract/common'
import type { MemberList } from '#contract/meetings'
import type { OrganisationDetail } from '#contract/organisations'
import type { Day } from '#domain/dates'
import { POSTS, type Post, SUCCESSION_STEPS, type SuccessionStep } from '#domain/drives/words'
import { isCell } from '#domain/organisations/kinds'
import { OrganisationPicker, type PickedOrganisation } from '../organisations/OrganisationPicker'
import { api, isRefusal, newCommandId } from '../platform/api'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { useViewer } from '../platform/viewer'
import { RadioField, SelectField } from '../ui/ChoiceFields'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { useAfterWords } from './afterWords'
import { useText } from './text'
import { WriteEnd } from './WriteEnd'

interface SuccessionDialogProps {
  body: OrganisationDetail
  onClose: () => void
}

interface Draft {
  readonly memberId: string | null
  readonly post: Post | null
  readonly step: SuccessionStep | null
  readonly day: Day | null
  readonly paper: string
}

/** One step for a post of the body: who, which, when. */
export function SuccessionDialog({ body, onClose }: SuccessionDialogProps) {
  const text = useText()
  const { succession: told } = useAfterWords()
  const { today } = useViewer()
  const announce = useAnnounce()
  const [id] = useState(newId)
  const [draft, setDraft] = useState<Draft>({ memberId: null, post: null, step: null, day: today, paper: '' })
  const type = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes })
  const writing = useWrite<SuccessionBody, Created>(`/api/organisations/${body.id}/successions`, () => {
    announce(told.done)
    onClose()
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const submit = () => {
    const { memberId, post, step, day, paper } = draft
    if (writing.isPending || memberId === null || post === null || step === null || day === null) return
    const paperNumber = paper.trim()
    const sent = { id, memberId, post, step, day, ...(paperNumber !== '' && { paperNumber }) }
    writing.mutate({ commandId: newCommandId(), ...sent })
  }
  return (
    <Dialog title={told.add} onClose={onClose} busy={writing.isPending}>
      <Form label={told.add} onSubmit={submit}>
        <MemberPick body={body} value={draft.memberId} onChange={(memberId) => type({ memberId })} />
        <SelectField
          label={told.post}
          value={draft.post}
          options={POSTS.map((value) => ({ value, label: told.posts[value] }))}
          onChange={(post) => type({ post })}
        />
        <RadioField
          label={told.step}
          value={draft.step}
          options={SUCCESSION_STEPS.map((value) => ({ value, label: told.steps[value] }))}
          error={findingFor(text, refused, 'step')}
          onChange={(step) => type({ step })}
        />
        <DayField
          label={told.day}
          value={draft.day}
          max={today}
          error={findingFor(text, refused, 'day')}
          onChange={(day) => type({ day })}
        />
        <TextField
          label={told.paper}
          optional
          value={draft.paper}
          maxLength={100}
          onChange={(paper) => type({ paper })}
        />
        <WriteEnd writing={writing} submit={told.submit} cancel={told.cancel} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

interface MemberPickProps {
  body: OrganisationDetail
  value: string | null
  onChange: (memberId: string | null) => void
}

/** The member, of the cell itself or of one beneath that is chosen first. */
function MemberPick({ body, value, onChange }: MemberPickProps) {
  const { succession: told } = useAfterWords()
  const isOwn = isCell(body.kind)
  const [cell, setCell] = useState<PickedOrganisation | null>(null)
  const cellId = isOwn ? body.id : (cell?.id ?? null)
  const members = useQuery({
    queryKey: ['members', cellId, 'all'],
    queryFn: ({ signal }) =>
      api.get<MemberList>(`/api/organisations/${cellId}/members`, { query: { limit: 500 }, signal }),
    enabled: cellId !== null,
    retry: false,
    refetchOnWindowFocus: false,
  })
  const options = (members.data?.items ?? []).map(({ id, fullName }) => ({ value: id, label: fullName }))
  return (
    <>
      {!isOwn && (
        <OrganisationPicker
          label={told.member}
          value={cell}
          cellsOnly
          onChange={(picked) => {
            setCell(picked)
            onChange(null)
          }}
        />
      )}
      {cellId !== null && (
        <SelectField
          label={told.person}
          hint={members.isError ? told.cellOnly : options.length === 0 ? told.noMember : undefined}
          value={value}
          options={options}
          onChange={onChange}
        />
      )}
    </>
  )
}
