import { useState } from 'react'
import type { ImportDetail, ImportSetting } from '#contract/imports'
import { formatDay } from '#domain/dates'
import type { ImportDefinition, ImportField } from '#domain/exchange/kinds/definition'
import { isOrdinalHead } from '#domain/exchange/rows'
import { isRefusal } from '../../platform/api'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { CheckField, SelectField } from '../../ui/ChoiceFields'
import { DataTable } from '../../ui/DataTable'
import { findingFor } from '../../ui/Findings'
import { Folded } from '../../ui/Folded'
import { Form, FormEnd } from '../../ui/Form'
import { ErrorState } from '../../ui/States'
import { TextField } from '../../ui/TextField'
import { columnLetter } from '../columnLetter'
import { EncodingsTable } from '../EncodingsTable'
import { FieldColumns } from './FieldColumns'
import { groupFields } from './fieldGroups'
import {
  firstMapping,
  headsOf,
  type Mapping,
  type PreviewRow,
  previewOf,
  proposedMapping,
  settingOf,
} from './mapping'
import { useStep } from './queries'
import { type Text, useText } from './text'

interface ColumnsStepProps {
  detail: ImportDetail
  definition: ImportDefinition
  onDone: () => void
}

/** Lines among which the head ends. */
const HEADS = 15

/** Which column holds what: known by the heads, looked at by a person. */
export function ColumnsStep({ detail, definition, onDone }: ColumnsStepProps) {
  const text = useText()
  const { imports: words } = text
  const [mapping, setMapping] = useState(() => firstMapping(detail, definition))
  // as the sheet was opened: a field does not leave its place, and the keyboard in it, while it is being chosen
  const [groups, setGroups] = useState(() => groupFields(detail, definition, mapping))
  const setting = useStep<{ expectedVersion: number; setting: ImportSetting }>(detail.id, 'settings', onDone)
  const sheet = detail.sheets[mapping.sheet]
  if (sheet === undefined) return null
  const refused = isRefusal(setting.error, 422) ? setting.error.findings : []
  const submit = () => setting.mutate({ expectedVersion: detail.version, setting: settingOf(mapping) })
  const lines = Math.min(HEADS, sheet.first.length)
  const openSheet = (place: number) => {
    const begun = proposedMapping(detail, definition, place)
    setMapping(begun)
    setGroups(groupFields(detail, definition, begun))
  }
  return (
    <Form label={words.columnsTitle} onSubmit={submit}>
      <Card title={words.columnsTitle}>
        <div className="stack">
          <p className="soft">{words.columnsHint}</p>
          <div className="import-fields">
            {detail.sheets.length > 1 && (
              <SelectField
                label={words.sheet}
                value={String(mapping.sheet)}
                options={detail.sheets.map(({ name, lines: last }, place) => ({
                  value: String(place),
                  label: words.sheetOf(name, last),
                }))}
                onChange={(place) => openSheet(Number(place ?? 0))}
              />
            )}
            <SelectField
              label={words.headLines}
              value={String(mapping.headLines)}
              options={Array.from({ length: lines + 1 }, (_, line) => ({
                value: String(line),
                label: line === 0 ? words.headNone : String(line),
              }))}
              onChange={(line) => setMapping({ ...mapping, headLines: Number(line ?? 0) })}
            />
          </div>
          <EncodingsTable
            rows={sheet.first}
            proposed={sheet.encodings}
            chosen={mapping.encodings}
            onChange={(encodings) => setMapping({ ...mapping, encodings })}
          />
          <FieldColumns
            groups={groups}
            heads={headsOf(sheet, mapping)}
            mapping={mapping}
            errorOf={(field) => findingFor(text, refused, `setting.constants.${field}`)}
            onChange={setMapping}
          />
          <CheckField
            label={words.fillDown}
            checked={mapping.fillDown}
            onChange={(fillDown) => setMapping({ ...mapping, fillDown })}
          />
        </div>
      </Card>
      <LeftOver words={words} heads={headsOf(sheet, mapping)} mapping={mapping} onChange={setMapping} />
      <Preview
        words={words}
        rows={previewOf(detail, mapping, definition)}
        fields={definition.fields.filter(({ key }) => mapping.columns.includes(key))}
      />
      {setting.isError && !refused.some(({ code }) => code === 'importFieldMissing') && (
        <ErrorState error={setting.error} />
      )}
      <FormEnd>
        <Button type="submit" look="main" disabled={setting.isPending}>
          {words.check}
        </Button>
      </FormEnd>
    </Form>
  )
}

interface LeftOverProps {
  words: Text['imports']
  heads: readonly string[]
  mapping: Mapping
  onChange: (mapping: Mapping) => void
}

/** What no step needs is not kept, unless somebody says why. */
function LeftOver({ words, heads, mapping, onChange }: LeftOverProps) {
  const left = heads.flatMap((head, place) =>
    head !== '' && !isOrdinalHead(head) && (mapping.columns[place] ?? null) === null ? [{ head, place }] : [],
  )
  if (left.length === 0) return null
  return (
    <Card title={words.leftOver}>
      <p>{left.map(({ head }) => head).join(' · ')}</p>
      <p className="soft">{words.leftOverHint}</p>
      <Folded summary={words.keepSome}>
        <div className="import-fields">
          {left.map(({ head, place }) => (
            <TextField
              key={place}
              label={words.keep(words.column(columnLetter(place), head))}
              optional
              value={mapping.kept[place] ?? ''}
              onChange={(reason) => onChange({ ...mapping, kept: { ...mapping.kept, [place]: reason } })}
            />
          ))}
        </div>
      </Folded>
    </Card>
  )
}

interface PreviewProps {
  words: Text['imports']
  rows: readonly PreviewRow[]
  fields: readonly ImportField[]
}

function Preview({ words, rows, fields }: PreviewProps) {
  return (
    <Card title={words.previewTitle}>
      {rows.length === 0 ? (
        <p className="soft">{words.previewNone}</p>
      ) : (
        <div className="import-rows import-preview">
          <DataTable
            caption={words.previewTitle}
            rows={rows}
            rowKey={({ line }) => String(line)}
            columns={[
              { key: 'line', head: words.line, cell: ({ line }) => words.lineOf(line) },
              ...fields.map(({ key, head }) => ({
                key,
                head,
                onPhone: 'figure' as const,
                cell: (row: PreviewRow) => previewText(words, row, key),
              })),
            ]}
          />
        </div>
      )}
    </Card>
  )
}

/** What stands in the cell, and the day it is read as where that is not the same. */
function previewText(words: Text['imports'], { texts, births }: PreviewRow, field: string): string {
  const born = births[field] ?? null
  const text = texts[field] || '–'
  return born === null ? text : `${text} (${words.readAs(formatDay(born))})`
}
