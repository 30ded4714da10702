import { writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from '../../../apps/cli/src/commands/archive/serve/config/read-config.ts'
import type { ServiceConfig } from '../../../apps/cli/src/commands/archive/serve/config/service-config.ts'
import { options } from '../../../apps/mcp/src/config/options.ts'
import { deploy, readYaml } from './files.ts'
import { manifests } from './kubernetes.ts'

const t = ({ en }: { readonly en: string }) => en

/** Every file with a key that a configuration names. */
const keysOf = ({ apps }: ServiceConfig) =>
  apps.flatMap(({ keyFile, tokenFiles, indexPasswordFile, bucket }) =>
    [keyFile, ...tokenFiles, indexPasswordFile, bucket.credentialsFile].filter((path) => path !== undefined),
  )

interface Compose {
  readonly services: Readonly<
    Record<
      string,
      { readonly secrets?: readonly string[]; readonly environment?: Readonly<Record<string, string>> }
    >
  >
}

describe('the service reads its configuration', () => {
  test('of compose, whose keys are mounted', () => {
    const config = readConfig(join(deploy, 'archive.yaml'), { t })
    const [compose] = readYaml('compose.yaml') as [Compose]
    const mounted = compose.services.archive?.secrets?.map((name) => `/run/secrets/${name}`)
    expect(keysOf(config).toSorted()).toEqual(mounted?.toSorted())
  })

  test('of Kubernetes, whose keys are in the secret that the README makes', async () => {
    const text = manifests.find(({ kind }) => kind === 'ConfigMap')?.data?.['archive.yaml'] ?? ''
    const folder = await mkdtemp(join(tmpdir(), 'timkit-deploy-'))
    writeFileSync(join(folder, 'archive.yaml'), text)
    const config = readConfig(join(folder, 'archive.yaml'), { t })
    await rm(folder, { recursive: true })
    expect(keysOf(config).toSorted()).toEqual(
      ['clickhouse-password', 'cos-credentials', 'shop-key', 'shop-webhook-token'].map(
        (name) => `/run/secrets/timkit/${name}`,
      ),
    )
    expect(config.apps[0]).toMatchObject({ indexFolder: '/data/shop' })
    expect(config.listen).toEqual({ host: '0.0.0.0', port: 9464 })
  })
})

test('the MCP server knows every variable that it is given', () => {
  const known = new Set(Object.values(options).flatMap(({ env }) => env ?? []))
  const [compose] = readYaml('compose.yaml') as [Compose]
  const pod = manifests.find(({ kind }) => kind === 'Deployment')?.spec?.template?.spec
  const given = [
    ...Object.keys(compose.services.mcp?.environment ?? {}),
    ...(pod?.containers.flatMap(({ env = [] }) => env.map(({ name }) => name)) ?? []),
  ]
  expect(given.length).toBeGreaterThan(8)
  for (const name of given) expect(known).toContain(name)
})
