import { accounts } from './vi/accounts'
import { admissions } from './vi/admissions'
import { allocation } from './vi/allocation'
import { charts } from './vi/charts'
import { common } from './vi/common'
import { desk } from './vi/desk'
import { fields } from './vi/fields'
import { fileWords } from './vi/fileWords'
import { findings } from './vi/findings'
import { organisations } from './vi/organisations'
import { progress } from './vi/progress'
import { refusals } from './vi/refusals'
import { rules } from './vi/rules'
import { shell } from './vi/shell'
import { sources } from './vi/sources'
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
  desk,
  fields,
  fileWords,
  findings,
  organisations,
  progress,
  refusals,
  rules,
  shell,
  sources,
  statements,
  tables,
  targets,
  words,
  zeroCells,
}

export type Text = typeof vi
