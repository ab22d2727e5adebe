import { accounts } from './vi/accounts'
import { charts } from './vi/charts'
import { common } from './vi/common'
import { fields } from './vi/fields'
import { findings } from './vi/findings'
import { organisations } from './vi/organisations'
import { refusals } from './vi/refusals'
import { shell } from './vi/shell'
import { tables } from './vi/tables'

/** Every sentence of the page, one file per feature. English is typed from it: what is missing does not compile. */
export const vi = { accounts, charts, common, fields, findings, organisations, refusals, shell, tables }

export type Text = typeof vi
