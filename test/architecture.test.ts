import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** The walls that neither the compiler nor the linter can build. */

/** Whose question needs another feature's rows or page parts; everything else goes through platform and ui. */
const ALLOWED = new Set([
  // who is under way to admission stands beside the figure
  'server/progress → candidates',
  // duties are those of files, told to those who may open the file; a calendar asks for the account behind it
  'server/desk → candidates',
  'server/desk → accounts',
  // a ballot is attended as every meeting is, and bodies are told as with files
  'server/screening → candidates',
  // a plan is measured against files, counted admissions and the target in force
  'server/plans → candidates',
  'server/plans → progress',
  'server/plans → targets',
  // what is asked of cells stands on the desk
  'server/desk → plans',
  // duties of rounds stand on the desk
  'server/desk → screening',
  // rights and the lookup of a body are asked as everywhere
  'web/plans → admissions',
  'web/plans → organisations',
  // its pages share rights, the picker's lookup, and the counts of a vote with those of files
  'web/screening → admissions',
  'web/screening → organisations',
  'web/screening → candidates',
  // the documents a round rests on
  'web/screening → documents',
  // inspections ask for what they recommend by a day, tell tied files as the files do
  'server/desk → inspections',
  'server/inspections → candidates',
  'web/inspections → admissions',
  'web/inspections → organisations',
  // the documents a programme rests on
  'web/inspections → documents',
  // obstacles ask for answers and confirmations by a day
  'server/desk → obstacles',
  // drives ask for files in time and for minutes, new members for the result of their tasks
  'server/desk → drives',
  // an obstacle at a file tells its person as the file does, and asks who may write for a cell
  'server/obstacles → candidates',
  // what may be done at a body is asked of the same table; bodies are found with the same picker
  'web/obstacles → admissions',
  'web/obstacles → organisations',
  // who needs a class, who may propose and who is named follows from the files; certificates are records of them
  'server/classes → candidates',
  'server/classes → admissions',
  // what a class asks of its organiser stands on the desk
  'server/desk → classes',
  // the files a rule touches are those with a duty counted by it
  'server/rules → candidates',
  // an admission is a file whose decision stands: entering or correcting one folds the file anew
  'server/admissions → candidates',
  // the person of a file, likely duplicates, and who reads names are the same as of an admission
  'server/candidates → admissions',
  // who is planned, chosen and admitted in a drive are files; a purpose opens names as in the lists of admissions
  'server/drives → candidates',
  'server/drives → admissions',
  // the figure is measured against the target in force
  'server/progress → targets',
  // the list behind a figure is counted as the figure is
  'server/admissions → progress',
  // what is kept of a body is compared as its figures are told
  'server/agreements → progress',
  'server/agreements → targets',
  // the page of agreements asks for the same choices, and tells bodies as the figures do
  'web/agreements → progress',
  // official tables count as the figures do, open for the purposes names open for, and leave as files
  'server/reports → progress',
  'server/reports → admissions',
  'server/reports → exchange',
  // registers and the table on membership work are told of files, open as files are
  'server/reports → candidates',
  'web/reports → progress',
  'web/reports → admissions',
  // a file holds what the list shows: it is read by the list's own query
  ...['admissions', 'candidates', 'organisations', 'progress', 'targets'].map(
    (name) => `server/exchange → ${name}`,
  ),
  // its page shares the choices of the page it opens from
  'web/admissions → progress',
  // a list comes in as the file it lies in
  'web/admissions → exchange',
  // a cell is chosen with the picker of organisations
  'web/admissions → organisations',
  // a file begins with the same person fields, names notice and papers as an admission
  'web/candidates → admissions',
  'web/candidates → organisations',
  // a duty says the same on the desk and in its file
  'web/candidates → desk',
  // what may be done with a file is asked of the same table, and names open for the same purposes
  'web/desk → admissions',
  'web/sources → admissions',
  // the body whose desk and whose files these are, and the picker of bodies
  'web/desk → organisations',
  // whose drives and ceremonies these are, refusals and purposes as in the lists of admissions
  'web/drives → organisations',
  'web/drives → admissions',
  'web/sources → organisations',
  // a year is summed up by the figures of its progress, and looks at the targets of the next
  'server/summaries → progress',
  'server/summaries → targets',
  // a year that is not summed up
  'server/desk → summaries',
  // the figures of units in charge are those of their progress, never a second definition
  'server/responsibilities → progress',
  // difficulties raised and solved at the units
  'server/responsibilities → obstacles',
  // who is in charge is a member, named as files name one
  'server/responsibilities → candidates',
  // a visit that is due, and a scorecard that waits
  'server/desk → responsibilities',
  // whose committee it is, the picker of units, and who may write
  'web/responsibilities → organisations',
  'web/responsibilities → admissions',
  // the guiding documents a target rests on stand beside it
  'web/targets → documents',
  // whose register it is, and who may write in it
  'web/documents → admissions',
  'web/documents → organisations',
  'web/classes → organisations',
  // the documents a class, a drive, a closed year rest on
  'web/classes → documents',
  'web/drives → documents',
  'web/summaries → documents',
])

