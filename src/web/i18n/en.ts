import { accounts } from './en/accounts'
import { admissions } from './en/admissions'
import { allocation } from './en/allocation'
import { charts } from './en/charts'
import { common } from './en/common'
import { desk } from './en/desk'
import { fields } from './en/fields'
import { fileWords } from './en/fileWords'
import { findings } from './en/findings'
import { organisations } from './en/organisations'
import { progress } from './en/progress'
import { refusals } from './en/refusals'
import { rules } from './en/rules'
import { shell } from './en/shell'
import { sources } from './en/sources'
import { statements } from './en/statements'
import { tables } from './en/tables'
import { targets } from './en/targets'
import { words } from './en/words'
import { zeroCells } from './en/zeroCells'
import type { Text } from './vi'

export const en: Text = {
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
