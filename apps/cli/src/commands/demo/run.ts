import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { exitCodes, type Words } from '@timkit/command-line'
import type { CliContext } from '../../context.ts'
import type { DemoFlags } from './flags.ts'

interface Stop {
  readonly about: Words
  readonly words: readonly string[]
}

/** Runs one command after the other over the sample app, each shown as it would be typed. */
export async function runDemo(this: CliContext, flags: DemoFlags): Promise<void> {
  const { t, note, signal, language } = this
  const folder = await mkdtemp(join(tmpdir(), 'timkit-demo-'))
  const more = ['--demo', '--lang', language, ...(flags.json === true ? ['--json'] : [])]
  try {
    for (const { about, words } of tour(folder)) {
      if (signal.aborted) break
      const typed = `$ timkit ${words.join(' ')} --demo`
      // Above its result, also where that is read by a program: then only the result is in the output.
      const show = flags.json === true ? note : this.print
      show(`\n${t(about)}\n${this.color ? styleText('cyan', typed, { validateStream: false }) : typed}\n\n`)
      const code = await this.runCommand([...words, ...more])
      if (code === exitCodes.unusable || code === exitCodes.interrupted) {
        this.process.exitCode = code
        return
      }
    }
    const end = t({
      en: 'With an app of your own: set TIMKIT_SDK_APP_ID and TIMKIT_SECRET_KEY_FILE, and leave --demo out. timkit doctor checks them.',
      zh: '使用自己的应用：设置 TIMKIT_SDK_APP_ID 和 TIMKIT_SECRET_KEY_FILE，并去掉 --demo。timkit doctor 可以检查。',
    })
    note(`\n${end}\n`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The archive of the tour is in a temporary folder, which is deleted after it. */
function tour(folder: string): readonly Stop[] {
  const archive = ['--archive', folder]
  return [
    {
      about: { en: 'Who has unread messages?', zh: '谁有未读消息？' },
      words: ['unread', 'shop_lin', '--peers'],
    },
    {
      about: { en: 'What was said?', zh: '说了什么？' },
      words: ['messages', '--user', 'shop_lin', '--peer', 'alice', '--limit', '5'],
    },
    {
      about: {
        en: 'Keep it: the service deletes everything after seven days.',
        zh: '保存下来：服务端七天后就会删除。',
      },
      words: ['archive', 'sync', '--since', '4d', ...archive],
    },
    {
      about: { en: 'Find it again, in Chinese …', zh: '再找出来：中文……' },
      words: ['search', '龙井', ...archive],
    },
    { about: { en: '… and in English.', zh: '……和英文。' }, words: ['search', 'order', ...archive] },
  ]
}
