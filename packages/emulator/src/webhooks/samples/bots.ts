import type { BotEvents } from '@timkit/core/webhook'
import type { Moment } from './moment.ts'
import { sampleBody } from './parts.ts'

const robot = '@RBT#tea_bot'

/** A sample of each event about what is said to a robot. */
export function bots(moment: Moment): BotEvents {
  return {
    'Bot.OnC2CMessage': {
      CallbackCommand: 'Bot.OnC2CMessage',
      From_Account: 'alice',
      To_Account: robot,
      MsgSeq: moment.seq,
      MsgRandom: moment.random,
      MsgTime: moment.seconds,
      MsgKey: moment.key,
      MsgId: moment.id,
      OnlineOnlyFlag: 0,
      SendMsgResult: 0,
      ErrorInfo: 'send msg succeed',
      MsgBody: sampleBody,
      EventTime: moment.time,
    },
    'Bot.OnGroupMessage': {
      CallbackCommand: 'Bot.OnGroupMessage',
      GroupId: 'tea_lovers',
      Type: 'Public',
      From_Account: 'alice',
      Operator_Account: 'alice',
      Random: moment.random,
      MsgId: moment.id,
      MsgSeq: moment.groupSeq,
      MsgTime: moment.seconds,
      OnlineOnlyFlag: 0,
      MsgBody: sampleBody,
      AtRobots_Account: [robot],
      EventTime: moment.time,
    },
    'Chatbot.OnC2CSignalMessage': {
      CallbackCommand: 'Chatbot.OnC2CSignalMessage',
      From_Account: 'alice',
      To_Account: robot,
      MsgSeq: moment.seq,
      MsgRandom: moment.random,
      MsgKey: moment.key,
      Data: '{"action":"rate","stars":5}',
      EventTime: moment.time,
    },
  }
}
