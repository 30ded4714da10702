import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, inject, test } from 'vitest'
import { useProfiles } from '../profile.ts'
import { exploreSampleData } from '../steps.ts'
import { type CodeServer, startCodeServer } from '../tool/code-server.ts'
import { installVsCode } from '../tool/vscode.ts'

const { open, picture } = useProfiles()
let chinese: CodeServer

beforeAll(async () => {
  const folder = join(inject('folder'), 'chinese')
  await registerChinese(folder)
  chinese = await startCodeServer({
    vscode: await installVsCode(),
    vsix: inject('vsix'),
    folder,
    args: ['--locale', 'zh-cn'],
    settings: { 'workbench.colorTheme': 'Default High Contrast' },
  })
})
afterAll(() => chinese.stop())

test('everything of ours is Chinese in Chinese, and can be seen in high contrast', async () => {
  const workbench = await open({ url: chinese.url, view: '腾讯云 IM', locale: 'zh-CN' })
  const { page } = workbench
  await page.getByRole('button', { name: '用示例数据体验' }).click()
  await workbench.line(/^账号 shop_lin，5 条未读|^账号 shop_lin, 5 条未读/).waitFor()
  await workbench.line(/^与 李娜 的会话/).click()
  const messages = workbench.webview()
  await messages.getByText('查看不会标为已读').waitFor()
  await messages.getByText(/^今天，/).waitFor()
  await picture(workbench, 'chinese-high-contrast')
})

test('a group shows who says what', async () => {
  const workbench = await open()
  await exploreSampleData(workbench)
  await workbench.line(/^Group 茶友会 Tea Lovers/).click()
  await workbench.webview().locator('article').first().waitFor()
  await picture(workbench, 'group')
})

/** An editor speaks a language when a language pack says so; an empty one is enough for our words. */
async function registerChinese(folder: string): Promise<void> {
  const user = join(folder, 'user')
  await mkdir(user, { recursive: true })
  const words = join(user, 'zh-cn.json')
  const view = { explore: '资源管理器' }
  const contents = { 'vs/workbench/contrib/files/browser/explorerViewlet': view }
  await writeFile(words, JSON.stringify({ '': ['timkit'], version: '1.0.0', contents }))
  const extensions = [{ extensionIdentifier: { id: 'timkit.chinese' }, version: '1.0.0' }]
  const pack = { hash: 'timkit', extensions, translations: { vscode: words } }
  await writeFile(join(user, 'languagepacks.json'), JSON.stringify({ 'zh-cn': pack }))
}
