import { useState } from 'react'
import { useChoices } from '../platform/address'
import './search-box.css'

interface SearchBoxProps {
  label: string
  hint: string
}

/** Narrows the page by words; what is typed goes into the address without leaving a step back for each letter. */
export function SearchBox({ label, hint }: SearchBoxProps) {
  const { chosen, choose } = useChoices()
  const [typed, setTyped] = useState(chosen('q') ?? '')
  return (
    <div className="search-box">
      <input
        className="input"
        type="search"
        aria-label={label}
        placeholder={hint}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          choose({ q: event.target.value }, { replace: true })
        }}
      />
    </div>
  )
}
