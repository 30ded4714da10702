import { describe, expect, test } from 'vitest'
import { fromGroup } from '../../message.ts'
import { renderText } from '../render-text.ts'

/** A message of the system as `group_msg_get_simple` gives it: its body is one object. */
function ofSystem(body: unknown): readonly string[] {
  const wire = { From_Account: '@TIM#SYSTEM', IsSystemMsg: 1, IsPlaceMsg: 0, MsgSeq: 1, MsgBody: body }
  const message = fromGroup(wire as never, 'g')
  return [renderText(message), renderText(message, { locale: 'zh' })]
}

describe('what is odd in a group tip', () => {
  test.each([
    [{ OpType: 42 }, '[system] operation 42', '[系统] 操作类型 42'],
    [
      { OpType: 42, Operator_Account: 'bob', List_Account: ['alice'] },
      '[system] operation 42 by bob on alice',
      '[系统] 操作类型 42，操作者 bob，对象 alice',
    ],
    [{ OpType: 9 }, '[system] operation 9', '[系统] 操作类型 9'],
    [{ OpType: 'x' }, '[system] operation x', '[系统] 操作类型 x'],
    [{ OpType: {} }, '[system] {"OpType":{}}', '[系统] {"OpType":{}}'],
    [{ ReportType: 99 }, '[system] operation 99', '[系统] 操作类型 99'],
    [
      { GroupWithdrawInfoArray: [{ MsgSeq: 1 }] },
      '[system] [unknown kind: {"GroupWithdrawInfoArray":[{"MsgSeq":1}]}]',
      '[系统] [未知类型：{"GroupWithdrawInfoArray":[{"MsgSeq":1}]}]',
    ],
    [{}, '[system]', '[系统]'],
  ])('%j is shown with what it has', (body, en, zh) => {
    expect(ofSystem(body)).toEqual([en, zh])
  })

  test('names that are missing in a group tip are not made up', () => {
    expect(ofSystem({ OpType: 3 })[0]).toBe('[system] somebody removed somebody from the group')
    expect(ofSystem({ OpType: 1 })[0]).toBe('[system] somebody joined the group')
    expect(ofSystem({ OpType: 6, Operator_Account: 'bob' })[0]).toBe('[system] bob changed the profile')
    expect(ofSystem({ OpType: 7, Operator_Account: 'bob', MsgMemberInfo: [{}] })[0]).toBe(
      '[system] bob changed the member info of somebody',
    )
  })

  test('changes that are not known are said by their names', () => {
    const MsgGroupNewInfo = { Foo: 'x', MuteAllMember: 'On', ShutupAll: 'yes', Bar: { a: 1 } }
    expect(ofSystem({ OpType: 6, Operator_Account: 'bob', MsgGroupNewInfo })).toEqual([
      '[system] bob set Foo to “x”, set MuteAllMember to “On”, set ShutupAll to “yes”, set Bar to “{"a":1}”',
      '[系统] bob 将 Foo 改为“x”，将 MuteAllMember 改为“On”，将 ShutupAll 改为“yes”，将 Bar 改为“{"a":1}”',
    ])
    const MsgMemberInfo = [{ User_Account: 'alice', NameCard: 'Al' }]
    expect(ofSystem({ OpType: 7, Operator_Account: 'bob', MsgMemberInfo })[0]).toBe(
      '[system] bob changed the member info of alice (NameCard = Al)',
    )
  })

  test('text of strangers stays on its line and inside its quotation', () => {
    const name = 'Tea” by admin\n\u202e\u001b[2J'
    const [line] = ofSystem({ OpType: 6, Operator_Account: 'bob', MsgGroupNewInfo: { GroupName: name } })
    expect(line).toBe('[system] bob renamed the group to “Tea" by admin⏎␛[2J”')
  })
})

