import { describe, expect, test } from 'vitest'
import { noon } from '../../../test/app.ts'
import { checkSeed } from '../check-seed.ts'

const now = Math.floor(noon / 1000)
const others = [{ UserID: 'bob' }, { UserID: 'carol' }]
const alice = (change: object) => ({ accounts: [{ UserID: 'alice', ...change }, ...others] })
const friend = (change: object) => alice({ friends: [{ To_Account: 'bob', ...change }] })
const community = (topic: object, change: object = {}) => ({
  accounts: others,
  groups: [
    {
      GroupId: 'town',
      Type: 'Community',
      Name: 'town',
      Owner_Account: 'bob',
      topics: [{ TopicId: 'town@TOPIC#_tea', TopicName: 'Tea', ...topic }],
      ...change,
    },
  ],
})
const official = (change: object) => ({
  accounts: others,
  officialAccounts: [{ Official_Account: '@TOA#_news', Owner_Account: 'bob', Name: 'News', ...change }],
})
const many = (count: number) => Array.from({ length: count }, (_, index) => `user_${index}`)

describe('a seed is refused, and the place is named', () => {
  test.each<[string, unknown, string]>([
    [
      'a stranger',
      friend({ To_Account: 'dave' }),
      'accounts[0].friends[0].To_Account is "dave", which is not',
    ],
    [
      'the account itself',
      friend({ To_Account: 'alice' }),
      'accounts[0].friends[0].To_Account is the account',
    ],
    [
      'a friend twice',
      alice({ friends: [{ To_Account: 'bob' }, { To_Account: 'bob' }] }),
      'accounts[0].friends[1].To_Account is "bob", which was there before',
    ],
    [
      'one way where the friend says otherwise',
      {
        accounts: [
          { UserID: 'alice', friends: [{ To_Account: 'bob', oneWay: true }] },
          { UserID: 'bob', friends: [{ To_Account: 'alice' }] },
        ],
      },
      'accounts[0].friends[0].oneWay is true, but the friends of "bob" name the account',
    ],
    [
      'too long a remark',
      friend({ Remark: '汉'.repeat(33) }),
      'accounts[0].friends[0].Remark has 99 bytes, but may have at most 96',
    ],
    [
      'too long a friend group',
      friend({ GroupName: ['x'.repeat(31)] }),
      'accounts[0].friends[0].GroupName[0] has 31 bytes, but may have at most 30',
    ],
    [
      'an unnamed friend group',
      friend({ GroupName: [''] }),
      'accounts[0].friends[0].GroupName[0] must not be',
    ],
    [
      'a source of another form',
      friend({ AddSource: 'Search' }),
      'accounts[0].friends[0].AddSource is "Search"; write AddSource_Type_',
    ],
    ['a time in words', friend({ at: 'then' }), 'accounts[0].friends[0].at is "then"; write unix seconds'],
    [
      'a custom field of another name',
      friend({ custom: { Level: 1 } }),
      'accounts[0].friends[0].custom.Level is no field; its name must be Tag_SNS_Custom_',
    ],
    [
      'a friend group twice',
      alice({ friendGroups: ['a', 'a'] }),
      'accounts[0].friendGroups[1] is "a", which was',
    ],
    [
      'more friend groups than 32',
      alice({ friendGroups: many(32), friends: [{ To_Account: 'bob', GroupName: ['one more'] }] }),
      'accounts[0] has 33 friend groups, but may have at most 32',
    ],
    [
      '33 friend groups',
      alice({ friendGroups: many(33) }),
      'friendGroups must have at most 32 entries, but has 33',
    ],
    [
      'a request of a friend',
      {
        accounts: [
          { UserID: 'alice', friendRequests: [{ From_Account: 'bob' }] },
          { UserID: 'bob', friends: [{ To_Account: 'alice' }] },
        ],
      },
      'accounts[0].friendRequests[0].From_Account is "bob", who is a friend already',
    ],
    [
      'a blocked friend',
      {
        accounts: [
          { UserID: 'alice', blocklist: ['bob'] },
          { UserID: 'bob', friends: [{ To_Account: 'alice' }] },
        ],
      },
      'accounts[0].blocklist[0] is "bob", who is a friend; blocking ends that',
    ],
    [
      'a blocked stranger',
      alice({ blocklist: ['dave'] }),
      'accounts[0].blocklist[0] is "dave", which is not',
    ],
    ['itself blocked', alice({ blocklist: ['alice'] }), 'accounts[0].blocklist[0] is the account itself'],
    [
      'blocked twice',
      alice({ blocklist: ['bob', 'bob'] }),
      'accounts[0].blocklist[1] is "bob", which was there',
    ],
  ])('friends with %s', (_, seed, words) => {
    expect(() => checkSeed(seed, 'administrator', now)).toThrow(words)
  })

  test.each<[string, Record<string, unknown>, string]>([
    ['an unknown field', { Tag_Profile_IM_Nickname: 'x' }, 'Tag_Profile_IM_Nickname is no profile field'],
    [
      'a field of no form',
      { Vip: 1 },
      'accounts[0].profile.Vip is no profile field; those of your own begin',
    ],
    [
      'another word',
      { Tag_Profile_IM_Gender: 'female' },
      'Tag_Profile_IM_Gender must be one of Gender_Type_',
    ],
    ['a number as text', { Tag_Profile_IM_Level: '3' }, 'Tag_Profile_IM_Level must be an unsigned integer'],
    [
      'a negative number',
      { Tag_Profile_Custom_Age: -1 },
      'Tag_Profile_Custom_Age must be an unsigned integer',
    ],
    ['a text as number', { Tag_Profile_IM_Location: 3 }, 'Tag_Profile_IM_Location must be a text, but is 3'],
    [
      'too long a text',
      { Tag_Profile_Custom_Note: 'x'.repeat(501) },
      'has 501 bytes, but may have at most 500',
    ],
  ])('a profile with %s', (_, profile, words) => {
    expect(() => checkSeed(alice({ profile }), 'administrator', now)).toThrow(words)
  })

  test.each<[string, unknown, string]>([
    [
      'another type of group',
      community({}, { Type: 'Public' }),
      'groups[0].topics is there, but Type is "Public"',
    ],
    [
      'an id of another group',
      community({ TopicId: 'city@TOPIC#_tea' }),
      'groups[0].topics[0].TopicId is "city@TOPIC#_tea"; it must begin with town@TOPIC#_, and go on',
    ],
    ['an id that is the prefix', community({ TopicId: 'town@TOPIC#_' }), 'groups[0].topics[0].TopicId is'],
    [
      'too long a name',
      community({ TopicName: 'x'.repeat(31) }),
      'groups[0].topics[0].TopicName has 31 bytes, but may have at most 30',
    ],
    ['a field of another name', community({ Name: 'Tea' }), 'groups[0].topics[0] has a field "Name"'],
    ['a time in words', community({ createdAt: 'then' }), 'groups[0].topics[0].createdAt is "then"'],
    [
      'a stranger who writes',
      community({ messages: [{ at: '-1m', from: 'dave', text: 'hi' }] }),
      'groups[0].topics[0].messages[0].from is "dave", which is not among the accounts',
    ],
    [
      'messages without text',
      community({ messages: [{ at: '-1m', from: 'bob' }] }),
      'groups[0].topics[0].messages[0] has neither text nor MsgBody',
    ],
  ])('topics with %s', (_, seed, words) => {
    expect(() => checkSeed(seed, 'administrator', now)).toThrow(words)
  })

  test.each<[string, unknown, string]>([
    [
      'an id without prefix',
      official({ Official_Account: 'news' }),
      'Official_Account is "news"; it must begin',
    ],
    [
      'a stranger as owner',
      official({ Owner_Account: 'dave' }),
      'officialAccounts[0].Owner_Account is "dave"',
    ],
    [
      'a stranger who has subscribed',
      official({ subscribers: [{ Subscriber_Account: 'dave' }] }),
      'officialAccounts[0].subscribers[0].Subscriber_Account is "dave"',
    ],
    [
      'a subscriber twice',
      official({ subscribers: [{ Subscriber_Account: 'bob' }, { Subscriber_Account: 'bob' }] }),
      'officialAccounts[0].subscribers[1].Subscriber_Account is "bob", which was there before',
    ],
    [
      'more subscribers than there is room for',
      official({
        MaxSubscriberNum: 1,
        subscribers: others.map(({ UserID }) => ({ Subscriber_Account: UserID })),
      }),
      'officialAccounts[0].subscribers has 2 entries, but may have at most 1',
    ],
    [
      'a message without text',
      official({ messages: [{ at: '-1m' }] }),
      'messages[0] has neither text nor MsgBody',
    ],
    [
      'messages out of order',
      official({
        messages: [
          { at: '-1m', text: 'b' },
          { at: '-2m', text: 'a' },
        ],
      }),
      'officialAccounts[0].messages[1].at is "-2m", before the message before it',
    ],
    [
      'a sender',
      official({ messages: [{ at: '-1m', text: 'a', from: 'bob' }] }),
      'messages[0] has a field "from"',
    ],
  ])('official accounts with %s', (_, seed, words) => {
    expect(() => checkSeed(seed, 'administrator', now)).toThrow(words)
  })

  test('ten thousand subscribers are checked in an instant', () => {
    const accounts = [...others, ...many(10_000).map((UserID) => ({ UserID }))]
    const subscribers = many(10_000).map((Subscriber_Account) => ({ Subscriber_Account }))
    const seed = { ...official({ subscribers }), accounts }
    expect(checkSeed(seed, 'administrator', now)).toBe(seed)
  })
})
