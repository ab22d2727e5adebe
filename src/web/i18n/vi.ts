import { accounts } from './vi/accounts'
import { admissions } from './vi/admissions'
import { allocation } from './vi/allocation'
import { charts } from './vi/charts'
import { common } from './vi/common'
import { fields } from './vi/fields'
import { findings } from './vi/findings'
import { organisations } from './vi/organisations'
import { progress } from './vi/progress'
import { refusals } from './vi/refusals'
import { shell } from './vi/shell'
import { statements } from './vi/statements'
import { tables } from './vi/tables'
import { targets } from './vi/targets'
import { words } from './vi/words'
import { zeroCells } from './vi/zeroCells'

/** Every sentence of the page, one file per feature. English is typed from it: what is missing does not compile. */
export const vi = {
  accounts,
  admissions,
  allocation,
  charts,
  common,
  fields,
  findings,
  organisations,
  progress,
  refusals,
  shell,
  statements,
  tables,
  targets,
  words,
  zeroCells,
}

export type Text = typeof vi
