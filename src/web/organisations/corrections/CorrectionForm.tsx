import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrganisationDetail } from '#contract/organisations'
import { api, isRefusal } from '../../platform/api'
import { useDraft } from '../../platform/draft'
import { Button } from '../../ui/Button'
import { findingFor } from '../../ui/Findings'
import { Form, FormEnd } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { TextField } from '../../ui/TextField'
import { ChangeError } from '../forms/ChangeError'
import { renewed } from '../forms/draft'
import type { ChangeRequest } from '../forms/requests'
import { useText } from '../text'
import { CorrectionFields } from './CorrectionFields'
import { correctionRequest, isCorrectionDraft, newCorrection } from './correctionDraft'
import type { Correction, Fact } from './facts'
import { factWords } from './factWords'
import '../forms/change-form.css'

interface CorrectionFormProps {
  fact: Fact
  how: Correction
  /** The body as it stands today. */
  organisation: OrganisationDetail
  onDone: () => void
  onCancel: () => void
}

/** Puts the right fact in the place of a wrong one, or nothing; kept while it is typed and sent once. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { fact, how, organisation, onCancel } = props
  const text = useText()
  const { corrections: words, forms } = text.organisations
  const { draft, writing, submit, findings } = useCorrecting(props)
  const { value, change, drop, restored } = draft
  const isUnchanged = correctionRequest(fact, how, value, organisation) === null
  const against = isUnchanged ? words.unchanged : undefined
  return (
    <Form onSubmit={submit} label={words.titles[how]}>
      {restored && <Notice>{forms.restored}</Notice>}
      <p>{words.recorded(factWords(text, fact))}</p>
      {how === 'correct' ? (
        <CorrectionFields
          fact={fact}
          draft={value}
          change={(part) => change({ ...value, ...part })}
          errorAt={(field) => findingFor(text, findings, `replacement.${field}`)}
          organisation={organisation}
        />
      ) : (
        <Notice tone="warn">{words.withdrawing}</Notice>
      )}
      <TextField
        label={words.why[how]}
        hint={words.whyHint}
        value={value.why}
        lines={2}
        maxLength={2000}
        error={findingFor(text, findings, 'reason')}
        onChange={(why) => change({ ...value, why })}
      />
      {writing.error !== null && <ChangeError error={writing.error} organisation={organisation} />}
      <p className="change-mistake">{words.kept}</p>
      {against !== undefined && <p className="change-mistake">{against}</p>}
      <FormEnd>
        <Button type="submit" look="main" reason={against} disabled={writing.isPending}>
          {writing.isPending ? text.common.working : words.submits[how]}
        </Button>
        <Button
          onClick={() => {
            drop()
            onCancel()
          }}
        >
          {forms.giveUp}
        </Button>
      </FormEnd>
    </Form>
  )
}

function useCorrecting({ fact, how, organisation, onDone }: CorrectionFormProps) {
  const queries = useQueryClient()
  const [start] = useState(() => newCorrection(fact, organisation))
  const factId = fact.of === 'event' ? fact.event.id : fact.state.id
  const draft = useDraft(`organisation:${how}:${factId}`, start, isCorrectionDraft)
  const { value, change, drop } = draft
  const writing = useMutation({
    mutationFn: ({ path, body }: ChangeRequest) => api.post<unknown>(path, body),
    onSuccess: () => {
      drop()
      void queries.invalidateQueries()
      onDone()
    },
    onError: (error) => {
      if (!isRefusal(error, 409)) return
      const isReused = error.findings.some(({ code }) => code === 'commandReused')
      change(isReused ? { ...value, ...renewed(value) } : value)
      void queries.invalidateQueries({ queryKey: ['organisations'] })
    },
  })
  const submit = () => {
    // after "somebody has changed it" the body was asked anew, and this answers to what is seen now
    const seen = isRefusal(writing.error, 409) ? { ...value, version: organisation.version } : value
    const request = correctionRequest(fact, how, seen, organisation)
    if (request === null || writing.isPending) return
    change(seen)
    writing.mutate(request)
  }
  return { draft, writing, submit, findings: isRefusal(writing.error) ? writing.error.findings : [] }
}