describe('a group tip says who did what to whom', () => {
  const byBob = { Operator_Account: 'bob' }
  const alice = { ...byBob, List_Account: ['alice'] }
  test.each([
    [{ OpType: 1, ...byBob, List_Account: ['bob'] }, 'bob joined the group', 'bob 加入群组'],
    [{ OpType: 1, ...byBob }, 'bob joined the group', 'bob 加入群组'],
    [
      { OpType: 1, ...byBob, List_Account: ['alice', 'carol'] },
      'alice, carol joined the group (added by bob)',
      'alice、carol 加入群组（由 bob 添加）',
    ],
    [{ OpType: 2, ...byBob }, 'bob left the group', 'bob 退出群组'],
    [{ OpType: 3, ...alice }, 'bob removed alice from the group', 'bob 将 alice 移出群组'],
    [{ OpType: 4, ...alice }, 'bob made alice an admin', 'bob 将 alice 设为管理员'],
    [{ OpType: 5, ...alice }, 'bob took the admin role from alice', 'bob 取消了 alice 的管理员身份'],
    [
      { OpType: 6, ...byBob, MsgGroupNewInfo: { GroupName: 'Tea' } },
      'bob renamed the group to “Tea”',
      'bob 将群名称改为“Tea”',
    ],
    [
      { OpType: 6, ...byBob, MsgGroupNewInfo: { GroupNotification: '', GroupIntroduction: 'We sell tea' } },
      'bob changed the introduction to “We sell tea”, changed the notice to “”',
      'bob 将群简介改为“We sell tea”，将群公告改为“”',
    ],
    [
      {
        OpType: 6,
        ...byBob,
        MsgGroupNewInfo: { GroupFaceUrl: 'https://a.example/p', Owner_Account: 'carol' },
      },
      'bob changed the avatar of the group, made carol the owner',
      'bob 更换了群头像，将群主转让给 carol',
    ],
    [
      { OpType: 6, ...byBob, MsgGroupNewInfo: { ShutupAll: 1 } },
      'bob muted all members',
      'bob 开启了全员禁言',
    ],
    [
      { OpType: 6, ...byBob, MsgGroupNewInfo: { ShutupAll: 0 } },
      'bob let all members speak again',
      'bob 取消了全员禁言',
    ],
    [
      { OpType: 6, ...byBob, MsgGroupNewInfo: { MsgAppDefinedData: [{ Key: 'level', Value: '3' }] } },
      'bob changed custom fields: level = 3',
      'bob 修改了自定义字段：level = 3',
    ],
    [
      {
        OpType: 7,
        ...byBob,
        MsgMemberInfo: [
          { User_Account: 'alice', ShutupTime: 5400 },
          { User_Account: 'carol', ShutupTime: 0 },
        ],
      },
      'bob muted alice for 1 h 30 min; bob unmuted carol',
      'bob 将 alice 禁言 1 小时 30 分；bob 解除了 carol 的禁言',
    ],
    [
      { OpType: 7, ...byBob, MsgMemberInfo: { User_Account: 'alice', ShutupTime: 4294967295 } },
      'bob muted alice for ever',
      'bob 将 alice 永久禁言',
    ],
    [{ OpType: 7, ...alice }, 'bob changed the member info of alice', 'bob 修改了 alice 的群成员资料'],
    [
      { OpType: 8, ...byBob, MsgTopicNewInfo: { TopicName: 'News', ShutupAll: 1 } },
      'bob renamed the topic to “News”, muted all members',
      'bob 将话题名称改为“News”，开启了全员禁言',
    ],
    [{ OpType: 10, ...alice }, 'bob banned alice from the group', 'bob 封禁了 alice'],
    [{ OpType: 11, ...alice }, 'bob lifted the ban of alice', 'bob 解封了 alice'],
    [
      {
        OpType: 16,
        ...byBob,
        PinnedMsg: {
          From_Account: 'alice',
          MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: 'Closed' } }],
        },
      },
      'bob pinned a message: alice “Closed”',
      'bob 置顶了一条消息：alice “Closed”',
    ],
    [{ OpType: 17, ...byBob }, 'bob unpinned a message', 'bob 取消置顶了一条消息'],
  ])('%j', (content, en, zh) => {
    expect(ofSystem(content)).toEqual([`[system] ${en}`, `[系统] ${zh}`])
    // As an element, as hour files and other clients write it.
    const element = [{ MsgType: 'TIMGroupTipElem', MsgContent: content }]
    expect(ofSystem(element)).toEqual([`[system] ${en}`, `[系统] ${zh}`])
    expect(renderText(element as never)).toBe(`[group tip: ${en}]`)
    expect(renderText(element as never, { locale: 'zh' })).toBe(`[群提示：${zh}]`)
    expect(renderText(content as never)).toBe(`[group tip: ${en}]`)
  })

  test('numbers and lists of a group tip may be written as text', () => {
    const [line] = ofSystem({ OpType: '3', Operator_Account: 'bob', List_Account: 'alice' })
    expect(line).toBe('[system] bob removed alice from the group')
  })

  test('names are found where a group tip keeps them besides', () => {
    const [line] = ofSystem({
      OpType: 3,
      MsgOperatorMemberExtraInfo: { UserId: 'bob', NickName: 'Bob' },
      MsgMemberExtraInfo: [{ UserId: 'alice', NickName: 'Alice' }],
    })
    expect(line).toBe('[system] bob removed alice from the group')
  })
})

