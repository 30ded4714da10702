import { type App, createApp } from '../app.ts'
import type { ErrorRows } from './run.ts'

const first = { From_Account: '@RBT#1', To_Account: 'alice', Chunk: 'Hel' }

const always = { 70169: 'inside', 70403: 'admin', 70500: 'inside' } as const

/** The rows of commands about chatbots. */
export const documented: ErrorRows = {
  'openim_robot_http_svc/create_robot': {
    ...always,
    70398: [{ UserID: '@RBT#21' }],
    70402: [
      {},
      { UserID: 'bot' },
      { UserID: '@RBT#' },
      { UserID: `@RBT#${'x'.repeat(28)}` },
      { UserID: '@RBT#1', Nick: 7 },
      { UserID: '@RBT#1', Nick: 'x'.repeat(501) },
      { UserID: '@RBT#1', SelfSignature: '签'.repeat(167) },
    ],
  },
  'openim_robot_http_svc/delete_robot': {
    ...always,
    70107: [{ Robot_Account: '@RBT#none' }],
    70402: [{}, { Robot_Account: 'alice' }],
  },
  // The request says nothing.
  'openim_robot_http_svc/get_all_robots': { ...always, 70402: 'no cause' },
  'openim_robot_http_svc/send_stream_msg': {
    10002: 'inside',
    10004: [
      { ...first, From_Account: undefined },
      { ...first, From_Account: 'alice' },
      { ...first, From_Account: '@RBT#none' },
      { ...first, To_Account: 'nobody' },
      { ...first, Chunk: undefined },
      { ...first, Finish: 2 },
      { ...first, MsgKey: '1_2_3' },
    ],
  },
}

/** An app with as many chatbots as it may have. */
export async function withRobots(): Promise<App> {
  const app = await createApp(['alice'])
  for (let number = 1; number <= 20; number += 1) app.emulator.world.addAccount(`@RBT#${number}`)
  return app
}
