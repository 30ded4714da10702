import type { Command, RouteMap } from '@stricli/core'
import type { CliContext } from '../context.ts'

/** A command as help and documentation show it. */
export interface CommandText {
  /** Its words, such as `archive sync`. */
  readonly path: string
  readonly brief: string
  readonly full: string | undefined
  readonly flags: readonly { readonly name: string; readonly value: string; readonly brief: string }[]
  readonly parameters: readonly { readonly name: string; readonly brief: string }[]
}

interface FlagParameter {
  readonly kind: 'boolean' | 'enum' | 'parsed'
  readonly brief: string
  readonly placeholder?: string
  readonly values?: readonly string[]
}

interface Positional {
  readonly brief: string
  readonly placeholder: string
  readonly optional?: boolean
}

/** What is done with words: a command, or a group of them. */
export type Target = Command<CliContext> | RouteMap<CliContext>

/** A command or a group with the words that name it. */
export interface Entry {
  readonly path: readonly string[]
  readonly target: Target
}

/** A group and everything in it. */
export function entriesOf(target: Target, path: readonly string[] = []): readonly Entry[] {
  if (!('getAllEntries' in target)) return [{ path, target }]
  const inside = target.getAllEntries().filter(({ hidden }) => !hidden)
  return [
    { path, target },
    ...inside.flatMap((entry) => entriesOf(entry.target, [...path, entry.name['convert-camel-to-kebab']])),
  ]
}

/** What is known of a command. */
export function textOf(command: Command<CliContext>, path: readonly string[]): CommandText {
  const { flags = {}, positional } = command.parameters as unknown as {
    flags?: Readonly<Record<string, FlagParameter>>
    positional?:
      | { readonly kind: 'array'; readonly parameter: Positional; readonly minimum?: number }
      | { readonly kind: 'tuple'; readonly parameters: readonly Positional[] }
  }
  return {
    path: path.join(' '),
    brief: command.brief,
    full: command.fullDescription === command.brief ? undefined : command.fullDescription,
    flags: Object.entries(flags).map(([name, { kind, brief, placeholder, values }]) => ({
      name: `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
      value: kind === 'enum' ? (values ?? []).join('|') : (placeholder ?? ''),
      brief,
    })),
    parameters: parametersOf(positional),
  }
}

function parametersOf(
  positional:
    | { readonly kind: 'array'; readonly parameter: Positional; readonly minimum?: number }
    | { readonly kind: 'tuple'; readonly parameters: readonly Positional[] }
    | undefined,
): CommandText['parameters'] {
  if (positional === undefined) return []
  if (positional.kind === 'tuple') {
    return positional.parameters.map(({ placeholder, brief, optional }) => ({
      name: optional === true ? `[${placeholder}]` : placeholder,
      brief,
    }))
  }
  const { parameter, minimum = 0 } = positional
  return [
    {
      name: minimum > 0 ? `${parameter.placeholder}…` : `[${parameter.placeholder}…]`,
      brief: parameter.brief,
    },
  ]
}
