import { Notice } from '../../ui/Notice'
import { OrganisationPicker } from '../OrganisationPicker'
import { useText } from '../text'
import { DayOf } from './DayOf'
import type { FieldsProps } from './fields'

/** Another body above; says what goes along. */
export function MoveFields(props: FieldsProps) {
  const { forms } = useText().organisations
  const { draft, change, errorAt, organisation } = props
  const { name, parentName, children } = organisation
  return (
    <>
      {parentName !== null && <p>{forms.presentParent(parentName)}</p>}
      <OrganisationPicker
        label={forms.newParent}
        hint={forms.parentHint}
        value={draft.parent}
        error={errorAt('parentId')}
        onChange={(parent) => change({ parent })}
      />
      <Notice tone="warn" title={forms.moveTitle}>
        {children === 0 ? forms.moveAlone(name) : forms.moveWith(name, children)}
      </Notice>
      <DayOf {...props} />
    </>
  )
}
