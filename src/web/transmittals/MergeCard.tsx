import { useState } from 'react'
import { may, PURPOSES, type Purpose } from '#domain/access'
import { MERGE_SHEETS, type MergeForm } from '#domain/transmittals/merge'
import { withQuery } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { SelectField } from '../ui/ChoiceFields'
import { Form, FormEnd } from '../ui/Form'
import { useText } from './text'

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the very table
const FORMS = Object.keys(MERGE_SHEETS) as MergeForm[]

/** Sheets for papers that are filled by mail merge: personal data, so for a stated purpose. */
export function MergeCard({ id }: { id: string }) {
  const { transmittals: words, admissions } = useText()
  const { purposes } = admissions.words
  const { roles } = useViewer()
  const [purpose, setPurpose] = useState<Purpose | null>(null)
  const [form, setForm] = useState<MergeForm>('03-dskn')
  if (!roles.some(({ role }) => may(role, 'names.read', 'own'))) return null
  const take = () => {
    if (purpose === null) return
    window.location.assign(
      withQuery(`/api/organisations/${encodeURIComponent(id)}/mail-merge/${form}.xlsx`, { purpose }),
    )
  }
  return (
    <div className="screen-only">
      <Card title={words.mergeTitle}>
        <Form label={words.mergeTitle} onSubmit={take}>
          <p className="soft">{words.mergeHint}</p>
          <div className="transmittal-fields">
            <SelectField
              label={words.mergeForm}
              value={form}
              options={FORMS.map((value) => ({ value, label: words.merges[value] }))}
              onChange={(next) => setForm(next ?? '03-dskn')}
            />
            <SelectField
              label={words.mergePurpose}
              value={purpose}
              options={PURPOSES.map((value) => ({ value, label: purposes[value] }))}
              onChange={setPurpose}
            />
          </div>
          <FormEnd>
            <Button type="submit">{words.sheet}</Button>
          </FormEnd>
        </Form>
      </Card>
    </div>
  )
}
