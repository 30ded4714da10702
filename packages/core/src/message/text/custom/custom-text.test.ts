import { describe, expect, test } from 'vitest'
import { renderText } from '../render-text.ts'

function render(content: object): readonly string[] {
  const body = [{ MsgType: 'TIMCustomElem', MsgContent: content }] as never
  return [renderText(body), renderText(body, { locale: 'zh' })]
}

/** A call record as the call kit sends it: an invitation of the SDKs, with data of its own as JSON text. */
function callRecord(invitation: object, call: object): { readonly Data: string } {
  const data = JSON.stringify({ businessID: 'av_call', version: 4, room_id: 7, ...call })
  return {
    Data: JSON.stringify({
      businessID: 1,
      inviter: 'alice',
      inviteeList: ['bob'],
      groupID: '',
      data,
      ...invitation,
    }),
  }
}

describe('data that follows no convention', () => {
  test.each([
    [{ Data: 'hello' }, '[custom: hello]'],
    [{ Data: '{"order":1}' }, '[custom: {"order":1}]'],
    [{ Data: '{"a":"\\u4f60\\u597d"}' }, '[custom: {"a":"你好"}]'],
    [{ Data: '{"businessID":1}' }, '[custom: {"businessID":1}]'],
    [{ Data: '{"businessID":1,"data":"x"}' }, '[custom: {"businessID":1,"data":"x"}]'],
    [{ Data: '{"businessID":"toString"}' }, '[custom: {"businessID":"toString"}]'],
    [{ Data: '[1,2]' }, '[custom: [1,2]]'],
    [{ Data: '', Ext: 'from the old kit' }, '[custom: from the old kit]'],
    [{ Data: '{"order":1}', Desc: 'New order' }, '[custom: New order]'],
    [{ Data: { order: 1 } }, '[custom: {"order":1}]'],
    [{}, '[custom]'],
  ])('%j is shown as it is, or by its Desc', (content, line) => {
    expect(render(content)[0]).toBe(line)
  })

  test('data that follows no convention is cut when it is long', () => {
    const [line = ''] = render({ Data: JSON.stringify({ text: 'x'.repeat(5000) }) })
    expect(line).toHaveLength('[custom: ]'.length + 200)
    expect(line).toMatch(/…]$/)
  })
})

describe('a call record', () => {
  test.each([
    [
      callRecord({ actionType: 1 }, { call_type: 1, data: { cmd: 'audioCall' } }),
      'voice call: started by alice',
      '语音通话：alice 发起',
    ],
    [
      callRecord({ actionType: 1 }, { call_type: 2, businessID: 'rtc_call' }),
      'video call: started by alice',
      '视频通话：alice 发起',
    ],
    [
      callRecord({ actionType: 1 }, { call_type: 2, call_end: 65, data: { cmd: 'hangup' } }),
      'video call: ended 1 min 5 s',
      '视频通话：已结束 1 分 5 秒',
    ],
    [
      callRecord({ actionType: 1 }, { call_type: 1, call_end: 0, data: { cmd: 'hangup' } }),
      'voice call: ended',
      '语音通话：已结束',
    ],
    [
      callRecord({ actionType: 1 }, { call_type: '1', call_end: '3661' }),
      'voice call: ended 1 h 1 min 1 s',
      '语音通话：已结束 1 小时 1 分 1 秒',
    ],
    [
      callRecord({ actionType: 1 }, { call_type: 2, data: { cmd: 'switchToAudio' } }),
      'video call: switched to voice',
      '视频通话：切换为语音通话',
    ],
    [
      callRecord({ actionType: 3 }, { call_type: 1, data: { cmd: 'switchToVideo' } }),
      'voice call: switched to video',
      '语音通话：切换为视频通话',
    ],
    [callRecord({ actionType: 2 }, { call_type: 1 }), 'voice call: cancelled', '语音通话：已取消'],
    [callRecord({ actionType: 3 }, { call_type: 1 }), 'voice call: answered', '语音通话：已接听'],
    [callRecord({ actionType: 4 }, { call_type: 1 }), 'voice call: declined', '语音通话：已拒绝'],
    [
      callRecord({ actionType: 4 }, { call_type: 1, line_busy: 'line_busy' }),
      'voice call: line busy',
      '语音通话：忙线中',
    ],
    [
      callRecord({ actionType: 4 }, { call_type: 1, data: { message: 'lineBusy' } }),
      'voice call: line busy',
      '语音通话：忙线中',
    ],
    [callRecord({ actionType: 5 }, { call_type: 2 }), 'video call: no answer', '视频通话：无应答'],
    [
      callRecord({ actionType: 5, groupID: 'g' }, { call_type: 2 }),
      'video call: no answer bob',
      '视频通话：无应答 bob',
    ],
    [callRecord({ actionType: 1, inviter: '' }, {}), 'call: started', '通话：已发起'],
    [
      { Data: JSON.stringify({ businessID: 'av_call', call_type: 1, call_end: 5 }) },
      'voice call: ended 5 s',
      '语音通话：已结束 5 秒',
    ],
    [{ Data: JSON.stringify({ businessID: 'av_call', call_type: 9 }) }, 'call', '通话'],
  ])('%j', (content, en, zh) => {
    expect(render(content)).toEqual([`[${en}]`, `[${zh}]`])
  })
})

