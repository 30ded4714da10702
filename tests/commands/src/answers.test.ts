import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { routes } from '../../../packages/emulator/src/services/routes.ts'
import { answerOf, judgeAnswer, prepare } from './answer.ts'
import { exceptionFiles, nothing } from './exceptions.ts'
import { commands } from './facts.ts'
import { fixtureFiles, planted } from './fixtures.ts'

const answered = new Set<string>(routes.map(({ path }) => path))

test('the emulator answers every command', () => {
  expect(commands.filter(({ path }) => !answered.has(path)).map(({ path }) => path)).toEqual([])
})

test('every fixture belongs to a command, and none has two', () => {
  expect(planted.filter((path) => commands.every((command) => command.path !== path))).toEqual([])
  expect(new Set(planted).size).toBe(planted.length)
})

describe.each([
  ['fixtures', fixtureFiles],
  ['exceptions', exceptionFiles],
] as const)('%s', (name, listed) => {
  const folder = new URL(`${name}/`, import.meta.url)

  test.each(readdirSync(folder))('%s is in the list', async (file) => {
    const { [name]: exported } = await import(new URL(file, folder).href)
    expect(listed).toContain(exported)
  })
})

test.each(commands)('the sample request of $path is answered in the shape of its sample', async (command) => {
  const { request, client } = await prepare(command)
  const answer = await answerOf(() => client.request(command.path, request))
  expect(judgeAnswer(command, answer)).toEqual(nothing)
})
