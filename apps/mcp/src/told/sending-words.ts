import type { ByLanguage } from './by-language.ts'
import { counted } from './counted.ts'

/** Why a message was not sent, by what the person did. */
export type Unsent = 'foreign' | 'declined' | 'unticked' | 'closed' | 'unclear'

const en = {
  drafted: (from: string, to: string, facts: readonly string[]) =>
    `Draft from ${from} to ${to}: ${facts.join(', ')}. Nothing was sent`,
  length: (characters: number, bytes: number) => `${characters} characters, ${bytes} bytes`,
  members: (count: number) => counted(count, 'member'),
  unseen: 'with characters that nobody sees, here as ⟨U+…⟩',
  noName: 'no name',
  named: (name: string) => `named ${name}`,
  text: (text: string) => `Text: ${text}`,
  toSend: (draft: string, minutes: number) =>
    `To have a person confirm and send exactly this, call im_send_message with the same arguments and draft ${draft}. It is good for ${minutes} minutes.`,
  notAllowed: (account: string) =>
    `This server does not send for ${account}: its operator allows accounts by --allow-send. Whoever asked can copy the text.`,
  group: (id: string) => `the group ${id}`,
  notSent: (why: string) => `Nothing was sent: ${why}. Ask what should be different; do not send it unasked`,
  unsent: {
    foreign: 'what came back is not the answer to the question about this message',
    declined: 'the person did not agree',
    unticked: 'the person accepted, but did not tick the box',
    closed: 'the person closed the question without an answer',
    unclear: 'the answer of the person is not clear',
  } as Readonly<Record<Unsent, string>>,
  late: (minutes: number) => `the person answered after more than ${minutes} minutes`,
  sent: (to: string, from: string, at: string | undefined) =>
    `Sent to ${to} as ${from}${at === undefined ? '' : ` at ${at}`}`,
  perhaps: (to: string, from: string, why: string) =>
    `It is not known whether the message to ${to} as ${from} was sent (${why}). Call im_send_message again with the same arguments and draft: it will not be there twice`,
  noAnswer: 'no answer',
}

const zh: typeof en = {
  drafted: (from, to, facts) => `${from} 发给 ${to} 的草稿：${facts.join('，')}。没有发送任何东西`,
  length: (characters, bytes) => `${characters} 个字符，${bytes} 字节`,
  members: (count) => `${count} 个成员`,
  unseen: '含看不见的字符，这里写作 ⟨U+…⟩',
  noName: '没有名称',
  named: (name) => `名称 ${name}`,
  text: (text) => `内容：${text}`,
  toSend: (draft, minutes) =>
    `要请人确认并原样发送，请用相同的参数和 draft ${draft} 调用 im_send_message。${minutes} 分钟内有效。`,
  notAllowed: (account) =>
    `本服务不以 ${account} 的身份发送：由运维人员用 --allow-send 放行账号。提出要求的人可以复制内容。`,
  group: (id) => `群 ${id}`,
  notSent: (why) => `没有发送：${why}。请询问哪里要改，不要擅自发送`,
  unsent: {
    foreign: '返回的不是对这条消息的确认的回答',
    declined: '用户没有同意',
    unticked: '用户接受了，但没有勾选',
    closed: '用户没有回答就关闭了',
    unclear: '用户的回答不明确',
  },
  late: (minutes) => `用户过了 ${minutes} 分钟以上才回答`,
  sent: (to, from, at) => `已以 ${from} 的身份发给 ${to}${at === undefined ? '' : `，时间 ${at}`}`,
  perhaps: (to, from, why) =>
    `无法确定以 ${from} 的身份发给 ${to} 的消息是否已发出（${why}）。请用相同的参数和 draft 再次调用 im_send_message，不会重复发送`,
  noAnswer: '没有应答',
}

/** What is said of drafts, and of what became of them. */
export const sendingWords: ByLanguage<typeof en> = { en, zh }
