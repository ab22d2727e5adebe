import { useState } from 'react'
import type { SheetReading } from '#contract/exchange'
import { decodeText, ENCODINGS, type Encoding } from '#domain/exchange/legacyText'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { SelectField } from '../ui/ChoiceFields'
import { FormEnd } from '../ui/Form'
import { decodedCells, type ReadSheet, tellingCells } from './chosenSheet'
import { useExchangeWords } from './useExchangeWords'

interface SheetChoiceProps {
  name: string
  reading: SheetReading
  onUse: (cells: string[][]) => void
}

/** Which sheet of the file, and how the columns of old fonts are read. */
export function SheetChoice({ name, reading, onUse }: SheetChoiceProps) {
  const words = useExchangeWords()
  const [place, setPlace] = useState(0)
  const sheet = reading.sheets[place]
  return (
    <Card title={words.title(name)}>
      {reading.sheets.length > 1 && (
        <SelectField
          label={words.sheet}
          value={String(place)}
          options={reading.sheets.map((one, index) => ({
            value: String(index),
            label: words.sheetOf(one.name, one.rows.length),
          }))}
          onChange={(value) => setPlace(Number(value ?? 0))}
        />
      )}
      {sheet !== undefined && <ChosenSheet key={place} sheet={sheet} onUse={onUse} />}
    </Card>
  )
}

function ChosenSheet({ sheet, onUse }: { sheet: ReadSheet; onUse: SheetChoiceProps['onUse'] }) {
  const words = useExchangeWords()
  const [encodings, setEncodings] = useState<readonly Encoding[]>(sheet.encodings)
  const old = sheet.encodings.flatMap((encoding, place) => (encoding === 'unicode' ? [] : [place]))
  const change = (at: number, encoding: Encoding) =>
    setEncodings(encodings.map((one, place) => (place === at ? encoding : one)))
  return (
    <div className="stack">
      {old.length > 0 && (
        <>
          <p>
            <b>{words.oldFonts}.</b> {words.oldFontsHint}
          </p>
          <table className="encodings">
            <caption className="visually-hidden">{words.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.column}</th>
                <th scope="col">{words.inFile}</th>
                <th scope="col">{words.encoding}</th>
                <th scope="col">{words.read}</th>
              </tr>
            </thead>
            <tbody>
              {old.map((place) => (
                <EncodingRow
                  key={place}
                  place={place}
                  examples={tellingCells(sheet, place)}
                  encoding={encodings[place] ?? 'unicode'}
                  onChange={(encoding) => change(place, encoding)}
                />
              ))}
            </tbody>
          </table>
        </>
      )}
      <FormEnd>
        <Button look="main" onClick={() => onUse(decodedCells(sheet, encodings))}>
          {words.use}
        </Button>
      </FormEnd>
    </div>
  )
}

interface EncodingRowProps {
  place: number
  examples: readonly string[]
  encoding: Encoding
  onChange: (encoding: Encoding) => void
}

function EncodingRow({ place, examples, encoding, onChange }: EncodingRowProps) {
  const words = useExchangeWords()
  return (
    <tr>
      <th scope="row">{place + 1}</th>
      <td className="soft">{examples.join(' · ')}</td>
      <td>
        <select
          className="input"
          aria-label={words.encodingOf(place + 1)}
          value={encoding}
          onChange={(event) => onChange(ENCODINGS.find((one) => one === event.target.value) ?? 'unicode')}
        >
          {ENCODINGS.map((one) => (
            <option key={one} value={one}>
              {words.encodings[one]}
            </option>
          ))}
        </select>
      </td>
      <td>{examples.map((cell) => decodeText(cell, encoding)).join(' · ')}</td>
    </tr>
  )
}
