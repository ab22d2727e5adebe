import {
  getRule,
  listRuleFiles,
  listRules,
  previewRule,
  type RuleDetail,
  type RuleEntry,
  type RuleItem,
} from '#contract/rules'
import type { Day } from '#domain/dates'
import type { Act } from '#domain/rulebook/act'
import { actsCited } from '#domain/rulebook/cited'
import { RULES, ruleById } from '#domain/rulebook/rules'
import { isCompared, type Rule, type RuleValue, spansOf, type Timeline } from '#domain/rulebook/timeline'
import { notFound } from '../platform/refusal'
import { route, type Server } from '../platform/route'
import { readRuleFiles } from './ruleFiles'
import { readPreview } from './rulePreview'

/** The rule book. Every signed-in viewer may read it: the law is no secret. */
export function ruleRoutes(server: Server): void {
  const { db } = server
  route(server, listRules, async ({ query, viewer }) => {
    const on = query.on ?? viewer.today
    return { on, items: RULES.map((rule) => itemOf(rule, on)), next: null }
  })
  route(server, getRule, async ({ params, query, viewer }) => {
    return detailOf(foundRule(params.id), query.on ?? viewer.today)
  })
  route(server, listRuleFiles, ({ params, query, viewer }) =>
    readRuleFiles(db, foundRule(params.id), query, viewer),
  )
  route(server, previewRule, ({ params, query, body, viewer }) =>
    readPreview(db, foundRule(params.id), { ...body, ...query }, viewer),
  )
}

function foundRule(id: string): Rule {
  const rule = ruleById(id)
  if (rule === null) throw notFound()
  return rule
}

function itemOf(rule: Rule, on: Day): RuleItem {
  const values = Object.entries(rule.parameters).map(([parameter, timeline]) => ({
    parameter,
    entry: entryOn(timeline, on),
  }))
  return { ...headOf(rule), values }
}

function detailOf(rule: Rule, on: Day): RuleDetail {
  const parameters = Object.entries(rule.parameters).map(([parameter, timeline]) => ({
    parameter,
    entry: entryOn(timeline, on),
    timeline: entriesOf(timeline),
  }))
  return {
    ...headOf(rule),
    on,
    note: rule.note ?? null,
    parameters,
    acts: actsCited(rule).map(actOf),
    local: localOf(rule),
  }
}

/** What provinces add to a national rule: they bear its id with their code. */
function localOf({ id }: Rule): RuleDetail['local'] {
  return RULES.flatMap((rule) =>
    rule.province !== undefined && rule.id === `${id}-${rule.province}`
      ? [{ id: rule.id, title: rule.title, province: rule.province }]
      : [],
  )
}

function headOf({ id, title, subject, effect, province }: Rule) {
  return { id, title, subject, effect, province: province ?? null }
}

function entryOn(timeline: Timeline<RuleValue>, on: Day): RuleEntry | null {
  return entriesOf(timeline).find(({ from, until }) => from <= on && (until === null || on < until)) ?? null
}

function entriesOf(timeline: Timeline<RuleValue>): RuleEntry[] {
  return spansOf(timeline).map(({ from, until, value, cite, evidence }) => {
    return { from, until, value, cite, evidence, compared: isCompared(evidence) }
  })
}

function actOf({ id, number, issuer, day, from, to, title, evidence, note }: Act) {
  return {
    id,
    number,
    issuer,
    day,
    from,
    to,
    title,
    evidence,
    compared: isCompared(evidence),
    note: note ?? null,
  }
}
