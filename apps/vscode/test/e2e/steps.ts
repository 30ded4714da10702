import type { Service } from './service.ts'
import type { Workbench } from './workbench.ts'

/** Opens the sample data from the welcome view. */
export async function exploreSampleData(workbench: Workbench): Promise<void> {
  await workbench.page.getByRole('button', { name: 'Explore with Sample Data' }).click()
  await workbench.line(/^Conversation with Alice Chen/).waitFor()
}

/** Answers the questions of "Add App" up to the key. */
export async function describeApp(workbench: Workbench, service: Service, label: string): Promise<void> {
  await workbench.command('Tencent IM: Add App…')
  await workbench.answer(/1\/6/, '1400000000')
  await workbench.answer(/2\/6/, label)
  await workbench.pick(/Another address…/)
  await workbench.answer(/Address/, service.url)
  await workbench.answer(/4\/6/, 'administrator')
}

/** Adds an app of a service and watches an account of it. */
export async function addApp(workbench: Workbench, service: Service, account: string): Promise<void> {
  await describeApp(workbench, service, 'Help desk')
  await workbench.answer(/Key of Help desk/, service.secretKey)
  await workbench.pick(/^testing/)
  await workbench.answer(/Watch an account/, account)
  await workbench.line(new RegExp(`^Account ${account}`)).waitFor()
}
