import type { App } from '../../app.ts'
import type { Language } from '../../config/config.ts'
import { maskText } from '../../safety/mask.ts'
import { visibleLine, visibleText } from '../../safety/visible-text.ts'
import type { Outgoing } from './outgoing.ts'
import type { Receiver } from './receiver.ts'

interface Words {
  readonly head: (app: string) => string
  readonly demo: string
  readonly real: (app: string) => string
  readonly from: string
  readonly to: string
  readonly group: (id: string, members: string) => string
  readonly named: (name: string) => string
  readonly text: (characters: number) => string
  readonly unseen: string
  readonly consent: (from: string, to: string) => string
}

const words: Readonly<Record<Language, Words>> = {
  en: {
    head: (app) =>
      `An assistant wants to send this message ${app}. It is sent only if you tick the box and accept.`,
    demo: 'in the demo, where nobody gets it',
    real: (app) => `in the app ${app}`,
    from: 'From',
    to: 'To',
    group: (id, members) => `the group ${id}${members}`,
    named: (name) => ` (calls itself "${name}")`,
    text: (characters) => `Text, ${characters} characters, each line after a |`,
    unseen: '⟨U+…⟩ stands for a character that is not seen.',
    consent: (from, to) => `Send it as ${from} to ${to}`,
  },
  zh: {
    head: (app) => `助手想要${app}发送这条消息。只有勾选并接受之后才会发送。`,
    demo: '在演示环境里（没有人会收到）',
    real: (app) => `在应用 ${app} 里`,
    from: '发送者',
    to: '接收者',
    group: (id, members) => `群 ${id}${members}`,
    named: (name) => `（自称“${name}”）`,
    text: (characters) => `内容，${characters} 个字符，每行前面有 |`,
    unseen: '⟨U+…⟩ 表示一个看不见的字符。',
    consent: (from, to) => `以 ${from} 的身份发送给 ${to}`,
  },
}

/**
 * What a person reads before a message is sent: all of it stands as it is sent, whether the host shows Markdown or not, and no line of the
 * text can pass for one of ours.
 */
export function confirmationOf(
  message: Outgoing,
  { name, members }: Receiver,
  { config, ids, name: app }: Pick<App, 'config' | 'ids' | 'name'>,
): { readonly message: string; readonly consent: string } {
  const say = words[config.language]
  const idOf = (id: string): string => visibleLine(ids.hideIn(id))
  const { account, to, text } = message
  const own = idOf(account)
  const other =
    to.type === 'peer' ? idOf(to.id) : say.group(idOf(to.id), members === undefined ? '' : ` (${members})`)
  const shown = visibleText(text)
  const calledBy =
    name === undefined ? '' : say.named(visibleLine(ids.hideIn(maskText(name, config.mask))).slice(0, 120))
  const lines = [
    `${say.from}: ${own}`,
    `${say.to}: ${other}${calledBy}`,
    `${say.text(text.length)}:`,
    ...shown.split('\n').map((line) => `| ${line}`),
  ]
  const body = lines.join('\n')
  // Longer than any run of them inside, so that nothing ends the block.
  const fence = '`'.repeat(Math.max(3, ...(body.match(/`+/g) ?? []).map(({ length }) => length + 1)))
  return {
    message: [
      say.head(app === 'demo' ? say.demo : say.real(app)),
      ...(shown === text ? [] : [say.unseen]),
      `${fence}text`,
      body,
      fence,
    ].join('\n'),
    consent: say.consent(own, other),
  }
}
