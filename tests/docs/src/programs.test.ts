import { createEmulator, sampleApp } from '@timkit/emulator'
import { type EmulatorServer, serve } from '@timkit/emulator/serve'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findPrograms, type Program } from './blocks.ts'
import { readExamples, readPages } from './pages.ts'
import { canRun, runProgram } from './run-program.ts'
import { typeCheck } from './type-check.ts'

const programs = [...readPages(), ...readExamples()].flatMap(findPrograms)
const excused = programs.filter(({ excuse }) => excuse !== undefined)
// The same program on two pages is run once.
const toRun = programs.filter(
  (program, index) =>
    program.excuse === undefined && programs.findIndex((other) => keyOf(other) === keyOf(program)) === index,
)

const emulator = createEmulator()
let server: EmulatorServer
const env: Record<string, string> = {
  TIMKIT_SDK_APP_ID: String(sampleApp.sdkAppId),
  TIMKIT_SECRET_KEY: sampleApp.secretKey,
  TIMKIT_IDENTIFIER: sampleApp.identifier,
  // The news of npm are not the output of a program.
  npm_config_update_notifier: 'false',
  // Any that is free, where a program asks.
  PORT: '0',
}
beforeAll(async () => {
  server = await serve({ emulator })
  env.TIMKIT_BASE_URL = server.url
})
afterAll(() => server.close())

describe('programs of the documentation', () => {
  test.for(toRun.map((program) => [`${program.path}:${program.line}`, program] as const))(
    '%s runs as it stands',
    async ([, program], { skip }) => {
      skip(!canRun(program), `This machine cannot run ${program.language}`)
      const output = await runProgram(program, env)
      if (program.output !== undefined) expect(anyPort(output)).toBe(anyPort(program.output))
    },
  )

  test('types are right', () => {
    expect(typeCheck(toRun.filter(({ language }) => language === 'ts'))).toBe('')
  })

  // An excuse holds for what has the same reason: everything that has to be installed first has to be published first.
  test('hardly any is left out', () => {
    const reasons = new Set(excused.map(({ excuse }) => excuse))
    const left = new Set(excused.map(keyOf))
    const where = excused.map(({ path, line, excuse }) => `${path}:${line} ${excuse}`).join('\n')
    expect(reasons.size, where).toBeLessThanOrEqual(6)
    expect(left.size * 4, where).toBeLessThan(toRun.length)
  })
})

function keyOf({ language, code, output }: Program): string {
  return JSON.stringify([language, withoutComments(code), output])
}

function withoutComments(code: string): string {
  return code.replaceAll(/^\s*(?:\/\/|#).*\n/gm, '')
}

/** Servers are started on any port that is free, not on the one that the page shows. */
function anyPort(text: string): string {
  return text.replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1:port')
}
