import { useState } from 'react'
import type { OrganisationDetail } from '#contract/organisations'
import { type Kind, traitsOf } from '#domain/candidates/kinds'
import { issuersOf } from '../../admissions/issuers'
import { OrganisationPicker } from '../../organisations/OrganisationPicker'
import { SelectField } from '../../ui/ChoiceFields'
import { TextField } from '../../ui/TextField'
import { useText } from '../text'
import { type IssuerDraft, NO_ISSUER } from './recordDraft'

interface IssuerFieldsProps {
  kind: Kind
  cell: OrganisationDetail | undefined
  issuer: IssuerDraft
  onChange: (issuer: IssuerDraft) => void
  error?: string | undefined
  hint?: React.ReactNode
}

/** Who signed: a committee above the cell, any body of the system (also a closed one), or a name from the paper. */
export function IssuerFields({ kind, cell, issuer, onChange, error, hint }: IssuerFieldsProps) {
  const { form: words } = useText().candidates
  const [way, setWay] = useState<string | null>(wayOf(issuer))
  if (traitsOf(kind).level === 'centre') {
    return (
      <TextField
        label={words.centre}
        placeholder={words.centreExample}
        value={issuer.name}
        maxLength={300}
        error={error}
        onChange={(name) => onChange({ ...NO_ISSUER, name })}
      />
    )
  }
  const committees = cell === undefined ? [] : issuersOf(cell)
  const choose = (next: string | null) => {
    setWay(next)
    const committee = committees.find(({ above }) => String(above) === next)
    onChange(
      committee === undefined ? NO_ISSUER : { above: committee.above, body: null, name: committee.name },
    )
  }
  return (
    <>
      <SelectField
        label={words.issuer}
        value={way}
        error={error}
        hint={hint}
        options={[
          ...committees.map(({ name, above }) => ({ value: String(above), label: name })),
          { value: 'body', label: words.issuerBody },
          { value: 'other', label: words.issuerOther },
        ]}
        onChange={choose}
      />
      {way === 'body' && (
        <OrganisationPicker
          label={words.issuerFind}
          value={issuer.body}
          onChange={(body) => onChange({ above: null, body, name: body?.name ?? '' })}
        />
      )}
      {way === 'other' && (
        <TextField
          label={words.issuerName}
          value={issuer.name}
          maxLength={300}
          onChange={(name) => onChange({ ...NO_ISSUER, name })}
        />
      )}
    </>
  )
}

function wayOf({ above, body, name }: IssuerDraft): string | null {
  if (above !== null) return String(above)
  if (body !== null) return 'body'
  return name === '' ? null : 'other'
}
