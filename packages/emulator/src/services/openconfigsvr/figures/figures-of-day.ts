import type { AppFigures } from '@timkit/core/wire'
import type { Call } from '../../../request/call.ts'
import { daySeconds, formatBeijingHour, hourSeconds } from '../../../time/beijing-time.ts'

/** What nobody counts: pushes, logins, calls of webhooks. */
const none: AppFigures = {
  ActiveUserNum: '0',
  RegistUserNumOneDay: '0',
  LoginTimes: '0',
  LoginUserNum: '0',
  APNSMsgNum: '0',
  C2CAPNSMsgNum: '0',
  MaxOnlineNum: '0',
  DownMsgNum: '0',
  C2CDownMsgNum: '0',
  ChainIncrease: '0',
  ChainDecrease: '0',
  GroupDownMsgNum: '0',
  GroupAPNSMsgNum: '0',
  GroupJoinGroupTimes: '0',
  GroupQuitGroupTimes: '0',
  GroupDestroyGroupNum: '0',
  CallBackReq: '0',
  CallBackRsp: '0',
}

/** The figures of the Beijing day that starts at a unix second. */
export function figuresOfDay({ world, settings }: Call, start: number): AppFigures {
  const end = start + daySeconds
  const hours = Array.from({ length: 24 }, (_, hour) => start / hourSeconds + hour)
  const c2c = hours.flatMap((hour) => world.c2cHours.get(hour) ?? [])
  const group = hours.flatMap((hour) => world.groupHours.get(hour) ?? [])
  const c2cSenders = new Set(c2c.map(({ from }) => from))
  const groupSenders = new Set(group.map(({ message }) => message.from))
  const made = [...world.groups.values()].filter((each) => each.createTime >= start && each.createTime < end)
  return {
    ...none,
    AppName: 'timkit-emulator',
    AppId: String(settings.sdkAppId),
    Company: '',
    RegistUserNumTotal: String(world.accounts.size),
    UpMsgNum: String(c2c.length + group.length),
    SendMsgUserNum: String(new Set([...c2cSenders, ...groupSenders]).size),
    C2CUpMsgNum: String(c2c.length),
    C2CSendMsgUserNum: String(c2cSenders.size),
    GroupUpMsgNum: String(group.length),
    GroupSendMsgUserNum: String(groupSenders.size),
    GroupSendMsgGroupNum: String(new Set(group.map((each) => each.group.id)).size),
    GroupNewGroupNum: String(made.length),
    GroupAllGroupNum: String(world.groups.size),
    Date: formatBeijingHour(start).slice(0, 8),
  }
}
