import { afterAll, beforeAll, expect, test } from 'vitest'
import { busyWorld } from '../busy-world.ts'
import { useEditor } from '../editor.ts'
import { startProxy } from '../proxy.ts'
import { type Service, startService } from '../service.ts'

let service: Service
const proxy = await startProxy(() => Number(new URL(service.url).port))
const { open } = useEditor({ settings: { 'http.proxy': proxy.url } })

beforeAll(async () => {
  service = await startService(busyWorld)
})
afterAll(async () => {
  proxy.close()
  await service.down()
})

test('the proxy of the editor leads to the service', async () => {
  const workbench = await open()
  await workbench.command('Tencent IM: Add App…')
  await workbench.answer(/\(1\/\d\)/, '1400000000')
  await workbench.answer(/\(2\/\d\)/, 'Behind a proxy')
  await workbench.pick(/Another address…/)
  // A name that only the proxy knows.
  await workbench.answer(/Address/, 'http://service.invalid:8080')
  const question = workbench.dialog(/Send UserSigs to service\.invalid:8080 unencrypted\?/)
  await question.getByRole('button', { name: 'Allow service.invalid:8080' }).click()
  await workbench.answer(/\(4\/\d\)/, 'administrator')
  await workbench.answer(/Key of Behind a proxy/, service.secretKey)
  await workbench.pick(/^testing/)
  await workbench.pick(/^blue/)
  await workbench.answer(/Watch an account/, 'desk')
  await workbench.line(/^Conversation with customer_/).waitFor()
  expect([...proxy.hosts]).toEqual(['service.invalid:8080'])
})
