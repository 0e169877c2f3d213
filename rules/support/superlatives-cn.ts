/** Absolute terms of Chinese advertising, with what the enforcement guide of 2023 leaves out. */

/** Uses that do not praise the goods: advice, order, grades, names, service attitude, goals, own-range comparison. */
const EXEMPT =
  /第一(时间|次|步|章|季|期|天|代|批|人称|眼|印象|页|个|款|件|层|排)|(客户|顾客|用户|品质|质量|安全|健康)(永远)?(是)?第一|(争取|力争|努力|追求|争做|致力于|立志)[^。!！]{0,12}(第一|最佳|最好|顶级)|最佳(食用|饮用|使用|赏味|观赏|佩戴|拍摄|服用|体验)[^。]{0,6}|(本店|本品牌|自家|我们?家|本系列|全系列|同系列)[^。!！]{0,10}(最\S|第一)|(唯一|第一)(标识|标志|编码|编号|码|id|识别)|独一无二的?(编号|编码|序列号)|顶级域名|国家级(标准|文物)|(一|特|优)级(品|棉|茶)|(近|最近)?\d+天(内)?最低价?|最低(起订|起批|消费|温度|限度)|热销\s*(top|榜|排行)\S*|销量排行\S*/giu

/** Absolute terms, and those that the guide and courts treat as equal. */
const ABSOLUTE =
  /国家级|世界级|宇宙级|全球级|最高级|最佳|最好|最优|最强|最先进|最新(科技|技术|发明)|最便宜|最低价|最低|最高(品质|质量|端)|最大(品牌|厂家|规模)|最(权威|专业|受欢迎|畅销|安全|有效|舒适|具|爱)|顶级|顶尖|极品|极致|极佳|至尊|巅峰|第一(品牌|名|位)?|no\.?\s?1|top\.?\s?1(?!\d)|唯一|独一无二|绝无仅有|史无前例|前无古人|空前绝后|全网(最低|第一|首发|首家)|全国(首家|第一|最)|万能|百分之百|100%(有效|安全|正品保证)|绝对|无与伦比|无可比拟|销量冠军|之王|王牌|领袖品牌|冠军|首选/iu

const SOFT = /热销|热卖|领先|畅销|爆款|知名|著名|优选|首创|首款|遥遥领先|火爆|王者|超值/u

/** A date or a source beside the claim. */
const SOURCED = /20\d\d\s*年|数据来源|来源[:：]|据[^。]{2,20}(统计|调查|报告|数据)|证书编号|检测报告/u

export type Weight = 'absolute' | 'sourced' | 'soft' | 'exempt'

/** How the guide looks at one praising phrase of a Chinese page. */
export function weigh(text: string): Weight {
  const claim = text.replace(EXEMPT, '')
  const exempted = claim !== text
  if (ABSOLUTE.test(claim)) return SOURCED.test(claim) ? 'sourced' : 'absolute'
  if (SOFT.test(claim)) return 'soft'
  // The reader knows more terms than this list; what it reports in Chinese counts unless it is exempt.
  return exempted || !/\p{Script=Han}/u.test(claim) ? 'exempt' : 'absolute'
}
