/** Ways to reach a shop that are links or widgets: messengers, profiles in networks, chats. */
import { chatWords } from '@/rules/lexicons/contact'
import type { PageFacts } from '@/utils/audit/facts'
import type { Reading } from '../reading'

type Channel = Pick<PageFacts['contact'][number], 'kind' | 'value'>

/** Links that write to a person. Without a number or a name they only share the page. */
const messengers: [RegExp, string][] = [
  [
    /^https?:\/\/(?:www\.)?wa\.(?:me|link)\/(?!\?|$)|(?:api|web|chat)\.whatsapp\.com\/.{0,200}(?:phone=\+?\d|message\/|channel\/)|whatsapp:\/\/.{0,100}phone=/i,
    'whatsapp',
  ],
  [/^https?:\/\/(?:www\.)?(?:m\.me|messenger\.com\/t)\/\w/i, 'messenger'],
  [/^https?:\/\/(?:www\.)?(?:t|telegram)\.me\/(?!share)\w|^tg:\/\/resolve/i, 'telegram'],
  [/line\.me\/(?:R\/)?ti\/p|line\.me\/R\/oaMessage|^https?:\/\/lin\.ee\/|page\.line\.me|line:\/\/ti\/p/i, 'line'],
  [/wpa\.qq\.com|wpa\.b\.qq\.com|tencent:\/\/|mqqwpa:|crm2\.qq\.com/i, 'qq'],
  [/viber:\/\/(?:chat|pa|add)|viber\.me\//i, 'viber'],
  [/pf\.kakao\.com|open\.kakao\.com|plus\.kakao\.com|kakaoplus:/i, 'kakaotalk'],
  [/^skype:[^?]+\?(?:chat|call)|^skype:[\w.:-]+$/i, 'skype'],
  [/zalo\.me\/\w/i, 'zalo'],
]
/** Addresses that open a conversation with the shop's people. */
const chatLinks =
  /^aliim:|\bamos\.(?:im\.)?(?:alicdn|alisoft|taobao)\.com|\bwangwang\b|chat\d?\.jd\.com|\btawk\.to\/chat|livechat(?:inc)?\.com\/licen|livechat\.boldchat\.com|liveperson\.net|zopim\.com|meiqia\.com|udesk\.cn|53kf\.com|live800\.com|ntalker\.com|kf5\.com|qiao\.baidu\.com|sobot\.com|easemob\.com|talk\.naver\.com|channel\.io\//i
const chatFrames =
  /intercom|zendesk|zopim|tawk\.to|livechat|drift|crisp\.chat|tidio|olark|gorgias|userlike|freshchat|hubspot|smartsupp|jivo|liveperson|lpchat|snapengage|boldchat|meiqia|udesk|53kf|live800|ntalker|qiao\.baidu|sobot|wangwang|channel\.io|happytalk|chatra|re-?amaze|kustomer|gladly|chatwoot|chaport|livezilla|zoho\.com\/salesiq|userchat|chatbot/i
/** Boxes that the usual chat services put into a page, by their own ids and classes. */
const chatBoxes =
  /(?:^|\s)(?:j-im-btn|alitalk|live800\S{0,20}|tawk\S{0,30}|crisp-client|crisp-chatbox|intercom-(?:launcher|container|lightweight-app)\S{0,30}|chat-widget-container|tidio-chat\S{0,20}|hubspot-messages-iframe-container|gorgias-chat-container|smartsupp-widget-container|userlike\S{0,30}|fb-customerchat|jivo-\S{1,30}|b24-widget-button\S{0,40}|reamaze-widget\S{0,20}|freshworks-container|fc_frame|lc_chat_layout|zsiq_float|siqbtndiv|ch-plugin|happytalk\S{0,20}|gladlychat\S{0,20}|drift-widget\S{0,20}|shopify-chat|dummy-chat-button\S{0,20}|lhc_\S{1,30}|olark-\S{1,30}|zammad-chat\S{0,20}|oct8ne\S{0,20}|trengo-\S{1,20}|chatwoot\S{0,20}|zopim)(?:\s|$)/
const chatTags = new Set(['inbox-online-store-chat', 'jdiv', 'df-messenger', 'zapier-interfaces-chatbot-embed'])

const socials =
  /(?:^|\.)(?:facebook|instagram|twitter|x|tiktok|pinterest|youtube|weibo|linkedin|vk|ok|xiaohongshu|douyin|threads|snapchat|tumblr)\.(?:com|ru|net)$|^pinterest\.[a-z.]{2,6}$/i
const shares =
  /shar(?:e|er|ing)\b|\/intent|pin\/create|\/dialog\/|plugins|addtoany|appkey=|\/widgets?\/|like\.php|home\?status/i

/** The channel that a link opens, other than mail and telephone. */
export function linkedChannel(href: string): Channel | null {
  const messenger = messengers.find(([pattern]) => pattern.test(href))
  if (messenger) return { kind: 'messenger', value: messenger[1] }
  if (chatLinks.test(href)) return { kind: 'chat', value: 'chat' }
  return isProfile(href) ? { kind: 'social', value: href.slice(0, 200) } : null
}

/** A profile of the shop, not a button that shares the page. */
function isProfile(href: string): boolean {
  try {
    const { hostname, pathname, search } = new URL(href)
    return socials.test(hostname.replace(/^www\./, '')) && pathname.length > 1 && !shares.test(pathname + search)
  } catch {
    return false
  }
}

/** Accounts that a text names: "QQ：12345678", "WhatsApp: +49 …", "微信号：harborpine". */
const accounts: [RegExp, string][] = [
  [/(?:^|[^a-z])QQ(?:客服|在线|号|咨询)?\s?[:：]?\s?[1-9]\d{4,10}(?!\d)/i, 'qq'],
  [/(?:微信|wechat|weixin)(?:客服|号|號|\sid)?\s?[:：]\s?[a-z][\w-]{4,20}|(?:添加|加)(?:客服)?微信/i, 'wechat'],
  [/whatsapp\s?(?:us|business|nr\.?|no\.?|number)?\s?[:(]?\s?\(?\+?\d[\d\s().-]{6,18}\d/i, 'whatsapp'],
  [/(?:카카오톡|카톡|플러스친구|카카오채널)\s?(?:상담|문의|id|아이디)?\s?[:@]/i, 'kakaotalk'],
  [/LINE\s?(?:ID|公式アカウント)\s?[:：]?\s?@?\w{3,}/i, 'line'],
]

export const namedMessenger = (text: string): string | null =>
  accounts.find(([pattern]) => pattern.test(text))?.[1] ?? null

/** The box and the words of a chat, or null. A control of that name, or a widget that stands on the page. */
export function findChat(reading: Reading): { box: number; text: string } | null {
  const { model, lang } = reading
  const cues = reading.cues(chatWords)
  // "Chat" alone is a button; in French, a shop for pets sells to it.
  const says = (text: string) =>
    (text.length < 60 && cues.test(text)) || (lang !== 'fr' && /^\s?chat[\s!.:]*$/i.test(text))
  const isOurs = (box: number) => !['reviews', 'related'].includes(reading.regionOf(box))
  const controls = [
    ...model.controls.map(({ label, box }) => ({ text: label, box })),
    ...model.links.map(({ text, box }) => ({ text, box })),
    ...model.pictures.map(({ alt, box }) => ({ text: alt ?? '', box })),
  ]
  const named =
    controls.find(({ text, box }) => says(text) && isOurs(box)) ??
    // A script may serve any box; elsewhere than in the page's frame such words may be a heading or a closed dialog.
    reading.lines.find(
      ({ text, box }) => text.length < 24 && cues.test(text) && ['header', 'footer'].includes(reading.regionOf(box)),
    )
  if (named) return { box: named.box, text: named.text }
  const frame = model.frames.find(({ src }) => chatFrames.test(src))
  if (frame) return { box: frame.box, text: 'chat' }
  // A box that no script has filled yet is nothing that a visitor sees.
  const widget = model.boxes.find(
    ({ hints, tag, index, last }) => chatTags.has(tag) || (chatBoxes.test(hints) && last > index),
  )
  return widget ? { box: widget.index, text: 'chat' } : null
}
