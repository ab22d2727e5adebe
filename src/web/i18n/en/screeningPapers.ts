import type { screeningPapers as vi } from '../vi/screeningPapers'
import { screeningPapers as papers } from '../vi/screeningPapers'

/** The papers are those of the office: they stay in its language, the buttons do not. */
export const screeningPapers: typeof vi = {
  ...papers,
  printBallot: 'Print the minutes of the ballot',
  printOutcome: 'Print the minutes of the assessment',
}
