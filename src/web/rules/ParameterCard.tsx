import type { PreviewBody, RuleDetail } from '#contract/rules'
import { dutyClockOf } from '#domain/rulebook/preview'
import { useChoices } from '../platform/address'
import { Button } from '../ui/Button'
import { Card } from '../ui/Card'
import { Notice } from '../ui/Notice'
import { PreviewForm } from './PreviewForm'
import { PreviewResult } from './PreviewResult'
import { parameterWords } from './ruleWords'
import { TimelineTable } from './TimelineTable'
import { addressOf, type Tried, triedFrom, triedIn, valueOf } from './tried'
import { useFilesBody } from './useFilesBody'
import { usePreviewWords } from './usePreviewWords'
import { useRuleWords } from './useRuleWords'

type Parameter = RuleDetail['parameters'][number]

interface ParameterCardProps {
  ruleId: string
  on: string
  parameter: Parameter
}

/** The values of one parameter through time; one by which duties are counted can be tried out. */
export function ParameterCard({ ruleId, on, parameter: { parameter, entry, timeline } }: ParameterCardProps) {
  const ruleWords = useRuleWords()
  const words = usePreviewWords()
  const { chosen, choose } = useChoices()
  const { body } = useFilesBody()
  const clock = dutyClockOf(ruleId, parameter)
  const name = parameterWords(ruleWords, parameter)
  const known = entry ?? timeline.at(-1)
  const canTry = clock !== null && body !== null && known !== undefined
  const isOpen = canTry && chosen('try') === parameter
  const opened = known && (triedIn(chosen) ?? triedFrom(known.value, entry === null ? known.from : on))
  const button = <Button onClick={() => choose(addressOf(parameter, null))}>{words.open}</Button>
  return (
    <Card title={name} actions={canTry && !isOpen ? button : undefined}>
      <TimelineTable parameter={parameter} timeline={timeline} inForceFrom={entry?.from ?? null} />
      {isOpen && opened !== undefined && (
        <div className="rule-preview">
          <h3>{words.formTitle(name)}</h3>
          <Notice>{words.notSaved}</Notice>
          <div className="screen-only">
            <PreviewForm
              parameter={parameter}
              clock={clock}
              title={words.open}
              opened={opened}
              life={{ from: timeline[0]?.from ?? known.from, until: timeline.at(-1)?.until ?? null }}
            />
          </div>
          <Answer
            ruleId={ruleId}
            asked={askedOf({ parameter, organisationId: body.id }, triedIn(chosen), known.value)}
          />
        </div>
      )}
    </Card>
  )
}

function Answer({ ruleId, asked }: { ruleId: string; asked: PreviewBody | null }) {
  return asked === null ? null : <PreviewResult ruleId={ruleId} asked={asked} />
}

function askedOf(
  place: Pick<PreviewBody, 'parameter' | 'organisationId'>,
  tried: Tried | null,
  known: Parameter['timeline'][number]['value'],
): PreviewBody | null {
  const value = tried === null ? null : valueOf(tried, known)
  return tried === null || tried.from === null || value === null
    ? null
    : { ...place, from: tried.from, value }
}
