import type { ReactNode } from 'react'
import type { OrganisationDetail } from '#contract/organisations'
import type { CellScreeningReply } from '#contract/screening'
import { formatDay } from '#domain/dates'
import { countEntry, isEnded, screeningThreshold } from '#domain/screening/state'
import { formatNumber } from '#domain/vietnamese'
import { PrintHead, SignaturePlace } from '../ui/PrintParts'
import { type Text, useText } from './text'

type Entry = CellScreeningReply['entries'][number]
type Ballot = NonNullable<CellScreeningReply['ballot']>

export interface MinutesProps {
  cell: OrganisationDetail
  told: CellScreeningReply
}

/** The minutes of the secret ballot on A4: who sat, what was counted, what follows; the cell keeps them. */
export function BallotMinutes({ cell, told }: MinutesProps) {
  const text = useText()
  const { screeningPapers: words } = text
  const { ballot, entries } = told
  if (ballot === null) return null
  const threshold = screeningThreshold(ballot.day)
  return (
    <Paper
      cell={cell}
      told={told}
      title={words.ballot}
      about={words.ballotOf}
      held={words.held(formatDay(ballot.day))}
      signers={words.signers}
    >
      <h2>{words.who}</h2>
      <Attendance ballot={ballot} />
      <h2>{words.views}</h2>
      <Views told={told} />
      <h2>{words.result}</h2>
      <p>{words.slips}</p>
      <table>
        <thead>
          <tr>
            {[
              words.number,
              words.name,
              words.by,
              words.yes,
              words.no,
              words.blank,
              words.needed,
              words.told,
            ].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry, place) => (
            <BallotRow key={entry.id} text={text} entry={entry} ballot={ballot} place={place} />
          ))}
        </tbody>
      </table>
      {threshold !== null && <p>{words.share(threshold.cite)}</p>}
      <h2>{words.end}</h2>
      <p>{words.ended(entries.filter(({ listed }) => listed).length)}</p>
    </Paper>
  )
}

interface BallotRowProps {
  text: Text
  entry: Entry
  ballot: Ballot
  place: number
}

function BallotRow({ text, entry, ballot, place }: BallotRowProps) {
  const { screeningPapers: words, screening } = text
  const { person, criteria, vote, listed } = entry
  const count = countEntry(vote, ballot)
  return (
    <tr>
      <td>{place + 1}</td>
      <th scope="row">{person?.fullName ?? words.erased}</th>
      <td>{(criteria ?? []).map((code) => screening.criteria[code]).join('; ')}</td>
      <td>{vote.for}</td>
      <td>{vote.against}</td>
      <td>{vote.blank}</td>
      <td>{count === null ? '–' : `${formatNumber(count.needed)}/${formatNumber(count.base)}`}</td>
      <td>{listed ? words.on : words.off}</td>
    </tr>
  )
}

function Attendance({ ballot: { attendance } }: { ballot: Ballot }) {
  const { screeningPapers: words } = useText()
  const { official, probationary } = attendance
  const absent = Object.entries(words.absentOf).flatMap(([kind, what]) => {
    const count = Object.entries(official.absent ?? {}).find(([known]) => known === kind)?.[1] ?? 0
    return count === 0 ? [] : [words.countOf(count, what)]
  })
  return (
    <>
      <p>{words.official(official.total, official.present, official.total - official.present)}</p>
      {absent.length > 0 && <p>{words.absentLine(absent.join(', '))}</p>}
      <p>{words.probationary(probationary.present, probationary.absent)}</p>
      <p>{words.chair}</p>
    </>
  )
}

function Views({ told: { steps } }: { told: CellScreeningReply }) {
  const { screeningPapers: words, screening } = useText()
  const asked = steps.filter(({ askedDay }) => askedDay !== null)
  if (asked.length === 0) return <p>{words.viewNone}</p>
  return asked.map(({ kind, askedDay, day }) => (
    <p key={kind}>
      {words.viewLine(
        screening.steps[kind],
        askedDay === null ? '…' : formatDay(askedDay),
        day === null ? screening.list.waiting : formatDay(day),
      )}
    </p>
  ))
}

/** The minutes of the assessment, to be filled in at the table: names leave the system with the result. */
export function OutcomeMinutes({ cell, told }: MinutesProps) {
  const text = useText()
  const { screeningPapers: words, screening } = text
  const listed = told.entries.filter((entry) => entry.listed)
  const open = listed.filter((entry) => !isEnded(entry))
  return (
    <Paper
      cell={cell}
      told={told}
      title={words.outcome}
      about={words.outcomeOf}
      held={words.heldOpen}
      signers={words.outcomeSigners}
    >
      <h2>{words.who}</h2>
      <p>{words.chair}</p>
      <h2>{words.outcomeResult}</h2>
      <table>
        <thead>
          <tr>
            {[words.number, words.name, words.helper, words.period, words.assessed].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {open.map(({ id, person, help, outcome }, place) => (
            <tr key={id}>
              <td>{place + 1}</td>
              <th scope="row">{person?.fullName ?? words.erased}</th>
              <td>{help?.helper?.fullName ?? '…'}</td>
              <td>
                {help === null ? '…' : screening.list.periodOf(formatDay(help.from), formatDay(help.until))}
              </td>
              <td>
                {outcome === null
                  ? words.choices
                  : words.was(screening.outcomes[outcome.kind], formatDay(outcome.day))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {listed.length > open.length && <p>{words.outcomeGone(listed.length - open.length)}</p>}
      <h2>{words.outcomeEnd}</h2>
      <p>{words.outcomeEnded}</p>
    </Paper>
  )
}

interface PaperProps extends MinutesProps {
  title: string
  about: string
  held: string
  signers: readonly string[]
  children: ReactNode
}

function Paper({ cell, told: { round }, title, about, held, signers, children }: PaperProps) {
  const { screeningPapers: words } = useText()
  return (
    <article className="minutes-paper print-only">
      <PrintHead organisation={cell.name} parent={cell.parentName} title={title} lines={[about]} />
      <p>{held}</p>
      {round !== null && (
        <p>{words.ground(round.plan.number, formatDay(round.plan.day), round.plan.issuerName)}</p>
      )}
      {children}
      <SignaturePlace placeAndDay={words.place} signers={signers} />
    </article>
  )
}
