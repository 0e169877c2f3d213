/** The shop system behind the page. */
import { all, attribute } from './dom'
import type { Reading } from './reading'

const platforms: [string, RegExp][] = [
  ['shopify', /cdn\.shopify\.com|\/cdn\/shop\/|shopify/i],
  ['woocommerce', /woocommerce|wc-block/i],
  ['magento', /mage\/|magento|\/skin\/frontend\/|\/static\/version\d/i],
  ['shopware', /shopware/i],
  ['prestashop', /prestashop/i],
  ['bigcommerce', /bigcommerce/i],
  ['salesforce-commerce', /demandware/i],
  ['oxid', /oxid/i],
  ['jtl', /jtl-shop|jtl_/i],
  ['opencart', /route=(?:common|product)\/|opencart/i],
  ['wix', /wixstatic|wix\.com/i],
  ['squarespace', /squarespace/i],
  ['ecwid', /ecwid/i],
  ['shoptet', /shoptet/i],
  ['ecshop', /ecshop/i],
  ['volusion', /volusion|\/v\/vspfiles\//i],
  ['gambio', /gambio/i],
  ['modified', /modified ecommerce/i],
  ['vtex', /vtexassets|vteximg|vtex/i],
  ['nuvemshop', /tiendanube|nuvemshop|mitiendanube/i],
  ['bitrix', /\/bitrix\//i],
  ['insales', /insales/i],
  ['idosell', /idosell|iai-shop/i],
  ['shoper', /shoper\.pl|dcsaascdn/i],
  ['nopcommerce', /nopcommerce/i],
  ['zen-cart', /zen[ -]?cart/i],
  ['virtuemart', /com_virtuemart/i],
  ['ikas', /myikas|ikas\.com/i],
  ['ticimax', /ticimax/i],
  ['ideasoft', /ideasoft|myideasoft/i],
  ['cafe24', /cafe24|echosting/i],
  ['ec-cube', /ec-?cube/i],
  ['makeshop', /makeshop/i],
  ['futureshop', /future-shop\.jp|fs2cabinet/i],
  ['color-me', /shop-pro\.jp/i],
  ['base', /thebase\.in|base-ec2/i],
  ['youzan', /youzan|yzcdn/i],
]

/** The shop system, by the generator it names or the addresses of its files. */
export function platformOf(reading: Reading): string | null {
  const generator = reading.declared.meta.get('generator') ?? ''
  const sources = all('script[src],link[href]')
    .slice(0, 200)
    .map((element) => attribute(element, 'src') ?? attribute(element, 'href') ?? '')
  const haystack = `${generator}\n${sources.join('\n')}`
  return platforms.find(([, pattern]) => pattern.test(haystack))?.[0] ?? null
}
