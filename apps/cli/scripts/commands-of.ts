import type { Language } from '@timkit/command-line'
import { buildApp } from '../src/app.ts'
import { type CommandText, entriesOf, textOf } from '../src/help/command-text.ts'

/** All commands, as the program itself knows them. */
export function commandsOf(language: Language): readonly CommandText[] {
  const { root } = buildApp({ language, t: (words) => words[language], columns: 80, color: false })
  return entriesOf(root).flatMap(({ path, target }) =>
    'getAllEntries' in target ? [] : [textOf(target, path)],
  )
}
