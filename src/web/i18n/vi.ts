import { accounts } from './vi/accounts'
import { charts } from './vi/charts'
import { common } from './vi/common'
import { fields } from './vi/fields'
import { organisations } from './vi/organisations'
import { progress } from './vi/progress'
import { refusals } from './vi/refusals'
import { shell } from './vi/shell'
import { tables } from './vi/tables'
import { words } from './vi/words'

/** The sentences of sign-in and progress, one file per feature; those of other pages travel with them. English is typed from it: what is missing does not compile. */
export const vi = {
  accounts,
  charts,
  common,
  fields,
  organisations,
  progress,
  refusals,
  shell,
  tables,
  words,
}

export type Text = typeof vi
