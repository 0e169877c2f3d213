/** Which label–value pairs count as specifications, and which tell a size, a material or a rating. */

export interface Pair {
  name: string
  value: string
}

/** Lines about the seller, the stock and the dispatch are no properties of the goods. */
const ABOUT_THE_OFFER =
  /^(vendor|seller|sold by|availability|stock|in stock|shipping|delivery|dispatch|price|quantity|卖家|店铺|库存|配送|运费|发货|verkäufer|anbieter|verfügbarkeit|lager|versand|lieferzeit|lieferung|vendeur|disponibilité|livraison|expédition|vendedor|disponibilidad|envío|entrega|販売元|在庫|送料|配送|お届け)/i

/** Numbers that name the article; alone they describe nothing. */
const REFERENCE =
  /^(sku|ean|gtin|upc|isbn|asin|mpn|ref\b|réf|référence|referencia|reference|article|item (no|number)|model (no|number)|part number|product (id|code|no)|artikel|bestell|hersteller-?nr|número de|código|货号|商品编号|商品编码|条码|型番|品番|商品コード|商品番号|jan)/i

/** A number with a unit of size, weight, volume, power, storage or time. */
const MEASURE =
  /\d[\d.,/ ]*\s?(mm|cm|dm|m|km|in|inch(es)?|ft|feet|g|kg|mg|lb|lbs|oz|ml|cl|dl|l|litres?|liters?|w|kw|watts?|v|volts?|a|mah|wh|kwh|hz|mhz|ghz|kb|mb|gb|tb|lm|lumens?|k|db|bar|rpm|°c|°f|px|mp|dpi|h|hours?|min|pages?|seiten|páginas|%|["”″'′])(?![\p{L}])|\d\s?(毫米|厘米|米|克|千克|公斤|斤|毫升|升|瓦|伏|毫安|英寸|寸|天|页|个月|ミリ|センチ|メートル|グラム|キロ|リットル|ワット|インチ|ページ)|\d\s?[x×*]\s?\d/iu

const SIZE_OR_MATERIAL =
  /material|fabric|composition|dimension|\bsize|weight|height|width|length|depth|diameter|capacity|volume|power|voltage|battery|材质|材料|面料|成分|尺寸|尺码|规格|重量|毛重|净含量|容量|功率|电压|電圧|stoff|maße|größe|gewicht|höhe|breite|länge|tiefe|durchmesser|leistung|spannung|inhalt|matière|matériau|taille|poids|hauteur|largeur|longueur|profondeur|puissance|contenance|tejido|medidas|tamaño|talla|peso|altura|ancho|largo|potencia|capacidad|素材|材質|サイズ|寸法|重さ|内容量|消費電力/iu

/** The pairs that describe the goods; none where all of them are reference numbers. */
export function descriptivePairs(specs: Pair[]): Pair[] {
  const pairs = specs.filter(({ name, value }) => value.trim() !== '' && !ABOUT_THE_OFFER.test(name.trim()))
  return pairs.every(({ name }) => REFERENCE.test(name.trim())) ? [] : pairs
}

/** Whether a pair gives a size, a material or a technical rating. */
export const isMeasured = ({ name, value }: Pair): boolean =>
  !REFERENCE.test(name.trim()) && (SIZE_OR_MATERIAL.test(name) || MEASURE.test(value))
