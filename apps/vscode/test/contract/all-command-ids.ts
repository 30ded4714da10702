import * as ids from '../../src/ids.ts'
import { read } from './source-strings.ts'

/** The ids of the commands that the code registers, read from the list without loading an editor. */
export function allCommandIds(): readonly string[] {
  const list = read('src/all-commands.ts')
  return [...list.matchAll(/^import \{ (\w+) \} from '\.\/([\w/-]+)\.ts'$/gm)].map(
    ([, name = '', file = '']) => {
      const source = read(`src/${file}.ts`)
      const id = /id: commands\.(\w+)/.exec(source)?.[1] ?? ''
      if (!new RegExp(`^ {2}${name},$`, 'm').test(list))
        throw new Error(`${name} is imported, but not in the list`)
      return ids.commands[id as keyof typeof ids.commands]
    },
  )
}
