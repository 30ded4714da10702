import { type Language, writeHelp } from '@timkit/command-line'
import { options } from '../config/options.ts'

const head = {
  en: `Usage: timkit-mcp [command] [options]

Reads Tencent Cloud IM for AI assistants over the Model Context Protocol. Nothing is marked as read, and nothing is sent without
--allow-send and a person who confirms each message.

Commands:
  stdio          serve the host that started it (default)
  http           serve over Streamable HTTP
  doctor         check credentials, region, clock and network, and say what to mend
  config HOST    print the snippet for a host: claude, claude-code, cursor, vscode, windsurf, codex, gemini
  tools          list the tools and what they cost in tokens

Options (each with its environment variable):`,
  zh: `用法：timkit-mcp [命令] [选项]

通过 Model Context Protocol 让 AI 助手读取腾讯云 IM。不会把消息标为已读；只有设置了 --allow-send，并由人逐条确认，才会发送消息。

命令：
  stdio          为启动它的宿主程序提供服务（默认）
  http           通过 Streamable HTTP 提供服务
  doctor         检查密钥、地域、时钟和网络，并给出处理办法
  config HOST    打印宿主程序所需的配置：claude、claude-code、cursor、vscode、windsurf、codex、gemini
  tools          列出工具，以及各自占用的 token 数

选项（各附环境变量）：`,
} as const

/** The help, made from the table of options. */
export function usage(language: Language): string {
  return writeHelp(options, { head, groups: { http: { en: 'http only.', zh: '仅用于 http。' } } }, language)
}
