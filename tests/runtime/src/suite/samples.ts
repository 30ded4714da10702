import { type EndpointTable, tables } from '@timkit/core/api'
import { answerOf, judgeAnswer, prepare } from '../../../commands/src/answer.ts'
import { type Command, commands } from '../../../commands/src/facts.ts'
import { ok, same } from '../assert.ts'
import type { Suite } from './suite.ts'

/** A service as the client has it: methods by name. */
type Service = Readonly<Record<string, (request: object) => Promise<object>>>

/**
 * A test for each service: its methods answer the sample requests in the shape of the sample answers.
 *
 * @param services - The tables, by the names of the client's services.
 * @param known - The commands that have a sample.
 */
export function samplesOf(
  services: Readonly<Record<string, EndpointTable>>,
  known: readonly Command[],
): Suite {
  return Object.fromEntries(
    Object.entries(services).map(([service, table]) => [
      `client.api.${service} is answered in the shape of the samples`,
      () => callsOf(service, table, known),
    ]),
  )
}

/** Every service of the tables, with the samples of tests/commands. */
export const samples: Suite = samplesOf(tables, commands)

async function callsOf(service: string, table: EndpointTable, known: readonly Command[]): Promise<void> {
  const calls = Object.entries(table).flatMap(([method, { path }]) =>
    known.filter((command) => command.path === path).map((command) => ({ method, command })),
  )
  ok(
    calls.length > 0,
    `${service} has no sample: add the facts of its commands to tests/commands/rest-commands.json`,
  )
  for (const { method, command } of calls) {
    const { request, client } = await prepare(command)
    const call = (client.api as unknown as Readonly<Record<string, Service>>)[service]?.[method]
    ok(call !== undefined, `there is no client.api.${service}.${method}`)
    const { unexplained } = judgeAnswer(command, await answerOf(() => call(request)))
    same(unexplained, [], 'what differs from the sample')
  }
}
