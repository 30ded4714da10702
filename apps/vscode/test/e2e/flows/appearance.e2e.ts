import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'vitest'
import { useEditor } from '../editor.ts'

const { open, picture } = useEditor({
  args: ['--locale', 'zh-cn'],
  settings: { 'workbench.colorTheme': 'Default High Contrast' },
  prepare: registerChinese,
})
const inChinese = { view: '腾讯云 IM', locale: 'zh-CN' }

test('everything of ours is Chinese in Chinese, and can be seen in high contrast', async () => {
  const workbench = await open(inChinese)
  const { page } = workbench
  await page.getByRole('button', { name: '用示例数据体验' }).click()
  await workbench.line(/^账号 shop_lin[,，] ?5 条未读/).waitFor()
  await workbench.line(/^与李娜的会话/).click()
  const messages = workbench.webview()
  await messages.getByText('查看不会把消息标为已读').waitFor()
  // Just after midnight all of it was yesterday.
  await messages
    .getByText(/^[今昨]天，/)
    .last()
    .waitFor()
  await picture(workbench, 'chinese-high-contrast')
})

test('a group shows who says what', async () => {
  const workbench = await open(inChinese)
  await workbench.page.getByRole('button', { name: '用示例数据体验' }).click()
  await workbench.line(/茶友会 Tea Lovers/).click()
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
