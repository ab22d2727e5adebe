import { Link, useParams } from 'react-router'
import type { RuleDetail } from '#contract/rules'
import { formatDay } from '#domain/dates'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { useViewer } from '../platform/viewer'
import { Card } from '../ui/Card'
import { ControlsBar, Pick } from '../ui/Controls'
import { PageHead } from '../ui/PageHead'
import { ErrorState, LoadingShape } from '../ui/States'
import { ActsTable } from './ActsTable'
import { OpenFiles } from './OpenFiles'
import { ParameterCard } from './ParameterCard'
import { useRule } from './queries'
import { DayOfAct, LocalTag, useDayOfAct } from './RuleParts'
import { useText } from './text'
import { useFilesBody } from './useFilesBody'
import { usePreviewWords } from './usePreviewWords'
import './rules.css'

/** One rule: its values through time, the text of each, the open files it touches, and the acts. */
export function RulePage() {
  const { id = '' } = useParams()
  const on = useDayOfAct()
  const rule = useRule(id, on)
  const { body } = useFilesBody()
  const { rules: words } = useText()
  return (
    <>
      {rule.isPending && <LoadingShape shape="table" rows={8} />}
      {rule.isError && <ErrorState error={rule.error} onRetry={() => void rule.refetch()} />}
      {rule.data !== undefined && (
        <>
          <RuleHead rule={rule.data} />
          <div className="rule-cards">
            {rule.data.parameters.map((parameter) => (
              <ParameterCard
                key={parameter.parameter}
                ruleId={rule.data.id}
                on={rule.data.on}
                parameter={parameter}
              />
            ))}
            {body !== null && (
              <Card title={words.files}>
                <OpenFiles ruleId={rule.data.id} body={body} />
              </Card>
            )}
            {rule.data.local.length > 0 && (
              <Card title={words.localRules}>
                <ul>
                  {rule.data.local.map(({ id: localId, title, province }) => (
                    <li key={localId}>
                      <Link to={paths.rule(localId, { on: rule.data.on })}>{title}</Link>{' '}
                      <LocalTag province={province} />
                    </li>
                  ))}
                </ul>
              </Card>
            )}
            <Card title={words.acts}>
              <ActsTable acts={rule.data.acts} />
            </Card>
          </div>
        </>
      )}
    </>
  )
}

function RuleHead({ rule }: { rule: RuleDetail }) {
  const text = useText()
  const { rules: words } = text
  const { roles } = useViewer()
  const { id, title, subject, effect, province, note, on } = rule
  return (
    <>
      <PageHead
        title={title}
        note={id}
        lede={[note === null ? words.effects[effect] : `${note} ${words.effects[effect]}`]}
        paper={{
          organisation: roles[0]?.organisation.name ?? text.common.product,
          lines: [`${words.rule} ${id}`, words.onDay(formatDay(on))],
        }}
      />
      <ControlsBar label={words.controls} actions={<Link to={paths.rules({ on })}>{words.toList}</Link>}>
        <DayOfAct />
        <FilesBody />
        <span>{words.subjects[subject]}</span>
        <LocalTag province={province} />
        {province !== null && <span className="soft">{words.localScope(province)}</span>}
      </ControlsBar>
    </>
  )
}

/** Whose files are looked at; chosen only by who has several bodies. */
function FilesBody() {
  const words = usePreviewWords()
  const { choose } = useChoices()
  const { body, bodies } = useFilesBody()
  if (body === null || bodies.length < 2) return null
  return (
    <Pick
      label={words.body}
      value={body.id}
      options={bodies.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(organisation) => choose({ organisation })}
    />
  )
}
