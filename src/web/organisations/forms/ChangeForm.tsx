import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrganisationDetail } from '#contract/organisations'
import { formatDay } from '#domain/dates'
import { api, isRefusal } from '../../platform/api'
import { useDraft } from '../../platform/draft'
import { Button } from '../../ui/Button'
import { findingFor } from '../../ui/Findings'
import { Form, FormEnd } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { type Text, useText } from '../text'
import { ChangeError } from './ChangeError'
import { ChangeFields } from './ChangeFields'
import { type Change, wordOf } from './changes'
import { type ChangeDraft, isChangeDraft, newDraft, renewed } from './draft'
import { type ChangeRequest, isDescribed, requestOf } from './requests'
import './change-form.css'

interface ChangeFormProps {
  change: Change
  /** The body as it stands today. */
  organisation: OrganisationDetail
  /** The sentence that says what was recorded. */
  onDone: (sentence: string) => void
  onCancel: () => void
}

/** One change of a body from a day on, kept while it is typed and sent once. */
export function ChangeForm({ change: of, organisation, onDone, onCancel }: ChangeFormProps) {
  const text = useText()
  const { forms } = text.organisations
  const queries = useQueryClient()
  const [start] = useState(() => newDraft(organisation, of === 'describe'))
  const { value, change, drop, restored } = useDraft(
    `organisation:${organisation.id}:${of}`,
    start,
    isChangeDraft,
  )
  const writing = useMutation({
    mutationFn: ({ path, body }: ChangeRequest) => api.post<unknown>(path, body),
    onSuccess: () => {
      drop()
      void queries.invalidateQueries()
      onDone(doneSentence(text, of, value))
    },
    onError: (error) => {
      if (!isRefusal(error, 409)) return
      change(isReused(error) ? renewed(value) : value)
      void queries.invalidateQueries({ queryKey: ['organisations'] })
    },
  })
  const findings = isRefusal(writing.error) ? writing.error.findings : []
  const against = reasonAgainst(text, of, value, organisation)
  const submit = () => {
    // after "somebody has changed it" the body was asked anew, and this answers to what is seen now
    const seen = isRefusal(writing.error, 409) ? { ...value, version: organisation.version } : value
    const request = requestOf(of, seen, organisation)
    if (request === null || against !== undefined || writing.isPending) return
    change(seen)
    writing.mutate(request)
  }
  return (
    <Form onSubmit={submit} label={forms.titles[wordOf(of, value.exhausted)]}>
      {restored && <Notice>{forms.restored}</Notice>}
      <ChangeFields
        of={of}
        draft={value}
        change={(part) => change({ ...value, ...part })}
        errorAt={(field) => findingFor(text, findings, field)}
        organisation={organisation}
      />
      {writing.isError && <ChangeError error={writing.error} organisation={organisation} />}
      <p className="change-mistake">{forms.mistakes[wordOf(of, value.exhausted)]}</p>
      {against !== undefined && <p className="change-mistake">{against}</p>}
      <FormEnd>
        <Button type="submit" look="main" reason={against} disabled={writing.isPending}>
          {writing.isPending ? text.common.working : forms.submits[wordOf(of, value.exhausted)]}
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

function isReused(error: Error): boolean {
  return isRefusal(error) && error.findings.some(({ code }) => code === 'commandReused')
}

/** What is against it before it is sent; empty fields say so themselves. */
function reasonAgainst(
  { organisations: { forms } }: Text,
  change: Change,
  draft: ChangeDraft,
  organisation: OrganisationDetail,
): string | undefined {
  if (change === 'close' && organisation.children > 0) return forms.livingReason
  if (change === 'rename' && draft.name.trim() === organisation.name) return forms.sameName
  if (change === 'describe' && !isDescribed(draft, organisation)) return forms.unchanged
  if (change !== 'move' || draft.parent === null) return undefined
  if (draft.parent.id === organisation.id) return forms.isItself
  return draft.parent.id === organisation.parentId ? forms.sameParent : undefined
}

function doneSentence(text: Text, change: Change, draft: ChangeDraft): string {
  const { done } = text.organisations.forms
  const day = draft.day === null ? '' : formatDay(draft.day)
  switch (change) {
    case 'found':
      return done.found(draft.name, day)
    case 'rename':
      return done.rename(draft.name, day)
    case 'move':
      return done.move(draft.parent?.name ?? '', day)
    case 'describe':
    case 'records':
    case 'close':
      return done[change](day)
    case 'source':
      return draft.exhausted ? done.source(day) : done.sourceAgain(day)
  }
}
