import { UsageError } from '@timkit/command-line'
import { explain } from '@timkit/core'
import type { CliContext } from '../../context.ts'
import { noteMissing } from '../../output/shortfall.ts'
import { writeJson } from '../../output/write-json.ts'
import type { CodeFlags } from './flags.ts'

/** Explains error codes. */
export async function runCode(this: CliContext, flags: CodeFlags, ...codes: string[]): Promise<void> {
  const { t, language } = this
  for (const text of codes) {
    const explanation = explain(text, language)
    const { code, name, meaning, remedy, known, documentation } = explanation
    if (Number.isNaN(code)) {
      throw new UsageError(
        t({
          en: `${JSON.stringify(text)} is no error code: give a number, such as 70001`,
          zh: `${JSON.stringify(text)} 不是错误码：请写数字，例如 70001`,
        }),
      )
    }
    if (flags.json === true) writeJson(this, explanation)
    else {
      const title = name === undefined ? String(code) : `${code}  ${name}`
      this.print(
        [title, meaning, remedy, documentation]
          .map((line, at) => `${at === 0 ? '' : '  '}${line}\n`)
          .join(''),
      )
    }
    if (!known) {
      noteMissing(
        this,
        t({ en: `${code} is in no table of Tencent's`, zh: `腾讯云的错误码表中没有 ${code}` }),
      )
    }
  }
}
