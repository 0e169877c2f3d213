/** Which of the texts with the word "free" in them offer something free. */
import { matcher } from '@/utils/text/lexicon'
import { free } from '../lexicons/cautions'
import { freeShipping } from '../lexicons/offer'

/** Free of something, free to do something, presents to give, and prices that end in a zero. */
const OTHER =
  /(?!ship|deliver|gift)\p{L}+[- ]free(?! (?:shipping|delivery|gift|returns?|sample|trial))|\bfree[- ](?:from|of(?! charge)|range|standing|to|time|space|flow\w*|hand|form|spirit\w*)|\b(?:feel|set|break) free|free (?:app|kindle)|charge free|(?:ideen?|ideas?|idées?|tarjetas?|cheques?|chèques?|cartes?|papel|caja|paquete|envolver|envoltorio|para|perfect[oa]?)[- ](?:de |para |un )?(?:regalos?|cadeaux?)|regalo (?:perfecto|ideal)|(?:plus|les) offerts?|geschenk(?:e|idee\p{L}*|gutschein\p{L}*|karte\p{L}*|papier|verpackung|box| für| zum?)(?!\p{L})|(?:ideales|perfektes|tolles|schönes|cleveres|als) geschenk|idée cadeau|cadeau (?:idéal|parfait|pour)|プレゼント(?:に|包装|用|ラッピング|として)|\d0元|免费(?:注册|登录|服务热线|电话)|登録（?無料）?/giu

/** A line of a menu: many words, no punctuation. */
const isMenu = (text: string): boolean =>
  text.length > 60 && !/[.!?。！？,，;；:：*]/.test(text) && /(?:\S+\s+){7}/.test(text)

const words = matcher({ en: [free, freeShipping].flatMap((lexicon) => Object.values(lexicon).flat()) }, null)

export const offersFree = (text: string): boolean => !isMenu(text) && words.test(text.replace(OTHER, ' '))
