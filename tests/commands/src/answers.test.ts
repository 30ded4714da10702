import { expect, test } from 'vitest'
import { routes } from '../../../packages/emulator/src/services/routes.ts'
import { answerSample, planted } from './answer.ts'
import { judge, nothing } from './exceptions.ts'
import { commands } from './facts.ts'
import { shapeFindings } from './shape.ts'

const answered = new Set<string>(routes.map(({ path }) => path))

test('the emulator answers every command', () => {
  expect(commands.filter(({ path }) => !answered.has(path)).map(({ path }) => path)).toEqual([])
})

test('every fixture belongs to a command, and none has two', () => {
  expect(planted.filter((path) => commands.every((command) => command.path !== path))).toEqual([])
  expect(new Set(planted).size).toBe(planted.length)
})

test.each(commands)('the sample request of $path is answered in the shape of its sample', async (command) => {
  const { path, response, sampleResponse } = command
  const answer = await answerSample(command)
  expect(answer).toMatchObject({ ErrorCode: sampleResponse.ErrorCode })
  const findings = shapeFindings(sampleResponse, answer, response).map((finding) => `${path} ${finding}`)
  expect(judge('answers', path, findings)).toEqual(nothing)
})
