import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { deploy } from './files.ts'
import { type Manifest, manifestFiles, manifests, type PodSpec } from './kubernetes.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The module of a version of Kubernetes' API that has a kind. */
const moduleOf = ({ apiVersion }: Manifest) => `kubernetes-models/${apiVersion}`

test('every manifest is applied', () => {
  const files = readdirSync(join(deploy, 'kubernetes')).filter((name) => name !== 'kustomization.yaml')
  expect(files.toSorted()).toEqual([...manifestFiles].toSorted())
})

describe('by the schemas of Kubernetes', () => {
  test.each(manifests.map((manifest) => [`${manifest.kind} ${manifest.metadata.name}`, manifest] as const))(
    '%s is valid',
    async (_, manifest) => {
      const models = await import(moduleOf(manifest))
      const model = new models[manifest.kind](manifest)
      expect(() => model.validate()).not.toThrow()
    },
  )

  test('what is wrong is found', async () => {
    const { StatefulSet } = await import('kubernetes-models/apps/v1')
    const wrong = new StatefulSet({ metadata: { name: 'x' }, spec: { replicas: 'two' } as never })
    expect(() => wrong.validate()).toThrow('replicas must be integer')
  })
})

/** Type-checks manifests as their kinds: schemas let fields pass that there are not. */
function typeCheck(list: readonly Manifest[]): string {
  const folder = join(root, 'node_modules', '.manifests')
  mkdirSync(folder, { recursive: true })
  try {
    const lines = list.map((manifest, at) => {
      const type = `import('${moduleOf(manifest)}').I${manifest.kind}`
      return `export const m${at}: ${type} = ${JSON.stringify(manifest)}`
    })
    writeFileSync(join(folder, 'manifests.ts'), `${lines.join('\n')}\n`)
    const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'))
    const words = [
      join(typescript, 'bin', 'tsc'),
      ...'--noEmit --strict --skipLibCheck --module nodenext --target esnext --ignoreConfig'.split(' '),
      join(folder, 'manifests.ts'),
    ]
    const { stdout, stderr } = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' })
    return stdout + stderr
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('by the types of Kubernetes', () => {
  test('no manifest has a field that there is not', () => {
    expect(typeCheck(manifests)).toBe('')
  })

  test('one that is mistyped is found', () => {
    const [first] = manifests as [Manifest]
    const wrong = { ...first, metadata: { ...first.metadata, label: {} } }
    expect(typeCheck([wrong])).toMatch(/label.{0,3} does not exist/)
  })
})

const pods = manifests.flatMap(({ kind, metadata, spec }) =>
  spec?.template === undefined ? [] : [[`${kind} ${metadata.name}`, spec.template.spec, spec] as const],
)

describe.each(pods)('%s', (_, pod, spec) => {
  test('runs without root, on a root that cannot be written to, with probes and a bound', () => {
    expect(pod).toMatchObject({
      automountServiceAccountToken: false,
      // A service `timkit-mcp` sets TIMKIT_MCP_PORT=tcp://… otherwise, which is a setting of the program.
      enableServiceLinks: false,
      securityContext: {
        runAsNonRoot: true,
        runAsUser: expect.any(Number),
        seccompProfile: { type: 'RuntimeDefault' },
      },
    })
    for (const container of pod.containers) {
      expect(container).toMatchObject({
        securityContext: {
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        },
        livenessProbe: { httpGet: { port: 'http' } },
        readinessProbe: { httpGet: { port: 'http' } },
        resources: { limits: { memory: expect.any(String) } },
        ports: [{ name: 'http' }],
      })
    }
  })

  test('mounts what it has, has what it mounts, and no key in its environment', () => {
    const volumes = [
      ...(pod.volumes ?? []),
      ...(spec.volumeClaimTemplates ?? []).map(({ metadata }) => metadata),
    ]
    const mounted = pod.containers.flatMap(({ volumeMounts = [] }) => volumeMounts)
    expect(mounted.map(({ name }) => name).toSorted()).toEqual(volumes.map(({ name }) => name).toSorted())
    const secrets = secretsOf(pod)
    for (const { name, value = '' } of pod.containers.flatMap(({ env = [] }) => env)) {
      if (!/KEY|TOKEN|PASSWORD/.test(name)) continue
      expect(name).toMatch(/_FILE$/)
      expect(secrets.some((path) => value.startsWith(`${path}/`))).toBe(true)
    }
  })
})

/** Where secrets are mounted. */
function secretsOf(pod: PodSpec): string[] {
  const names = new Set(
    (pod.volumes ?? []).filter(({ secret }) => secret !== undefined).map(({ name }) => name),
  )
  return pod.containers.flatMap(({ volumeMounts = [] }) =>
    volumeMounts.filter(({ name }) => names.has(name)).map(({ mountPath }) => mountPath),
  )
}

test('services select pods that there are, and nothing is latest of somebody else', () => {
  const labels = manifests.flatMap(({ spec }) =>
    spec?.template === undefined ? [] : [spec.template.metadata.labels],
  )
  for (const { kind, spec } of manifests) {
    if (kind === 'Service') expect(labels).toContainEqual(spec?.selector)
  }
  for (const [, pod] of pods) {
    for (const { image } of pod.containers)
      if (!image.startsWith('ghcr.io/timkit/')) expect(image).toMatch(/:\d/)
  }
})
