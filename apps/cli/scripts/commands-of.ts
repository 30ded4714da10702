import type { Command, RouteMap } from '@stricli/core'
import type { Language } from '@timkit/command-line'
import { buildApp } from '../src/app.ts'
import type { CliContext } from '../src/context.ts'

/** A command as the documentation shows it. */
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

/** All commands, as the program itself knows them. */
export function commandsOf(language: Language): readonly CommandText[] {
  const { root } = buildApp({ language, t: (words) => words[language] })
  return entriesOf(root as RouteMap<CliContext>, [])
}

function entriesOf(map: RouteMap<CliContext>, before: readonly string[]): readonly CommandText[] {
  return map.getAllEntries().flatMap(({ name, target }) => {
    const path = [...before, name['convert-camel-to-kebab']]
    return 'getAllEntries' in target ? entriesOf(target, path) : [textOf(target, path)]
  })
}

function textOf(command: Command<CliContext>, path: readonly string[]): CommandText {
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
