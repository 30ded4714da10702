import type { Declaration } from '../src/editor/commands/command.ts'

/** A command, as its file declares it. */
export interface DeclaredCommand extends Declaration {
  readonly id: string
}

/** The commands of each feature, by the name of its folder. */
export type Features = Readonly<Record<string, readonly DeclaredCommand[]>>

/** What the manifest says of commands. */
export interface Contributions {
  readonly commands: readonly object[]
  readonly menus: Readonly<Record<string, readonly object[]>>
  readonly keybindings: readonly object[]
}

/** The menus in the order in which the manifest has them. */
const menus = [
  'view/title',
  'view/item/context',
  'editor/context',
  'editor/title',
  'webview/context',
] as const

/** Returns the manifest's part of the commands. */
export function contributionsOf(features: Features): Contributions {
  const all = Object.values(features).flat()
  const places = all.flatMap(({ id, menus = [] }) => menus.map((place) => ({ command: id, ...place })))
  return {
    commands: all.map(({ id, icon }) => ({
      command: id,
      title: `%${wordOf(id)}%`,
      category: '%category%',
      ...(icon === undefined ? {} : { icon: `$(${icon})` }),
    })),
    menus: {
      ...Object.fromEntries(
        menus.map((name) => [name, places.flatMap(({ menu, ...place }) => (menu === name ? [place] : []))]),
      ),
      commandPalette: all.flatMap(({ id, palette }) =>
        palette === undefined ? [] : [{ command: id, when: palette === 'never' ? 'false' : palette }],
      ),
    },
    keybindings: all.flatMap(({ id, key }) => (key === undefined ? [] : [{ command: id, ...key }])),
  }
}

/** Puts the titles of the commands into the words of the manifest, in the place of those that were there. */
export function wordsWith(
  words: Readonly<Record<string, string>>,
  features: Features,
  language: 'en' | 'zh',
): Readonly<Record<string, string>> {
  const titles = Object.values(features)
    .flat()
    .map(({ id, title }) => [wordOf(id), title[language]])
  const others = Object.entries(words).filter(([key]) => !key.startsWith('command.'))
  const at = others.findIndex(([key]) => key.startsWith('welcome.'))
  return Object.fromEntries([...others.slice(0, at), ...titles, ...others.slice(at)])
}

/** The source that has the ids of all commands. */
export function idsSource(features: Features): string {
  const rows = Object.entries(features).map(
    ([feature, commands]) =>
      `  '${feature}': [\n${commands.map(({ id }) => `    '${id}',\n`).join('')}  ],\n`,
  )
  return `/** Every command, by the feature that has it. Written by \`pnpm run docs\` from the files of the commands. */
export const commandIds = {
${rows.join('')}} as const

/** One of our commands. */
export type CommandId = (typeof commandIds)[keyof typeof commandIds][number]
`
}

function wordOf(id: string): string {
  return id.replace(/^timkit\./, 'command.')
}