interface Import {
  file: string
  layer: string
  feature: string
  target: string
}

const FEATURES = [
  'organisations',
  'targets',
  'admissions',
  'progress',
  'accounts',
  'rules',
  'rulebook',
  'candidates',
  'desk',
  'sources',
  'agreements',
  'exchange',
  'reports',
  'documents',
  'screening',
  'plans',
  'obstacles',
  'drives',
  'classes',
  'inspections',
  'responsibilities',
  'summaries',
]

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))
}

function importsOf(layer: string): Import[] {
  return sources(join('src', layer)).flatMap((file) => {
    const [feature = ''] = file.split('/').slice(2)
    const text = readFileSync(file, 'utf8')
    return [...text.matchAll(/from '([^']+)'/g)].map(([, target = '']) => ({ file, layer, feature, target }))
  })
}

describe('walls', () => {
  it.each(['server', 'web'])('features of the %s do not import each other', (layer) => {
    const crossings = importsOf(layer).flatMap(({ feature, target }) => {
      const other = FEATURES.find((name) => target.includes(`../${name}/`))
      return FEATURES.includes(feature) && other !== undefined && other !== feature
        ? [`${layer}/${feature} → ${other}`]
        : []
    })
    expect([...new Set(crossings)].filter((crossing) => !ALLOWED.has(crossing))).toEqual([])
  })

  it('platform and ui know no feature', () => {
    const knowing = [...importsOf('server'), ...importsOf('web')].filter(
      ({ feature, target }) =>
        (feature === 'platform' || feature === 'ui') &&
        FEATURES.some((name) => target.includes(`../${name}/`)),
    )
    expect(knowing.map(({ file, target }) => `${file} → ${target}`)).toEqual([])
  })

  it('the domain imports nothing but itself', () => {
    const outside = importsOf('domain').filter(
      ({ target }) => !target.startsWith('#domain/') && !target.startsWith('./'),
    )
    expect(outside).toEqual([])
  })

  it('the browser takes types alone from the contract: schemas stay on the server', () => {
    const runtime = sources('src/web').filter((file) =>
      /import (?!type )[^;]*?from '#contract\//.test(
        readFileSync(file, 'utf8').replace(/import type [^;]*?from '[^']+'/g, ''),
      ),
    )
    expect(runtime).toEqual([])
  })

  it('no outside address stands in the source', () => {
    const named = [...sources('src'), ...sources('scripts')].filter((file) =>
      /https?:\/\/(?!127\.0\.0\.1|localhost|\$\{|www\.w3\.org|schemas\.openxmlformats\.org)/.test(
        readFileSync(file, 'utf8'),
      ),
    )
    expect(named).toEqual([])
  })

  it('files stay short enough to read', () => {
    const long = [...sources('src'), ...sources('scripts'), ...sources('test')]
      .filter((file) => !file.includes('generated'))
      .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 301)
    expect(long).toEqual([])
  })
})
