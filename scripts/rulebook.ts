import { join } from 'node:path'
import { projectRoot } from '../src/server/platform/projectRoot'
import { writeGenerated } from './generated'
import { rulebookText } from './rulebookText'
import { workflowText } from './workflowText'

/** Writes docs/rulebook.md and docs/workflow.md; with --check it only says whether they are up to date. */

const docs = join(projectRoot(), 'docs')

writeGenerated(join(docs, 'rulebook.md'), rulebookText(), 'npm run rulebook')
writeGenerated(join(docs, 'workflow.md'), workflowText(), 'npm run rulebook')
