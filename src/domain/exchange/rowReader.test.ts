import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readableText } from './rowReader'

it('a text reads the same whichever way it is read: most have nothing to be taken away and are not looked through', () => {
  const letter = fc.constantFrom(...Array.from("aĐđÐðễe\u0302\u0301Ờ \u00a0\u200b\u0007\n-/().7_,;'·"))
  const text = fc.oneof(
    fc.string(),
    fc.array(letter, { maxLength: 12 }).map((letters) => letters.join('')),
  )
  fc.assert(
    fc.property(text, (typed) => {
      expect(readableText(typed)).toBe(readableText(`\u200b${typed} `))
    }),
    { examples: [["'-a"]] },
  )
})
