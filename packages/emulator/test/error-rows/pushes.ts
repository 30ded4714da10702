import { type App, createApp, text } from '../app.ts'
import type { ErrorRows } from './run.ts'

const many = <Item>(count: number, item: Item) => Array.from({ length: count }, () => item)
const attributes = (Attrs: unknown) => ({ UserAttrs: [{ To_Account: 'alice', Attrs }] })
const tags = (Tags: unknown) => ({ UserTags: [{ To_Account: 'alice', Tags }] })
const tooMany = { To_Account: many(101, 'alice') }
const tooManyAttributes = (Attrs: unknown) => ({ UserAttrs: many(101, { To_Account: 'alice', Attrs }) })
const tooManyTags = { UserTags: many(101, { To_Account: 'alice', Tags: ['vip'] }) }
const eleven = Array.from({ length: 11 }, (_, index) => `tag${index}`)

const push = { MsgRandom: 1, MsgLifeTime: 120, MsgBody: text('sale') }
const notification = { From_Account: 'administrator', MsgRandom: 1, OfflinePushInfo: { Title: 'Sale' } }
const batch = { ...notification, To_Account: ['alice'] }

/** What the service lists for most of its commands. */
const always = { 90009: 'admin', 91000: 'inside' } as const

/** What a condition leads to, in a push that is right but for it. */
function ofConditions(body: object) {
  return {
    90022: [{ ...body, Condition: { TagsAnd: ['tea', 'tea'] } }],
    90024: 'rate',
    90032: [{ ...body, Condition: { TagsOr: eleven } }],
    90033: [{ ...body, Condition: { AttrsAnd: { age: '7' } } }],
    90039: [{ ...body, Condition: { AttrsAnd: { rank: 'gold' }, TagsOr: ['tea'] } }],
    90040: [{ ...body, Condition: { TagsAnd: [''] } }],
    90045: 'edition',
    90047: 'rate',
  } as const
}

/** What a question about accounts leads to. */
const question = { 90001: [{}, { To_Account: 'alice' }, { To_Account: [] }], 90018: [tooMany] } as const
const setAttributes = {
  ...always,
  90001: [{}, { UserAttrs: [] }, { UserAttrs: ['alice'] }, attributes('female'), attributes({ rank: 7 })],
  90018: [tooManyAttributes({})],
  90033: [attributes({ age: '7' })],
} as const
const removeAttributes = {
  ...always,
  90001: [{}, attributes({ rank: 'gold' })],
  90018: [tooManyAttributes([])],
  90033: [attributes(['rank', 'age'])],
} as const
const changeTags = {
  ...always,
  90001: [{}, { UserTags: [{ To_Account: 'alice' }] }, tags('vip'), tags([7])],
  90018: [tooManyTags],
} as const
const setNames = {
  ...always,
  90001: [{}, { AttrNames: ['sex'] }, { AttrNames: { 10: 'sex' } }, { AttrNames: { 0: 7 } }],
} as const
/** The request says nothing. */
const getNames = { ...always, 90001: 'no cause', 90018: 'no cause' } as const

/** The rows of commands about pushes. */
export const documented: ErrorRows = {
  'all_member_push/im_push': {
    ...always,
    ...ofConditions(push),
    90001: [
      { ...push, From_Account: true },
      { ...push, Condition: 'all' },
      { ...push, Condition: { AttrsOr: { rank: 7 } } },
      { ...push, Condition: { TagsOr: 'tea' } },
      { ...push, MsgLifeTime: '120' },
    ],
    90002: [
      { ...push, MsgBody: undefined },
      { ...push, MsgBody: [] },
    ],
    90005: [
      { ...push, MsgRandom: undefined },
      { ...push, MsgRandom: 2 ** 32 },
    ],
    90007: [{ ...push, MsgBody: 'sale' }],
    90010: [{ ...push, MsgBody: [{ MsgType: 'TIMTextElem' }] }],
    90020: [{ ...push, Condition: { TagsOr: ['x'.repeat(51)] } }],
    90026: [
      { ...push, MsgLifeTime: 604_801 },
      { ...push, MsgLifeTime: -1 },
    ],
  },
  'all_member_push/im_set_attr_name': setNames,
  'all_member_push/im_get_attr_name': getNames,
  'all_member_push/im_get_attr': { ...question, 91000: 'inside' },
  'all_member_push/im_set_attr': setAttributes,
  'all_member_push/im_remove_attr': removeAttributes,
  'all_member_push/im_get_tag': { ...always, ...question },
  'all_member_push/im_add_tag': changeTags,
  'all_member_push/im_remove_tag': changeTags,
  'all_member_push/im_remove_all_tags': { ...always, ...question },
  'timpush/push': {
    ...always,
    ...ofConditions(notification),
    90001: [
      { ...notification, From_Account: undefined },
      { ...notification, OfflinePushInfo: undefined },
      { ...notification, DataId: true },
      { ...notification, OnlineOnlyFlag: 2 },
    ],
    90005: [{ ...notification, MsgRandom: undefined }],
    90057: [{ ...notification, DataId: 'x'.repeat(65) }],
  },
  'timpush/batch': {
    ...always,
    90001: [
      { ...batch, From_Account: undefined },
      { ...batch, To_Account: 'alice' },
      { ...batch, To_Account: [] },
      { ...batch, MsgRandom: undefined },
      { ...batch, OfflinePushInfo: undefined },
    ],
    90045: 'edition',
    90057: [{ ...batch, DataId: '号'.repeat(22) }],
  },
  'timpush/revoke': {
    90001: [{}, { TaskId: 7 }],
    90009: 'admin',
    90049: [{ TaskId: 'x' }],
    90050: 'state',
    90051: 'rate',
  },
  'timpush/set_attr_name': {
    ...setNames,
    90001: [...setNames[90001], { AttrNames: { 0: 'rank' }, AttrTypes: { 0: 2 } }],
  },
  'timpush/get_attr_name': getNames,
  'timpush/get_attr': { ...question, 91000: 'inside' },
  'timpush/set_attr': { ...setAttributes, 90035: [attributes({ model: 'X' })] },
  'timpush/remove_attr': removeAttributes,
  'timpush/get_tag': { ...always, ...question },
  'timpush/add_tag': { ...changeTags, 90035: [tags(['phone'])] },
  'timpush/remove_tag': changeTags,
  'timpush/clear_all_tags': { ...always, ...question },
}

/** An app with alice, attributes of each service, and a device with a tag. */
export async function withAttributeNames(): Promise<App> {
  const app = await createApp(['alice'])
  app.emulator.world.stores.pushDevices.add('device-1')
  await app.call('all_member_push/im_set_attr_name', { AttrNames: { 0: 'rank' } })
  await app.call('timpush/set_attr_name', { AttrNames: { 0: 'rank', 1: 'model' }, AttrTypes: { 1: 1 } })
  await app.call('timpush/add_tag', { UserTags: [{ To_Account: 'device-1', Tags: ['phone'] }] })
  return app
}
