/** What kind of goods a product is, as far as rules must know it. */
import type { Product } from '@/utils/audit/facts'

const DIGITAL =
  /\b(e-?gift|gift (card|voucher)|e-?book|download(able)?|(licen[cs]e|activation|game|product) key)\b|Geschenkgutschein|carte[- ]cadeau|tarjeta (de )?regalo|电子书|电子卡|激活码|充值|ダウンロード版|電子書籍|ギフトコード/i

/** Goods that are not shipped: nothing to send, no postage, no parcel to return. */
export const isDigital = (product: Product | null): boolean => DIGITAL.test(product?.name ?? '')
