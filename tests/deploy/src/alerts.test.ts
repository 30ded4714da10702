import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parser } from '@prometheus-io/lezer-promql'
import { describe, expect, test } from 'vitest'
import { AppState } from '../../../apps/cli/src/commands/archive/serve/app/app-state.ts'
import type { AppConfig } from '../../../apps/cli/src/commands/archive/serve/config/service-config.ts'
import { serviceMetrics } from '../../../apps/cli/src/commands/archive/serve/metrics/service-metrics.ts'
import { deploy, readYaml } from './files.ts'

interface Rule {
  readonly alert: string
  readonly expr: string
  readonly for?: string
  readonly labels: { readonly severity: string }
  readonly annotations: { readonly summary: string; readonly description: string }
}

const [{ groups }] = readYaml('prometheus/timkit-archive.rules.yml') as [
  { readonly groups: readonly { readonly name: string; readonly rules: readonly Rule[] }[] },
]
const rules = groups.flatMap((group) => group.rules)

/** What a service exposes of an app of which all is known: names of metrics with the labels that each has. */
async function exposed(): Promise<Map<string, Set<string>>> {
  const state = new AppState({ name: 'shop', kinds: ['c2c'] } as unknown as AppConfig, 0)
  state.count('network')
  state.countEvent('failed')
  state.lastSuccessAt = 1
  state.status = {
    name: 'x',
    sdkAppId: 1,
    index: 'x',
    createdAt: new Date(0),
    since: undefined,
    now: new Date(0),
    hours: [],
    counts: {} as never,
    messages: 0,
    gzipBytes: 0,
    workers: [],
    damagedRecords: [],
  }
  const found = new Map<string, Set<string>>()
  for (const line of (await serviceMetrics([state], () => 0).write()).split('\n')) {
    const [, name, labels = ''] = /^(\w+)(?:\{(.*)\})? /.exec(line) ?? []
    if (name === undefined) continue
    const names = Array.from(labels.matchAll(/(\w+)="/g), ([, label = '']) => label)
    found.set(name, new Set([...(found.get(name) ?? []), ...names]))
  }
  return found
}

/** What an expression is made of, by Prometheus' own grammar. */
function partsOf(expr: string) {
  const metrics: string[] = []
  const labels: string[] = []
  const faults: string[] = []
  parser.parse(expr).iterate({
    enter({ name, from, to, type }) {
      const text = expr.slice(from, to)
      if (type.isError) faults.push(`at ${from}: ${text}`)
      if (name === 'Identifier') metrics.push(text)
      if (name === 'LabelName') labels.push(text)
    },
  })
  return { metrics, labels, faults }
}

describe('the alerts', () => {
  test('are a file of rules, each with what it means and what to do', () => {
    expect(rules.length).toBeGreaterThan(6)
    expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length)
    for (const rule of rules) {
      expect(
        Object.keys(rule).filter((key) => !['alert', 'expr', 'for', 'labels', 'annotations'].includes(key)),
      ).toEqual([])
      expect(rule.alert).toMatch(/^[A-Z]\w+$/)
      expect(rule.for ?? '1m').toMatch(/^\d+[smhd]$/)
      expect(rule.labels.severity).toMatch(/^(critical|warning)$/)
      expect(rule.annotations.summary).not.toBe('')
      expect(rule.annotations.description.length).toBeGreaterThan(30)
    }
  })

  test.each(rules.map((rule) => [rule.alert, rule] as const))(
    '%s asks for what the service exposes, in the language of Prometheus',
    async (_, rule) => {
      const known = await exposed()
      const { metrics, labels, faults } = partsOf(rule.expr)
      expect(faults).toEqual([])
      expect(metrics.length).toBeGreaterThan(0)
      const allLabels = new Set(['job', ...metrics.flatMap((name) => [...(known.get(name) ?? [])])])
      for (const name of metrics) expect([...known.keys()]).toContain(name)
      for (const label of labels) expect([...allLabels]).toContain(label)
      const shown = Array.from(
        rule.annotations.summary.matchAll(/\$labels\.(\w+)/g),
        ([, label = '']) => label,
      )
      for (const label of shown) expect(labels).toContain(label)
    },
  )

  test('compare lost hours with the last sample of before, as a service that was away for a week could not tell', () => {
    const { expr = '' } = rules.find(({ alert }) => alert === 'TimkitArchiveHoursLost') ?? {}
    expect(expr).not.toContain('delta(')
    expect(expr.match(/last_over_time\(timkit_archive_hours_lost\[14d\] offset 1h\)/g)).toHaveLength(2)
  })

  test('that name what there is not, or are no expressions, are found', async () => {
    expect(partsOf('max by (app) (timkit_archive_hour_lost').faults).not.toEqual([])
    expect([...(await exposed()).keys()]).not.toContain('timkit_archive_hour_lost')
  })

  test('are loaded by the configuration of Prometheus, which asks the service', () => {
    const [prometheus] = readYaml('prometheus/prometheus.yml') as [
      { readonly rule_files: readonly string[]; readonly scrape_configs: readonly unknown[] },
    ]
    for (const file of prometheus.rule_files)
      expect(readFileSync(join(deploy, 'prometheus', file), 'utf8')).not.toBe('')
    expect(prometheus.scrape_configs).toEqual([
      { job_name: 'timkit-archive', static_configs: [{ targets: ['archive:9464'] }] },
    ])
  })
})
