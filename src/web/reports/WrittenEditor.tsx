import { useRef } from 'react'
import { WRITTEN_FIGURES } from '#domain/reports/written'
import { plainText, renamed, typedFigures, valuesIn, type WrittenValues } from '#domain/reports/writtenText'
import { isRefusal } from '../platform/api'
import { useDraft } from '../platform/draft'
import { Button } from '../ui/Button'
import { Form } from '../ui/Form'
import { Notice } from '../ui/Notice'
import { TextField } from '../ui/TextField'
import { useCommandForm } from '../ui/useCommandForm'
import { WriteEnd } from '../ui/WriteEnd'
import { writtenPath } from './queries'
import { type ReportWords, useReportWords } from './useReportWords'

interface WrittenEditorProps {
  organisationId: string
  /** what the numbers are asked for */
  question: object
  /** the paragraph to begin with */
  body: string
  values: WrittenValues
  /** the version that is changed; absent for a new paragraph */
  afterId?: string
  onDone: (id: string) => void
  onCancel: () => void
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** Names of the page for those of the code, and back. */
function namesOf({ written }: ReportWords) {
  const pairs = WRITTEN_FIGURES.map((figure) => [figure, written.figures[figure]] as const)
  const inside = new Map(pairs.map(([figure, name]) => [name, figure]))
  return {
    shown: new Map<string, string>(pairs.map(([figure, name]) => [figure.toLowerCase(), name])),
    inside,
  }
}

/** The words in a field, the numbers in them by their names; beneath, how it reads. */
export function WrittenEditor(props: WrittenEditorProps) {
  const { organisationId, question, body, values, afterId, onDone, onCancel } = props
  const words = useReportWords()
  const { written } = words
  const names = namesOf(words)
  const draft = useDraft(`written:${organisationId}:${afterId ?? 'new'}`, renamed(body, names.shown), isText)
  const form = useCommandForm(
    writtenPath(organisationId),
    () => ({}),
    written.saved,
    (id) => {
      draft.drop()
      onDone(id)
    },
  )
  const text = renamed(draft.value, names.inside)
  const { unfit } = valuesIn(text, values)
  const typed = typedFigures(text)
  const unknown = unfit.length === 0 ? undefined : written.unknown(unfit.join(', '))
  const isStale = isRefusal(form.error, 409)
  const change = (value: string) => {
    draft.change(value)
    form.type({})
  }
  return (
    <Form
      label={written.editTitle}
      onSubmit={() => unknown === undefined && form.send({ question, body: text.trim(), afterId })}
    >
      {draft.restored && (
        <Notice
          actions={
            <Button look="plain" onClick={draft.drop}>
              {written.dropDraft}
            </Button>
          }
        >
          {written.restored}
        </Notice>
      )}
      <WordsField value={draft.value} values={values} unknown={unknown} onChange={change} />
      {typed.length > 0 && (
        <Notice tone="warn" live>
          {written.typed(typed.join('; '))}
        </Notice>
      )}
      <div>
        <h3>{written.preview}</h3>
        <p className="report-paragraph">{plainText(text, values)}</p>
      </div>
      {isStale && (
        <Notice tone="warn" live>
          {written.stale}
        </Notice>
      )}
      <WriteEnd
        submit={written.save}
        cancel={written.cancel}
        isPending={form.isPending}
        error={isStale ? null : form.error}
        onCancel={onCancel}
      />
    </Form>
  )
}

interface WordsFieldProps {
  value: string
  values: WrittenValues
  unknown: string | undefined
  onChange: (value: string) => void
}

/** The text with buttons that put a number in where the writing stands. */
function WordsField({ value, values, unknown, onChange }: WordsFieldProps) {
  const { written } = useReportWords()
  const frame = useRef<HTMLDivElement>(null)
  const insert = (name: string) => {
    const area = frame.current?.querySelector('textarea')
    if (!area) return
    // written into the field itself, so that the writing goes on behind the number
    area.setRangeText(`{${name}}`, area.selectionStart, area.selectionEnd, 'end')
    onChange(area.value)
    area.focus()
  }
  const known = WRITTEN_FIGURES.flatMap((figure) => {
    const told = values[figure]
    return told === undefined ? [] : [{ name: written.figures[figure], told }]
  })
  return (
    <div ref={frame}>
      <TextField
        label={written.words}
        hint={written.hint}
        value={value}
        lines={6}
        maxLength={8000}
        error={unknown}
        fault={unknown}
        onChange={onChange}
      />
      <div className="written-insert" role="group" aria-label={written.insert}>
        <span className="soft">{written.insert}</span>
        {known.map(({ name, told }) => (
          <Button key={name} onClick={() => insert(name)}>
            {written.insertOne(name, told)}
          </Button>
        ))}
      </div>
    </div>
  )
}