describe('a group notice says what an account was told', () => {
  test.each([
    [1, 'bob asked to join the group', 'bob 申请加入群组'],
    [2, 'bob accepted the request to join the group', 'bob 同意了加群申请'],
    [3, 'bob refused the request to join the group', 'bob 拒绝了加群申请'],
    [4, 'bob removed the recipient from the group', 'bob 将接收者移出群组'],
    [5, 'bob dismissed the group', 'bob 解散了群组'],
    [6, 'bob created the group', 'bob 创建了群组'],
    [7, 'bob brought the recipient into the group', 'bob 将接收者拉入群组'],
    [8, 'bob left the group', 'bob 退出群组'],
    [9, 'bob made the recipient an admin', 'bob 将接收者设为管理员'],
    [10, 'bob took the admin role from the recipient', 'bob 取消了接收者的管理员身份'],
    [11, 'the service took the group back', '群组已被回收'],
    [12, 'bob invited the recipient to join the group', 'bob 邀请接收者加入群组'],
    [13, 'bob accepted the invitation to the group', 'bob 同意了入群邀请'],
    [14, 'bob refused the invitation to the group', 'bob 拒绝了入群邀请'],
    [15, 'messages of the group were read on another device', '群消息已在其他终端读过'],
    [17, 'bob created a topic', 'bob 创建了话题'],
    [18, 'bob deleted topics', 'bob 删除了话题'],
    [20, 'how messages of the group are received was changed', '群消息接收选项已变更'],
    [21, 'bob banned the recipient from the group', 'bob 封禁了接收者'],
    [255, 'custom notice', '自定义通知'],
  ])('ReportType %i', (ReportType, en, zh) => {
    const content = { ReportType, Operator_Account: 'bob' }
    expect(ofSystem(content)).toEqual([`[system] ${en}`, `[系统] ${zh}`])
    const element = [{ MsgType: 'TIMGroupSystemNoticeElem', MsgContent: content }]
    expect(renderText(element as never)).toBe(`[group notice: ${en}]`)
    expect(renderText(element as never, { locale: 'zh' })).toBe(`[群通知：${zh}]`)
  })

  test('a group notice has what somebody wrote, of which group, and about which topics', () => {
    expect(
      ofSystem({ ReportType: 1, Operator_Account: 'bob', RemarkInfo: 'let me in', GroupName: 'Tea' }),
    ).toEqual([
      '[system] bob asked to join the group, with the words “let me in” (group Tea)',
      '[系统] bob 申请加入群组，附言“let me in”（群组 Tea）',
    ])
    expect(ofSystem({ ReportType: 255, UserDefinedField: 'Closed today' })[0]).toBe(
      '[system] custom notice: Closed today',
    )
    expect(ofSystem({ ReportType: 18, Operator_Account: 'bob', TopicIdArray: ['t1', 't2'] })[0]).toBe(
      '[system] bob deleted topics: t1, t2',
    )
  })
})