describe('a convention of the user interface kits', () => {
  test.each([
    [
      { businessID: 'group_create', opUser: 'alice', content: '创建群组', version: 4 },
      'group tip: alice 创建群组',
      '群提示：alice 创建群组',
    ],
    [
      { businessID: 'text_link', text: 'Welcome', link: 'https://a.example' },
      'link: Welcome, https://a.example',
      '链接：Welcome，https://a.example',
    ],
    [
      {
        businessID: 'order',
        title: 'Tea',
        description: '200 g',
        price: '¥ 30',
        link: 'https://a.example',
        imageUrl: 'x',
      },
      'order: Tea, 200 g, ¥ 30, https://a.example',
      '订单：Tea，200 g，¥ 30，https://a.example',
    ],
    [{ businessID: 'evaluation', score: 4, comment: 'Good' }, 'rating: 4 stars, Good', '评价：4 星，Good'],
    [{ businessID: 'evaluation', score: 1, comment: '' }, 'rating: 1 star', '评价：1 星'],
    [{ businessID: 'user_typing_status', typingStatus: 1 }, 'typing', '正在输入'],
    [{ businessID: 'user_typing_status', typingStatus: 0 }, 'stopped typing', '停止输入'],
    [
      {
        customerServicePlugin: 0,
        src: '15',
        content: { header: 'What is it about?', items: [{ content: 'Orders' }, { content: 'Other' }] },
      },
      'customer service: What is it about?, Orders, Other',
      '客服：What is it about?，Orders，Other',
    ],
    [
      {
        customerServicePlugin: '0',
        src: '22',
        content: { header: 'Tea', desc: '¥ 30', url: 'https://a.example' },
      },
      'customer service: Tea, ¥ 30, https://a.example',
      '客服：Tea，¥ 30，https://a.example',
    ],
    [{ chatbotPlugin: 1, src: '31', chunks: ['Hel', 'lo'] }, 'customer service: Hello', '客服：Hello'],
    [
      {
        customerServicePlugin: 0,
        src: '9',
        menuContent: {
          head: 'How was it?',
          menu: [{ content: 'Good' }],
          tail: 'Thanks',
          selected: { content: 'Good' },
        },
      },
      'customer service: How was it?, Good, Good, Thanks',
      '客服：How was it?，Good，Good，Thanks',
    ],
  ])('%j says what it means', (data, en, zh) => {
    expect(render({ Data: JSON.stringify(data), Desc: '', Ext: '' })).toEqual([`[${en}]`, `[${zh}]`])
  })

  test('a convention of the user interface kits may name itself in the data and write the text into the extension', () => {
    expect(render({ Data: 'group_create', Ext: 'alice 创建群组' })[0]).toBe('[group tip: alice 创建群组]')
    expect(
      render({
        Data: 'consultion',
        Ext: '{"title":"Help","item":[{"key":"FAQ","value":"https://a.example"}]}',
      })[0],
    ).toBe('[customer service: Help, FAQ, https://a.example]')
  })

  test('a convention of the user interface kits keeps its Desc where that says more', () => {
    const Data = JSON.stringify({ businessID: 'evaluation', score: 5, comment: 'Great' })
    expect(render({ Data, Desc: 'Rate us' })[0]).toBe('[rating: Rate us, 5 stars, Great]')
    expect(render({ Data, Desc: 'Great' })[0]).toBe('[rating: 5 stars, Great]')
  })

  test('a convention of the user interface kits with members of other types is named', () => {
    for (const businessID of ['text_link', 'order', 'evaluation', 'group_create']) {
      const data = {
        businessID,
        text: {},
        title: [],
        score: 'x',
        comment: null,
        opUser: {},
        content: 0.5,
        link: 1,
      }
      expect(render({ Data: JSON.stringify(data) })[0]).toMatch(/^\[(link|order|rating|group tip)/)
    }
  })
})
