import { useParams } from 'react-router'
import { explainedSteps } from '#domain/plans/steps'
import { useOrganisation } from '../organisations/lookup'
import { Button } from '../ui/Button'
import { PageHead } from '../ui/PageHead'
import { useText } from './text'
import '../ui/card.css'
import './plans.css'

const STEPS = explainedSteps()

/** The steps of the road on one sheet, in large letters, for a secretary: read from the table the files are judged by. */
export function StepsPage() {
  const { id = '' } = useParams()
  const { plans, fileWords } = useText()
  const { steps: words, levels } = plans
  const body = useOrganisation(id).data
  return (
    <>
      <PageHead
        title={words.title}
        lede={[words.lede]}
        paper={{ organisation: body?.name ?? '', parent: body?.parentName ?? null, lines: [] }}
        actions={
          <Button look="main" onClick={() => window.print()}>
            {words.print}
          </Button>
        }
      />
      <div className="card steps-sheet">
        <section className="plan-step" aria-labelledby="step-1">
          <h2 id="step-1">{words.step(1)}</h2>
          <p>{words.first}</p>
        </section>
        {STEPS.map(({ step, acts }) => (
          <section key={step} className="plan-step" aria-labelledby={`step-${step}`}>
            <h2 id={`step-${step}`}>{words.step(step)}</h2>
            <ul>
              {acts.map(({ kind, level, form }) => (
                <li key={kind}>
                  {levels[level]}: {fileWords.kinds[kind]}
                  {form !== null && ` (${words.form(form)})`}
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p className="soft">{words.source}</p>
      </div>
    </>
  )
}
