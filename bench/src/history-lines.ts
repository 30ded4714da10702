import { pseudoRandom } from './pseudo-random.ts'

const openings = [
  '您好，订单已发货，预计后天送达。',
  'Hello, is the blue one still in stock?',
  '麻烦看一下 "退款" 的进度，谢谢🙏',
  'The parcel came\nbut the box was open.',
  '好的，我这边帮您登记一下。',
  'Thanks! That was quick 🙂',
  '可以开发票吗？抬头是 \\ 上海某某科技有限公司',
  'Please send me the tracking number.',
]

/** The text of a history file in the documented layout, a message per line, until it has so many bytes. */
export function* historyLines(
  bytes: number,
): Generator<{ readonly text: string; readonly messages: number }> {
  let written = 0
  let count = 0
  const random = pseudoRandom(20_261_123)
  yield { text: '{"SdkAppId":1400000000,"ChatType":"C2C","MsgTime":"2026112309","MsgList":[\n', messages: 0 }
  while (written < bytes) {
    const lines: string[] = []
    for (let line = 0; line < 200; line++) {
      lines.push(`${count === 0 ? '' : ',\n'}${JSON.stringify(message(count, random))}`)
      count += 1
    }
    const text = lines.join('')
    written += Buffer.byteLength(text)
    yield { text, messages: 200 }
  }
  yield { text: '\n]}\n', messages: 0 }
}

function message(index: number, random: () => number): object {
  const customer = `customer_${random() % 20_000}`
  const staff = `客服_${random() % 50}`
  const [from, to] = random() % 2 === 0 ? [customer, staff] : [staff, customer]
  return {
    From_Account: from,
    To_Account: to,
    // Some 820 messages a second for an hour of 3 million.
    MsgTimestamp: 1_795_395_600 + Math.floor(index / 820),
    MsgSeq: random(),
    MsgRandom: random(),
    MsgBody: [element(random)],
    CloudCustomData:
      random() % 3 === 0 ? JSON.stringify({ order: random() % 1_000_000, channel: 'app' }) : '',
  }
}

function element(random: () => number): object {
  const kind = random() % 10
  if (kind === 0) {
    const uuid = random().toString(16)
    const picture = (type: number, width: number) => ({
      Type: type,
      Size: width * 90,
      Width: width,
      Height: width,
      URL: `https://example.com/pictures/${uuid}/${type}.jpg`,
    })
    const content = { UUID: uuid, ImageFormat: 1, ImageInfoArray: [picture(1, 1280), picture(3, 198)] }
    return { MsgType: 'TIMImageElem', MsgContent: content }
  }
  if (kind === 1) {
    const data = JSON.stringify({ type: 'card', product: random() % 5000, price: (random() % 90_000) / 100 })
    return { MsgType: 'TIMCustomElem', MsgContent: { Data: data, Desc: 'product', Ext: '', Sound: '' } }
  }
  return { MsgType: 'TIMTextElem', MsgContent: { Text: openings[random() % 8] + chatter(random) } }
}

/** Words and characters at random, so that the text does not shrink more than what people write. */
function chatter(random: () => number): string {
  let text = ''
  for (let count = random() % 6; count > 0; count--) {
    text += ` ${(random() % 60_466_176).toString(36)} ${String.fromCharCode(0x4e00 + (random() % 3000), 0x4e00 + (random() % 3000))}`
  }
  return text
}
