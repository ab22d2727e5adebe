import { type SyntheticEvent, useState } from 'react'
import type { FunnelReply } from '#contract/candidates'
import type { OrganisationDetail } from '#contract/organisations'
import { STAGES } from '#domain/candidates/fold'
import { addMonths, formatDay } from '#domain/dates'
import { useChoices } from '../platform/address'
import { Button } from '../ui/Button'
import { ControlsBar, Pick } from '../ui/Controls'
import { CopyButton } from '../ui/CopyButton'
import { DayPick } from '../ui/DayPick'
import { DownloadLink } from '../ui/DownloadLink'
import { PrintRows } from '../ui/PrintRows'
import { sheetColumns } from './candidateColumns'
import { ALERTS, isNarrowed, NO_FILTER, STATES } from './choices'
import type { ListQuestion } from './queries'
import { useText } from './text'
import type { CandidateListing } from './useCandidateList'
import { extentLines } from './words'

interface ListControlsProps {
  body: OrganisationDetail
  list: CandidateListing
  question: Omit<ListQuestion, 'q'>
  funnel: FunnelReply
}

/** What narrows the list; copying and printing at the end. */
export function ListControls({ body, list, question, funnel }: ListControlsProps) {
  const text = useText()
  const { sources } = text
  const { list: words } = sources
  const { choose } = useChoices()
  const title = [
    body.name,
    sources.title,
    `${sources.on} ${formatDay(funnel.on)}`,
    ...extentLines(text, list, question),
  ]
  return (
    <ControlsBar
      label={sources.filters}
      actions={
        <>
          <CopyButton title={title} columns={sheetColumns(text, list.open)} rows={list.items} />
          <DownloadLink
            path={`/api/organisations/${body.id}/candidates.xlsx`}
            query={question}
            search={list.search}
          />
          <PrintRows list={list.pieces} />
        </>
      }
    >
      <Filters question={question} funnel={funnel} />
      {isNarrowed(question) && (
        <Button look="plain" onClick={() => choose(NO_FILTER)}>
          {words.clear}
        </Button>
      )}
    </ControlsBar>
  )
}

function Filters({ question, funnel }: Pick<ListControlsProps, 'question' | 'funnel'>) {
  const { sources, fileWords } = useText()
  const { list: words, alerts } = sources
  const { choose } = useChoices()
  const { stage, state, missing, alert, by } = question
  const kinds = funnel.blocked.map(({ missing: kind }) => kind)
  const offered = missing === null || kinds.includes(missing) ? kinds : [missing, ...kinds]
  const looksAhead = alert === 'turns18' || alert === 'passes60' || alert === 'certificateExpires'
  return (
    <>
      <Pick
        label={words.stage}
        value={stage ?? 'every'}
        options={(['every', ...STAGES] as const).map((value) => ({
          value,
          label: value === 'every' ? words.everyStage : fileWords.stages[value],
        }))}
        onChange={(value) => choose({ stage: value === 'every' ? null : value })}
      />
      <Pick
        label={words.state}
        value={state}
        options={STATES.map((value) => ({ value, label: words.states[value] }))}
        onChange={(value) => choose({ state: value === 'open' ? null : value })}
      />
      {offered.length > 0 && (
        <Pick
          label={words.missing}
          value={missing ?? 'every'}
          options={(['every', ...offered] as const).map((value) => ({
            value,
            label: value === 'every' ? words.everyMissing : fileWords.kinds[value],
          }))}
          onChange={(value) => choose({ missing: value === 'every' ? null : value })}
        />
      )}
      <Pick
        label={words.alert}
        value={alert ?? 'every'}
        options={(['every', ...ALERTS] as const).map((value) => ({
          value,
          label: value === 'every' ? words.everyAlert : alerts[value],
        }))}
        onChange={(value) => choose({ alert: value === 'every' ? null : value, by: null })}
      />
      {looksAhead && (
        <DayPick
          label={words.by}
          value={by ?? addMonths(funnel.on, 3)}
          onChange={(day) => choose({ by: day })}
        />
      )}
    </>
  )
}

/** Asked with Enter: every answer with names is logged. */
export function NameSearch({ list, onSearch }: { list: CandidateListing; onSearch: () => void }) {
  const { list: words } = useText().sources
  const [typed, setTyped] = useState(list.search)
  const isSearched = list.search !== ''
  const hasNames = list.items.length > 0 && list.open !== 'none'
  if (!hasNames && !isSearched) return null
  const search = (event: SyntheticEvent) => {
    event.preventDefault()
    list.setSearch(typed)
    onSearch()
  }
  return (
    <form className="source-search" role="search" aria-label={words.search} onSubmit={search}>
      <input
        className="input"
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        title={words.searchHint}
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit">{words.searchShort}</Button>
    </form>
  )
}
