import type { BotEvents } from '@timkit/core/webhook'
import { sampleBody, sampleId, sampleKey, sampleSeconds, sampleTime } from './parts.ts'

const robot = '@RBT#tea_bot'

/** A sample of each event about what is said to a robot. */
export const bots: BotEvents = {
  'Bot.OnC2CMessage': {
    CallbackCommand: 'Bot.OnC2CMessage',
    From_Account: 'alice',
    To_Account: robot,
    MsgSeq: 48_374,
    MsgRandom: 2_837_546,
    MsgTime: sampleSeconds,
    MsgKey: sampleKey,
    MsgId: sampleId,
    OnlineOnlyFlag: 0,
    SendMsgResult: 0,
    ErrorInfo: 'send msg succeed',
    MsgBody: sampleBody,
    EventTime: sampleTime,
  },
  'Bot.OnGroupMessage': {
    CallbackCommand: 'Bot.OnGroupMessage',
    GroupId: 'tea_lovers',
    Type: 'Public',
    From_Account: 'alice',
    Operator_Account: 'alice',
    Random: 2_837_546,
    MsgId: sampleId,
    MsgSeq: 123,
    MsgTime: sampleSeconds,
    OnlineOnlyFlag: 0,
    MsgBody: sampleBody,
    AtRobots_Account: [robot],
    EventTime: sampleTime,
  },
  'Chatbot.OnC2CSignalMessage': {
    CallbackCommand: 'Chatbot.OnC2CSignalMessage',
    From_Account: 'alice',
    To_Account: robot,
    MsgSeq: 48_374,
    MsgRandom: 2_837_546,
    MsgKey: sampleKey,
    Data: '{"action":"rate","stars":5}',
    EventTime: sampleTime,
  },
}
