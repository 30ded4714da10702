import type { TopicEvents } from '@timkit/core/webhook'

const community = { GroupId: '@TGS#_tea_garden', Type: 'Community' }
const topic = '@TGS#_tea_garden@TOPIC#_news'

/** A sample of each event about a topic. */
export function topics(): TopicEvents {
  return {
    'Group.CallbackBeforeCreateTopic': {
      CallbackCommand: 'Group.CallbackBeforeCreateTopic',
      Operator_Account: 'shop_lin',
      Type: 'Community',
      Name: '新茶',
    },
    'Group.CallbackAfterCreateTopic': {
      CallbackCommand: 'Group.CallbackAfterCreateTopic',
      ...community,
      TopicId: topic,
      Operator_Account: 'shop_lin',
      Owner_Account: 'shop_lin',
      Name: '新茶',
      UserDefinedDataList: [{ Key: 'season', Value: '春茶' }],
    },
    'Group.CallbackAfterTopicDestroyed': {
      CallbackCommand: 'Group.CallbackAfterTopicDestroyed',
      ...community,
      TopicIdList: [topic],
    },
    'Group.CallbackAfterTopicInfoChanged': {
      CallbackCommand: 'Group.CallbackAfterTopicInfoChanged',
      ...community,
      Operator_Account: 'shop_lin',
      Introduction: '每周上新',
    },
  }
}
