import { formatNumber } from '#domain/vietnamese'
import type { Text } from '../vi'

export const fields: Text['fields'] = {
  required: 'This field is needed.',
  choose: 'Choose',
  apply: 'Show for this day',
  chooseRequired: 'Choose one.',
  dayPlaceholder: 'day/month/year',
  dayShape: 'Enter the day as day/month/year, for example 31/08/2023.',
  dayYear: 'Enter all four digits of the year, for example 31/08/2023.',
  dayMonth: (month) => `There is no month ${month}.`,
  dayOfMonth: (last, month, year) => `Month ${month} of ${year} has only ${last} days.`,
  dayZero: 'There is no day 0.',
  dayBefore: (first) => `The earliest day allowed is ${first}.`,
  dayAfter: (last) => `The latest day allowed is ${last}.`,
  countShape: 'Enter a whole number, for example 1.234.',
  countLow: (least) => `The smallest number allowed is ${formatNumber(least)}.`,
  countHigh: (most) => `The largest number allowed is ${formatNumber(most)}.`,
  textLong: (most) => `Longer than ${formatNumber(most)} characters.`,
}
