import { candidateFile } from './candidateFile'
import { candidateForm } from './candidateForm'
import { candidateOpening } from './candidateOpening'
import { meetings } from './meetings'

/** Files of candidates: the page, its forms, taking up, meetings. */
export const candidates = {
  file: candidateFile,
  form: candidateForm,
  opening: candidateOpening,
  meetings,
}
