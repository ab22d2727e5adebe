import type { candidates as Vi } from '../vi/candidates'
import { candidateFile } from './candidateFile'
import { candidateForm } from './candidateForm'
import { candidateOpening } from './candidateOpening'
import { meetings } from './meetings'

export const candidates: typeof Vi = {
  file: candidateFile,
  form: candidateForm,
  opening: candidateOpening,
  meetings,
}
