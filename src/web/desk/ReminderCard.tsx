import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReminderBody, ReminderReply } from '#contract/reminders'
import { api, newCommandId } from '../platform/api'
import { formatInstant } from '../platform/instant'
import { useWrite } from '../platform/useWrite'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { CheckField } from '../ui/ChoiceFields'
import { Form, FormEnd } from '../ui/Form'
import { ErrorState } from '../ui/States'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { useText } from './text'

/** Letters about what is due: where to, how often, and no longer. Not shown where there is no mail server. */
export function ReminderCard() {
  const { letters } = useText().desk
  const reminder = useQuery({
    queryKey: ['reminder'],
    queryFn: ({ signal }) => api.get<ReminderReply>('/api/reminder', { signal }),
  })
  const found = reminder.data
  if (found === undefined || (!found.available && found.address === null)) return null
  return (
    <Card title={letters.title}>
      <ReminderForm key={`${found.address} ${found.daily}`} found={found} />
    </Card>
  )
}

function ReminderForm({ found }: { found: ReminderReply }) {
  const { desk, common } = useText()
  const { letters } = desk
  const announce = useAnnounce()
  const [address, setAddress] = useState(found.address ?? '')
  const [daily, setDaily] = useState(found.daily)
  const [commandId, setCommandId] = useState(newCommandId)
  const writing = useWrite<ReminderBody, ReminderReply>('/api/reminder', () => announce(letters.done))
  const ending = useEndReminder(() => announce(letters.ended))
  const typed = address.trim()
  const isBusy = writing.isPending || ending.isPending
  const change = () => setCommandId(newCommandId())
  return (
    <Form
      label={letters.title}
      onSubmit={() => !isBusy && writing.mutate({ commandId, address: typed, daily })}
    >
      <p className="soft">{letters.hint}</p>
      {found.available ? null : <p>{letters.unavailable}</p>}
      <TextField
        label={letters.address}
        width="medium"
        autoComplete="email"
        maxLength={254}
        value={address}
        fault={/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(typed) ? undefined : letters.malformed}
        onChange={(next) => {
          setAddress(next)
          change()
        }}
      />
      <CheckField
        label={letters.daily}
        checked={daily}
        onChange={(next) => {
          setDaily(next)
          change()
        }}
      />
      {found.lastSentAt !== null && (
        <p className="soft">{letters.lastSent(formatInstant(found.lastSentAt))}</p>
      )}
      {writing.error !== null && <ErrorState error={writing.error} />}
      {ending.error !== null && <ErrorState error={ending.error} />}
      <FormEnd>
        <Button type="submit" look="main" disabled={isBusy}>
          {writing.isPending ? common.working : letters.submit}
        </Button>
        {found.address !== null && (
          <Button disabled={isBusy} onClick={() => ending.mutate()}>
            {letters.end}
          </Button>
        )}
      </FormEnd>
    </Form>
  )
}

function useEndReminder(onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => api.delete('/api/reminder'),
    onSuccess: () => {
      onDone()
      return queries.invalidateQueries({ queryKey: ['reminder'] })
    },
  })
}
