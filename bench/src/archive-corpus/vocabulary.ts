import { pseudoRandom } from '../pseudo-random.ts'

const chineseHead =
  '的 了 我 你 是 在 吗 有 好 不 也 都 就 这 那 什么 怎么 可以 没有 一个 我们 你们 他们 今天 明天 昨天 现在 时候 知道 谢谢 您好 你好 请问 麻烦 订单 快递 退款 发货 收到 地址 电话 优惠 价格 客服 商品 颜色 尺码 库存 发票 物流 换货 质量 问题 已经 还是 因为 所以 但是 如果 一下 这个 那个 不是 不能 需要 帮忙 查询 联系 处理 登记 申请 审核 中国 北京 上海 杭州 龙井 公司 朋友 老师 学生 工作 时间 地方 东西 消息 视频 会议 文件 周末 晚上 早上 下午 吃饭 回家 开始 结束 支付 账号 密码 手机'
const englishHead =
  'the to a is I you it and in of for my can we on this have order please thanks not be with that are your do was but refund when how what will hello parcel delivery address phone still stock price size colour blue red box open number track tracking shipping arrive tomorrow today yes no ok sure sorry issue invoice payment account password login app update send sent received time meeting video file team week'
const chineseWords = 30_000
const englishWords = 8_000

const gb = new TextDecoder('gb18030')

/** The 3,755 characters of the first level of GB 2312, which are the common ones, in an order of their own. */
const commonHan: readonly string[] = Array.from({ length: 3755 }, (_, index) => {
  const at = (index * 1_399) % 3755
  const bytes = new Uint8Array([0xb0 + Math.floor(at / 94), 0xa1 + (at % 94)])
  return gb.decode(bytes)
})

/** Chinese words by how common they are: about a hundred real ones, then made-up ones of common characters. */
export const chinese: readonly string[] = grown(chineseHead.split(' '), chineseWords, (random) => {
  let word = ''
  for (let left = random() % 5 === 0 ? 3 : 2; left > 0; left--) {
    // Squared, as a few characters are in most words.
    word += commonHan[Math.floor((random() / 2 ** 32) ** 2 * commonHan.length)]
  }
  return word
})

const syllables = 'al an ar be co de en er in is le ma ne on or per pro ra re st ta ter ti tion un ver'.split(
  ' ',
)

/** English words by how common they are, in the same way. */
export const english: readonly string[] = grown(englishHead.split(' '), englishWords, (random) =>
  Array.from({ length: 2 + (random() % 3) }, () => syllables[random() % syllables.length]).join(''),
)

/** A word, those of lower rank more often: the second half as often as the first, as in languages (Zipf). */
export function wordOf(words: readonly string[], random: () => number): string {
  return words[zipf(words.length, random)] as string
}

/** A rank below `count`, in inverse proportion to the rank. */
export function zipf(count: number, random: () => number): number {
  return Math.floor(Math.exp((random() / 2 ** 32) * Math.log(count + 1))) - 1
}

function grown(head: readonly string[], count: number, make: (random: () => number) => string): string[] {
  const random = pseudoRandom(20_261_123)
  const words = new Set(head)
  while (words.size < count) words.add(make(random))
  return [...words]
}
