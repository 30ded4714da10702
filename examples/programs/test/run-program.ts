import { type Finished, runCommand, type Started, startCommand } from '../../testing/run-command.ts'
import { runtimes } from '../../testing/runtimes.ts'

type Environment = Readonly<Record<string, string>>

/** Starts a program of this folder as a person does, with Node and nothing else. */
export function startProgram(name: string, args: readonly string[], env: Environment): Started {
  return startCommand([runtimes.node(26), `programs/${name}.ts`, ...args], { env })
}

/** Runs a program of this folder to its end. */
export function runProgram(name: string, args: readonly string[], env: Environment): Promise<Finished> {
  return runCommand([runtimes.node(26), `programs/${name}.ts`, ...args], { env })
}
