import type { SurveyReply } from '#contract/plans'
import { type Day, formatDay } from '#domain/dates'
import { isCell } from '#domain/organisations/kinds'
import { SURVEY_GROUPS, type SurveyGroup } from '#domain/plans/words'
import { formatNumber } from '#domain/vietnamese'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { CountField } from '../ui/CountField'
import { type Column, DataTable } from '../ui/DataTable'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { FigureList } from '../ui/FigureList'
import { findingFor } from '../ui/Findings'
import { Form } from '../ui/Form'
import { MoreRows } from '../ui/MoreRows'
import { PageHead } from '../ui/PageHead'
import { SheetButtons } from '../ui/SheetButtons'
import { ErrorState, LoadingShape } from '../ui/States'
import { useCommandForm } from '../ui/useCommandForm'
import { WriteEnd } from '../ui/WriteEnd'
import { PlanControls, type ViewProps } from './PlanControls'
import { useSurveys } from './queries'
import { type Text, useText } from './text'

/** What cells counted in their area, and the sums of those that did. */
export function SurveysView({ body, year, mayWrite }: ViewProps) {
  const text = useText()
  const { page, survey: words, surveyGroups } = text.plans
  const { chosen, choose } = useChoices()
  const surveys = useSurveys(body.id, year)
  const told = surveys.data?.pages[0]
  const items = surveys.data?.pages.flatMap((one) => one.items) ?? []
  const columns = columnsOf(text, items)
  const years = `${page.year} ${String(year)}`
  const here = paths.plans(body.id, { view: 'surveys', year })
  const maySurvey = mayWrite && isCell(body.kind)
  const lede =
    told === undefined
      ? undefined
      : told.surveyed === 0
        ? [words.ledeNone(year)]
        : words.lede(
            year,
            { text: formatNumber(told.surveyed), to: `${here}#survey-cells` },
            { text: formatNumber(told.cells), to: `${here}#survey-cells` },
          )
  return (
    <>
      <PageHead
        title={page.title}
        {...(lede !== undefined && { lede })}
        paper={{ organisation: body.name, parent: body.parentName, lines: [years] }}
        actions={
          maySurvey && (
            <Button look="main" onClick={() => choose({ write: 'survey' })}>
              {words.add}
            </Button>
          )
        }
      />
      <PlanControls
        body={body}
        year={year}
        copy={
          <SheetButtons
            list={surveys}
            title={[body.name, words.caption, years]}
            columns={columns}
            rows={items}
          />
        }
        list={surveys}
      />
      <div className="stack">
        <p className="soft screen-only">{words.hint}</p>
        {surveys.isPending && <LoadingShape shape="table" />}
        {surveys.isError && <ErrorState error={surveys.error} onRetry={() => void surveys.refetch()} />}
        {told !== undefined && told.groups.length > 0 && (
          <Card title={`${words.groups} · ${words.of(told.surveyed, told.cells)}`}>
            <FigureList
              items={told.groups.map(({ group, told: count }) => ({
                key: group,
                label: surveyGroups[group],
                value: count.value === null ? words.suppressed : formatNumber(count.value),
              }))}
            />
          </Card>
        )}
        {told !== undefined && (
          <div className="card print-wide" id="survey-cells">
            <DataTable
              caption={words.caption}
              rows={items}
              rowKey={({ cell }) => cell.id}
              columns={columns}
            />
            <MoreRows
              shown={items.length}
              hasMore={surveys.hasNextPage}
              loading={surveys.isFetchingNextPage}
              onMore={() => void surveys.fetchNextPage()}
            />
          </div>
        )}
      </div>
      {maySurvey && chosen('write') === 'survey' && (
        <SurveyDialog id={body.id} year={year} onClose={() => choose({ write: null }, { replace: true })} />
      )}
    </>
  )
}

type Item = SurveyReply['items'][number]

/** A column for each group that some cell counted. */
function columnsOf(
  { plans: { page, survey: words, surveyGroups } }: Text,
  items: readonly Item[],
): Column<Item>[] {
  const counted = SURVEY_GROUPS.filter((group) =>
    items.some(({ counts }) => counts.some((one) => one.group === group)),
  )
  const valueOf = (item: Item, group: SurveyGroup) => item.counts.find((one) => one.group === group)?.value
  return [
    {
      key: 'cell',
      head: page.cell,
      cell: ({ cell }) => (
        <>
          {cell.name}
          {cell.parentName !== null && <small className="soft plan-under">{cell.parentName}</small>}
        </>
      ),
      copyValue: ({ cell }) => cell.name,
    },
    {
      key: 'day',
      head: words.day,
      width: '9rem',
      onPhone: 'standing',
      cell: ({ day }) => (day === null ? <span className="soft">{words.notYet}</span> : formatDay(day)),
      copyValue: ({ day }) => (day === null ? words.notYet : formatDay(day)),
    },
    ...counted.map(
      (group): Column<Item> => ({
        key: group,
        head: surveyGroups[group],
        align: 'end',
        cell: (item) => {
          const value = valueOf(item, group)
          return value === undefined ? '–' : formatNumber(value)
        },
        copyValue: (item) => valueOf(item, group) ?? null,
      }),
    ),
  ]
}

interface SurveyDraft {
  readonly day: Day | null
  readonly counts: Readonly<Partial<Record<SurveyGroup, number | null>>>
}

function SurveyDialog({ id, year, onClose }: { id: string; year: number; onClose: () => void }) {
  const text = useText()
  const { survey: words, surveyGroups, cancel } = text.plans
  const { today } = useViewer()
  const form = useCommandForm<SurveyDraft>(
    `/api/organisations/${id}/source-surveys`,
    () => ({ day: null, counts: {} }),
    words.done,
    onClose,
  )
  const { value, type } = form
  const submit = () => {
    const counts = SURVEY_GROUPS.flatMap((group) => {
      const count = value.counts[group] ?? null
      return count === null ? [] : [{ group, value: count }]
    })
    form.send({ year, day: value.day, counts })
  }
  return (
    <Dialog title={words.title} width="wide" onClose={onClose} busy={form.isPending}>
      <Form label={words.title} onSubmit={submit}>
        <p className="field-hint">{words.hint}</p>
        <DayField
          label={words.dayField}
          value={value.day}
          max={today}
          error={findingFor(text, form.findings, 'day')}
          onChange={(day) => type({ day })}
        />
        <div className="plan-grid">
          {SURVEY_GROUPS.map((group) => (
            <CountField
              key={group}
              label={surveyGroups[group]}
              value={value.counts[group] ?? null}
              optional
              max={100_000}
              onChange={(count) => type({ counts: { ...value.counts, [group]: count } })}
            />
          ))}
        </div>
        <WriteEnd
          submit={words.submit}
          cancel={cancel}
          isPending={form.isPending}
          error={form.error}
          onCancel={onClose}
          fields={['day']}
        />
      </Form>
    </Dialog>
  )
}
