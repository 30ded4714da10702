import { chinese, english, wordOf, zipf } from './vocabulary.ts'

/** Which hour of an archive is made, and how large it is. */
export interface HourOfDialogues {
  readonly chatType: 'c2c' | 'group'
  /** Unix seconds of its start. */
  readonly start: number
  readonly messages: number
}

const customers = 50_000
const staff = 200
const groups = 5_000

type Random = () => number
type Wire = Record<string, unknown>

/** The messages of an hour, as its file has them: oldest first, in dialogues of two or in groups. */
export function dialoguesOf({ chatType, start, messages }: HourOfDialogues, random: Random): Wire[] {
  const made: Wire[] = []
  while (made.length < messages) {
    const make = chatType === 'group' ? inGroup(random) : betweenTwo(random)
    let ts = start + (random() % 3600)
    for (let left = 2 + (random() % 11); left > 0 && made.length < messages; left--) {
      made.push(make(ts))
      ts = Math.min(ts + (random() % 120), start + 3599)
    }
  }
  made.sort((a, b) => (a.MsgTimestamp as number) - (b.MsgTimestamp as number))
  return chatType === 'group' ? numbered(made, start) : made
}

/** Gives the messages of each group numbers that go up, as the service does. */
function numbered(messages: readonly Wire[], start: number): Wire[] {
  const hour = Math.floor((start - 1_700_000_000) / 3600)
  const counts = new Map<unknown, number>()
  return messages.map((message) => {
    const count = counts.get(message.GroupId) ?? 0
    counts.set(message.GroupId, count + 1)
    return { ...message, MsgSeq: hour * 65_536 + count }
  })
}

function betweenTwo(random: Random): (ts: number) => Wire {
  const language = languageOf(random)
  let [from, to] = [`user_${100_000 + zipf(customers, random)}`, `客服_${zipf(staff, random)}`]
  return (ts) => {
    if (random() % 3 > 0) [from, to] = [to, from]
    const [seq, number] = [random(), random()]
    return {
      From_Account: from,
      To_Account: to,
      MsgTimestamp: ts,
      MsgSeq: seq,
      MsgRandom: number,
      MsgKey: `${seq}_${number}_${ts}`,
      MsgFromPlatform: 'Android',
      ClientIP: `10.${random() % 256}.${random() % 256}.7`,
      MsgBody: [elementOf(language, random)],
    }
  }
}

function inGroup(random: Random): (ts: number) => Wire {
  const language = languageOf(random)
  const group = zipf(groups, random)
  return (ts) => ({
    From_Account: `user_${100_000 + ((group * 97 + zipf(200, random)) % customers)}`,
    GroupId: `@TGS#2${group.toString(36).toUpperCase().padStart(8, 'K')}`,
    MsgTimestamp: ts,
    MsgFromPlatform: 'iOS',
    ClientIP: `10.${random() % 256}.${random() % 256}.8`,
    MsgBody: [elementOf(language, random)],
  })
}

type Language = 'chinese' | 'english' | 'mixed'

function languageOf(random: Random): Language {
  const share = random() % 100
  return share < 68 ? 'chinese' : share < 86 ? 'english' : 'mixed'
}

function elementOf(language: Language, random: Random): object {
  const kind = random() % 50
  if (kind === 0) {
    const uuid = `${random().toString(16)}.jpg`
    const picture = { Type: 1, Size: 115_200, Width: 1280, Height: 960, URL: `https://example.com/${uuid}` }
    const content = { UUID: uuid, ImageFormat: 1, ImageInfoArray: [picture] }
    return { MsgType: 'TIMImageElem', MsgContent: content }
  }
  if (kind === 1) {
    const data = JSON.stringify({ type: 'card', product: random() % 5000 })
    return { MsgType: 'TIMCustomElem', MsgContent: { Data: data, Desc: 'product', Ext: '', Sound: '' } }
  }
  return { MsgType: 'TIMTextElem', MsgContent: { Text: textOf(language, random) } }
}

function textOf(language: Language, random: Random): string {
  const isChinese = () => language === 'chinese' || (language === 'mixed' && random() % 2 === 0)
  let text = ''
  for (let left = 2 + (random() % 5) * (random() % 5); left > 0; left--) {
    if (isChinese()) text += `${wordOf(chinese, random)}${random() % 6 === 0 ? '，' : ''}`
    else text += `${text === '' ? '' : ' '}${wordOf(english, random)}`
  }
  const share = random() % 100
  if (share < 3) text += ` 13${800_000_000 + (random() % 99_999_999)}`
  else if (share < 6) text += ` SO20261122-${String(random() % 1_000_000).padStart(6, '0')}`
  else if (share < 14) text += ['👍', '🙏', '😀', '👨‍👩‍👧', '🇨🇳'][random() % 5]
  return `${text}${language === 'english' ? '.' : '。'}`
}
