import { useState } from 'react'
import type { SheetReading } from '#contract/exchange'
import type { Encoding } from '#domain/exchange/legacyText'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { SelectField } from '../ui/ChoiceFields'
import { FormEnd } from '../ui/Form'
import { decodedCells, type ReadSheet } from './chosenSheet'
import { EncodingsTable } from './EncodingsTable'
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
  return (
    <div className="stack">
      <EncodingsTable
        rows={sheet.rows}
        proposed={sheet.encodings}
        chosen={encodings}
        onChange={setEncodings}
      />
      <FormEnd>
        <Button look="main" onClick={() => onUse(decodedCells(sheet, encodings))}>
          {words.use}
        </Button>
      </FormEnd>
    </div>
  )
}
