import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { RULES } from '#domain/rulebook/rules'
import { RULE_CASES } from '#domain/rulebook/rules.cases'

/** Every rule of the book has a case, and one that files are judged by has it where they are judged. */

const DOMAIN = join(import.meta.dirname, '../src/domain')

function sourcesIn(folder: string, isWanted: (name: string) => boolean): string {
  const names = readdirSync(join(DOMAIN, folder), { recursive: true, encoding: 'utf8' })
  const wanted = names.filter((name) => name.endsWith('.ts') && isWanted(name))
  return wanted.map((name) => readFileSync(join(DOMAIN, folder, name), 'utf8')).join('\n')
}

const isTest = (name: string): boolean => name.endsWith('.test.ts')

/** Ids of rules with the name each is exported under. */
const exported = [
  ...sourcesIn('rulebook', (name) => !isTest(name)).matchAll(
    /export const ([A-Z_]+) = rule\(\{\s*id: '([^']+)'/g,
  ),
].map(([, name = '', id = '']) => ({ name, id }))

/** Titles of cases: the first argument of `it`, `describe`, and of the tables given to `each`. */
const titles = [
  ...sourcesIn('candidates', isTest).matchAll(/(?:it|describe)(?:\.each[^']*?)?\(\s*(['`])([\s\S]*?)\1,/g),
].map(([, , title = '']) => title)

const ARTICLE = /\d+(?:-QĐi?|-HD|-TT)\/|Điều lệ Đảng/

/** `R-EDU-1 to R-EDU-3` names the three. */
function idsIn(title: string): string[] {
  const spans = [...title.matchAll(/(R-[A-Z]+-)(\d+) to \1(\d+)/g)].flatMap(
    ([, stem = '', from = '', to = '']) =>
      Array.from({ length: Number(to) - Number(from) + 1 }, (_, place) => `${stem}${Number(from) + place}`),
  )
  return [...spans, ...(title.match(/R-[A-Z]+-[0-9A-Z]+a?(?:-HN)?/g) ?? [])]
}

const named = new Set(titles.filter((title) => ARTICLE.test(title)).flatMap(idsIn))

const judging = sourcesIn('candidates', (name) => !isTest(name) && !name.endsWith('.cases.ts'))
/** Clocks and deciders are asked for by the day, not by name. */
const byDay = sourcesIn('rulebook', (name) => name === 'clocks.ts' || name === 'authority.ts')
const judged = [
  ...exported.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(judging)).map(({ id }) => id),
  ...[...byDay.matchAll(/id: '(R-[^']+)'/g)].map(([, id = '']) => id),
]

describe('cases of the law', () => {
  it('are named after id and article wherever files are judged by the rule', () => {
    expect(judged.length).toBeGreaterThan(40)
    expect(judged.filter((id) => !named.has(id))).toEqual([])
  })
  it('tell the values of every other rule at the edges of its texts', () => {
    const told = new Set(RULE_CASES.map(([id]) => id))
    expect(RULES.map(({ id }) => id).filter((id) => !told.has(id))).toEqual([])
    const withArticle = new Set(RULE_CASES.filter(([, , , , , cite]) => cite !== null).map(([id]) => id))
    expect(RULES.map(({ id }) => id).filter((id) => !withArticle.has(id))).toEqual([])
  })
  it('name no rule that the book does not hold', () => {
    const ids = new Set(RULES.map(({ id }) => id))
    expect([...named].filter((id) => !ids.has(id))).toEqual([])
  })
})
