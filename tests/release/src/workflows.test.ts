import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { actions } from './actions.ts'
import { testedBy, wrongIn } from './commands.ts'
import { executables } from './executables.ts'
import { lint } from './lint.ts'
import { readPackages, root } from './workspace.ts'

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly shell?: string
}

interface Job {
  readonly name: string
  readonly uses?: string
  readonly needs?: string | readonly string[]
  readonly steps?: readonly Step[]
  readonly permissions?: Readonly<Record<string, string>>
  readonly environment?: string
  readonly 'timeout-minutes'?: number
  readonly strategy?: { readonly matrix: { readonly include?: readonly Readonly<Record<string, string>>[] } }
}

interface Workflow {
  readonly permissions?: unknown
  readonly concurrency?: unknown
  readonly jobs?: Readonly<Record<string, Job>>
  readonly runs?: { readonly steps: readonly Step[] }
}

const packages = readPackages()
const files = globSync(['.github/workflows/*.yml', '.github/actions/*/action.yml'], { cwd: root }).map(
  (path) => {
    const text = readFileSync(join(root, path), 'utf8')
    return { path, text, content: parse(text) as Workflow }
  },
)
const workflows = files.filter(({ content }) => content.jobs !== undefined)
const checks = jobsOf('checks.yml')
const release = jobsOf('release.yml')

function jobsOf(name: string): Readonly<Record<string, Job>> {
  return workflows.find(({ path }) => path.endsWith(name))?.content.jobs ?? {}
}

function stepsOf({ jobs, runs }: Workflow): readonly Step[] {
  return [...(runs?.steps ?? []), ...Object.values(jobs ?? {}).flatMap(({ steps }) => steps ?? [])]
}

function linesOf(steps: readonly Step[]): readonly string[] {
  return steps.flatMap(({ run }) => run?.split('\n') ?? [])
}

describe.each(files)('$path', ({ path, text, content }) => {
  test('has nothing that GitHub would refuse', async () => {
    expect(await lint(path, text)).toEqual([])
  })

  test('uses actions at the commit of their release, which cannot be moved', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses: (?!\.)/.test(line))
    const wrong = uses.filter((line) => {
      const [, name = '', commit, version] = /uses: ([^@]+)@([0-9a-f]{40}) # (v\S+)$/.exec(line) ?? []
      return actions[name]?.commit !== commit || actions[name]?.version !== version
    })
    expect(wrong).toEqual([])
    const own = stepsOf(content).flatMap(({ uses }) => (uses?.startsWith('./') ? [uses] : []))
    expect(own.filter((folder) => !existsSync(join(root, folder, 'action.yml')))).toEqual([])
  })

  test('runs scripts, programs and files that are there', () => {
    expect(linesOf(stepsOf(content)).flatMap((line) => wrongIn(line, packages))).toEqual([])
  })

  test('has scripts that a shell can parse, into which no input can write', () => {
    for (const { run } of stepsOf(content)) {
      if (run === undefined) continue
      // What an expression gives becomes part of the script; a variable does not.
      expect(run).not.toContain('${{')
      expect(spawnSync('bash', ['-n'], { input: run, encoding: 'utf8' }).stderr).toBe('')
    }
  })
})

test.each(workflows)('$path says what it may do, and ends', ({ content }) => {
  expect(content.permissions).toBeDefined()
  expect(content.concurrency).toBeDefined()
  for (const job of Object.values(content.jobs ?? {})) {
    if (job.uses === undefined) expect(job['timeout-minutes'], job.name).toBeLessThanOrEqual(45)
    // A promise is what a reader sees; a step that only prepares is named by its action.
    for (const step of job.steps ?? []) expect(step.name ?? step.uses, job.name).toMatch(/^[A-Z./a-z]/)
  }
})

describe('the checks', () => {
  test('run the tests of every package', () => {
    const lines = linesOf(Object.values(checks).flatMap(({ steps }) => steps ?? []))
    const tested = new Set(lines.flatMap(testedBy))
    const untested = packages
      .filter(({ manifest }) => manifest.scripts?.test !== undefined)
      .map(({ manifest: { name } }) => name)
      // Its tests are those of the runtimes, each in a job of its own.
      .filter((name) => name !== '@timkit/runtime-tests' && !tested.has(name))
    expect(untested).toEqual([])
  })

  test('have a job for every runtime', () => {
    const args = ['src/main.ts', 'none']
    const { stderr } = spawnSync(process.execPath, args, {
      cwd: join(root, 'tests/runtime'),
      encoding: 'utf8',
    })
    const known = /Known are (.+)/.exec(stderr)?.[1]?.split(', ')
    expect(known?.length).toBeGreaterThan(4)
    expect(checks.runtime?.strategy?.matrix.include?.map(({ runtime }) => runtime)).toEqual(known)
  })

  test('end in one job that waits for all others', () => {
    const others = Object.keys(checks).filter((name) => name !== 'holds')
    expect(checks.holds?.needs).toEqual(others)
  })
})

describe('the release', () => {
  test('needs no secret that somebody keeps', () => {
    for (const { text } of workflows) expect(text).not.toMatch(/secrets\./)
  })

  test('gives a token for publishing only to jobs that publish', () => {
    const trusted = Object.entries(release).filter(([, job]) => job.permissions?.['id-token'] === 'write')
    expect(trusted.map(([name]) => name)).toEqual(['npm', 'jsr', 'github', 'marketplaces', 'images'])
  })

  test('installs nothing where it publishes to npm', () => {
    const steps = release.npm?.steps ?? []
    expect(steps.some(({ uses }) => uses?.startsWith('./'))).toBe(false)
    expect(linesOf(steps).filter((line) => /\b(?:npx|install|pnpm)\b/.test(line))).toEqual([])
  })

  test('publishes nothing before the checks hold', () => {
    const waitsFor = (name: string): readonly string[] => {
      const needs = [release[name]?.needs ?? []].flat()
      return [...needs, ...needs.flatMap(waitsFor)]
    }
    for (const name of ['npm', 'jsr', 'github', 'marketplaces', 'images']) {
      expect(waitsFor(name), name).toContain('checks')
    }
  })

  test('makes an executable for each system that is promised, and tries it there', () => {
    const { executables: job } = release
    const files = job?.strategy?.matrix.include?.map(({ file }) => file)
    expect(files).toEqual(executables)
    expect(new Set(job?.strategy?.matrix.include?.map(({ system }) => system)).size).toBe(files?.length)
    expect(linesOf(job?.steps ?? []).some((line) => line.includes('archive sync --demo'))).toBe(true)
  })

  test('takes nothing from the cache of other runs', () => {
    const jobs = Object.values(release).flatMap(({ steps }) => steps ?? []) as (Step & {
      readonly with?: Readonly<Record<string, unknown>>
    })[]
    const own = jobs.filter(({ uses }) => uses?.startsWith('./'))
    expect(own.length).toBeGreaterThan(0)
    for (const step of own) expect(step.with?.cache).toBe('false')
  })
})

test('the bots look at folders that are there', () => {
  const { updates } = parse(readFileSync(join(root, '.github/dependabot.yml'), 'utf8')) as {
    updates: readonly { readonly directory?: string; readonly directories?: readonly string[] }[]
  }
  const folders = updates.flatMap(({ directory, directories = [] }) => [directory ?? [], directories].flat())
  expect(folders.filter((folder) => !existsSync(join(root, folder)))).toEqual([])
})
